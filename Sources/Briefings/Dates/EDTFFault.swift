/// Why a text is no date, and at which of its characters that shows.
package struct EDTFFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case empty
    case unexpected(Character)
    case endsEarly
    case yearDigits, monthDigits, dayDigits
    case month(Int)
    case day(Int, month: Int, year: Int)
    case negativeZero
    case shortLongYear, longYear, longYearHasMonth
    case unspecifiedPlace, unspecifiedBeforeKnown
    case timeOfDay, timeNeedsDay, timeInInterval
    case bothOpen, secondSlash, backwards
    case qualifierPlace
  }

  package var reason: Reason
  /// From 1, in Unicode scalars of the text.
  package var column: Int

  /// Completes `'2024-13' is no date: …`.
  package var message: String {
    switch reason {
    case .empty: "it is empty"
    case .unexpected(let character): "'\(character)' cannot stand here"
    case .endsEarly: "it ends too early"
    case .yearDigits: "a year has four digits"
    case .monthDigits: "a month has two digits"
    case .dayDigits: "a day has two digits"
    case .month(let number): "there is no month \(number)"
    case .day(let day, let month, let year): Self.noDay(day, month, year)
    case .negativeZero: "the year 0 has no sign"
    case .shortLongYear: "a year after 'Y' has more than four digits"
    case .longYear: "the year is more than \(EDTFDate.yearLimit) away from the year 0"
    case .longYearHasMonth: "a year after 'Y' stands alone"
    case .unspecifiedPlace: "'X' replaces the last one or two digits of a year, a whole month or a whole day"
    case .unspecifiedBeforeKnown: "after an unspecified part all others are unspecified too"
    case .timeOfDay: "a time of day is written '23:20:30', '23:20:30Z' or '23:20:30+04:30'"
    case .timeNeedsDay: "a time of day needs a whole date before it"
    case .timeInInterval: "the ends of an interval have no time of day"
    case .bothOpen: "an interval needs a date at one end at least"
    case .secondSlash: "an interval has two ends"
    case .backwards: "the interval ends before it starts"
    case .qualifierPlace: "'?', '~' and '%' stand once, at the end of a date"
    }
  }

  /// What to write instead.
  package var suggestion: String {
    switch reason {
    case .month: "months are 01 to 12, seasons 21 (spring) to 24 (winter)"
    case .qualifierPlace: "write '2024-06?' for uncertain, '2024-06~' for about, '2024-06%' for both"
    case .bothOpen, .secondSlash, .backwards, .timeInInterval:
      "write an interval as '2024-06/2024-10', or '2024-06/..' while it goes on"
    case .unspecifiedPlace, .unspecifiedBeforeKnown: "write '201X', '2004-XX' or '2004-06-XX'"
    case .longYear, .shortLongYear, .longYearHasMonth, .negativeZero:
      "write years as '2024', '-0044' or 'Y-12000'"
    default: "write a date as '2024', '2024-06' or '2024-06-19'"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private static func noDay(_ day: Int, _ month: Int, _ year: Int) -> String {
    let name = months.indices.contains(month - 1) ? months[month - 1] : "\(month)"
    return day == 29 && month == 2
      ? "\(name) \(year) has no day 29: it is no leap year" : "\(name) has no day \(day)"
  }
}
