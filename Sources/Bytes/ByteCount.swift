/// Counts over texts, eight bytes at a time.
package enum ByteCount {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Whether every byte is one of ASCII.
  package static func isASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(text)
    var i = 0
    while i + 8 <= bytes.count {
      if bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self) & highBits != 0 { return false }
      i += 8
    }
    return bytes[i...].allSatisfy { $0 < 0x80 }
  }

  /// How many bytes of UTF-8 in `range` begin no scalar.
  package static func continuations(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var count = 0
    var i = range.lowerBound
    while i + 8 <= range.upperBound {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      // They have the highest bit and not the one below it.
      let continuing = word & ~(word << 1) & highBits
      if continuing != 0 { count += continuing.nonzeroBitCount }
      i += 8
    }
    while i < range.upperBound {
      if bytes[i] & 0xC0 == 0x80 { count += 1 }
      i += 1
    }
    return count
  }
}
