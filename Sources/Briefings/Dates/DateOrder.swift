/// Orders of many dates, found by their days alone where those differ, which is nearly always.
extension [EDTFDate] {
  /// Indices, ascending by date; those of equal dates ascending.
  package func oldestFirst() -> [Int] {
    order { key, other in
      if key.days != other.days { return key.days < other.days }
      let (a, b) = (self[key.index], self[other.index])
      return a.source == b.source ? key.index < other.index : (a, key.index) < (b, other.index)
    }
  }

  /// Indices, descending by date; those of equal dates ascending.
  package func newestFirst() -> [Int] {
    order { key, other in
      if key.days != other.days { return key.days > other.days }
      let (a, b) = (self[key.index], self[other.index])
      return a.source == b.source ? key.index < other.index : (b, key.index) < (a, other.index)
    }
  }

  private typealias Key = (days: UInt64, index: Int)

  private func order(by precedes: (Key, Key) -> Bool) -> [Int] {
    var keys: [Key] = []
    keys.reserveCapacity(count)
    for (i, date) in enumerated() { keys.append((date.orderingDays, i)) }
    keys.sort(by: precedes)
    return keys.map(\.index)
  }
}
