import Foundation

/// Builds a corpus with this program and with Hugo, copies the output with `cp -r`, and prints the ratios.
///
/// Every run goes into a fresh folder, and nothing is deleted meanwhile: ext4 passes over the inodes of files that
/// were deleted a moment ago, which slows the next runs down.
///
///     swift run -c release build-benchmark --briefings 1000 --runs 5
@main
struct BuildBenchmark {
  static func main() throws {
    let options = try Options(CommandLine.arguments.dropFirst())
    let corpus = try Corpus(briefings: options.briefings, below: options.folder)
    var bench = Bench(options: options, corpus: corpus)
    for round in 0..<(options.runs + 1) { try bench.run(round: round) }
    bench.report()
  }
}

struct Options {
  var briefings = 1_000
  var runs = 3
  /// Where corpora and outputs go; they stay there.
  var folder = NSTemporaryDirectory() + "dossier-benchmark"
  var withHugo = true
  /// Whether a full build is measured on one core too.
  var isSingle = false

  init(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--briefings": briefings = try number(rest.popFirst())
      case "--runs": runs = try number(rest.popFirst())
      case "--folder": folder = rest.popFirst() ?? folder
      case "--no-hugo": withHugo = false
      case "--one-core": isSingle = true
      default:
        throw BenchmarkFault(
          "usage: build-benchmark [--briefings N] [--runs N] [--folder DIR] [--no-hugo] [--one-core]"
        )
      }
    }
  }

  private func number(_ text: String?) throws -> Int {
    guard let text, let number = Int(text), number > 0 else { throw BenchmarkFault("a number is missing") }
    return number
  }
}
