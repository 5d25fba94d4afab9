import Bytes

/// Writes text so that it can never be anything but text, in HTML content and in quoted attribute values.
enum HTMLEscaping {
  /// Appends UTF-8 `text` with `& < > " '` as references and control characters that HTML forbids as U+FFFD.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var from = 0
    var i = PlainRun.end(in: text, from: 0)
    while i < text.count {
      guard let (replacement, length) = replacement(text[i], next: i + 1 < text.count ? text[i + 1] : 0)
      else {
        i = PlainRun.end(in: text, from: i + 1)
        continue
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: text[from..<i]))
      replacement.withUTF8Buffer { out.append(contentsOf: $0) }
      from = i + length
      i = PlainRun.end(in: text, from: from)
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[from...]))
  }

  static func append(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &out) }
  }

  static func append(_ text: [UInt8], to out: inout [UInt8]) {
    text.withUnsafeBufferPointer { append($0, to: &out) }
  }

  /// What to write for the bytes at a place, and how many bytes it stands for; nil if they may stay.
  private static func replacement(_ byte: UInt8, next: UInt8) -> (StaticString, Int)? {
    switch byte {
    case 0x26: ("&amp;", 1)
    case 0x3C: ("&lt;", 1)
    case 0x3E: ("&gt;", 1)
    case 0x22: ("&quot;", 1)
    case 0x27: ("&#39;", 1)
    case 0x09, 0x0A, 0x0C, 0x0D: nil
    case 0..<0x20, 0x7F: ("\u{FFFD}", 1)
    case 0xC2 where (0x80...0x9F).contains(next): ("\u{FFFD}", 2)
    default: nil
    }
  }
}
