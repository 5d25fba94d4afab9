/// What a Unicode scalar is to the search for names.
enum ScalarClass: UInt8, Sendable {
  /// Space, punctuation, symbol: a word ends here.
  case other
  /// A letter or digit of a script that puts spaces between words, or `_`.
  case letter
  /// Scripts that put none. Hangul does, but glues particles to its words.
  case han, hiragana, katakana, hangul, thai
  /// A combining mark: belongs to what stands before it.
  case mark

  init(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: self = Self.isWordByte(UInt8(scalar)) ? .letter : .other
    case 0x80..<0xC0: self = scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA ? .letter : .other
    case 0xC0..<0x2B0: self = scalar == 0xD7 || scalar == 0xF7 ? .other : .letter
    case 0x300..<0x370: self = .mark
    case 0x400..<0x482, 0x48A..<0x530: self = .letter
    case 0x1100..<0x1200, 0x3130..<0x3190, 0xAC00..<0xD7A4: self = .hangul
    case 0x2000..<0x2070: self = .other
    case 0x3005, 0x3007, 0x3400..<0x4DC0, 0x4E00..<0xA000, 0xF900..<0xFB00, 0x20000..<0x40000: self = .han
    case 0x3041..<0x3097, 0x309D..<0x30A0: self = .hiragana
    case 0x30A1..<0x30FB, 0x30FC..<0x3100, 0x31F0..<0x3200, 0xFF66..<0xFFA0: self = .katakana
    default: self = Self.byCategory(scalar)
    }
  }

  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
  }

  private static func byCategory(_ scalar: UInt32) -> Self {
    guard let known = Unicode.Scalar(scalar) else { return .other }
    switch known.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .connectorPunctuation:
      break
    default: return .other
    }
    switch scalar {
    // Thai, Lao, Tibetan, Myanmar, Khmer.
    case 0x0E00..<0x1000, 0x1000..<0x10A0, 0x1780..<0x1800: return .thai
    default: return .letter
    }
  }

  /// Whether a name may end between a scalar of class `before` and one of class `after`, none of them a mark.
  ///
  /// Scripts without spaces give no better sign than a change of script; katakana and Hangul write whole words
  /// in one run, so that within a run of theirs there is no boundary.
  static func isBoundary(_ before: Self, _ after: Self) -> Bool {
    switch (before, after) {
    case (.other, _), (_, .other): true
    case (_, .mark): false
    case (.letter, .letter), (.katakana, .katakana), (.hangul, .hangul): false
    default: true
    }
  }
}
