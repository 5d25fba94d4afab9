import Briefings
import Diagnostics
import Drafting
import Exchange
import Foundation
import Markdown
import TestSupport
import Testing

@Suite struct SpaCyAlignmentTests {
  private var made: String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Resources/two-ships.json").path
  }

  private func makeSite(opening: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("title: T\nextraction: {threshold: 0.5}\n", to: "Content/site.yaml")
    try folder.write(
      """
      ---
      title: Two ships
      date: 2025-05-04
      ---

      \(opening)😀 **Admiral** Ida Berg of the Norland Coast Guard met John Carter in Oslo on Sunday.

      ## What is known

      Berg said that Harbour Works Ltd had repaired the ship. Carter’s office did not answer. Germany and France were
      told.

      """,
      to: "Content/briefings/two-ships.md"
    )
    try folder.write(
      "---\nname: Norland Coast Guard\ntype: organization\n---\n",
      to: "Content/actors/norland-coast-guard.md"
    )
    try folder.write("---\nname: Germany\ntype: state\n---\n", to: "Content/actors/germany.md")
    return folder
  }

  private func imported(_ folder: TemporaryFolder) async throws -> (mentions: [String], losses: Losses) {
    var diagnostics = DiagnosticList()
    let site = await SiteContent(root: folder.path)
    let read = try #require(
      SpaCyImport.drafts(from: made, into: site, confidence: 0.5, diagnostics: &diagnostics)
    )
    #expect(read.drafts.map(\.path) == ["Content/extracted/two-ships.json"])
    #expect(Draft.write(read.drafts, root: folder.path, diagnostics: &diagnostics))
    var options = ReadOptions()
    options.audience = .author
    let library = await Briefings.read(root: folder.path, options: options, diagnostics: &diagnostics)
    // A stale or misplaced anchor would be a warning.
    #expect(diagnostics.sorted().map(\.message) == [])
    let text = Array(library.body(ofBriefing: 0).text)
    let mentions = library.briefings[0].extracted.map {
      String(decoding: text[$0.range], as: UTF8.self) + " = " + $0.entity
    }
    return (mentions, read.losses)
  }

  private static let expected = [
    "Ida Berg = ida-berg", "Norland Coast Guard = norland-coast-guard", "John Carter = john-carter",
    "Berg = ida-berg", "Harbour Works Ltd = harbour-works-ltd", "Carter = john-carter", "Germany = germany",
    "France = france",
  ]

  @Test func `what spaCy has found is anchored in the briefing, at scalars`() async throws {
    let (mentions, losses) = try await imported(makeSite())
    #expect(mentions == Self.expected)
    // A city is no actor.
    #expect(
      losses.text
        == "not carried: entities labelled GPE: 1 (Oslo)\nnot carried: entities labelled DATE: 1 (Sunday)\n"
    )
  }

  @Test func `names are found again where the briefing has been edited since`() async throws {
    let (mentions, _) = try await imported(makeSite(opening: "Berg is back. "))
    #expect(mentions == Self.expected)
  }

  @Test func `a file that is there stays, and one of no briefing is told`() async throws {
    let folder = try makeSite()
    var diagnostics = DiagnosticList()
    let site = await SiteContent(root: folder.path)
    try folder.write(#"{"text": "Other words.", "ents": []}"#, to: "in/two-shops.json")
    try folder.write(#"{"ents": []}"#, to: "in/two-ships.json")
    let read = SpaCyImport.drafts(from: folder("in"), into: site, confidence: 0.5, diagnostics: &diagnostics)
    #expect(read == nil)
    #expect(
      diagnostics.sorted().map(\.message) == [
        "the file is no document of spaCy: a JSON object with 'text' and 'ents'",
        "there is no briefing 'two-shops', and none has this text",
      ]
    )
    #expect(diagnostics.sorted().last?.suggestion == "did you mean 'two-ships'?")
  }
}
