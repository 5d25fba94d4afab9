import Briefings
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Extraction

/// Quotes and claims that are proposed, and their rejection.
@Suite struct PassageTests {
  private func proposals() throws -> ExtractedSite {
    let site = try ExtractedSite()
    func target(_ exact: String, _ prefix: String, _ suffix: String) -> String {
      #""target": {"exact": "\#(exact)", "prefix": "\#(prefix)", "suffix": "\#(suffix)", "start": 0, "end": 1}"#
    }
    let claim = target("condemned the attack", "France ", ". President")
    try site.folder.write(
      """
      {"schema": "dossier-extracted-1", "briefing": "talks", "text": {"sha256": "\(String(repeating: "0", count: 64))"},
       "extractor": {"name": "spotter", "version": "1"},
       "actors": [{"id": "france", "name": "France", "type": "state", "confidence": 0.95}],
       "quotes": [
         {"speaker": "macron", "confidence": 0.9, \(target("We will not forget,", "“", "” Macron"))},
         {"attribution": "a senior official", "confidence": 0.7, \(target("It was planned for months.", "“", "”"))}],
       "claims": [
         {"claimant": "france", "stance": "asserts", "confidence": 0.85, \(claim)},
         {"claimant": "macron", "stance": "denies", "denies": 0, "confidence": 0.8, \(claim)}]}
      """,
      to: "Content/extracted/talks.json"
    )
    return site
  }

  private func items(_ site: ExtractedSite) async throws -> [Review.Item] {
    var diagnostics = DiagnosticList()
    let items = await Review.items(root: site.folder.path, diagnostics: &diagnostics)
    #expect(TextPrinter().text(of: diagnostics) == "")
    return try #require(items)
  }

  private func rejecting(_ ids: [String], _ site: ExtractedSite) async -> (count: Int?, faults: String) {
    var diagnostics = DiagnosticList()
    let count = await Review.reject(ids, root: site.folder.path, diagnostics: &diagnostics)
    return (count, TextPrinter().text(of: diagnostics))
  }

