import Briefings

/// Orders dates by the first day that they may mean, the more precise first.
struct DateKey: Comparable, Hashable, Sendable {
  let first: Int32
  let last: Int32

  init(_ date: EDTFDate) {
    // `../2024` is put where it is known to end: nothing is known of its start.
    first = date.earliest == .min ? date.latest : date.earliest
    last = date.latest
  }

  static func < (a: Self, b: Self) -> Bool { (a.first, a.last) < (b.first, b.last) }
}

extension EDTFDate {
  /// The year that lists put the date under.
  var listedYear: Int? { start?.year ?? finish?.year }
}
