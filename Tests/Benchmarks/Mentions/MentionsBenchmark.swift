import Briefings
import Diagnostics
import Markdown
import Mentions

/// Links the same texts with 100 names and with 100,000: the time must not depend on how many names there are.
///
///     swift run -c release mentions-benchmark
@main
struct MentionsBenchmark {
  static let few = 100
  static let many = 100_000

  static func main() async {
    var words = Words(seed: 1)
    let names = (0..<many).map { _ in words.name() }
    let known = Array(names[..<few])
    let documents = (0..<400).compactMap { _ in
      parse((0..<8).map { _ in words.paragraph(known) }.joined(separator: "\n\n"))
    }
    let bytes = documents.reduce(0) { $0 + $1.text.count }
    print("\(documents.count) texts, \(bytes / 1000) KB")
    let clock = ContinuousClock()
    var build: [Duration] = []
    var search: [Duration] = []
    for count in [few, many] {
      let library = Self.library(Array(names[..<count]), documents)
      let empty = Self.library(Array(names[..<count]), [])
      // What a library without texts costs is what the automaton and the tables cost.
      let built = await best(of: 5, clock) { _ = await linked(empty) }
      let whole = await best(of: 9, clock) { _ = await linked(library) }
      let found = await linked(library).briefings.reduce(0) { $0 + $1.mentions.count }
      build.append(built)
      search.append(whole - built)
      print(
        "\(count) names: automaton \(built), texts \(whole - built), \(rate(bytes, whole - built)), \(found) mentions"
      )
    }
    print("\(many) names against \(few): texts \(ratio(search[1], search[0])) times")
  }

  static func parse(_ text: String) -> Document? {
    var diagnostics = DiagnosticList()
    return MarkdownParser.parse(Array(text.utf8)[...], path: "a.md", diagnostics: &diagnostics)
  }

  static func library(_ names: [String], _ documents: [Document]) -> Library {
    var library = Library(settings: SiteSettings(title: "Benchmark"))
    library.actors = names.enumerated().map { i, name in
      let span = SourceSpan(path: "Content/actors/a\(i).md")
      return Actor(id: "a\(i)", name: name, category: .person, origin: .curated, span: span)
    }
    guard let date = EDTFDate.parse("2025-04-28") else { return library }
    library.briefings = documents.enumerated().map { i, document in
      let span = SourceSpan(path: "Content/briefings/b\(i).md")
      var briefing = Briefing(id: "b\(i)", title: "B", date: date, span: span)
      briefing.body = document
      return briefing
    }
    return library
  }

  static func linked(_ library: Library) async -> LinkedLibrary {
    var diagnostics = DiagnosticList()
    return await link(library, diagnostics: &diagnostics)
  }

  static func best(of runs: Int, _ clock: ContinuousClock, _ body: @Sendable () async -> Void) async
    -> Duration
  {
    var best = Duration.seconds(1000)
    for _ in 0..<runs { best = min(best, await clock.measure(body)) }
    return best
  }

  static func rate(_ bytes: Int, _ time: Duration) -> String {
    "\(Int(Double(bytes) / 1_000_000 / (time / .seconds(1)))) MB/s"
  }

  static func ratio(_ a: Duration, _ b: Duration) -> String {
    "\(Double(Int(a / b * 100)) / 100)"
  }
}
