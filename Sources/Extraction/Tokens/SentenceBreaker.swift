/// Divides the tokens of one line into sentences.
///
/// A sentence takes the quotation marks and brackets that close with it. What follows decides: a small letter
/// continues it (`“Why?” he asked.`), and after an abbreviation only a word that often begins a sentence ends
/// it (`in the U.S. The army`, but `the U.S. Army`).
enum SentenceBreaker {
  private static let openers = WordSet(
    """
    the a an this that these those it he she they we i you his her its their our my in on at after before but
    and however meanwhile as when while if since although though there here what who how why some many most
    both all no not yet so then for from by with according
    """
  )
  private static let stops: [[UInt8]] = [".", "?", "!", "…", "..."].map { Array($0.utf8) }
  private static let closers: [[UInt8]] = ["\"", "”", "’", "'", "''", "»", ")", "]", "“", "!", "?"].map {
    Array($0.utf8)
  }

  static func append(_ tokens: [Token], from first: Int, in text: [UInt8], to sentences: inout [Range<Int32>])
  {
    var start = first
    var i = first
    while i < tokens.count {
      guard let isSure = ending(tokens[i], text) else {
        i += 1
        continue
      }
      var next = i + 1
      while next < tokens.count, tokens[next].start == tokens[next - 1].end, isCloser(tokens[next], text) {
        next += 1
      }
      if next < tokens.count, isSure ? mayBegin(tokens[next], text) : opens(tokens[next], text) {
        sentences.append(Int32(start)..<Int32(next))
        start = next
      }
      i = next
    }
    if start < tokens.count { sentences.append(Int32(start)..<Int32(tokens.count)) }
  }

  /// Whether a sentence ends with the token: true for a stop, false for an abbreviation that may end one,
  /// else nil.
  private static func ending(_ token: Token, _ text: [UInt8]) -> Bool? {
    switch token.kind {
    case .mark: stops.contains { isEqual(token, $0, text) } ? true : nil
    case .word, .number:
      text[Int(token.end) - 1] == UInt8(ascii: ".") && Abbreviations.mayEndSentence(text, token.range)
        ? false : nil
    }
  }

  private static func isCloser(_ token: Token, _ text: [UInt8]) -> Bool {
    token.kind == .mark && closers.contains { isEqual(token, $0, text) }
  }

  /// A small letter, or a mark that goes on, begins no sentence.
  private static func mayBegin(_ token: Token, _ text: [UInt8]) -> Bool {
    let byte = text[Int(token.start)]
    if Ascii.isLower(byte) { return false }
    if token.kind == .mark { return ![0x2C, 0x3B, 0x3A, 0x29, 0x5D].contains(byte) && !isDash(token, text) }
    guard byte >= 0x80 else { return true }
    return
      !(Unicode.Scalar(Scalars.scalar(text, at: Int(token.start)).scalar)?.properties.isLowercase ?? false)
  }

  private static func isDash(_ token: Token, _ text: [UInt8]) -> Bool {
    isEqual(token, [0xE2, 0x80, 0x93], text) || isEqual(token, [0xE2, 0x80, 0x94], text)
      || text[Int(token.start)] == UInt8(ascii: "-")
  }

  private static func opens(_ token: Token, _ text: [UInt8]) -> Bool {
    if token.kind == .word {
      return Scalars.isCapital(text, at: Int(token.start)) && openers.contains(text, token.range)
    }
    return isEqual(token, [0xE2, 0x80, 0x9C], text) || isEqual(token, [0x22], text)
  }

  private static func isEqual(_ token: Token, _ bytes: [UInt8], _ text: [UInt8]) -> Bool {
    guard Int(token.end - token.start) == bytes.count else { return false }
    for i in 0..<bytes.count where text[Int(token.start) + i] != bytes[i] { return false }
    return true
  }
}
