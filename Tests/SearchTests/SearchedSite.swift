import Briefings
import Diagnostics
import Markdown
import Mentions
import TestSupport
import Words

@testable import Search

/// A random site of many scripts, to be edited and indexed again.
struct SearchedSite {
  static let words = [
    "the", "of", "Kim", "talks", "Überfall", "école", "ships", "shipyard", "shipment", "북한으로", "미사일", "中央通信社",
    "大統領", "プーチン", "Київ", "Москва", "وزارة", "treaty", "T-72", "2025", "re-entry", "U.S.", "the", "the",
    "the", "the",
  ]

  private(set) var library = Library(settings: SiteSettings(title: "Test"))
  private var random: SeededGenerator
  private var made = 0

  init(seed: UInt64, briefings: Int) {
    random = SeededGenerator(seed: seed)
    for i in 0..<4 {
      var actor = Actor(
        id: "actor-\(i)",
        name: "Actor \(i) \(word())",
        category: .state,
        origin: .curated,
        span: span("actors/\(i)")
      )
      actor.aliases = [Alias(name: "Other \(word()) \(i)", kind: .strong, span: actor.span)]
      actor.profile = parse(text(20))
      library.actors.append(actor)
    }
    guard let date = EDTFDate.parse("2024-06") else { return }
    var event = Event(
      id: "event",
      title: "Summit \(word())",
      date: date,
      origin: .curated,
      span: span("events/e")
    )
    event.account = parse(text(30))
    library.events.append(event)
    for _ in 0..<briefings { add() }
  }

  /// Makes 3,000 events of its one, each with another title.
  mutating func rename(_ title: (Int) -> String) {
    guard let event = library.events.first else { return }
    library.events = (0..<3_000).map { i in
      var other = event
      other.id = "event-\(i)"
      other.title = title(i)
      return other
    }
  }

  /// Makes its first actor somebody whom no text names, with or without a code name.
  mutating func hideName(aliases: [String]) {
    library.actors[0].category = .person
    library.actors[0].isUnnamed = true
    library.actors[0].aliases = aliases.map { Alias(name: $0, span: library.actors[0].span) }
  }

  mutating func word() -> String { Self.words.randomElement(using: &random) ?? "" }

  /// Now and then with a name, so that there are mentions.
  mutating func text(_ count: Int) -> String {
    (0..<count).map { i in
      Int.random(in: 0..<15, using: &random) == 0 ? library.actors.first?.name ?? "x" : word()
    }.joined(separator: " ")
  }

  private func span(_ name: String) -> SourceSpan {
    SourceSpan(path: "Content/\(name).md", line: 2, column: 7)
  }

  func parse(_ text: String) -> Document {
    var diagnostics = DiagnosticList()
    return MarkdownParser.parse(Array(text.utf8)[...], path: "x.md", diagnostics: &diagnostics) ?? Document()
  }

  mutating func add() {
    made += 1
    let day = Int.random(in: 1...28, using: &random)
    guard
      let date = EDTFDate.parse("2025-0\(Int.random(in: 1...9, using: &random))-\(day < 10 ? "0" : "")\(day)")
    else { return }
    var briefing = Briefing(
      id: "b\(made)",
      title: "Title \(word())",
      date: date,
      span: span("briefings/b\(made)")
    )
    briefing.body = parse(text(Int.random(in: 0..<120, using: &random)))
    library.briefings.append(briefing)
  }

  mutating func append(_ word: String, toBriefing i: Int) {
    let text = String(decoding: library.briefings[i].body.text, as: UTF8.self)
    library.briefings[i].body = parse("\(text) \(word)")
  }

  /// Changes a text, a title, a name or the list of briefings.
  mutating func edit() {
    let i = Int.random(in: 0..<library.briefings.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: library.briefings[i].body = parse(text(40))
    case 1: library.briefings[i].title = "Title \(word()) \(word())"
    case 2: library.actors[1].aliases[0].name = "Other \(word())"
    case 3: library.actors[0].name = "Actor \(word())"
    case 4 where library.briefings.count > 1: library.briefings.remove(at: i)
    default: add()
    }
  }

  func indexed(_ memory: SearchMemory? = nil) async -> (index: SearchIndex, linked: LinkedLibrary) {
    var diagnostics = DiagnosticList()
    let linked = await link(library, diagnostics: &diagnostics)
    let file = WordsFile(
      language: "en",
      bytes: Array("dates: {day: '{day} {month} {year}'}".utf8),
      path: "en"
    )
    let words = Words.make(language: "en", defaults: [file], diagnostics: &diagnostics)
    let searched = SearchWords(kinds: [:], dates: words.dates)
    return (await SearchIndex.make(linked, words: searched, memory: memory), linked)
  }
}
