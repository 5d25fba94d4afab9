import Briefings
import Diagnostics
import Drafting
import Exchange
import Foundation
import Markdown
import TestSupport
import Testing

@Suite struct SpaCyTests {
  private let sample = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Resources/talks.json"
  ).path
  private static let text =
    "Ida Berg spoke in Norway on Monday. The United Nations has asked Ida Berg to explain it — “twice” 😀 — and Kim Jong Un’s "
    + "envoy was there.\n\nFive ships left Oslo."

  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("title: T\n", to: "Content/site.yaml")
    try folder.write(
      "---\ntitle: Talks\ndate: 2025-05-04\n---\n\(Self.text)\n",
      to: "Content/briefings/talks.md"
    )
    return folder
  }

  @Test func `what spaCy has found is proposed, and every mention stands at its words`() async throws {
    let folder = try site()
    var diagnostics = DiagnosticList()
    let content = await SiteContent(root: folder.path)
    let read = try #require(SpaCyImport.drafts(from: sample, into: content, diagnostics: &diagnostics))
    #expect(read.drafts.map(\.path) == ["Content/extracted/talks.json"])
    #expect(Draft.write(read.drafts, root: folder.path, diagnostics: &diagnostics))
    let library = await Briefings.read(root: folder.path, options: ReadOptions(), diagnostics: &diagnostics)
    #expect(diagnostics.sorted().map(\.message) == [])
    #expect(Set(library.actors.map(\.id)).isSuperset(of: ["ida-berg", "norway", "united-nations"]))
    #expect(library.actors.first { $0.id == "ida-berg" }?.category == .person)
    let briefing = try #require(library.briefings.first)
    #expect(briefing.extracted.count { $0.entity == "ida-berg" } == 2)
    for mention in briefing.extracted {
      let words = briefing.body.string(mention.range)
      #expect(library.actors.contains { $0.name == words && $0.id == mention.entity }, "\(words)")
    }
    #expect(read.losses.entries.contains { $0.what == "entities labelled DATE" })
    // A second import overwrites nothing.
    var again = DiagnosticList()
    #expect(!Draft.write(read.drafts, root: folder.path, diagnostics: &again))
  }

  @Test(arguments: [
    ("talks.json", "{}", "the file is no document of spaCy"),
    ("other.json", #"{"text": "a"}"#, "there is no briefing 'other'"),
    (
      "talks.json", #"{"text": "ab", "ents": [{"start": 1, "end": 9, "label": "ORG"}]}"#,
      "an entity does not lie in the text"
    ),
  ])
  func `what is none of spaCy's, or of no briefing, is told`(name: String, text: String, fault: String)
    async throws
  {
    let folder = try site()
    try folder.write(text, to: "found/\(name)")
    var diagnostics = DiagnosticList()
    let content = await SiteContent(root: folder.path)
    #expect(SpaCyImport.drafts(from: folder("found"), into: content, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.message).first?.hasPrefix(fault) == true)
  }
}
