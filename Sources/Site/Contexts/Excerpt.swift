/// Shortens a sentence that is too long for a list, at word bounds around what it is quoted for.
struct Excerpt {
  /// A longer sentence is shortened, in bytes.
  static let limit = 420
  /// What is kept before the first name of a sentence that is shortened.
  private static let lead = 160

  let range: Range<Int>
  /// Whether words were left out before and after.
  let isCutBefore: Bool
  let isCutAfter: Bool

  /// - Parameters:
  ///   - sentence: bytes of `text`.
  ///   - name: what has to stay, within the sentence.
  ///   - isWhole: whether the sentence's own bounds were found.
  init(_ sentence: Range<Int>, around name: Range<Int>, in text: [UInt8]) {
    guard sentence.count > Self.limit else {
      range = sentence
      isCutBefore = false
      isCutAfter = false
      return
    }
    let wantedStart = max(sentence.lowerBound, name.lowerBound - Self.lead)
    let start =
      wantedStart == sentence.lowerBound
      ? wantedStart : Self.wordStart(text, from: wantedStart, to: name.lowerBound)
    let wantedEnd = min(sentence.upperBound, max(name.upperBound, start + Self.limit))
    let end =
      wantedEnd == sentence.upperBound
      ? wantedEnd : Self.wordEnd(text, from: wantedEnd, to: name.upperBound)
    range = start..<end
    isCutBefore = start > sentence.lowerBound
    isCutAfter = end < sentence.upperBound
  }

  /// The first word's beginning in `from..<to`, else the first scalar's.
  private static func wordStart(_ text: [UInt8], from: Int, to: Int) -> Int {
    var i = from
    while i < to {
      if text[i] == 0x20 { return i + 1 }
      i += 1
    }
    i = from
    while i < to, text[i] & 0xC0 == 0x80 { i += 1 }
    return i
  }

  /// The last word's end in `to...from`, else the last scalar's.
  private static func wordEnd(_ text: [UInt8], from: Int, to: Int) -> Int {
    var i = from
    while i > to {
      if text[i] == 0x20 { return i }
      i -= 1
    }
    i = from
    while i > to, text[i] & 0xC0 == 0x80 { i -= 1 }
    return i
  }
}
