import Briefings
import Diagnostics
import Foundation
import Markdown
import TestSupport
import Testing

@testable import Extraction

/// A small site that nobody has extracted anything from.
struct ExtractedSite {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: Desk\n", to: "Content/site.yaml")
    try folder.write(
      """
      ---
      title: Talks in Geneva
      date: 2025-04-28
      ---
      France condemned the attack. President Emmanuel Macron spoke in Geneva on Monday. “We will not forget,” Macron said.

      A senior French official said: “It was planned for months.” The United Nations called for restraint.
      """,
      to: "Content/briefings/talks.md"
    )
    try folder.write("---\nname: Emmanuel Macron\ntype: person\n---\n", to: "Content/actors/macron.md")
  }

  func extract(_ ids: [String] = [], isAll: Bool = false) async -> (
    summary: ExtractionSummary?, faults: String
  ) {
    var options = ExtractionOptions()
    (options.briefings, options.isAll) = (ids, isAll)
    var diagnostics = DiagnosticList()
    let summary = await Extraction.extract(root: folder.path, options: options, diagnostics: &diagnostics)
    return (summary, TextPrinter().text(of: diagnostics))
  }

  func library(showsAll: Bool = true) async -> (library: Library, faults: String) {
    var options = ReadOptions()
    options.showsAllProposals = showsAll
    var diagnostics = DiagnosticList()
    let library = await read(root: folder.path, options: options, diagnostics: &diagnostics)
    return (library, TextPrinter().text(of: diagnostics))
  }
}

@Suite struct ExtractionRunTests {
  @Test func `a site's reader takes what is proposed, and curated files keep their ids`() async throws {
    let site = try ExtractedSite()
    let (summary, faults) = await site.extract()
    #expect(faults == "")
    #expect(summary?.items.map(\.isWritten) == [true])
    let (library, problems) = await site.library()
    #expect(problems == "")
    #expect(library.actors.contains { $0.id == "macron" && $0.origin.isCurated })
    #expect(!library.actors.contains { $0.id == "emmanuel-macron" })
    #expect(library.actors.contains { $0.id == "france" && $0.category == .state && !$0.origin.isCurated })
    let briefing = try #require(library.briefings.first)
    let text = library.body(ofBriefing: 0).text
    let said = briefing.quotes.map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(said == ["We will not forget,", "It was planned for months."])
    #expect(briefing.quotes.map(\.speaker) == ["macron", "senior-french-official-in-talks"])
    #expect(briefing.quotes[1].attribution?.contains("senior French official") == true)
    let macron = briefing.extracted.filter { $0.entity == "macron" }.map {
      String(decoding: text[$0.range], as: UTF8.self)
    }
    #expect(macron == ["Emmanuel Macron", "Macron"])
  }

  @Test func `a briefing is read again only where its text has changed, or it is asked for`() async throws {
    let site = try ExtractedSite()
    _ = await site.extract()
    let path = "Content/extracted/talks.json"
    let first = try site.folder.text(path)
    #expect(await site.extract().summary?.unchanged == 1)
    for again in [await site.extract(isAll: true), await site.extract(["talks"])] {
      #expect(again.summary?.items.map(\.isWritten) == [false])
    }
    #expect(try site.folder.text(path) == first)
    let briefing = try site.folder.text("Content/briefings/talks.md")
    try site.folder.write(briefing + "\nGermany agreed.\n", to: "Content/briefings/talks.md")
    #expect(await site.extract().summary?.items.map(\.isWritten) == [true])
    #expect(try site.folder.text(path).contains("\"id\":\"germany\""))
    // A title is no text that is read.
    try site.folder.write(
      try site.folder.text("Content/briefings/talks.md").replacing("Talks in Geneva", with: "Talks"),
      to: "Content/briefings/talks.md"
    )
    #expect(await site.extract().summary?.unchanged == 1)
  }

  @Test func `words that are a curated actor's own name mean that actor`() async throws {
    let site = try ExtractedSite()
    try site.folder.write(
      "---\ntitle: T\ndate: 2025-04-28\n---\nThe White House condemned the attack. Washington said so.\n",
      to: "Content/briefings/talks.md"
    )
    _ = await site.extract()
    #expect(!(try site.folder.text("Content/extracted/talks.json")).contains("\"entity\":\"white-house\""))
    try site.folder.write(
      "---\nname: White House\ntype: organization\n---\n",
      to: "Content/actors/white-house.md"
    )
    _ = await site.extract(isAll: true)
    let file = try site.folder.text("Content/extracted/talks.json")
    #expect(file.contains("{\"entity\":\"white-house\",\"confidence\""))
    #expect(file.contains("\"entity\":\"government-of-the-united-states\""))
  }

