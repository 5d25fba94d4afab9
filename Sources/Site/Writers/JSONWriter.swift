import Bytes

/// Writes JSON that may stand inside an HTML `<script>`: no `<`, `>` or `&` in it is ever bare.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func object(_ content: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    content(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  mutating func object(_ key: StaticString, _ content: (inout JSONWriter) -> Void) {
    self.key(key)
    object(content)
  }

  mutating func array(_ key: StaticString, _ content: (inout JSONWriter) -> Void) {
    self.key(key)
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    content(&self)
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// A member with text; without text there is none.
  mutating func member(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    self.key(key)
    string(value)
  }

  mutating func member(_ key: StaticString, _ value: Double) {
    self.key(key)
    bytes.append(contentsOf: value.description.utf8)
    needsComma = true
  }

  mutating func member(_ key: StaticString, _ value: Int) {
    self.key(key)
    bytes.append(contentsOf: value.description.utf8)
    needsComma = true
  }

  mutating func member(_ key: StaticString, _ value: Bool) {
    self.key(key)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  /// A member with a list of texts; an empty list gives none.
  mutating func member(_ key: StaticString, _ values: [String]) {
    guard !values.isEmpty else { return }
    array(key) { json in
      for value in values { json.string(value) }
    }
  }

  mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// A value that has been written before.
  mutating func value(_ written: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: written)
    needsComma = true
  }

  mutating func key(_ key: StaticString) {
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