  @Test func `they are listed with who says them, and where`() async throws {
    let items = try await items(try proposals())
    #expect(items.map(\.kind) == [.actor, .quote, .claim, .quote])
    #expect(
      items.dropFirst().map(\.name) == [
        "Emmanuel Macron", "France asserts, Emmanuel Macron denies", "a senior official",
      ]
    )
    #expect(items.dropFirst().map(\.confidence) == [0.9, 0.8, 0.7])
    #expect(
      items.dropFirst().map { $0.sentences.first?.name } == [
        "We will not forget,", "France condemned the attack.", "It was planned for months.",
      ]
    )
    #expect(items.map { $0.place?.start?.line } == [nil, 5, 5, 7])
    #expect(
      items.dropFirst().allSatisfy { ($0.file == nil) == ($0.kind == .quote) && $0.briefings == ["talks"] }
    )
    #expect(Set(items.map(\.id)).count == 4 && items.allSatisfy { Identifier.isValid($0.id) })
  }

  @Test func `what is rejected is gone from the site, and only that`() async throws {
    let site = try proposals()
    let before = await site.library(showsAll: false).library.briefings[0]
    #expect(before.quotes.count == 1 && before.claims.count == 1)
    let all = try await items(site)
    #expect(await rejecting([all[1].id, all[2].id], site) == (2, ""))
    #expect(
      try site.folder.text("Content/extracted/rejected.yaml") == """
        - {id: \(all[1].id), name: "We will not forget,"}
        - {id: \(all[2].id), name: France condemned the attack.}

        """
    )
    let (after, faults) = await site.library(showsAll: false)
    #expect(after.briefings[0].quotes == [] && after.briefings[0].claims == [] && faults == "")
    #expect(after.actors.map(\.id) == ["france", "macron"])
    #expect(try await items(site).map(\.id) == [all[0].id, all[3].id])
    #expect(await rejecting([all[1].id], site) == (0, ""))
  }

  @Test func `it stays rejected wherever the words go, and no longer than they stay`() async throws {
    let site = try proposals()
    let quote = try await items(site)[1]
    #expect(await rejecting([quote.id], site) == (1, ""))
    let text = try site.folder.text("Content/briefings/talks.md")
    try site.folder.write(
      text.replacing("France condemned", with: "On Sunday much was said.\n\nFrance condemned")
        .replacing("will not forget", with: "will\nnot forget"),
      to: "Content/briefings/talks.md"
    )
    #expect(try await !items(site).contains { $0.kind == .quote && $0.name == "Emmanuel Macron" })
    try site.folder.write(
      text.replacing("We will not forget,", with: "We shall forget,"),
      to: "Content/briefings/talks.md"
    )
    let file = try site.folder.text("Content/extracted/talks.json")
    try site.folder.write(
      file.replacing("We will not forget,", with: "We shall forget,"),
      to: "Content/extracted/talks.json"
    )
    #expect(try await items(site).contains { $0.kind == .quote && $0.name == "Emmanuel Macron" })
  }

  @Test func `a claim is accepted into the front matter of its briefing, and is no proposal then`()
    async throws
  {
    let site = try proposals()
    let claim = try await items(site)[2]
    let text = try site.folder.text("Content/briefings/talks.md")
    let file = site.folder("Content/briefings/talks.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    var diagnostics = DiagnosticList()
    let paths = await Review.promote([claim.id], root: site.folder.path, diagnostics: &diagnostics)
    #expect(TextPrinter().text(of: diagnostics) == "")
    #expect(paths == ["Content/briefings/talks.md"])
    let entry = """
      claims:
        - id: talks-france-1
          text: France condemned the attack.
          positions:
            - {actor: france, stance: asserts}
            - {actor: macron, stance: denies}

      """
    #expect(
      try site.folder.text("Content/briefings/talks.md")
        == text.replacing("date: 2025-04-28\n", with: "date: 2025-04-28\n" + entry)
    )
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(claim.file?.path == "Content/briefings/talks.md")
    let shown = try #require(claim.file?.text.split(separator: "\n").first)
    #expect(entry.contains("  - \(shown)\n"))
    for showsAll in [false, true] {
      let (library, faults) = await site.library(showsAll: showsAll)
      let claims = library.briefings[0].claims
      #expect(faults == "" && claims.count == 1)
      #expect(claims[0].proposal == nil && claims[0].positions.map(\.actor.id) == ["france", "macron"])
    }
    #expect(try await !items(site).contains { $0.kind == .claim })
  }

  @Test func `a claim names whom a build knows, and is not accepted where that is nobody`() async throws {
    let site = try proposals()
    try site.folder.write("title: Desk\nextraction: {threshold: 0.99}\n", to: "Content/site.yaml")
    let claim = try await items(site)[2]
    var diagnostics = DiagnosticList()
    _ = await Review.promote([claim.id], root: site.folder.path, diagnostics: &diagnostics)
    let warning = TextPrinter().text(of: diagnostics)
    #expect(warning.contains("warning: the file of 'talks' does not name 'france'"), "\(warning)")
    let text = try site.folder.text("Content/briefings/talks.md")
    #expect(text.contains("{actor: macron, stance: denies}") && !text.contains("actor: france"))
    #expect(!(await site.library(showsAll: false)).faults.contains("error"))

    let other = try proposals()
    try other.folder.write("title: Desk\nextraction: {threshold: 0.99}\n", to: "Content/site.yaml")
    let file = try other.folder.text("Content/extracted/talks.json")
    try other.folder.write(
      file.replacing(
        #"{"claimant": "macron", "stance": "denies", "denies": 0"#,
        with: #"{"stance": "asserts""#
      ),
      to: "Content/extracted/talks.json"
    )
    let before = try other.folder.files("Content")
    let lone = try #require(try await items(other).first { $0.kind == .claim })
    #expect(lone.file == nil)
    diagnostics = DiagnosticList()
    #expect(await Review.promote([lone.id], root: other.folder.path, diagnostics: &diagnostics) == nil)
    #expect(TextPrinter().text(of: diagnostics).contains("shown: france [extract.unreviewed-reference]"))
    #expect(try other.folder.files("Content") == before)
  }

  @Test func `what could not be read with the claim is left as it was`() async throws {
    let site = try proposals()
    let claim = try await items(site)[2]
    let text = try site.folder.text("Content/briefings/talks.md")
    try site.folder.write(
      text.replacing("\ndate:", with: "\nclaims: []\ndate:"),
      to: "Content/briefings/talks.md"
    )
    let before = try site.folder.files("Content")
    var diagnostics = DiagnosticList()
    #expect(await Review.promote([claim.id], root: site.folder.path, diagnostics: &diagnostics) == nil)
    #expect(TextPrinter().text(of: diagnostics).contains("'claims' are no list of lines"))
    #expect(try site.folder.files("Content") == before)
    diagnostics = DiagnosticList()
    let named = Review.Correction(name: "A")
    #expect(await Review.promote([claim.id], named, root: site.folder.path, diagnostics: &diagnostics) == nil)
    #expect(TextPrinter().text(of: diagnostics).contains("[extract.bad-correction]"))
    // Whom nobody knows makes a fault, as it would in a build.
    diagnostics = DiagnosticList()
    let entry = ["id: x", "text: y", "positions:", "  - {actor: nobody, stance: asserts}"]
    try site.folder.write(text, to: "Content/briefings/talks.md")
    let path = "Content/briefings/talks.md"
    #expect(await Review.addClaims([(path, entry)], site.folder.path, &diagnostics) == nil)
    #expect(TextPrinter().text(of: diagnostics).contains("there is no actor 'nobody'"))
    #expect(try site.folder.text(path) == text)
  }

  @Test func `quotes are not promoted, and ids that are near to theirs are nobody's`() async throws {
    let site = try proposals()
    let quote = try await items(site)[1]
    let before = try site.folder.files("Content")
    var diagnostics = DiagnosticList()
    #expect(await Review.promote([quote.id], root: site.folder.path, diagnostics: &diagnostics) == nil)
    #expect(TextPrinter().text(of: diagnostics).contains("'\(quote.id)' is a quote"))
    let (count, faults) = await rejecting([quote.id, "quote-0000000000000000", "claim"], site)
    #expect(count == nil)
    #expect(faults.contains("nothing is proposed under the id 'quote-0000000000000000'"))
    #expect(faults.contains("nothing is proposed under the id 'claim'") && !faults.contains(quote.id))
    #expect(try site.folder.files("Content") == before)
    guard
      case .refused = await Review.decide(
        .merge(into: "macron"),
        on: quote.id,
        seen: quote.print,
        root: site.folder.path
      )
    else {
      Issue.record("a quote is merged into an actor")
      return
    }
  }
}
