import Markdown

/// What is told of a text without writing it.
enum ProseText {
  /// At 230 words a minute, and 400 characters of scripts that put no spaces between words; at least 1.
  static func readingMinutes(_ text: [UInt8]) -> Int {
    let (words, characters) = text.withUnsafeBytes { count($0) }
    return max(1, (words * 400 + characters * 230 + 46_000) / 92_000)
  }

  private static func count(_ text: UnsafeRawBufferPointer) -> (words: Int, characters: Int) {
    var words = 0
    var characters = 0
    var isInWord = false
    var i = 0
    while i < text.count {
      if i + 8 <= text.count {
        let bytes = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        if bytes & 0x8080_8080_8080_8080 == 0 {
          let inWord =
            differing(bytes, from: 0x20) & differing(bytes, from: 0x0A) & differing(bytes, from: 0x09)
          words += (inWord & ~(inWord << 8 | (isInWord ? 0x80 : 0))).nonzeroBitCount
          isInWord = inWord >> 63 != 0
          i += 8
          continue
        }
      }
      switch text[i] {
      case 0x20, 0x0A, 0x09: isInWord = false
      // The lead bytes of kana, Han and Hangul.
      case 0xE3...0xED:
        characters += 1
        isInWord = false
      case 0x80..<0xC0: break
      default:
        if !isInWord { words += 1 }
        isInWord = true
      }
      i += 1
    }
    return (words, characters)
  }

  /// The high bit of each of eight bytes of ASCII that is another than `byte`.
  private static func differing(_ bytes: UInt64, from byte: UInt64) -> UInt64 {
    ((bytes ^ (byte &* 0x0101_0101_0101_0101)) &+ 0x7F7F_7F7F_7F7F_7F7F) & 0x8080_8080_8080_8080
  }

  /// The first paragraph, cut at a word's end after about 200 bytes; nil where there is none.
  static func opening(of document: Document) -> String? {
    guard let paragraph = document.nodes.first(where: { $0.kind == .paragraph && !$0.text.isEmpty }) else {
      return nil
    }
    let bytes = document.text[paragraph.text]
    let limit = 200
    guard bytes.count > limit else { return String(decoding: bytes, as: UTF8.self) }
    let cut = bytes.prefix(limit).lastIndex(of: UInt8(ascii: " ")) ?? wholeCharacters(bytes, limit)
    return String(decoding: bytes[..<cut], as: UTF8.self) + "…"
  }

  private static func wholeCharacters(_ bytes: ArraySlice<UInt8>, _ limit: Int) -> Int {
    var end = bytes.startIndex + limit
    while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
