/// Writes JSON, which may stand inside an HTML `<script>`: no `<`, `>` or `&` in it is ever bare.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    content(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  package mutating func object(_ key: StaticString, _ content: (inout JSONWriter) -> Void) {
    self.key(key)
    object(content)
  }

  package mutating func array(_ key: StaticString, _ content: (inout JSONWriter) -> Void) {
    self.key(key)
    array(content)
  }

  package mutating func array(_ content: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    content(&self)
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// A member with text; without text there is none.
  package mutating func member(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    self.key(key)
    string(value)
  }

  package mutating func member(_ key: StaticString, _ value: Double) {
    self.key(key)
    bytes.append(contentsOf: value.description.utf8)
    needsComma = true
  }

  package mutating func member(_ key: StaticString, _ value: Int) {
    self.key(key)
    number(value)
  }

  package mutating func number(_ value: Int) {
    separate()
    bytes.append(contentsOf: value.description.utf8)
    needsComma = true
  }

  package mutating func member(_ key: StaticString, _ value: Bool) {
    self.key(key)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  /// A member with a list of texts; an empty list gives none.
  package mutating func member(_ key: StaticString, _ values: [String]) {
    guard !values.isEmpty else { return }
    array(key) { json in
      for value in values { json.string(value) }
    }
  }

  package mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// A value that has been written before.
  package mutating func value(_ written: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: written)
    needsComma = true
  }

  package mutating func key(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: "\":".utf8)
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    var i = PlainRun.end(in: text, from: 0)
    while i < text.count {
      let byte = text[i]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<i]))
        bytes.append(UInt8(ascii: "\\"))
        clean = i
      case ..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<i]))
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(hexadecimal(byte >> 4))
        bytes.append(hexadecimal(byte & 0xF))
        clean = i + 1
      default: break
      }
      i = PlainRun.end(in: text, from: i + 1)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
  }

  private func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}

extension JSONWriter {
  /// A member with a list of objects; an empty list gives none.
  package mutating func list<Items: Collection>(
    _ key: StaticString,
    _ items: Items,
    _ content: (inout JSONWriter, Items.Element) -> Void
  ) {
    guard !items.isEmpty else { return }
    array(key) { json in
      for item in items { json.object { content(&$0, item) } }
    }
  }
}