  @Test func `what the author puts in quotation marks is nobody's quote`() async throws {
    let site = try ExtractedSite()
    try site.folder.write(
      "---\ntitle: T\ndate: 2025-04-28\n---\nUntil then we shall go on writing “may”. President Emmanuel Macron said: “We know it now.”\n",
      to: "Content/briefings/talks.md"
    )
    _ = await site.extract()
    let briefing = try #require(await site.library().library.briefings.first)
    #expect(briefing.quotes.map(\.speaker) == ["macron"])
  }

  @Test func `a briefing that is not in English is left to others`() async throws {
    let site = try ExtractedSite()
    let english = try site.folder.text("Content/briefings/talks.md")
    let german = english.replacing("---\ntitle", with: "---\nlanguage: de\ntitle", maxReplacements: 1)
    try site.folder.write(german, to: "Content/briefings/gespraeche.md")
    let summary = await site.extract(isAll: true).summary
    #expect(summary?.items.map(\.briefing) == ["talks"])
    #expect(summary?.foreign == 1)
    #expect(!site.folder.exists("Content/extracted/gespraeche.json"))
  }

  @Test func `a long text of many names, speakers and events stays in proportion`() throws {
    let text = (0..<4_000).map { i in
      "President Zorba Kel\(i)t met officials. A senior official number\(i) said: “It was planned.”"
    }
    .joined(separator: " ")
    let known = CuratedNames(Library(settings: SiteSettings(title: "")))
    var builder = ProposalBuilder(Array(text.utf8), of: "b", date: EDTFDate.parse("2025-04-28"), known: known)
    let proposal = builder.make()
    #expect(proposal.quotes.count == 4_000)
    #expect(Set(proposal.actors.map(\.id)).count == proposal.actors.count)
    #expect(Set(proposal.events.map(\.id)).count == proposal.events.count)
  }

  @Test func `a state is not a person who has its name`() async throws {
    let site = try ExtractedSite()
    try site.folder.write("---\nname: France\ntype: person\n---\n", to: "Content/actors/france-gall.md")
    _ = await site.extract()
    let file = try site.folder.text("Content/extracted/talks.json")
    #expect(!file.contains("france-gall"))
    #expect(file.contains("\"id\":\"france\""))
  }

  @Test func `what was rejected is not proposed again`() async throws {
    let site = try ExtractedSite()
    try site.folder.write("- france\n", to: "Content/extracted/rejected.yaml")
    _ = await site.extract()
    let file = try site.folder.text("Content/extracted/talks.json")
    #expect(!file.contains("\"france\""))
    #expect(file.contains("\"united-nations\""))
  }

  @Test func `a briefing that there is not is said, with the nearest, and nothing is written`() async throws {
    let site = try ExtractedSite()
    let (summary, faults) = await site.extract(["Content/briefings/tlaks.md"])
    #expect(summary == nil)
    #expect(
      faults == """
        dossier: error: there is no briefing 'Content/briefings/tlaks.md' [extract.unknown-briefing]
          help: did you mean 'talks'?

        """
    )
    #expect(!site.folder.exists("Content/extracted"))
  }

  @Test func `whatever a text holds, its file is read without a fault and points at its own words`()
    async throws
  {
    var random = SeededGenerator(seed: 20_250_428)
    let words = [
      "Kim Jong Un", "Россия", "said", "“we", "won”", "U.S.", "🇰🇵", "troops", "in", "Pyongyang", "on Monday",
      "e\u{301}",
      "北京", "attacked", "the", "NATO", "’s", "\"yes\"", "denied", ".", ",", "2024", "—", "Gen. Mark Reynolds",
    ]
    for _ in 0..<60 {
      let text = (0..<Int.random(in: 1...80, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
      let bytes = Array(text.utf8)
      var builder = ProposalBuilder(
        bytes,
        of: "b",
        date: EDTFDate.parse("2025-04-28"),
        known: CuratedNames(Library(settings: SiteSettings(title: "")))
      )
      let proposal = builder.make()
      let file = ProposalFile(proposal, briefing: "b", text: bytes).bytes
      var diagnostics = DiagnosticList()
      let counts = checkExtracted(file, path: "b.json", diagnostics: &diagnostics)
      #expect(TextPrinter().text(of: diagnostics) == "", "\(text)")
      #expect(counts?.mentions == proposal.mentions.count && counts?.actors == proposal.actors.map(\.id))
      let scalars = Array(text.unicodeScalars)
      let json = try #require(try JSONSerialization.jsonObject(with: Data(file)) as? [String: Any])
      for list in ["mentions", "quotes"] {
        for item in json[list] as? [[String: Any]] ?? [] {
          let target = try #require(item["target"] as? [String: Any])
          let (start, end) = (try #require(target["start"] as? Int), try #require(target["end"] as? Int))
          var exact = String.UnicodeScalarView()
          exact.append(contentsOf: scalars[start..<end])
          #expect(String(exact) == target["exact"] as? String)
        }
      }
    }
  }
}
