import Diagnostics
import Markdown

/// The HTML that a page gets for a text without links to entities.
func siteHTML(_ source: String) -> String {
  var diagnostics = DiagnosticList()
  var html: [UInt8] = []
  if let document = MarkdownParser.parse(Array(source.utf8)[...], path: "a.md", diagnostics: &diagnostics) {
    HTMLWriter.write(document, into: &html)
  }
  return String(decoding: html, as: UTF8.self)
}
