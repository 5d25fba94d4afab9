/// FNV-1a over bytes, 64 bits wide: words are compared, and features numbered, by these.
enum WordHash {
  static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    text.withUnsafeBufferPointer { hash($0, range) }
  }

  static func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = empty
    for i in range { hash = adding(text[i], to: hash) }
    return hash
  }

  /// Of two words in a row, or of a phrase and one word more.
  @inline(__always)
  static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first ^ (second >> 29 | second << 35)) &* 0x9E37_79B9_7F4A_7C15
  }
}
