/// A hash of a file's bytes, 128 bits wide: equal for equal bytes, and different for any two that come up.
///
/// Two lanes that fold the 128-bit product of 64-bit words, as wyhash does (Wang Yi, public domain), each over all
/// bytes with constants of its own. It is made for speed and against chance, not against somebody who looks for
/// two files with the same hash: whoever can do that here already writes the site.
package struct ContentHash: Hashable, Sendable {
  package var high: UInt64
  package var low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Self.hash($0) }
  }

  package init(_ bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBytes { Self.hash($0) }
  }

  package init(_ text: String) { self.init(Array(text.utf8)) }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> ContentHash {
    var a: UInt64 = 0xA076_1D64_78BD_642F
    var b: UInt64 = 0xE703_7ED1_A0B4_28DB
    var at = 0
    while at + 16 <= bytes.count {
      let x = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let y = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
      a = fold(x ^ 0x8EBC_6AF0_9C88_C6E3 ^ a, y ^ 0x5899_65CC_7537_4CC3)
      b = fold(x ^ 0x1D8E_4E27_C47D_124F, y ^ 0xEB44_ACCA_B455_D165 ^ b)
      at += 16
    }
    var x: UInt64 = 0
    var y: UInt64 = 0
    for (i, byte) in bytes[at...].enumerated() {
      if i < 8 { x |= UInt64(byte) << (8 * i) } else { y |= UInt64(byte) << (8 * (i - 8)) }
    }
    let count = UInt64(bytes.count)
    a = fold(x ^ 0x8EBC_6AF0_9C88_C6E3 ^ a, y ^ 0x5899_65CC_7537_4CC3)
    b = fold(x ^ 0x1D8E_4E27_C47D_124F, y ^ 0xEB44_ACCA_B455_D165 ^ b)
    return ContentHash(
      high: fold(a ^ count, b ^ 0x9FB2_1C65_1E98_DF25),
      low: fold(b ^ 0x2D35_8DCC_AA6C_78A5, a ^ count ^ 0x4B33_A62E_D433_D4A3)
    )
  }

  /// Of the same bytes at a place: another hash for each number.
  package func at(_ number: Int) -> ContentHash {
    let number = UInt64(truncatingIfNeeded: number)
    return ContentHash(
      high: Self.fold(high ^ 0x2D35_8DCC_AA6C_78A5, low ^ number ^ 0x9FB2_1C65_1E98_DF25),
      low: Self.fold(low ^ 0x4B33_A62E_D433_D4A3, high ^ number ^ 0xA076_1D64_78BD_642F)
    )
  }

  /// Of a set of things that have a hash each, in whatever order they come.
  package static func &+= (sum: inout ContentHash, next: ContentHash) {
    sum.high &+= next.high
    sum.low &+= next.low
  }

  package static func &-= (sum: inout ContentHash, next: ContentHash) {
    sum.high &-= next.high
    sum.low &-= next.low
  }

  private static func fold(_ x: UInt64, _ y: UInt64) -> UInt64 {
    let product = x.multipliedFullWidth(by: y)
    return product.high ^ product.low
  }
}

// MARK: - As text

extension ContentHash {
  /// 32 hexadecimal digits.
  package var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same, as bytes of a longer text.
  package func append(to bytes: inout [UInt8]) {
    for word in [high, low] {
      for shift in stride(from: UInt64(60), through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: word >> shift) & 0xF
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }

  package init?(text: Substring) {
    guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.dropFirst(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }
}

extension ContentHash: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.word(high)
    writer.word(low)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(high: try reader.word(), low: try reader.word())
  }
}
