/// Numbers in groups of seven bits, the lowest first.
package enum Varint {
  @inlinable package static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// - Parameter number: Not negative.
  @inlinable package static func append(_ number: Int, to bytes: inout [UInt8]) {
    append(UInt64(UInt(bitPattern: number)), to: &bytes)
  }

  /// How many bytes the number takes.
  @inlinable package static func size(of number: Int) -> Int {
    max(1, (Int.bitWidth - number.leadingZeroBitCount + 6) / 7)
  }

  /// Bytes that end too early give what they have.
  @inlinable package static func read(_ bytes: Span<UInt8>, _ at: inout Int) -> Int {
    var number = 0
    var shift = 0
    while at < bytes.count, shift < 56 {
      let byte = Int(bytes[at])
      at += 1
      number |= (byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return number
  }

  /// Bytes that end too early give what they have.
  @inlinable package static func read(_ bytes: [UInt8], _ at: inout Int) -> Int { read(bytes.span, &at) }
}
