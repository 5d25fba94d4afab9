import Foundation

/// All names as one automaton over tokens: a trie whose edges stand in one hash table.
///
/// A step costs one probe whatever the number of names, and a word that begins no name is mostly told by one bit
/// of a filter that fits into the processor's cache.
struct NameTrie: Sendable {
  static let root: Int32 = 0

  /// An edge of the table: a few bits of the hash of state and token, and the state that it leads to; 0 if free.
  private struct Slot {
    var tag: UInt32 = 0
    var target: Int32 = 0
  }

  /// All that a step has to look at, in one line of the processor's cache.
  private struct State {
    /// The first bytes of the token that leads here, lowest first.
    var head: UInt64
    /// Where all of them stand in the pool, and how many there are.
    var start: Int32
    var length: Int32
    /// Whether it follows spaces.
    var isSpaced = false
    var parent: Int32
    /// The name that ends here, or -1.
    var name: Int32 = -1
  }

  private var slots: [Slot]
  private var mask: Int
  private var states: [State] = [State(head: 0, start: 0, length: 0, parent: -1)]
  /// By state, the hash of its token, while names are added.
  private var hashes: [UInt64] = [0]
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
    slots = [Slot](repeating: Slot(), count: size)
    mask = size - 1
    states.reserveCapacity(capacity)
    hashes.reserveCapacity(capacity)
  }

  var stateCount: Int { states.count }

  /// The name that ends at a state, or -1.
  @inline(__always)
  func name(at state: Int32) -> Int32 { states[Int(state)].name }

  // MARK: Building

  /// The state that `token` leads to from `state`, made if there is none.
  mutating func add(
    _ token: Token,
    to state: Int32,
    text: Span<UInt8>,
    reader: TokenReader
  ) -> Int32 {
    if let known = step(state, token, text: text, reader: reader) { return known }
    if states.count * 2 > slots.count { grow() }
    let made = Int32(states.count)
    let start = pool.count
    if token.folded != 0 {
      pool.append(token.folded)
    } else if token.isRewritten {
      pool.append(contentsOf: reader.normalised)
    } else {
      for i in token.start..<token.end { pool.append(text[i]) }
    }
    var head: UInt64 = 0
    for (i, byte) in pool[start...].prefix(8).enumerated() { head |= UInt64(byte) << UInt64(8 * i) }
    let length = Int32(pool.count - start)
    states.append(
      State(head: head, start: Int32(start), length: length, isSpaced: token.isSpaced, parent: state)
    )
    hashes.append(token.hash)
    insert(Self.key(state, token.hash), made)
    return made
  }

  mutating func end(_ name: Int32, at state: Int32) { states[Int(state)].name = name }

  /// Makes the filter, when all names are in.
  mutating func finish() {
    let firsts = states.indices.filter { states[$0].parent == Self.root }
    let bits = Self.powerOfTwo(atLeast: max(4096, firsts.count * 16))
    filter = [UInt64](repeating: 0, count: bits / 64)
    filterShift = UInt64(64 - bits.trailingZeroBitCount)
    for state in firsts {
      let bit = Self.filterBit(hashes[state], filterShift)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      if let byte = firstByte(of: states[state]) { firstBytes[Int(byte)] = true }
    }
    hashes = []
    // Whatever stands above ASCII may have to be composed first.
    for byte in 0x80..<0x100 { firstBytes[byte] = true }
  }

  /// The byte that the token begins with where letters and marks are written apart: `E` for `É`.
  private func firstByte(of state: State) -> UInt8? {
    let first = UInt8(truncatingIfNeeded: state.head)
    if first < 0x80 { return first }
    let text = String(decoding: pool[Int(state.start)..<Int(state.start + state.length)], as: UTF8.self)
    return text.decomposedStringWithCanonicalMapping.utf8.first
  }

  private mutating func insert(_ key: UInt64, _ target: Int32) {
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot].target != 0 { slot = (slot + 1) & mask }
    slots[slot] = Slot(tag: Self.tag(key), target: target)
  }

  private mutating func grow() {
    let size = slots.count * 2
    slots = [Slot](repeating: Slot(), count: size)
    mask = size - 1
    for i in 1..<states.count { insert(Self.key(states[i].parent, hashes[i]), Int32(i)) }
  }

  // MARK: Walking

  /// False where surely no name begins with a token of this hash.
  @inline(__always)
  func mayBegin(_ hash: UInt64) -> Bool {
    let bit = Self.filterBit(hash, filterShift)
    return filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// The state after `token` of `text`, which has just been read by `reader`.
  func step(_ state: Int32, _ token: Token, text: Span<UInt8>, reader: TokenReader) -> Int32? {
    let key = Self.key(state, token.hash)
    let tag = Self.tag(key)
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot].target != 0 {
      let edge = slots[slot]
      if edge.tag == tag, isEqual(states[Int(edge.target)], state, token, text, reader) {
        return edge.target
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func isEqual(
    _ known: State,
    _ parent: Int32,
    _ token: Token,
    _ text: Span<UInt8>,
    _ reader: TokenReader
  ) -> Bool {
    guard known.parent == parent, known.isSpaced == token.isSpaced else { return false }
    if token.folded != 0 { return known.length == 1 && known.head == UInt64(token.folded) }
    if token.isRewritten {
      return pool[Int(known.start)..<Int(known.start + known.length)].elementsEqual(reader.normalised)
    }
    let length = token.end - token.start
    guard Int(known.length) == length else { return false }
    var head: UInt64 = 0
    for i in 0..<min(8, length) { head |= UInt64(text[token.start + i]) << UInt64(8 * i) }
    guard head == known.head else { return false }
    var i = 8
    while i < length {
      guard pool[Int(known.start) + i] == text[token.start + i] else { return false }
      i += 1
    }
    return true
  }

  @inline(__always)
  private static func tag(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) }

  @inline(__always)
  private static func key(_ state: Int32, _ hash: UInt64) -> UInt64 {
    var key = (hash ^ UInt64(UInt32(bitPattern: state)) &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    key ^= key >> 31
    return key
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
