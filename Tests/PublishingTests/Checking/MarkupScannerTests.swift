import TestSupport
import Testing

@testable import Publishing

@Suite struct MarkupScannerTests {
  private static func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    MarkupScanner.scan(bytes) { kind, range in
      found.append("\(kind) \(String(decoding: bytes[range], as: UTF8.self))")
    }
    return found
  }

  @Test(arguments: [
    (#"<a href="x">y</a>"#, ["link x"]),
    (#"<A HREF='x'>"#, ["link x"]),
    ("<a\n  class=c\n  href = x\n>", ["link x"]),
    (#"<a href=x/y/>"#, ["link x/y/"]),
    (#"<img src="a b.png" srcset="a 1x, b 2x">"#, ["link a b.png", "linkSet a 1x, b 2x"]),
    (#"<h2 id="one">1</h2><a name=two>2</a><input name=three>"#, ["identifier one", "identifier two"]),
    (#"<meta http-equiv="Refresh" content="0; url=../x/">"#, ["refresh 0; url=../x/"]),
    (#"<meta name="description" content="url=x">"#, []),
    (#"<!-- <a href="x"> --><a href="y">"#, ["link y"]),
    (#"<script>let a = '<a href="x">';</script><a href="y">"#, ["link y"]),
    (#"<script src="s.js"></script><style>a{}<b id=x></style><p id=p>"#, ["link s.js", "identifier p"]),
    (#"<title><a href="x"></title><textarea><b id=x></textarea><b id=y>"#, ["identifier y"]),
    (#"<loc>https://a/b</loc><link href="c"/>"#, ["link https://a/b", "link c"]),
    (#"<![CDATA[<a href="x">]]><?xml href="x"?><b id=y>"#, ["identifier y"]),
    (#"<p data-href="x" title='<a href="y">'>1 < 2 <b id=z>"#, ["identifier z"]),
    (#"<a disabled href="x" download>"#, ["link x"]),
    (##"<use xlink:href="#i"/>"##, ["link #i"]),
    (##"<a href="##, []),
    (#"<a href="x"#, ["link x"]),
    ("<a ", []), ("<", []), ("<a", []), ("<!--", []), ("<script>", []), ("<loc>", ["link "]), ("</", []),
  ])
  func `finds identifiers and links, and only these`(text: String, expected: [String]) {
    #expect(Self.found(text) == expected)
  }

  @Test(arguments: 1...40)
  func `comes to an end on whatever it is given`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "<", ">", "a", " ", "\"", "'", "=", "/", "!--", "-->", "script", "href", "id", "<a href=\"x\">", "é",
    ]
    for _ in 0..<50 {
      let count = Int.random(in: 0...30, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      // What is found is in the text, in order.
      var last = 0
      MarkupScanner.scan(Array(text.utf8)) { _, range in
        #expect(range.lowerBound >= last && range.upperBound <= text.utf8.count)
        last = range.lowerBound
      }
    }
  }
}
