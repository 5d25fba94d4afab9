import Markdown
import Mustache

/// A Markdown text with its links resolved, ready to be written into a page.
struct ProseView: Sendable {
  var document: Document
  var overlay = LinkOverlay()
  /// Ids of the text's own that headings must not take.
  var reservedIDs: Set<String> = []

  /// What the text's tables and notes say of themselves.
  var labels = HTMLWriter.Labels()

  var isEmpty: Bool { document.isEmpty }

  func write(into html: inout [UInt8]) {
    var options = HTMLWriter.Options.site
    options.reservedIDs = reservedIDs
    options.labels = labels
    HTMLWriter.write(document, overlay: overlay, options: options, into: &html)
  }
}
