/// A set of hashes that may hold what was never added, but never lacks what was: one look into a table that is
/// small enough for the processor's second cache.
///
/// A Bloom filter of two bits for each hash, both in one word, at 8 bits or more for each: 1 in 16 passes wrongly.
struct HashFilter: Sendable {
  private var words: [UInt64]
  private let shift: UInt64

  /// For about `count` hashes.
  init(count: Int) {
    var bits = 4096
    while bits < count * 8 { bits *= 2 }
    words = [UInt64](repeating: 0, count: bits / 64)
    shift = UInt64(64 - words.count.trailingZeroBitCount)
  }

  mutating func insert(_ hash: UInt64) { words[Int(hash >> shift)] |= Self.bits(hash) }

  /// False where `hash` surely was not added.
  @inline(__always)
  func mayContain(_ hash: UInt64) -> Bool {
    let bits = Self.bits(hash)
    return words[Int(hash >> shift)] & bits == bits
  }

  @inline(__always)
  private static func bits(_ hash: UInt64) -> UInt64 { 1 << (hash & 63) | 1 << ((hash >> 6) & 63) }
}
