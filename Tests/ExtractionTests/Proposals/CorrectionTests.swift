import Briefings
import Diagnostics
import TestSupport
import Testing

@testable import Extraction

/// Proposals that a person puts right, and decisions on what was shown.
@Suite struct CorrectionTests {
  private func proposals() throws -> ExtractedSite {
    let site = try ExtractedSite()
    try site.folder.write(
      """
      ---
      title: More
      date: 2025-04-29
      ---
      France has
      *two* ships. France, again France, sails. Nothing of it. France stays.
      """,
      to: "Content/briefings/more.md"
    )
    try site.folder.write(
      """
      {"schema": "dossier-extracted-1", "briefing": "more", "text": {"sha256": "\(String(repeating: "0", count: 64))"},
       "extractor": {"name": "spotter", "version": "1"},
       "actors": [{"id": "france", "name": "France", "type": "group", "confidence": 0.9,
         "aliases": ["French Republic", {"name": "Paris", "kind": "metonym"}]}],
       "events": [{"id": "sailing", "title": "France sails", "date": "2025-04", "confidence": 0.85, "type": "other"}],
       "mentions": [
         \(mention("", " has")), \(mention("ships. ", ", again")), \(mention("again ", ", sails")),
         \(mention("of it. ", " stays"))]}
      """,
      to: "Content/extracted/more.json"
    )
    return site
  }

  private func mention(_ prefix: String, _ suffix: String) -> String {
    #"{"entity": "france", "confidence": 0.9, "target": {"exact": "France", "prefix": "\#(prefix)", "#
      + #""suffix": "\#(suffix)", "start": 0, "end": 6}}"#
  }

  @Test func `each sentence is there once, in three parts`() async throws {
    let site = try proposals()
    var diagnostics = DiagnosticList()
    let agenda = try #require(await Review.agenda(root: site.folder.path, diagnostics: &diagnostics))
    #expect(agenda.items.map(\.id) == ["france", "sailing"])
    let sentences = agenda.items[0].sentences
    #expect(
      sentences.map(\.text) == ["France has two ships.", "France, again France, sails.", "France stays."]
    )
    #expect(sentences.map(\.before) == ["", "", ""])
    #expect(sentences.map(\.name) == ["France", "France", "France"])
    #expect(sentences.map(\.after) == [" has two ships.", ", again France, sails.", " stays."])
    #expect(agenda.items[0].sentence == "France has two ships.")
    #expect(agenda.items[1].sentences == [] && agenda.items[1].date == "2025-04")
    #expect(agenda.briefings["more"] == "More")
    #expect(agenda.actors.map(\.id) == ["macron"])
  }

  @Test func `the file that is shown is the one that is written`() async throws {
    let site = try proposals()
    var diagnostics = DiagnosticList()
    let items = try #require(await Review.items(root: site.folder.path, diagnostics: &diagnostics))
    let ids = items.map(\.id)
    let files = await Review.promote(ids, root: site.folder.path, diagnostics: &diagnostics)
    #expect(files == items.compactMap(\.file?.path))
    for item in items {
      let file = try #require(item.file)
      #expect(try site.folder.text(file.path) == file.text)
    }
  }

  @Test func `name and type are written as they are put right, and no name twice`() async throws {
    let site = try proposals()
    var diagnostics = DiagnosticList()
    _ = await Review.promote(
      ["france"],
      Review.Correction(name: "French Republic", type: "state"),
      root: site.folder.path,
      diagnostics: &diagnostics
    )
    _ = await Review.promote(
      ["sailing"],
      Review.Correction(name: "Fleet: sails", type: "threaten"),
      root: site.folder.path,
      diagnostics: &diagnostics
    )
    #expect(TextPrinter().text(of: diagnostics) == "")
    #expect(
      try site.folder.text("Content/actors/france.md")
        == "---\nname: French Republic\ntype: state\naliases:\n  - {name: Paris, kind: metonym}\n---\n"
    )
    #expect(
      try site.folder.text("Content/events/sailing.md")
        == "---\ntitle: \"Fleet: sails\"\ndate: 2025-04\ntype: threaten\n---\n"
    )
    let (library, faults) = await site.library()
    #expect(!faults.contains("error"), "\(faults)")
    #expect(library.actors.first { $0.id == "france" }?.name == "French Republic")
  }

  @Test(arguments: [
    ("france", Review.Correction(type: "stat"), "unknown type 'stat'", "did you mean 'state'?"),
    ("sailing", Review.Correction(type: "state"), "unknown type 'state'", "write one of: agree, "),
    ("france", Review.Correction(name: " \t"), "a name is empty", "write one line"),
    ("france", Review.Correction(name: "a\nb"), "a name has a line end", "write one line"),
    ("france", Review.Correction(name: "a\u{2028}b"), "a name has a line end", "write one line"),
    ("france", Review.Correction(name: "a\u{202E}b"), "a name has a line end", "write one line"),
    (
      "sailing", Review.Correction(name: String(repeating: "a", count: 301)), "301 characters",
      "write one line"
    ),
  ])
  func `a correction that is none is refused`(
    id: String,
    correction: Review.Correction,
    message: String,
    help: String
  ) async throws {
    let site = try proposals()
    let before = try site.folder.files("Content")
    var diagnostics = DiagnosticList()
    let files = await Review.promote([id], correction, root: site.folder.path, diagnostics: &diagnostics)
    #expect(files == nil)
    let text = TextPrinter().text(of: diagnostics)
    #expect(
      text.contains(message) && text.contains(help) && text.contains("[extract.bad-correction]"),
      "\(text)"
    )
    #expect(try site.folder.files("Content") == before)
  }

  @Test func `names of every script stay as they are written`() async throws {
    for name in ["می\u{200C}خواهم", "김정은", "Nguyễn Phú Trọng", "O’Brien: \"x\" # {y}", "- no", "'", "null"] {
      let site = try proposals()
      var diagnostics = DiagnosticList()
      _ = await Review.promote(
        ["france"],
        Review.Correction(name: name),
        root: site.folder.path,
        diagnostics: &diagnostics
      )
      let (library, faults) = await site.library()
      #expect(!faults.contains("error"), "\(faults)")
      #expect(library.actors.first { $0.id == "france" }?.name == name)
    }
  }

  @Test func `a decision holds for what was shown alone`() async throws {
    let site = try proposals()
    let root = site.folder.path
    var diagnostics = DiagnosticList()
    let item = try #require(await Review.items(root: root, diagnostics: &diagnostics)?.first)
    let before = try site.folder.files("Content")
    guard case .changed = await Review.decide(.reject, on: item.id, seen: "", root: root),
      case .gone = await Review.decide(.reject, on: "../actors/macron", seen: item.print, root: root),
      case .gone = await Review.decide(.reject, on: "macron", seen: item.print, root: root)
    else {
      Issue.record("what was not shown is decided on")
      return
    }
    #expect(try site.folder.files("Content") == before)
    let outcome = await Review.decide(.reject, on: item.id, seen: item.print, root: root)
    guard case .done(let done, let path, _) = outcome else {
      Issue.record("what was shown is not decided on")
      return
    }
    #expect(done.id == item.id && path == "Content/extracted/rejected.yaml")
    #expect(try site.folder.text(path) == "- {id: france, name: France}\n")
    guard case .gone = await Review.decide(.reject, on: item.id, seen: item.print, root: root) else {
      Issue.record("what is rejected is still proposed")
      return
    }
  }
}
