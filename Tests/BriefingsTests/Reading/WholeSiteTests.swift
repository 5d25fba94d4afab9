import Diagnostics
import Foundation
import Markdown
import TestSupport
import Testing

@testable import Briefings

/// Sites of many files, read as they are and after random damage.
@Suite struct WholeSiteTests {
  static let files: [String: String] = [
    "site.yaml": """
    title: Desk
    description: Northern matters
    baseURL: https://example.org/desk
    language: en-GB
    linking: all
    navigation: [{title: People, url: actors/}, {title: Elsewhere, url: "https://example.org/"}]
    extraction: {publish: all, threshold: 0.7}
    params: {owner: Ann, beta: true, list: [1, two]}
    """,
    "briefings/first.md": """
    ---
    title: Kim confirms
    date: 2025-04-28
    updated: 2025-05
    summary: What KCNA said
    authors: [Ann Lee, 김]
    tags: [dprk]
    language: en
    sources:
      - {id: s1, title: Report, publisher: KCNA, url: "https://kcna.example/1", published: 2025-04-28, grade: C3}
    redirects: [old/first.html]
    params: {rating: 5}
    ---
    # Head

    Kim Jong Un said it. *Moscow* agreed.
    """,
    "actors/kim.md": """
    ---
    name: Kim Jong Un
    type: person
    aliases: [김정은, {name: Kim, kind: weak}]
    roles: [{title: Supreme leader, of: north-korea, since: 2011, source: s1}]
    relations: [{type: ally, actor: putin, since: 2024-06-19, text: by treaty}]
    country: north-korea
    summary: Rules
    wikidata: Q56226
    sources: [{id: s1, title: Book}]
    ---
    A *profile*.
    """,
    "actors/putin.md": "---\nname: Vladimir Putin\ntype: person\n---\n",
    "actors/north-korea.md":
      "---\nname: North Korea\ntype: state\naliases: [{name: DPRK, kind: acronym}]\n---\n",
    "events/treaty.md": """
    ---
    title: The treaty
    date: 2024-06-19
    type: agree
    reported: 2024-06
    place: {name: Pyongyang, latitude: 39.03, longitude: 125.75}
    participants: [{actor: kim, role: host}, {actor: putin, role: actor}]
    status: confirmed
    follows: war
    ---
    """,
    "events/war.md": "---\ntitle: The war\ndate: 2022-02-24/..\n---\n",
    "extracted/first.json": ExtractedSample.file(
      """
      "actors": [{"id": "moscow", "name": "Moscow", "type": "government", "confidence": 0.9}],
      "mentions": [\(ExtractedSample.mention("moscow", ExtractedSample.target("Moscow", 26))),
        \(ExtractedSample.mention("kim", ExtractedSample.target("Kim Jong Un", 5)))]
      """,
      briefing: "first"
    ),
    "assets/map.png": "png",
  ]

