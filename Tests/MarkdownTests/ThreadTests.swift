import Diagnostics
import Markdown
import Testing

/// cmark-gfm keeps its special characters in process-wide tables, which each parse with `~` changes.
@Suite("Many threads") struct ThreadTests {
  /// Every second document has tildes, so that texts with and without them are parsed at the same time.
  private static let sources: [[UInt8]] = (0..<2_400).map { seed in
    var random = RandomMarkdown(seed: UInt64(seed))
    return Array(random.document().utf8)
  }

  @Test func `parsing on many threads gives the bytes that one gives`() async {
    let expected = Self.sources.map(Self.html)
    #expect(Set(expected).count > 2_300)
    for _ in 0..<4 {
      let found = await withTaskGroup(of: (Int, [[UInt8]]).self) { group in
        for task in 0..<8 {
          group.addTask {
            (task, stride(from: task, to: Self.sources.count, by: 8).map { Self.html(Self.sources[$0]) })
          }
        }
        var found = [[UInt8]](repeating: [], count: Self.sources.count)
        for await (task, some) in group { for (i, one) in some.enumerated() { found[task + 8 * i] = one } }
        return found
      }
      let different = expected.indices.filter { expected[$0] != found[$0] }
      #expect(different == [])
    }
  }

  /// The generator reaches what the test is about: without these the comparison would say nothing.
  @Test func `the documents have every extension's elements`() {
    let all = Self.sources.prefix(400).map { String(decoding: Self.html($0), as: UTF8.self) }.joined()
    for part in [
      "<del>", "<table>", "href=\"http://www.example.org", "href=\"https://example.org:80",
      "href=\"mailto:someone@",
      "type=\"checkbox\"", "doc-noteref", "doc-backlink", "class=\"center\"", "&lt;title&gt;",
    ] {
      #expect(all.contains(part), "no \(part)")
    }
  }

  private static func html(_ source: [UInt8]) -> [UInt8] {
    var diagnostics = DiagnosticList()
    var html: [UInt8] = []
    if let document = MarkdownParser.parse(source[...], path: "a.md", diagnostics: &diagnostics) {
      HTMLWriter.write(document, into: &html)
    }
    return html
  }
}
