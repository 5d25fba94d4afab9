import Foundation

/// All names as one automaton over tokens: a trie whose edges stand in one hash table.
///
/// A step costs one probe whatever the number of names, and a word that begins no name is mostly told by one bit
/// of a filter that fits into the processor's cache.
struct NameTrie: Sendable {
  static let root: Int32 = 0

  /// By slot of the table: the hash of state and token, 0 where free, and the state that the edge leads to.
  private var keys: [UInt64]
  private var targets: [Int32]
  private var mask: Int
  /// By state: where it comes from, by which token, and the name that ends there or -1.
  private var parents: [Int32] = [0]
  private var tokens: [Range<Int32>] = [0..<0]
  private(set) var names: [Int32] = [-1]
  /// Normalised bytes of all tokens.
  private var pool: [UInt8] = []
  /// Bits of the first tokens' hashes.
  private var filter: [UInt64] = []
  private var filterShift: UInt64 = 63
  /// By first byte of a text's token, whether a name may begin with it.
  private(set) var firstBytes = [Bool](repeating: false, count: 256)

  /// `capacity`: about how many tokens there will be.
  init(capacity: Int) {
    let size = Self.powerOfTwo(atLeast: max(16, capacity * 2))
    keys = [UInt64](repeating: 0, count: size)
    targets = [Int32](repeating: 0, count: size)
    mask = size - 1
  }

  var stateCount: Int { parents.count }

  // MARK: Building

  /// The state that `token` leads to from `state`, made if there is none.
  mutating func add(
    _ token: Token,
    to state: Int32,
    text: Span<UInt8>,
    at: Int,
    reader: TokenReader
  ) -> Int32 {
    if let known = step(state, token, text: text, at: at, reader: reader) { return known }
    if parents.count * 2 > keys.count { grow() }
    let made = Int32(parents.count)
    let start = Int32(pool.count)
    if token.folded != 0 {
      pool.append(token.folded)
    } else if token.isRewritten {
      pool.append(contentsOf: reader.normalised)
    } else {
      for i in at..<token.end { pool.append(text[i]) }
    }
    parents.append(state)
    tokens.append(start..<Int32(pool.count))
    names.append(-1)
    insert(Self.key(state, token.hash), made)
    return made
  }

  mutating func end(_ name: Int32, at state: Int32) { names[Int(state)] = name }

  /// Makes the filter, when all names are in.
  mutating func finish() {
    let firsts = (1..<Int32(parents.count)).filter { parents[Int($0)] == Self.root }
    let bits = Self.powerOfTwo(atLeast: max(4096, firsts.count * 16))
    filter = [UInt64](repeating: 0, count: bits / 64)
    filterShift = UInt64(64 - bits.trailingZeroBitCount)
    for state in firsts {
      let token = tokens[Int(state)]
      var hash = TokenHash.empty
      for i in token { hash = TokenHash.adding(pool[Int(i)], to: hash) }
      let bit = Self.filterBit(hash, filterShift)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      if let byte = firstByte(of: token) { firstBytes[Int(byte)] = true }
    }
    // Whatever stands above ASCII may have to be composed first.
    for byte in 0x80..<0x100 { firstBytes[byte] = true }
  }

  /// The byte that the token begins with where letters and marks are written apart: `E` for `É`.
  private func firstByte(of token: Range<Int32>) -> UInt8? {
    guard let first = token.first.map({ pool[Int($0)] }), first >= 0x80 else {
      return token.first.map { pool[Int($0)] }
    }
    let text = String(decoding: pool[Int(token.lowerBound)..<Int(token.upperBound)], as: UTF8.self)
    return text.decomposedStringWithCanonicalMapping.utf8.first
  }

  private mutating func insert(_ key: UInt64, _ target: Int32) {
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    targets[slot] = target
  }

  private mutating func grow() {
    let old = zip(keys, targets).filter { $0.0 != 0 }
    let size = keys.count * 2
    keys = [UInt64](repeating: 0, count: size)
    targets = [Int32](repeating: 0, count: size)
    mask = size - 1
    for (key, target) in old { insert(key, target) }
  }

  // MARK: Walking

  /// False where surely no name begins with a token of this hash.
  @inline(__always)
  func mayBegin(_ hash: UInt64) -> Bool {
    let bit = Self.filterBit(hash, filterShift)
    return filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// The state after `token`, which stands at `at` in `text` and has just been read by `reader`.
  func step(_ state: Int32, _ token: Token, text: Span<UInt8>, at: Int, reader: TokenReader) -> Int32? {
    let key = Self.key(state, token.hash)
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      let target = targets[slot]
      if keys[slot] == key, parents[Int(target)] == state, isEqual(target, token, text, at, reader) {
        return target
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func isEqual(
    _ state: Int32,
    _ token: Token,
    _ text: Span<UInt8>,
    _ at: Int,
    _ reader: TokenReader
  ) -> Bool {
    let known = tokens[Int(state)]
    if token.folded != 0 { return known.count == 1 && pool[Int(known.lowerBound)] == token.folded }
    if token.isRewritten {
      guard known.count == reader.normalised.count else { return false }
      for (i, byte) in zip(known, reader.normalised) where pool[Int(i)] != byte { return false }
      return true
    }
    guard known.count == token.end - at else { return false }
    for (i, j) in zip(known, at..<token.end) where pool[Int(i)] != text[j] { return false }
    return true
  }

  @inline(__always)
  private static func key(_ state: Int32, _ hash: UInt64) -> UInt64 {
    var key = (hash ^ UInt64(UInt32(bitPattern: state)) &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    key ^= key >> 31
    return key == 0 ? 1 : key
  }

  @inline(__always)
  private static func filterBit(_ hash: UInt64, _ shift: UInt64) -> Int {
    Int((hash &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  private static func powerOfTwo(atLeast count: Int) -> Int {
    var size = 1
    while size < count { size *= 2 }
    return size
  }
}
