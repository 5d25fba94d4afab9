import Diagnostics
import Markdown

/// How much ordinary Markdown is parsed and written a second, by one thread.
enum Throughput {
  static func measure() {
    let source = Array(String(repeating: section, count: 20).utf8)
    var bytes = 0
    var nodes = 0
    var html: [UInt8] = []
    var (parsing, writing) = (Duration.zero, Duration.zero)
    let clock = ContinuousClock()
    while parsing + writing < .seconds(3) {
      var diagnostics = DiagnosticList()
      var document: Document?
      parsing += clock.measure {
        document = MarkdownParser.parse(source[...], path: "a.md", diagnostics: &diagnostics)
      }
      html.removeAll(keepingCapacity: true)
      writing += clock.measure { if let document { HTMLWriter.write(document, into: &html) } }
      bytes += source.count
      nodes = document?.nodes.count ?? 0
    }
    print(
      "\(source.count) bytes, \(nodes) nodes of \(MemoryLayout<Node>.size) bytes, \(html.count) bytes of HTML"
    )
    print("parsed:  \(rate(bytes, parsing)) MB/s\nwritten: \(rate(bytes, writing)) MB/s")
    print("both:    \(rate(bytes, parsing + writing)) MB/s")
  }

  private static func rate(_ bytes: Int, _ time: Duration) -> Double {
    (Double(bytes) / 1e5 / (time / .seconds(1))).rounded() / 10
  }

  private static let section = """
    ## What was said

    The ministry of the coastal republic said on Tuesday that two of its patrol vessels had been followed for
    *eleven* hours by a ship that [[harbour-guard|the Harbour Guard]] later called its own. Its spokesman denied
    that any order had been given; the **chief of staff** said that he knew of none.[^order]

    > We were where we are every week, and so were they.

    - The first report came at 04:10 local time.
    - The second, from [a newspaper](https://example.org/report?id=1), at 06:30.
    - Neither names the ship's commander.

    | Date | Vessel | Distance |
    |------|:------:|---------:|
    | 3 May | Heron | 2.1 nmi |
    | 4 May | Egret | 0.9 nmi |

    [^order]: The order's number is not known.


    """
}
