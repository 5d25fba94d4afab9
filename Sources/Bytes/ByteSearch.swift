/// Searches texts for bytes and pieces, many places at a time.
package enum ByteSearch {
  /// The first place at or after `start` of either byte; the text's end where there is none.
  package static func first(
    _ a: UInt8,
    or b: UInt8,
    in text: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    let (all, other) = (0x0101_0101_0101_0101 &* UInt64(a), 0x0101_0101_0101_0101 &* UInt64(b))
    var i = start
    while i + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let marks = (zeros(word ^ all) | zeros(word ^ other)) & 0x8080_8080_8080_8080
      if marks != 0 { return i + marks.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < bytes.count, bytes[i] != a, bytes[i] != b { i += 1 }
    return i
  }

  /// The high bit of the lowest byte that is zero; bytes above it may be marked wrongly.
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

  /// Whether `text` holds the bytes of `piece` at `offset`, whole.
  package static func holds(
    _ piece: UnsafeBufferPointer<UInt8>,
    at offset: Int,
    in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard offset >= 0, offset + piece.count <= text.count else { return false }
    let (a, b) = (UnsafeRawBufferPointer(piece), UnsafeRawBufferPointer(text))
    var i = 0
    while i + 8 <= a.count {
      let word = a.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      if word != b.loadUnaligned(fromByteOffset: offset + i, as: UInt64.self) { return false }
      i += 8
    }
    while i < a.count {
      if a[i] != b[offset + i] { return false }
      i += 1
    }
    return true
  }

  /// The first place of the bytes of `piece`; nil where there is none. An empty piece is at the beginning.
  package static func range(of piece: [UInt8], in text: [UInt8]) -> Range<Int>? {
    guard let first = piece.first else { return 0..<0 }
    return text.withUnsafeBufferPointer { text in
      piece.withUnsafeBufferPointer { piece in
        var at = 0
        while at + piece.count <= text.count {
          at = Self.first(first, or: first, in: text, from: at)
          if holds(piece, at: at, in: text) { return at..<at + piece.count }
          at += 1
        }
        return nil
      }
    }
  }
}
