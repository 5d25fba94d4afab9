import Bytes

/// Escaping as cmark does it, over bytes; and what no HTML text may hold, as U+FFFD.
enum HTMLEscaping {
  /// `& < > "` as entities, control characters as U+FFFD.
  static func append(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
    text.withUnsafeBufferPointer { append($0, to: &out) }
  }

  static func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var clean = 0
    var i = PlainRun.end(in: text, from: 0)
    while i < text.count {
      if let (replacement, length) = replacement(text[i], next: i + 1 < text.count ? text[i + 1] : 0xFF) {
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<i]))
        out.write(replacement)
        clean = i + length
      }
      i = PlainRun.end(in: text, from: max(clean, i + 1))
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
  }

  /// What to write for the bytes at a place, and how many bytes it stands for; nil if they may stay.
  private static func replacement(_ byte: UInt8, next: UInt8) -> (StaticString, Int)? {
    switch byte {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case 0x09, 0x0A, 0x0D: nil
    case 0..<0x20, 0x7F: ("\u{FFFD}", 1)
    case 0xC2 where next < 0xA0: ("\u{FFFD}", 2)
    default: nil
    }
  }

  /// A URL for an attribute: bytes outside RFC 3986's set as `%XX`, a `%` that begins no `%XX` too; `&` and `'` as
  /// entities.
  static func appendURL(_ url: ArraySlice<UInt8>, to out: inout [UInt8]) {
    for i in url.indices {
      let byte = url[i]
      switch byte {
      case UInt8(ascii: "&"): out.write("&amp;")
      case UInt8(ascii: "'"): out.write("&#x27;")
      case UInt8(ascii: "%") where !isEncoded(url[i...]): out.write("%25")
      case _ where isURLByte(byte): out.append(byte)
      default:
        out.append(UInt8(ascii: "%"))
        out.append(digit(byte >> 4))
        out.append(digit(byte & 15))
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// Whether `rest` begins with `%` and two hexadecimal digits.
  private static func isEncoded(_ rest: ArraySlice<UInt8>) -> Bool {
    let digits = rest.dropFirst().prefix(2)
    return digits.count == 2
      && digits.allSatisfy {
        switch $0 | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
        }
      }
  }

  private static func isURLByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "@")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: ";"), UInt8(ascii: "#")...UInt8(ascii: "%"),
      UInt8(ascii: "(")...UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  mutating func write(_ literal: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func write(_ number: Int32) { append(contentsOf: String(number).utf8) }
}
