import Diagnostics
import Mustache

/// Renders a 10 KB page with a 40-item list, and appends the same bytes by hand; prints both times and the ratio.
@main
struct MustacheBenchmark {
  static func main() {
    var diagnostics = DiagnosticList()
    guard let template = BenchmarkPage.template(&diagnostics) else {
      print(TextPrinter().text(of: diagnostics))
      return
    }
    let page = BenchmarkPage.sample
    var scratch = RenderScratch()
    var rendered: [UInt8] = []
    template.render(page, into: &rendered, scratch: &scratch)
    var written: [UInt8] = []
    page.appendByHand(to: &written)
    guard rendered == written else {
      print("the two pages differ:\n\(String(decoding: rendered, as: UTF8.self))")
      return
    }
    let pieces = page.pieces(of: rendered)

    var out: [UInt8] = []
    let byTemplate = best {
      out.removeAll(keepingCapacity: true)
      template.render(page, into: &out, scratch: &scratch)
    }
    let byHand = best {
      out.removeAll(keepingCapacity: true)
      page.appendByHand(to: &out)
    }
    let asPieces = best {
      out.removeAll(keepingCapacity: true)
      for piece in pieces { out.append(contentsOf: piece) }
    }
    print("page: \(rendered.count) bytes, \(page.items.count) items")
    print("template:          \(byTemplate) µs")
    print("by hand, escaped:  \(byHand) µs, ratio \(rounded(byTemplate / byHand))")
    print("ready-made pieces: \(asPieces) µs, ratio \(rounded(byTemplate / asPieces))")
  }

  /// The best of 30 rounds of 200 runs, in microseconds a run.
  private static func best(_ run: () -> Void) -> Double {
    let clock = ContinuousClock()
    var best = Duration.seconds(3600)
    for _ in 0..<30 {
      best = min(best, clock.measure { for _ in 0..<200 { run() } })
    }
    let (seconds, attoseconds) = best.components
    return rounded((Double(seconds) * 1e6 + Double(attoseconds) / 1e12) / 200)
  }

  private static func rounded(_ value: Double) -> Double { Double(Int(value * 100 + 0.5)) / 100 }
}
