/// Finds the sentence around a place of a text, searching outward from it.
///
/// A sentence ends at `.`, `!`, `?`, `…` and their like in other scripts, closing quotes and brackets after it
/// included, when a space and what may begin a sentence follow; and at a block's end, which is a line feed in a
/// document's text. The stops of abbreviations, initials and numbers end none. Only bytes near the place are looked
/// at, so that the cost of a mention does not depend on the length of its document.
///
///     SentenceBounds(text).sentence(around: range)   // "Gen. Gerasimov spoke."
package struct SentenceBounds {
  let text: [UInt8]
  /// How many bytes are searched to either side; a sentence that is longer is cut there.
  package var reach = 700

  package init(_ text: [UInt8]) { self.text = text }

  /// The sentence that holds `range`; as far as ``reach`` where it goes on.
  package func sentence(around range: Range<Int>) -> Range<Int> {
    start(before: range.lowerBound)..<end(after: range)
  }

  private func start(before place: Int) -> Int {
    let limit = max(0, place - reach)
    var i = place - 1
    while i >= limit {
      let byte = text[i]
      if byte == 0x0A { return i + 1 }
      if SentenceStop.mayBegin(byte), let next = boundary(at: i)?.next, next <= place { return next }
      i -= 1
    }
    return wholeScalar(limit)
  }

  private func end(after range: Range<Int>) -> Int {
    let limit = min(text.count, range.upperBound + reach)
    // The name itself may end with the stop: `a visit to Yahoo!`.
    var i = max(range.lowerBound, range.upperBound - 1)
    while i < limit {
      let byte = text[i]
      if byte == 0x0A, i >= range.upperBound { return i }
      if SentenceStop.mayBegin(byte), let end = boundary(at: i)?.end, end >= range.upperBound { return end }
      i += 1
    }
    return wholeScalar(limit)
  }

  /// The nearest beginning of a scalar at or before `i`.
  private func wholeScalar(_ i: Int) -> Int {
    var i = i
    while i > 0, i < text.count, text[i] & 0xC0 == 0x80 { i -= 1 }
    return i
  }

  /// Where the sentence ends whose stop is at `i`, and where the next begins; nil where no sentence ends there.
  package func boundary(at i: Int) -> (end: Int, next: Int)? {
    guard let first = SentenceStop(text, at: i) else { return nil }
    var i = i
    while i > 0, text[i] == UInt8(ascii: "."), text[i - 1] == UInt8(ascii: ".") { i -= 1 }
    var end = i + first.length
    // `?!` and `...` end together.
    while end < text.count, let further = SentenceStop(text, at: end) { end += further.length }
    while end < text.count, let length = SentenceStop.closing(text, at: end) { end += length }
    // In French a space stands before the quotation mark.
    if end + 2 < text.count, text[end] == 0x20, text[end + 1] == 0xC2, text[end + 2] == 0xBB { end += 3 }
    if end >= text.count || text[end] == 0x0A { return (end, end) }
    guard text[end] == 0x20 else {
      // Scripts without spaces go on at once.
      return first.needsSpace ? nil : (end, end)
    }
    var next = end
    while next < text.count, text[next] == 0x20 { next += 1 }
    if next >= text.count || text[next] == 0x0A { return (end, next) }
    guard first.needsSpace else { return (end, next) }
    var letter = next
    while letter < text.count, let length = SentenceStop.opening(text, at: letter) { letter += length }
    if letter < text.count, isLowercase(letter) { return nil }
    if text[i] == UInt8(ascii: "."), Abbreviation.endsNoSentence(text, stop: i, next: letter) { return nil }
    return (end, next)
  }

  private func isLowercase(_ i: Int) -> Bool {
    let byte = text[i]
    if byte < 0x80 { return (0x61...0x7A).contains(byte) }
    guard byte >= 0xC3, byte < 0xE0, i + 1 < text.count else { return false }
    let scalar = Unicode.Scalar(UInt32(byte & 0x1F) << 6 | UInt32(text[i + 1] & 0x3F))
    return scalar?.properties.isLowercase ?? false
  }
}
