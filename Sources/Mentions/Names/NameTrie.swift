import Foundation

/// All names as one trie over tokens whose nodes are known by the hash of the path that leads to them.
///
/// A step costs one look into one table whatever the number of names, and needs no answer of the step before.
/// Hashes only propose: a name is taken when its bytes have been compared (``name(at:_:_:_:)``), so that two
/// paths of one hash are no more than a comparison in vain.
struct NameTrie: Sendable {
  /// What is known of a path: names end at it, or go on.
  struct Node: Sendable {
    fileprivate(set) var bits: UInt32

    fileprivate static let inner: UInt32 = 1 << 31
    /// Several names end at paths of this hash: the rest is an index into ``NameTrie/shared``.
    fileprivate static let several: UInt32 = 1 << 30
    fileprivate static let rest: UInt32 = 1 << 30 - 1

    /// Whether longer names than those that end here begin with the path.
    var isInner: Bool { bits & Self.inner != 0 }
    /// Whether names may end here.
    var hasName: Bool { bits & Self.rest != 0 }
  }

  /// A node and the upper half of its path's hash; no bits where it is free.
  private struct Slot {
    var tag: UInt32 = 0
    var node = Node(bits: 0)
  }

  /// The hash of the path that all names begin at.
  static let root: UInt64 = 0

  private var slots: [Slot]
  private var mask: Int
  private var used = 0
  /// By slot, the whole hash, while names are added.
  private var paths: [UInt64]
  private var shared: [[Int32]] = []
  /// By name, where its bytes stand in the pool.
  private var labels: [Range<Int32>] = []
  /// Normalised bytes of all names.
  private var pool: [UInt8] = []

  /// Paths of one token, of two, and those of one that are names, while names are added.
  private var firsts: [UInt64] = []
  private var pairs: [UInt64] = []
  private var wholes: [UInt64] = []
  private var nodeCounts = [0, 0]
  private var firstFilter = HashFilter(count: 0)
  private var pairFilter = HashFilter(count: 0)
  private var wholeFilter = HashFilter(count: 0)
  /// By first byte of a text's token, whether a name may begin with it.
  private(set) var firstBytes = [Bool](repeating: false, count: 256)
  /// Fewer bits only in tests, to make paths meet.
  private let hashBits: UInt64

