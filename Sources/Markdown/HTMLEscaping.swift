/// Escaping as cmark does it, over bytes.
enum HTMLEscaping {
  /// `& < > "` as entities.
  static func append(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
    text.withUnsafeBufferPointer { append($0, to: &out) }
  }

  static func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var clean = 0
    for i in 0..<text.count {
      let entity: StaticString
      switch text[i] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      default: continue
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<i]))
      out.write(entity)
      clean = i + 1
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
  }

  /// A URL for an attribute: bytes outside RFC 3986's set as `%XX`, `&` and `'` as entities.
  static func appendURL(_ url: ArraySlice<UInt8>, to out: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in url {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        out.append(byte)
      case UInt8(ascii: "&"): out.write("&amp;")
      case UInt8(ascii: "'"): out.write("&#x27;")
      case _ where urlMarks.contains(byte): out.append(byte)
      default:
        out.append(UInt8(ascii: "%"))
        out.append(digits[Int(byte >> 4)])
        out.append(digits[Int(byte & 15)])
      }
    }
  }

  private static let urlMarks = Array("!#$%()*+,-./:;=?@_~".utf8)
}

extension [UInt8] {
  mutating func write(_ literal: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func write(_ number: Int32) { append(contentsOf: String(number).utf8) }
}
