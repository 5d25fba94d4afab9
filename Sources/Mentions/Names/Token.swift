/// One step of a name: a word, one character of a script without spaces, one sign, or a run of spaces.
struct Token: Equatable {
  /// Where it begins in the text, after the spaces that it may follow.
  var start: Int
  /// One past its last byte in the text.
  var end: Int
  /// Of the normalised bytes.
  var hash: UInt64
  var first: ScalarClass
  /// The byte that the token counts as where that is not what stands in the text; else 0.
  var folded: UInt8 = 0
  /// Whether the normalised bytes are in ``TokenReader/normalised`` rather than in the text.
  var isRewritten = false
  /// Whether it follows spaces: these are no step of their own, to save one.
  var isSpaced = false
}

/// FNV-1a, 64 bits.
enum TokenHash {
  /// Sets a token after spaces apart from the same without.
  static let spaced: UInt64 = 0x5851_F42D_4C95_7F2D
  static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