  /// `capacity`: about how many tokens there will be.
  init(capacity: Int, hashBits: UInt64 = .max) {
    var size = 16
    while size < capacity { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    paths = [UInt64](repeating: 0, count: size)
    mask = size - 1
    self.hashBits = hashBits
  }

  var nameCount: Int { labels.count }

  // MARK: Walking

  /// The hash of the path that leads on from `path` by `token`.
  @inline(__always)
  func path(_ path: UInt64, _ token: Token) -> UInt64 {
    var hash = ((path << 23 | path >> 41) ^ token.hash) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 32
    return hash & hashBits
  }

  /// False where surely no name begins with the token of this path.
  @inline(__always)
  func mayBegin(_ first: UInt64) -> Bool { firstFilter.mayContain(first) }

  /// False where surely no name is the token of this path alone.
  @inline(__always)
  func mayBeWhole(_ first: UInt64) -> Bool { wholeFilter.mayContain(first) }

  /// False where surely no name begins with the two tokens of this path.
  @inline(__always)
  func mayBeginWithPair(_ pair: UInt64) -> Bool { pairFilter.mayContain(pair) }

  /// What is known of a path; nil for one that no name takes.
  @inline(__always)
  func node(_ path: UInt64) -> Node? {
    let tag = Self.tag(path)
    var slot = Int(truncatingIfNeeded: path) & mask
    while slots[slot].node.bits != 0 {
      if slots[slot].tag == tag { return slots[slot].node }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The name that `range` of `text` is, if it is one of those that may end at `node`.
  func name(at node: Node, _ text: Span<UInt8>, _ range: Range<Int>, _ reader: inout TokenReader) -> Int32? {
    guard node.hasName else { return nil }
    let index = Int(node.bits & Node.rest) - 1
    if node.bits & Node.several == 0 {
      return isLabel(index, text, range, &reader) ? Int32(index) : nil
    }
    return shared[index].first { isLabel(Int($0), text, range, &reader) }
  }

  private func isLabel(_ name: Int, _ text: Span<UInt8>, _ range: Range<Int>, _ reader: inout TokenReader)
    -> Bool
  {
    let label = labels[name]
    if label.count == range.count {
      var i = 0
      while i < range.count, pool[Int(label.lowerBound) + i] == text[range.lowerBound + i] { i += 1 }
      if i == range.count { return true }
    }
    return reader.key(text, range).elementsEqual(pool[Int(label.lowerBound)..<Int(label.upperBound)])
  }

  @inline(__always)
  private static func tag(_ path: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: path >> 32) }

  // MARK: Building

  /// The index of the name that is all of `text`, made if there is none; nil if it has more than `limit` tokens.
  mutating func add(_ text: Span<UInt8>, limit: Int, _ reader: inout TokenReader) -> Int32? {
    var path = Self.root
    var at = 0
    var steps: [UInt64] = []
    while at < text.count {
      guard steps.count < limit else { return nil }
      let token = reader.step(text, at: at, limit: text.count)
      path = self.path(path, token)
      steps.append(path)
      at = token.end
    }
    guard let last = steps.popLast() else { return nil }
    let key = reader.key(text, 0..<text.count)
    let slot = slot(for: last, depth: steps.count)
    if let known = name(at: slots[slot].node, text, 0..<text.count, &reader) { return known }
    let name = Int32(labels.count)
    labels.append(Int32(pool.count)..<Int32(pool.count + key.count))
    pool.append(contentsOf: key)
    end(name, at: slot)
    for (depth, step) in steps.enumerated() {
      slots[self.slot(for: step, depth: depth)].node.bits |= Node.inner
    }
    firsts.append(steps.first ?? last)
    if steps.isEmpty { wholes.append(last) } else { pairs.append(steps.count > 1 ? steps[1] : last) }
    if let byte = Self.firstByte(key) { firstBytes[Int(byte)] = true }
    return name
  }

  private mutating func end(_ name: Int32, at slot: Int) {
    let node = slots[slot].node
    if !node.hasName {
      slots[slot].node.bits |= UInt32(name + 1)
    } else if node.bits & Node.several != 0 {
      shared[Int(node.bits & Node.rest) - 1].append(name)
    } else {
      shared.append([Int32(node.bits & Node.rest) - 1, name])
      slots[slot].node.bits = node.bits & Node.inner | Node.several | UInt32(shared.count)
    }
  }

  /// The slot of a path, taken for it if it has none; its node must be given bits.
  private mutating func slot(for path: UInt64, depth: Int) -> Int {
    if used * 8 > slots.count * 5 { grow() }
    let tag = Self.tag(path)
    var slot = Int(truncatingIfNeeded: path) & mask
    while slots[slot].node.bits != 0 {
      if slots[slot].tag == tag { return slot }
      slot = (slot + 1) & mask
    }
    used += 1
    slots[slot].tag = tag
    paths[slot] = path
    if depth < 2 { nodeCounts[depth] += 1 }
    return slot
  }

  private mutating func grow() {
    let (oldSlots, oldPaths) = (slots, paths)
    let size = slots.count * 2
    slots = [Slot](repeating: Slot(), count: size)
    paths = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for (old, path) in zip(oldSlots, oldPaths) where old.node.bits != 0 {
      var slot = Int(truncatingIfNeeded: path) & mask
      while slots[slot].node.bits != 0 { slot = (slot + 1) & mask }
      slots[slot] = old
      paths[slot] = path
    }
  }

  /// Makes the filters, when all names are in.
  mutating func finish() {
    firstFilter = HashFilter(count: nodeCounts[0])
    for path in firsts { firstFilter.insert(path) }
    pairFilter = HashFilter(count: nodeCounts[1])
    for path in pairs { pairFilter.insert(path) }
    wholeFilter = HashFilter(count: wholes.count)
    for path in wholes { wholeFilter.insert(path) }
    (firsts, pairs, wholes, paths) = ([], [], [], [])
    // Whatever stands above ASCII may have to be composed first.
    for byte in 0x80..<0x100 { firstBytes[byte] = true }
  }

  /// The byte that a name begins with where letters and marks are written apart: `E` for `É`.
  private static func firstByte(_ key: [UInt8]) -> UInt8? {
    guard let first = key.first, first >= 0x80 else { return key.first }
    return String(decoding: key.prefix(4), as: UTF8.self).decomposedStringWithCanonicalMapping.utf8.first
  }
}
