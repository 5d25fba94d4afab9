/// A parsed Markdown text as a value: nodes in one array, text in one buffer.
///
/// ``text`` is the *plain-text projection*: the words that a reader sees, block texts joined by one newline.
/// A soft or hard line break inside a block is one space. Code is part of it; raw HTML, link destinations and
/// images' alternative texts are not (they stand in ``strings``). Everything that searches or quotes the
/// document works on this one contiguous buffer, and the nodes say which part of it is what.
///
///     "*Kim* Jong\nUn"   // text: "Kim Jong Un"; nodes: document, paragraph, emphasis, text, text, softBreak, text
package struct Document: Hashable, Sendable {
  /// In document order; the first is the document itself. Footnote definitions come last.
  package internal(set) var nodes: [Node]
  /// UTF-8.
  package internal(set) var text: [UInt8]
  /// UTF-8: what nodes carry beside their text.
  package internal(set) var strings: [UInt8]

  package init() {
    var root = Node(kind: .document)
    root.end = 1
    nodes = [root]
    text = []
    strings = []
  }

  package var isEmpty: Bool { nodes.count == 1 }

  /// The bytes of `range` of ``text`` as a string.
  package func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The destination of a link or image, an info string, a footnote's name, or raw HTML.
  package func attribute(_ range: Range<Int>) -> String { String(decoding: strings[range], as: UTF8.self) }
}
