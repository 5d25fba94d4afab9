import Diagnostics
import Markdown
import Testing

@Suite("GFM specification") struct ConformanceTests {
  /// Examples whose HTML is that of CommonMark without GFM's autolink extension, which cmark-gfm and we have on
  /// for all: the bare URL or address in them becomes a link, as the specification's section 6.9 has it.
  private static let bareURLs: Set = [610, 614, 616, 619, 620]

  @Test(
    .enabled(if: Specification.isInstalled, "install Debian's cmark-gfm for the specification's text"),
    arguments: Specification.examples.filter { !bareURLs.contains($0.number) }
  )
  func example(_ example: Specification.Example) throws {
    #expect(try html(of: example) == example.html)
  }

  /// Each exception is one: it has a link that the specification's HTML has not, and nothing else is different.
  @Test(
    .enabled(if: Specification.isInstalled, "install Debian's cmark-gfm for the specification's text"),
    arguments: Specification.examples.filter { bareURLs.contains($0.number) }
  )
  func bareURL(_ example: Specification.Example) throws {
    let html = try html(of: example)
    #expect(html != example.html)
    #expect(html.contains("<a href="))
    #expect(html.replacing(/<a href="[^"]*">|<\/a>/, with: "") == example.html)
  }

  @Test(.enabled(if: Specification.isInstalled, "install Debian's cmark-gfm for the specification's text"))
  func allExamplesAreRead() {
    #expect(Specification.examples.count == 673)
  }

  private func html(of example: Specification.Example) throws -> String {
    var diagnostics = DiagnosticList()
    let source = Array(example.markdown.utf8)[...]
    let document = try #require(
      MarkdownParser.parse(source, path: "spec.txt", wikiLinks: false, diagnostics: &diagnostics)
    )
    var html: [UInt8] = []
    var options = HTMLWriter.Options.plain
    options.filtersTags = example.extensionName == "tagfilter"
    HTMLWriter.write(document, options: options, into: &html)
    return String(decoding: html, as: UTF8.self)
  }
}
