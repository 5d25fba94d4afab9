/// Numbers terms as they come: bytes in one array, found again by a hash.
struct TermTable: Sendable {
  /// Of all terms, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where term `n` ends; it begins where the one before does.
  private var ends: [Int32] = []
  private var hashes: [UInt32] = []
  /// See ``order(of:)``.
  private var orders: [UInt64] = []
  /// Places of terms by hash, open addressing; -1 where there is none.
  private var slots: [Int32]

  init(room: Int = 1024) {
    var size = 64
    while size < room * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  var count: Int { ends.count }

  func range(of term: Int) -> Range<Int> { (term == 0 ? 0 : Int(ends[term - 1]))..<Int(ends[term]) }

  subscript(term: Int) -> ArraySlice<UInt8> { bytes[range(of: term)] }

  /// Forgets all terms, and keeps the room.
  mutating func removeAll() {
    for hash in hashes {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 {
        slots[slot] = -1
        slot = (slot + 1) & (slots.count - 1)
      }
    }
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    orders.removeAll(keepingCapacity: true)
  }

  /// The first eight bytes of the term, the first being the highest: where those of two differ, so the terms are ordered.
  func order(of term: Int) -> UInt64 { orders[term] }

  /// The number of the term that stands in `text`, a new one where it has none yet.
  mutating func number(of text: Span<UInt8>, _ range: Range<Int>) -> Int {
    let term = text.extracting(range)
    // Most terms are those eight bytes, and so neither hashed nor compared byte by byte.
    var order: UInt64 = 0
    for i in 0..<min(8, term.count) { order |= UInt64(term[i]) << UInt64(56 - 8 * i) }
    var mixed = order ^ UInt64(term.count)
    if term.count > 8 {
      for i in 8..<term.count { mixed = (mixed ^ UInt64(term[i])) &* 0x0000_0100_0000_01B3 }
    }
    let hash = UInt32((mixed &* 0x9E37_79B9_7F4A_7C15) >> 32)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if hashes[known] == hash, orders[known] == order, isEqual(known, term) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(ends.count)
    for i in term.indices { bytes.append(term[i]) }
    ends.append(Int32(bytes.count))
    hashes.append(hash)
    orders.append(order)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  /// - Parameter term: Has the same order.
  private func isEqual(_ known: Int, _ term: Span<UInt8>) -> Bool {
    let own = range(of: known)
    guard own.count == term.count else { return false }
    if own.count > 8 {
      for i in 8..<term.count where bytes[own.lowerBound + i] != term[i] { return false }
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (i, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(i)
    }
  }
}
