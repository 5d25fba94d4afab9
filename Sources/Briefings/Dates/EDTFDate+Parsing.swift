extension EDTFDate {
  /// Years may lie this far from the year 0, so that every day has an `Int32` number.
  package static let yearLimit = 5_000_000

  /// The date that `text` writes, without white space around it; nil if it writes none.
  ///
  ///     EDTFDate.parse("2024-10~")?.display   // "about October 2024"
  package static func parse(_ text: String) -> EDTFDate? {
    try? reading(text).get()
  }

  /// The same, telling what is wrong with a text that is no date.
  package static func reading(_ text: String) -> Result<EDTFDate, EDTFFault> {
    var parser = EDTFParser(text)
    do throws(EDTFFault) {
      return .success(try parser.parse())
    } catch {
      return .failure(error)
    }
  }
}

extension EDTFDate: Comparable {
  /// By the first day that a date may mean, the more precise before the less, the sure before the doubted;
  /// `../2024` stands where it ends.
  package static func < (a: Self, b: Self) -> Bool {
    let firsts = (a.orderingDay, b.orderingDay)
    if firsts.0 != firsts.1 { return firsts.0 < firsts.1 }
    if a.latest != b.latest { return a.latest < b.latest }
    if a.isDoubted != b.isDoubted { return b.isDoubted }
    return a.source.utf8.lexicographicallyPrecedes(b.source.utf8)
  }

  /// Ascending as dates are by their days: where two differ, the dates are so ordered.
  var orderingDays: UInt64 {
    UInt64(UInt32(bitPattern: orderingDay) ^ 0x8000_0000) << 32
      | UInt64(UInt32(bitPattern: latest) ^ 0x8000_0000)
  }

  /// Whether either end is about that time, or uncertain.
  private var isDoubted: Bool {
    [start, finish].contains { $0.map { $0.isApproximate || $0.isUncertain } ?? false }
  }

  private var orderingDay: Int32 { earliest == .min ? latest : earliest }
}
