import Foundation

/// Lists of paths, of which there are tens of thousands that are nearly always as they were in the last build.
extension [String] {
  /// By UTF-8 bytes.
  var isAscending: Bool {
    zip(self, dropFirst()).allSatisfy { $0.compareBytes($1) < 0 }
  }

  /// Whether both are the same paths to the byte, in the same order.
  func isSame(as other: [String]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.compareBytes($1) == 0 }
  }

  /// For each path its place in `others`, where each stands once; -1 where it is not there.
  func places(in others: [String]) -> [Int32] {
    if isSame(as: others) { return indices.map { Int32($0) } }
    if others.isEmpty { return [Int32](repeating: -1, count: count) }
    var places: [ExactPath: Int32] = [:]
    places.reserveCapacity(others.count)
    for (i, path) in others.enumerated() { places[ExactPath(path)] = Int32(i) }
    return map { places[ExactPath($0)] ?? -1 }
  }
}

extension String {
  /// Negative, zero or positive, as this is before, equal to or after the other by UTF-8 bytes.
  func compareBytes(_ other: String) -> Int {
    let fast = utf8.withContiguousStorageIfAvailable { a in
      other.utf8.withContiguousStorageIfAvailable { b in Self.compare(a, b) }
    }
    if let fast, let order = fast { return order }
    let (a, b) = (Array(utf8), Array(other.utf8))
    return a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { Self.compare(a, $0) } }
  }

  private static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
    let count = Swift.min(a.count, b.count)
    if count > 0, let x = a.baseAddress, let y = b.baseAddress {
      let order = memcmp(x, y, count)
      if order != 0 { return Int(order) }
    }
    return a.count - b.count
  }
}
