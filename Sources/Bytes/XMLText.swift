/// Text for XML 1.0: markup escaped for content and quoted attributes, characters that XML forbids left out.
package enum XMLText {
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  package static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var clean = 0
    var i = PlainRun.end(in: text, from: 0)
    while i < text.count {
      if let (replacement, length) = substitute(text, at: i) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<i]))
        replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
        clean = i + length
      }
      i = PlainRun.end(in: text, from: max(clean, i + 1))
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
  }

  /// What stands for the byte or forbidden character at `i`, and how many bytes that is about; nil: it stays.
  private static func substitute(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> (StaticString, Int)? {
    switch text[i] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case 0x09, 0x0A, 0x0D: nil
    case ..<0x20, 0x7F: ("", 1)
    // U+FFFE and U+FFFF are no characters.
    case 0xEF where i + 2 < text.count && text[i + 1] == 0xBF && text[i + 2] >= 0xBE: ("", 3)
    default: nil
    }
  }
}