  @Test func `every field of a whole site is read`() async throws {
    let (library, faults) = try await TemporarySite(Self.files).read()
    #expect(faults == [])
    let settings = library.settings
    #expect(settings.title == "Desk" && settings.description == "Northern matters")
    #expect(settings.baseURL == "https://example.org/desk/" && settings.language == "en-GB")
    #expect(settings.linking == .all && settings.extractionThreshold == 0.7 && settings.publishesExtracted)
    #expect(settings.navigation.map(\.url) == ["actors/", "https://example.org/"])
    #expect(
      settings.params
        == .table([
          .init(key: "owner", value: .text("Ann")), .init(key: "beta", value: .flag(true)),
          .init(key: "list", value: .list([.text("1"), .text("two")])),
        ])
    )
    let briefing = try #require(library.briefings.first)
    #expect(
      briefing.id == "first" && briefing.title == "Kim confirms" && briefing.date.source == "2025-04-28"
    )
    #expect(briefing.updated?.source == "2025-05" && briefing.summary == "What KCNA said")
    #expect(briefing.authors == ["Ann Lee", "김"] && briefing.tags == ["dprk"] && briefing.language == "en")
    #expect(briefing.span == SourceSpan(path: "Content/briefings/first.md", line: 2, column: 8))
    #expect(briefing.redirects == ["old/first.html"])
    #expect(briefing.extracted.map { briefing.body.string($0.range) } == ["Kim Jong Un", "Moscow"])
    let source = try #require(briefing.sources.first)
    #expect(
      source.id == "s1" && source.title == "Report" && source.publisher == "KCNA" && source.grade == "C3"
    )
    #expect(source.url == "https://kcna.example/1" && source.published?.source == "2025-04-28")

    #expect(library.actors.map(\.id) == ["kim", "moscow", "north-korea", "putin"])
    let kim = try #require(library.actors.first)
    #expect(kim.aliases.map(\.kind) == [.strong, .weak] && kim.country?.id == "north-korea")
    #expect(kim.roles.first?.of?.id == "north-korea" && kim.roles.first?.since?.source == "2011")
    #expect(kim.relations.first?.text == "by treaty" && kim.relations.first?.category == .ally)
    #expect(kim.profile.string(0..<kim.profile.text.count) == "A profile.")
    let treaty = try #require(library.events.first)
    #expect(treaty.category == .agree && treaty.status == .confirmed && treaty.follows.map(\.id) == ["war"])
    #expect(treaty.place?.latitude == 39.03 && treaty.participants.map(\.role) == [.host, .actor])
    #expect(library.assets == ["map.png"])
  }

  @Test func `damaged files end in diagnostics or a library, never in a crash`() async throws {
    var random = SeededGenerator(seed: 5)
    let paths = Self.files.keys.sorted()
    let site = try TemporarySite(Self.files)
    var clean = 0
    var faulty = 0
    for _ in 0..<150 {
      guard let path = paths.randomElement(using: &random) else { continue }
      let original = Array((Self.files[path] ?? "").utf8)
      try site.write(path, Self.damaged(original, &random))
      var diagnostics = DiagnosticList()
      let library = await read(root: site.root, options: ReadOptions(), diagnostics: &diagnostics)
      for diagnostic in diagnostics.all {
        #expect(diagnostic.span?.path.hasPrefix("Content") == true)
        #expect(!diagnostic.message.isEmpty && !diagnostic.message.contains("\n"))
      }
      #expect(library.actors.map(\.id) == library.actors.map(\.id).sorted())
      if diagnostics.hasErrors { faulty += 1 } else { clean += 1 }
      try site.write(path, original)
    }
    #expect(clean > 5 && faulty > 50)
    #expect(await site.read().faults == [])
  }

  private static let pieces: [[UInt8]] =
    ["---\n", ": ", "[", "{", "\"", "*a", "&a ", "\n", "- ", "\\u", "!!x ", "XX"]
    .map { Array($0.utf8) } + [[0xFF], [0], [0xC3], [0x0D], [0xEF, 0xBB, 0xBF]]

  private static func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let at = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.removeSubrange(at..<end)
      case 1: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 2: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: at)
      default: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &random) }
      }
    }
    return bytes
  }

  @Test func `many files at once give what they give one by one`() async throws {
    var random = SeededGenerator(seed: 6)
    var files = ["site.yaml": "title: Desk\n"]
    for i in 0..<300 {
      let good =
        "---\nname: Actor \(i)\ntype: person\nrelations: [{type: ally, actor: a\((i * 7) % 310)}]\n---\nText \(i).\n"
      let bytes = i % 5 == 0 ? Self.damaged(Array(good.utf8), &random) : Array(good.utf8)
      files["actors/a\(i).md"] = String(decoding: bytes, as: UTF8.self)
    }
    let site = try TemporarySite(files)
    var parallel = DiagnosticList()
    let library = await read(root: site.root, options: ReadOptions(), diagnostics: &parallel)

    let scan = ContentScan(root: site.root)
    var reader = FileReader()
    let results = scan.allFiles.map { reader.read($0, root: site.root, memory: nil).result }
    var oneByOne = DiagnosticList()
    for result in results { oneByOne.append(contentsOf: result.diagnostics) }
    var content = Content(files: scan.allFiles, results: results)
    content.replaceSameAs(&oneByOne)
    content.check(&oneByOne)
    #expect(parallel.all == oneByOne.all)
    #expect(parallel.hasErrors)
    #expect(library.actors.map(\.profile) == content.actors.map(\.profile))
    #expect(library.actors.map(\.name) == content.actors.map(\.name))
  }
}
