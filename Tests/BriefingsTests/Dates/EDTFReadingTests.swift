import Testing

@testable import Briefings

@Suite struct EDTFReadingTests {
  struct Good: Sendable, CustomTestStringConvertible {
    var source: String
    /// First and last day, `-` for open.
    var days: String
    var iso: String?
    var testDescription: String { source }

    init(_ source: String, _ days: String, _ iso: String?) {
      (self.source, self.days, self.iso) = (source, days, iso)
    }
  }

  static let single: [Good] = [
    Good("2024-06-19", "2024-06-19 2024-06-19", "2024-06-19"),
    Good("2024-06", "2024-06-01 2024-06-30", "2024-06"),
    Good("2024", "2024-01-01 2024-12-31", "2024"),
    Good("2024-02-29", "2024-02-29 2024-02-29", "2024-02-29"),
    Good("2000-02-29", "2000-02-29 2000-02-29", "2000-02-29"),
    Good("2023-02", "2023-02-01 2023-02-28", "2023-02"),
    Good("0800-12-25", "0800-12-25 0800-12-25", "0800-12-25"),
    Good("0000", "0000-01-01 0000-12-31", nil),
    Good("-0043-03-15", "-0043-03-15 -0043-03-15", nil),
    Good("-1985", "-1985-01-01 -1985-12-31", nil),
    Good("Y12024", "12024-01-01 12024-12-31", "12024"),
    Good("Y-12000", "-12000-01-01 -12000-12-31", nil),
    Good("2024-21", "2024-03-01 2024-05-31", nil),
    Good("2024-22", "2024-06-01 2024-08-31", nil),
    Good("2024-23", "2024-09-01 2024-11-30", nil),
    Good("2023-24", "2023-12-01 2024-02-29", nil),
    Good("201X", "2010-01-01 2019-12-31", nil),
    Good("19XX", "1900-01-01 1999-12-31", nil),
    Good("-012X", "-0129-01-01 -0120-12-31", nil),
    Good("000X", "0000-01-01 0009-12-31", nil),
    Good("2004-XX", "2004-01-01 2004-12-31", "2004"),
    Good("1985-04-XX", "1985-04-01 1985-04-30", "1985-04"),
    Good("1985-XX-XX", "1985-01-01 1985-12-31", "1985"),
    Good("2024-10~", "2024-10-01 2024-10-31", nil),
    Good("2024?", "2024-01-01 2024-12-31", nil),
    Good("2004-06-11?", "2004-06-11 2004-06-11", nil),
    Good("2004-06-11%", "2004-06-11 2004-06-11", nil),
    Good("201X~", "2010-01-01 2019-12-31", nil),
    Good("1985-04-12T23:20:30Z", "1985-04-12 1985-04-12", "1985-04-12T23:20:30Z"),
    Good("1985-04-12T23:20:00", "1985-04-12 1985-04-12", "1985-04-12T23:20:00"),
    Good("1985-04-12T23:20:00-04", "1985-04-12 1985-04-12", "1985-04-12T23:20:00-04:00"),
    Good("1985-04-12T23:20:00+04:30", "1985-04-12 1985-04-12", "1985-04-12T23:20:00+04:30"),
  ]

  static let intervals: [Good] = [
    Good("1964/2008", "1964-01-01 2008-12-31", nil),
    Good("2024-06-19/2024-06-21", "2024-06-19 2024-06-21", nil),
    Good("2024-06-30/2024-07-03", "2024-06-30 2024-07-03", nil),
    Good("2023-12-30/2024-01-02", "2023-12-30 2024-01-02", nil),
    Good("2024-06-19/2024-06-19", "2024-06-19 2024-06-19", nil),
    Good("2024-06/2024-08", "2024-06-01 2024-08-31", nil),
    Good("2024-21/2024-23", "2024-03-01 2024-11-30", nil),
    Good("2024-06/2025-08", "2024-06-01 2025-08-31", nil),
    Good("2024-06-19/2025", "2024-06-19 2025-12-31", nil),
    Good("2024-06~/2024-08-01?", "2024-06-01 2024-08-01", nil),
    Good("2022/..", "2022-01-01 -", nil),
    Good("2022-02-24/..", "2022-02-24 -", nil),
    Good("2024-10/", "2024-10-01 -", nil),
    Good("../2024-06-19", "- 2024-06-19", nil),
    Good("/2024", "- 2024-12-31", nil),
    Good("2024-06-20/2024-06", "2024-06-20 2024-06-30", nil),
    Good("-0043/0014", "-0043-01-01 0014-12-31", nil),
  ]

  @Test(arguments: single + intervals)
  func `reads`(_ good: Good) throws {
    let date = try EDTFDate.reading(good.source).get()
    #expect(date.source == good.source)
    #expect("\(Self.day(date.earliest)) \(Self.day(date.latest))" == good.days)
    #expect(date.isoDate == good.iso)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var source: String
    var column: Int
    var message: String
    var testDescription: String { source }
    init(_ source: String, _ column: Int, _ message: String) {
      (self.source, self.column, self.message) = (source, column, message)
    }
  }

