import Briefings
import Diagnostics
import Markdown
import Mentions

/// Links the same texts with 100 names and with 100,000, on one core: the time must not depend on how many
/// names there are.
///
///     swift run -c release mentions-benchmark
@main
struct MentionsBenchmark {
  static let few = 100
  static let many = 100_000

  static func main() {
    var words = Words(seed: 1)
    let names = (0..<many).map { _ in words.name() }
    let known = Array(names[..<few])
    let documents = (0..<400).compactMap { _ in
      parse((0..<8).map { _ in words.paragraph(known) }.joined(separator: "\n\n"))
    }
    let bytes = documents.reduce(0) { $0 + $1.text.count }
    print("\(documents.count) texts, \(bytes / 1000) KB")
    let clock = ContinuousClock()
    var search: [Duration] = []
    for count in [few, many] {
      let library = Self.library(Array(names[..<count]))
      let compiled = CompiledNames(library)
      let built = best(of: 7, clock) { _ = CompiledNames(library) }
      let texts = best(of: 25, clock) { _ = compiled.link(documents) }
      let found = compiled.link(documents).reduce(0) { $0 + $1.mentions.count }
      search.append(texts)
      print("\(count) names: compiled in \(built); \(found) mentions in \(texts), \(rate(bytes, texts))")
    }
    print("\(many) names against \(few): texts \(ratio(search[1], search[0])) times")
  }

  static func parse(_ text: String) -> Document? {
    var diagnostics = DiagnosticList()
    return MarkdownParser.parse(Array(text.utf8)[...], path: "a.md", diagnostics: &diagnostics)
  }

  static func library(_ names: [String]) -> Library {
    var library = Library(settings: SiteSettings(title: "Benchmark"))
    library.actors = names.enumerated().map { i, name in
      let span = SourceSpan(path: "Content/actors/a\(i).md")
      return Actor(id: "a\(i)", name: name, category: .person, origin: .curated, span: span)
    }
    return library
  }

  static func best(of runs: Int, _ clock: ContinuousClock, _ body: () -> Void) -> Duration {
    var best = Duration.seconds(1000)
    for _ in 0..<runs { best = min(best, clock.measure(body)) }
    return best
  }

  static func rate(_ bytes: Int, _ time: Duration) -> String {
    "\(Int(Double(bytes) / 1_000_000 / (time / .seconds(1)))) MB/s"
  }

  static func ratio(_ a: Duration, _ b: Duration) -> String {
    "\(Double(Int(a / b * 100)) / 100)"
  }
}
