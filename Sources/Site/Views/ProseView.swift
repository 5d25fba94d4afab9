import Markdown
import Mustache

/// A Markdown text with its links resolved, ready to be written into a page.
struct ProseView: Sendable {
  var document: Document
  var overlay = LinkOverlay()
  /// Ids of the text's own that headings must not take.
  var reservedIDs: Set<String> = []

  var isEmpty: Bool { document.isEmpty }

  func write(into html: inout [UInt8]) {
    var options = HTMLWriter.Options.site
    options.reservedIDs = reservedIDs
    HTMLWriter.write(document, overlay: overlay, options: options, into: &html)
  }
}