  static let faults: [Bad] = [
    Bad("", 1, "it is empty"),
    Bad("soon", 1, "'s' cannot stand here"),
    Bad(" 2024", 1, "' ' cannot stand here"),
    Bad("2024 ", 5, "' ' cannot stand here"),
    Bad("2024–06", 5, "'–' cannot stand here"),
    Bad("24", 1, "a year has four digits"),
    Bad("20245", 1, "a year has four digits"),
    Bad("2024-6", 6, "a month has two digits"),
    Bad("2024-6-19", 6, "a month has two digits"),
    Bad("2024-06-9", 9, "a day has two digits"),
    Bad("2024-061", 6, "a month has two digits"),
    Bad("2024-", 6, "it ends too early"),
    Bad("2024-06-", 9, "it ends too early"),
    Bad("2024-13", 6, "there is no month 13"),
    Bad("2024-00", 6, "there is no month 0"),
    Bad("2024-25", 6, "there is no month 25"),
    Bad("2024-06-31", 9, "June has no day 31"),
    Bad("2024-06-00", 9, "June has no day 0"),
    Bad("2023-02-29", 9, "February 2023 has no day 29: it is no leap year"),
    Bad("1900-02-29", 9, "February 1900 has no day 29: it is no leap year"),
    Bad("2024-02-30", 9, "February has no day 30"),
    Bad("-0000", 1, "the year 0 has no sign"),
    Bad("Y2024", 1, "a year after 'Y' has more than four digits"),
    Bad("Y012024", 1, "a year after 'Y' has more than four digits"),
    Bad("Y", 2, "it ends too early"),
    Bad("Y170000002", 1, "the year is more than 5000000 away from the year 0"),
    Bad("Y99999999999999999999999", 1, "the year is more than 5000000 away from the year 0"),
    Bad("Y12024-06", 7, "a year after 'Y' stands alone"),
    Bad("2XXX", 2, "'X' replaces the last one or two digits of a year, a whole month or a whole day"),
    Bad("20X4", 4, "'X' replaces the last one or two digits of a year, a whole month or a whole day"),
    Bad("2024-0X", 7, "'X' replaces the last one or two digits of a year, a whole month or a whole day"),
    Bad("2024-X6", 6, "'X' replaces the last one or two digits of a year, a whole month or a whole day"),
    Bad("201X-06", 6, "after an unspecified part all others are unspecified too"),
    Bad("2024-XX-19", 9, "after an unspecified part all others are unspecified too"),
    Bad("2024-06-19T", 11, "a time of day is written '23:20:30', '23:20:30Z' or '23:20:30+04:30'"),
    Bad("2024-06-19T25:00:00", 11, "a time of day is written '23:20:30', '23:20:30Z' or '23:20:30+04:30'"),
    Bad("2024-06T10:00:00", 8, "a time of day needs a whole date before it"),
    Bad("2024-06-19T10:00:00/..", 11, "the ends of an interval have no time of day"),
    Bad("../..", 1, "an interval needs a date at one end at least"),
    Bad("/", 1, "an interval needs a date at one end at least"),
    Bad("..", 1, "'.' cannot stand here"),
    Bad("2024/2025/2026", 10, "an interval has two ends"),
    Bad("2025/2024", 6, "the interval ends before it starts"),
    Bad("2024-06/2024-05-31", 9, "the interval ends before it starts"),
    Bad("2024?~", 6, "'?', '~' and '%' stand once, at the end of a date"),
    Bad("2024?-06", 6, "'?', '~' and '%' stand once, at the end of a date"),
    Bad("?2024", 1, "'?', '~' and '%' stand once, at the end of a date"),
    Bad("19 June 2024", 1, "a year has four digits"),
    Bad("06/19/2024", 1, "a year has four digits"),
    Bad("２０２４", 1, "'２' cannot stand here"),
  ]

  @Test(arguments: faults)
  func `refuses and says why and where`(_ bad: Bad) {
    guard case .failure(let fault) = EDTFDate.reading(bad.source) else {
      Issue.record("'\(bad.source)' was read")
      return
    }
    #expect(fault.message == bad.message)
    #expect(fault.column == bad.column)
    #expect(EDTFDate.parse(bad.source) == nil)
  }

  /// Counts from the other end than the code under test: year by year, month by month.
  static func day(_ number: Int32) -> String {
    if number == .min || number == .max { return "-" }
    var rest = Int(number)
    var year = 1970
    func length(_ year: Int) -> Int { CalendarDay.isLeap(year: year) ? 366 : 365 }
    while rest < 0 {
      year -= 1
      rest += length(year)
    }
    while rest >= length(year) {
      rest -= length(year)
      year += 1
    }
    var month = 1
    while rest >= CalendarDay.count(inMonth: month, year: year) {
      rest -= CalendarDay.count(inMonth: month, year: year)
      month += 1
    }
    let digits = "\(abs(year))"
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let two = { ($0 < 10 ? "0" : "") + "\($0)" }
    return "\(year < 0 ? "-" : "")\(padded)-\(two(month))-\(two(rest + 1))"
  }
}
