/// Adds up weights by small integers; emptied in time of what was added, not of what might have been.
struct Tally: Sendable {
  private(set) var weights: [Int32] = []
  private(set) var touched: [Int32] = []

  /// Room for the integers below `count`.
  mutating func prepare(_ count: Int) {
    if weights.count < count { weights += [Int32](repeating: 0, count: count - weights.count) }
  }

  mutating func add(_ weight: Int32, to i: Int32) { add(weight, toAll: CollectionOfOne(i)) }

  mutating func add(_ weight: Int32, toAll all: some Sequence<Int32>) {
    // Apart from the value, so that the loop need not look whether it is the only one to hold the arrays.
    var touched: [Int32] = []
    swap(&touched, &self.touched)
    weights.withUnsafeMutableBufferPointer { weights in
      for i in all {
        if weights[Int(i)] == 0 { touched.append(i) }
        weights[Int(i)] += weight
      }
    }
    swap(&touched, &self.touched)
  }

  func contains(_ i: Int32) -> Bool { weights[Int(i)] != 0 }

  /// Forgets what was added to `i`.
  mutating func remove(_ i: Int32) { weights[Int(i)] = 0 }

  /// Forgets everything that was added.
  mutating func removeAll() {
    for i in touched { weights[Int(i)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  /// The `limit` first of what was added to, by `precedes`; it is empty afterwards.
  mutating func takeFirst(
    _ limit: Int,
    by precedes: ((i: Int32, weight: Int32), (i: Int32, weight: Int32)) -> Bool
  ) -> [(i: Int32, weight: Int32)] {
    var best: [(i: Int32, weight: Int32)] = []
    for i in touched {
      let candidate = (i, weights[Int(i)])
      guard candidate.1 != 0 else { continue }
      weights[Int(i)] = 0
      if best.count == limit, let last = best.last, !precedes(candidate, last) { continue }
      let place = best.firstIndex { precedes(candidate, $0) } ?? best.count
      best.insert(candidate, at: place)
      if best.count > limit { best.removeLast() }
    }
    touched.removeAll(keepingCapacity: true)
    return best
  }
}
