/// Blanks of texts: characters with Unicode's property White_Space (UAX 44, section 5), line ends among them.
package enum Blanks {
  /// A text with one space wherever it has blanks, those at its beginning and end too.
  ///
  ///     Blanks.joined(Array(" Kursk\u{A0}and\n  Donetsk".utf8)[...])   // " Kursk and Donetsk"
  package static func joined(_ text: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { text in
      var at = 0
      while at < text.count {
        let length = length(text, at)
        if length == 0 {
          bytes.append(text[at])
          at += 1
        } else {
          if bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
          at += length
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How many bytes the blank at `at` has; zero where there is none.
  private static func length(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    switch text[at] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2:
      return at + 1 < text.count && (text[at + 1] == 0x85 || text[at + 1] == 0xA0) ? 2 : 0
    case 0xE1...0xE3:
      guard at + 2 < text.count else { return 0 }
      switch (text[at], text[at + 1], text[at + 2]) {
      // U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
        (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        return 3
      default: return 0
      }
    default: return 0
    }
  }
}
