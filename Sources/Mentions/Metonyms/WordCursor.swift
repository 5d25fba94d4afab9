/// Reads the words of a short text one after another, from its beginning or from its end.
struct WordCursor {
  struct Word: Hashable {
    /// In lower case (ASCII), apostrophes straight.
    var text: String
    var isCapitalised: Bool
    /// The sign that stands between the word and the place the reading came from, or 0.
    var gap: UInt8
  }

  /// Quotation marks are `"`, dashes `;`, apostrophes and hyphens ASCII.
  private let bytes: [UInt8]
  private var start: Int
  private var end: Int

  /// `text[range]`: names' surroundings, cut by the caller to what is worth reading.
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, next) = Bytes.scalar(text, at: at, limit: range.upperBound)
      switch scalar {
      case 0x201C...0x201E: bytes.append(UInt8(ascii: "\""))
      case 0x2014, 0x2026: bytes.append(UInt8(ascii: ";"))
      default:
        let folded = Bytes.folded(scalar)
        if folded != 0 { bytes.append(folded) } else { for i in at..<next { bytes.append(text[i]) } }
      }
      at = next
    }
    self.bytes = bytes
    start = 0
    end = bytes.count
  }

  /// What comes first, whether word or sign.
  var firstByte: UInt8? { start < end ? bytes[start] : nil }

  mutating func skipByte() { if start < end { start += 1 } }

  /// The next word from the beginning on.
  mutating func next() -> Word? {
    var gap: UInt8 = 0
    while start < end, !isWord(bytes[start]) {
      if gap == 0, bytes[start] != 0x20 { gap = bytes[start] }
      start += 1
    }
    guard start < end else { return nil }
    let first = start
    while start < end, isWord(bytes[start]) || isInner(start) { start += 1 }
    return word(first..<start, gap)
  }

  /// The next word from the end back.
  mutating func previous() -> Word? {
    var gap: UInt8 = 0
    while end > start, !isWord(bytes[end - 1]) {
      end -= 1
      if gap == 0, bytes[end] != 0x20 { gap = bytes[end] }
    }
    guard end > start else { return nil }
    let last = end
    while end > start, isWord(bytes[end - 1]) || isInner(end - 1) { end -= 1 }
    return word(end..<last, gap)
  }

  private func word(_ range: Range<Int>, _ gap: UInt8) -> Word {
    let lowered = bytes[range].map { (0x41..<0x5B).contains($0) ? $0 | 0x20 : $0 }
    // `É` and its like begin with C3.
    let isCapitalised = (0x41..<0x5B).contains(bytes[range.lowerBound]) || bytes[range.lowerBound] >= 0xC3
    return Word(text: String(decoding: lowered, as: UTF8.self), isCapitalised: isCapitalised, gap: gap)
  }

  private func isWord(_ byte: UInt8) -> Bool { ScalarClass.isWordByte(byte) || byte >= 0x80 }

  /// A hyphen or apostrophe with letters on both sides.
  private func isInner(_ at: Int) -> Bool {
    guard bytes[at] == 0x27 || bytes[at] == 0x2D, at > 0, at + 1 < bytes.count else { return false }
    return isWord(bytes[at - 1]) && isWord(bytes[at + 1])
  }
}
