import Bytes

/// Text for HTML, where it is written without a template: content and quoted attribute values.
enum HTMLText {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  static func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    text.withUnsafeBufferPointer { append($0, to: &bytes) }
  }

  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var clean = 0
    var i = PlainRun.end(in: text, from: 0)
    while i < text.count {
      if let reference = reference(text[i]) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<i]))
        reference.withUTF8Buffer { bytes.append(contentsOf: $0) }
        clean = i + 1
      }
      i = PlainRun.end(in: text, from: i + 1)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
  }

  private static func reference(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
