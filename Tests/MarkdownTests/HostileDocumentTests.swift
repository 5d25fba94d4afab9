import Diagnostics
import Markdown
import TestSupport
import Testing

/// What was written to cost time, memory or the stack is refused with advice, or read and written like anything else.
///
/// How long each takes is measured by `markdown-benchmark`; here a quadratic pass would show as minutes.
@Suite("Hostile documents", .timeLimit(.minutes(2))) struct HostileDocumentTests {
  @Test(arguments: HostileMarkdown.all, [500, 20_000])
  func `is refused with advice or read and written`(_ hostile: HostileMarkdown, size: Int) {
    if let html = check(hostile.make(size)) {
      var markup = Markup(html)
      #expect(markup.fault() == nil)
    }
  }

  @Test(arguments: HostileMarkdown.all)
  func `is harmless at 200 KB`(_ hostile: HostileMarkdown) { _ = check(hostile.make(200_000)) }

  private func check(_ source: [UInt8]) -> [UInt8]? {
    var diagnostics = DiagnosticList()
    guard let document = MarkdownParser.parse(source[...], path: "a.md", diagnostics: &diagnostics) else {
      #expect(diagnostics.all.map(\.id) == [.overBound])
      #expect(diagnostics.all[0].severity == .error)
      #expect(diagnostics.all[0].suggestion?.isEmpty == false)
      #expect(diagnostics.all[0].span?.start?.line ?? 0 >= 1)
      return nil
    }
    #expect(!diagnostics.hasErrors)
    // The text is no longer than its source, blocks' newlines and NULs aside (three bytes each); nodes are few more.
    #expect(document.text.count <= 3 * source.count + document.nodes.count)
    #expect(document.nodes.count <= source.count + 8 * 131_072)
    var html: [UInt8] = []
    HTMLWriter.write(document, into: &html)
    #expect(html.count < 20 << 20)
    return html
  }
}
