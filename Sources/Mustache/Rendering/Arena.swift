/// One used field of one value: a range of bytes, a flag, or where a list's rows are.
struct Slot: Sendable {
  /// Where the bytes or rows begin, or the number of a dynamic value from 1.
  var start: Int32 = 0
  /// How many bytes or rows; 1 for a flag or record that is there. Zero is false in sections.
  var count: Int32 = 0
}

/// A value flattened through its shape: what a template reads instead of the value itself.
///
/// Text in it is escaped already. Reused from page to page, so that rendering hardly ever allocates.
struct Arena: Sendable {
  var slots: [Slot] = []
  var bytes: [UInt8] = []
  var dynamics: [DynamicValue] = []

  mutating func reset() {
    slots.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    dynamics.removeAll(keepingCapacity: true)
  }

  /// Room for that many slots, all false; returns the first one's index.
  mutating func reserve(_ count: Int) -> Int {
    let start = slots.count
    slots.append(contentsOf: repeatElement(Slot(), count: count))
    return start
  }

  /// Makes all bytes written since `start` the content of the slot.
  mutating func close(_ slot: Int, from start: Int) {
    slots[slot] = Slot(start: Int32(start), count: Int32(bytes.count - start))
  }
}
