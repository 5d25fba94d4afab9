/// Writes the index's JSON: numbers and strings in arrays, and one object around them.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func object(_ content: (inout JSONText) -> Void) { enclose("{", "}", content) }
  mutating func array(_ content: (inout JSONText) -> Void) { enclose("[", "]", content) }

  mutating func key(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func member(_ key: String, _ number: Int) {
    self.key(key)
    self.number(number)
  }

  mutating func number(_ number: Int) { written(Array(String(number).utf8)) }

  mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case ..<0x20, 0x7F: bytes += Array("\\u00".utf8) + [Self.digit(byte >> 4), Self.digit(byte & 0xF)]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// A value that has been written before.
  mutating func written(_ value: [UInt8]) {
    separate()
    bytes += value
    needsComma = true
  }

  private mutating func enclose(_ open: String, _ close: String, _ content: (inout JSONText) -> Void) {
    separate()
    bytes += Array(open.utf8)
    needsComma = false
    content(&self)
    bytes += Array(close.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
