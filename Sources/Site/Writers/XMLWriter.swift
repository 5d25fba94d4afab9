import Bytes

/// Writes an XML document, element by element, escaped and indented.
struct XMLWriter {
  private(set) var bytes: [UInt8]
  private var depth = 0

  init(bytes: [UInt8] = []) {
    self.bytes = bytes
    raw(#"<?xml version="1.0" encoding="utf-8"?>"#)
    raw("\n")
  }

  /// An element with content of its own lines.
  mutating func element(
    _ name: StaticString,
    _ attributes: KeyValuePairs<StaticString, String> = [:],
    content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    raw(">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    close(name)
  }

  /// An element with text, on one line; without text there is none.
  mutating func element(
    _ name: StaticString,
    _ attributes: KeyValuePairs<StaticString, String> = [:],
    text: String?
  ) {
    guard let text else { return }
    open(name, attributes)
    raw(">")
    XMLText.append(text, to: &bytes)
    close(name)
  }

  /// An element whose text is made by appending HTML, which is escaped.
  mutating func element(
    _ name: StaticString,
    _ attributes: KeyValuePairs<StaticString, String> = [:],
    html: [UInt8]
  ) {
    open(name, attributes)
    raw(">")
    html.withUnsafeBufferPointer { XMLText.append($0, to: &bytes) }
    close(name)
  }

  /// An element without content.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    open(name, attributes)
    raw("/>\n")
  }

  private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    indent()
    raw("<")
    raw(name)
    for (key, value) in attributes {
      raw(" ")
      raw(key)
      raw("=\"")
      XMLText.append(value, to: &bytes)
      raw("\"")
    }
  }

  private mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">\n")
  }

  private mutating func indent() {
    for _ in 0..<depth { raw("  ") }
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
