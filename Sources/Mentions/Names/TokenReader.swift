import Foundation

/// Cuts text into tokens, normalised: canonically composed (NFC), apostrophes, hyphens and spaces folded.
///
/// Ranges stay those of the text as it is: only what is compared is rewritten, and only where it must be.
struct TokenReader {
  /// The normalised bytes of the token read last, where they are not what stands in the text.
  private(set) var normalised: [UInt8] = []

  /// The next step of a name: the token at `at`, or the one after the spaces there.
  mutating func step(_ text: Span<UInt8>, at: Int, limit: Int) -> Token {
    if text[at] == 0x20, at + 1 < limit, ScalarClass.isWordByte(text[at + 1]) {
      var after = word(text, at: at + 1, limit: limit)
      after.isSpaced = true
      after.hash ^= TokenHash.spaced
      return after
    }
    let token = next(text, at: at, limit: limit)
    guard token.folded == 0x20, token.end < limit else { return token }
    var after = next(text, at: token.end, limit: limit)
    after.isSpaced = true
    after.hash ^= TokenHash.spaced
    return after
  }

  /// The token that begins at `at`, below `limit`.
  mutating func next(_ text: Span<UInt8>, at: Int, limit: Int) -> Token {
    if ScalarClass.isWordByte(text[at]) { return word(text, at: at, limit: limit) }
    let (scalar, end) = Bytes.scalar(text, at: at, limit: limit)
    let folded = Bytes.folded(scalar)
    if folded != 0 { return sign(folded, text, from: at, end, limit) }
    switch ScalarClass(scalar) {
    case .letter: return word(text, at: at, limit: limit)
    case .hangul where scalar >= 0x1100 && scalar < 0x1113:
      return syllable(scalar, text, from: at, end, limit)
    case let single:
      let last = extended(text, end, limit)
      return finish(text, at..<last, single, isDirty: last != end || !Self.isComposed(scalar))
    }
  }

  /// The bytes of all tokens in `range`, normalised: equal for two texts that are one name.
  mutating func key(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let token = next(text, at: at, limit: range.upperBound)
      if token.folded != 0 {
        key.append(token.folded)
      } else if token.isRewritten {
        key.append(contentsOf: normalised)
      } else {
        for i in at..<token.end { key.append(text[i]) }
      }
      at = token.end
    }
    return key
  }

  /// Letters and digits with their marks.
  private mutating func word(_ text: Span<UInt8>, at start: Int, limit: Int) -> Token {
    var at = start
    var hash = TokenHash.empty
    while at < limit {
      let byte = text[at]
      if byte < 0x80 {
        guard ScalarClass.isWordByte(byte) else { break }
        hash = TokenHash.adding(byte, to: hash)
        at += 1
        continue
      }
      let (scalar, end) = Bytes.scalar(text, at: at, limit: limit)
      let kind = ScalarClass(scalar)
      guard kind == .letter || kind == .mark, !Bytes.isApostrophe(scalar) else { break }
      guard Self.isComposed(scalar) else { return rewritten(text, start: start, from: end, limit) }
      for i in at..<end { hash = TokenHash.adding(text[i], to: hash) }
      at = end
    }
    return Token(start: start, end: at, hash: hash, first: .letter)
  }

  private mutating func rewritten(_ text: Span<UInt8>, start: Int, from: Int, _ limit: Int) -> Token {
    var at = from
    while at < limit {
      let (scalar, end) = Bytes.scalar(text, at: at, limit: limit)
      let kind = ScalarClass(scalar)
      guard kind == .letter || kind == .mark, !Bytes.isApostrophe(scalar) else { break }
      at = end
    }
    return finish(text, start..<at, .letter, isDirty: true)
  }

  /// A folded sign; spaces take the spaces after them.
  private mutating func sign(
    _ byte: UInt8,
    _ text: Span<UInt8>,
    from start: Int,
    _ end: Int,
    _ limit: Int
  ) -> Token {
    var at = end
    while byte == 0x20, at < limit {
      let (scalar, next) = Bytes.scalar(text, at: at, limit: limit)
      guard Bytes.folded(scalar) == 0x20 else { break }
      at = next
    }
    let hash = TokenHash.adding(byte, to: TokenHash.empty)
    return Token(start: start, end: at, hash: hash, first: .other, folded: byte)
  }

  /// A Hangul syllable written as conjoining letters, composed by The Unicode Standard's section 3.12.
  private mutating func syllable(
    _ lead: UInt32,
    _ text: Span<UInt8>,
    from start: Int,
    _ end: Int,
    _ limit: Int
  ) -> Token {
    guard end < limit else { return finish(text, start..<end, .hangul, isDirty: true) }
    var (vowel, at) = Bytes.scalar(text, at: end, limit: limit)
    guard (0x1161..<0x1176).contains(vowel) else { return finish(text, start..<end, .hangul, isDirty: true) }
    if at < limit {
      let (tail, last) = Bytes.scalar(text, at: at, limit: limit)
      if (0x11A8..<0x11C3).contains(tail) { at = last }
    }
    return finish(text, start..<extended(text, at, limit), .hangul, isDirty: true)
  }

  /// Past the marks that stand at `at`.
  private func extended(_ text: Span<UInt8>, _ at: Int, _ limit: Int) -> Int {
    var at = at
    // No mark's first byte is below that of U+0300.
    while at < limit, text[at] >= 0xCC {
      let (scalar, end) = Bytes.scalar(text, at: at, limit: limit)
      guard ScalarClass(scalar) == .mark else { break }
      at = end
    }
    return at
  }

  private mutating func finish(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    _ first: ScalarClass,
    isDirty: Bool
  ) -> Token {
    var hash = TokenHash.empty
    guard isDirty else {
      for i in range { hash = TokenHash.adding(text[i], to: hash) }
      return Token(start: range.lowerBound, end: range.upperBound, hash: hash, first: first)
    }
    normalised.removeAll(keepingCapacity: true)
    for i in range { normalised.append(text[i]) }
    let composed = String(decoding: normalised, as: UTF8.self).precomposedStringWithCanonicalMapping
    normalised.removeAll(keepingCapacity: true)
    normalised.append(contentsOf: composed.utf8)
    for byte in normalised { hash = TokenHash.adding(byte, to: hash) }
    return Token(start: range.lowerBound, end: range.upperBound, hash: hash, first: first, isRewritten: true)
  }

  /// Whether text of such scalars is surely in NFC: those of the scripts that texts are mostly written in.
  private static func isComposed(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x300, 0x400..<0x483, 0x48A..<0x530, 0x5D0..<0x5EB, 0x620..<0x64B, 0x671..<0x6D4: true
    case 0x1E00..<0x1F00, 0x3041..<0x3097, 0x30A1..<0x30FB, 0x30FC..<0x3100: true
    case 0x3400..<0x4DC0, 0x4E00..<0xA000, 0xAC00..<0xD7A4, 0x2010..<0x2070: true
    default: false
    }
  }
}
