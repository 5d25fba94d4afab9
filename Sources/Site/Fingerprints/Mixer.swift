/// Makes a ``Fingerprint`` of things in their order.
///
/// Two lanes that fold the 128-bit products of 64-bit words, as wyhash does (Wang Yi, public domain).
struct Mixer: Sendable {
  private var a: UInt64 = 0xA076_1D64_78BD_642F
  private var b: UInt64 = 0xE703_7ED1_A0B4_28DB

  init() {}

  /// `seed`: what everything else is added to.
  init(_ seed: Fingerprint) { add(seed) }

  var fingerprint: Fingerprint {
    Fingerprint(
      high: Self.fold(a ^ 0x4B33_A62E_D433_D4A3, b ^ 0x9FB2_1C65_1E98_DF25),
      low: Self.fold(b ^ 0x2D35_8DCC_AA6C_78A5, a ^ 0xD6E8_FEB8_6659_FD93)
    )
  }

  mutating func add(_ x: UInt64, _ y: UInt64) {
    a = Self.fold(x ^ 0x8EBC_6AF0_9C88_C6E3 ^ a, y ^ 0x5899_65CC_7537_4CC3)
    b = Self.fold(x ^ 0x1D8E_4E27_C47D_124F, y ^ 0xEB44_ACCA_B455_D165 ^ b)
  }

  mutating func add(_ value: Fingerprint) { add(value.high, value.low) }

  mutating func add(_ value: Int) { add(UInt64(bitPattern: Int64(value)), 1) }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = 0
    while at + 16 <= raw.count {
      add(word(raw, at), word(raw, at + 8))
      at += 16
    }
    var x: UInt64 = 0
    var y: UInt64 = 0
    var i = 0
    while at + i < raw.count {
      if i < 8 { x |= UInt64(raw[at + i]) << (8 * i) } else { y |= UInt64(raw[at + i]) << (8 * (i - 8)) }
      i += 1
    }
    // What follows must not run into the bytes: their number is part of them.
    add(x, y)
    add(raw.count)
  }

  mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { add($0) } }

  mutating func add(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ add($0) }) == nil { add(Array(text.utf8)) }
  }

  private func word(_ raw: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func fold(_ x: UInt64, _ y: UInt64) -> UInt64 {
    let product = x.multipliedFullWidth(by: y)
    return product.high ^ product.low
  }
}
