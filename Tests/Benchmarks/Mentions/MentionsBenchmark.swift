import Briefings
import Diagnostics
import Markdown
import Mentions

/// Links the same texts with 100 names and with 100,000, in turn, on one core: the time must not depend on how
/// many names there are.
///
///     swift run -c release mentions-benchmark
@main
struct MentionsBenchmark {
  static let few = 100
  static let many = 100_000
  /// How often both are measured, one right after the other, so that other load of the machine meets both.
  static let pairs = 25

  static func main() {
    var words = Words(seed: 1)
    let names = (0..<many).map { _ in words.name() }
    let known = Array(names[..<few])
    let firsts = names.compactMap { $0.split(separator: " ").first }
    let clock = ContinuousClock()
    var compiled: [CompiledNames] = []
    for count in [few, many] {
      let library = Self.library(Array(names[..<count]))
      let time = clock.measure { compiled.append(CompiledNames(library)) }
      print("\(count) names: compiled in \(time)")
    }
    compare("the hundred named, other capitalised words at random", compiled, texts(known, [], &words))
    compare("every other capitalised word the first of some name", compiled, texts(known, firsts, &words))
    compare("all the names named, most of which the hundred lack", compiled, texts(names, [], &words))
  }

  static func texts(_ names: [String], _ capitals: [Substring], _ words: inout Words) -> [Document] {
    (0..<400).compactMap { _ in
      parse((0..<8).map { _ in words.paragraph(names, capitals) }.joined(separator: "\n\n"))
    }
  }

  static func compare(_ title: String, _ compiled: [CompiledNames], _ documents: [Document]) {
    let clock = ContinuousClock()
    let bytes = documents.reduce(0) { $0 + $1.text.count }
    print("\(title): \(documents.count) texts, \(bytes / 1000) KB")
    var times: [[Duration]] = [[], []]
    var found = [0, 0]
    for _ in 0..<pairs {
      for (i, names) in compiled.enumerated() {
        times[i].append(
          clock.measure { found[i] = names.link(documents).reduce(0) { $0 + $1.mentions.count } }
        )
      }
    }
    let best = times.map { $0.min() ?? .zero }
    for (i, count) in [few, many].enumerated() {
      print("  \(count) names: \(found[i]) mentions in \(best[i]), \(rate(bytes, best[i]))")
    }
    let ratios = zip(times[0], times[1]).map { $1 / $0 }.sorted()
    let median = rounded(ratios[ratios.count / 2])
    print("  \(many) against \(few): \(rounded(best[1] / best[0])) by the best, \(median) by the median pair")
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

  static func rate(_ bytes: Int, _ time: Duration) -> String {
    "\(Int(Double(bytes) / 1_000_000 / (time / .seconds(1)))) MB/s"
  }

  static func rounded(_ ratio: Double) -> Double { (ratio * 100).rounded() / 100 }
}
