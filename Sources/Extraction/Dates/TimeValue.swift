import Briefings

/// A stretch of the calendar as it is reckoned with: its EDTF form is ``edtf``.
enum TimeValue: Hashable, Sendable {
  case day(Int32)
  case month(year: Int, month: Int)
  /// `season`: 21–24.
  case season(year: Int, season: Int)
  case year(Int)
  /// The first of its years.
  case decade(Int)
  case century(Int)
  case days(Int32, Int32)
  case months(year: Int, month: Int, toYear: Int, toMonth: Int)
  case years(Int, Int)

  var edtf: EDTFDate? { EDTFDate.parse(text) }

  private var text: String {
    switch self {
    case .day(let day): Self.text(day)
    case .month(let year, let month): "\(Self.year(year))-\(Self.two(month))"
    case .season(let year, let season): "\(Self.year(year))-\(season)"
    case .year(let year): Self.year(year)
    case .decade(let year): String(Self.year(year).dropLast()) + "X"
    case .century(let year): String(Self.year(year).dropLast(2)) + "XX"
    case .days(let first, let last): Self.text(first) + "/" + Self.text(last)
    case .months(let year, let month, let toYear, let toMonth):
      "\(Self.year(year))-\(Self.two(month))/\(Self.year(toYear))-\(Self.two(toMonth))"
    case .years(let first, let last): Self.year(first) + "/" + Self.year(last)
    }
  }

  private static func text(_ day: Int32) -> String {
    let date = CalendarDay.date(day)
    return "\(year(date.year))-\(two(date.month))-\(two(date.day))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func year(_ year: Int) -> String {
    let digits = String(abs(year))
    return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The year that it begins in.
  var year: Int {
    switch self {
    case .day(let day), .days(let day, _): CalendarDay.date(day).year
    case .month(let year, _), .season(let year, _), .months(let year, _, _, _): year
    case .year(let year), .decade(let year), .century(let year), .years(let year, _): year
    }
  }

  /// The month that it is in or ends in, where it is that precise.
  var month: Int? {
    switch self {
    case .day(let day), .days(_, let day): CalendarDay.date(day).month
    case .month(_, let month), .months(_, _, _, let month): month
    default: nil
    }
  }

  /// The day, if it is one.
  var dayNumber: Int32? {
    if case .day(let day) = self { return day }
    return nil
  }
}

/// Reckoning from a day.
struct Anchor: Hashable, Sendable {
  var day: Int32
  /// What is known of it: from a month no day is reckoned.
  var precision: EDTFDate.Precision

  init(day: Int32, precision: EDTFDate.Precision = .day) {
    self.day = day
    self.precision = precision
  }

  /// Nil for a date without a beginning.
  init?(_ date: EDTFDate) {
    guard let start = date.start else { return nil }
    self.init(day: date.earliest, precision: start.precision)
  }

  init?(_ value: TimeValue) {
    guard let date = value.edtf else { return nil }
    self.init(date)
  }

  var year: Int { CalendarDay.date(day).year }
  var month: Int { CalendarDay.date(day).month }
  /// 0 for Monday: 1 January 1970 was a Thursday.
  var weekday: Int { Int(((day + 3) % 7 + 7) % 7) }

  /// The day, week, month or other unit that lies `count` units away, or the anchor's own for 0; nil where
  /// the anchor is not known so well.
  func value(_ unit: TimeUnit, away count: Int) -> TimeValue? {
    guard abs(count) <= 5000, precision >= unit.precision else { return nil }
    switch unit {
    case .day: return .day(day + Int32(count))
    case .week, .fortnight:
      let monday = day - Int32(weekday) + Int32(count * (unit == .week ? 7 : 14))
      return .days(monday, monday + 6)
    case .weekend:
      let saturday = day - Int32(weekday) + Int32(count * 7 + 5)
      return .days(saturday, saturday + 1)
    case .month:
      let months = year * 12 + month - 1 + count
      return .month(year: Self.floor(months, 12), month: months - Self.floor(months, 12) * 12 + 1)
    case .quarter:
      let quarters = year * 4 + (month - 1) / 3 + count
      let of = Self.floor(quarters, 4)
      return Self.quarter(quarters - of * 4 + 1, of)
    case .year: return .year(year + count)
    case .decade: return .year(year + count * 10)
    case .century: return .century(Self.floor(year + count * 100, 100) * 100)
    }
  }

  /// The `count` units up to the anchor, or from it on for a negative `count`.
  func stretch(_ unit: TimeUnit, _ count: Int) -> TimeValue? {
    guard precision >= unit.precision else { return nil }
    let other: Int32
    switch unit {
    case .day: other = day - Int32(count)
    case .week, .fortnight, .weekend: other = day - Int32(count * (unit == .fortnight ? 14 : 7))
    case .month, .quarter, .year, .decade, .century:
      let months = [.month: 1, .quarter: 3, .year: 12, .decade: 120, .century: 1200][unit] ?? 1
      let date = CalendarDay.date(day)
      let total = date.year * 12 + date.month - 1 - count * months
      let toYear = Self.floor(total, 12)
      if precision < .day { return .years(min(year, toYear), max(year, toYear)) }
      let toMonth = total - toYear * 12 + 1
      let last = CalendarDay.count(inMonth: toMonth, year: toYear)
      other = CalendarDay.number(year: toYear, month: toMonth, day: min(date.day, last))
    }
    return other <= day ? .days(other, day) : .days(day, other)
  }

  static func quarter(_ number: Int, _ year: Int) -> TimeValue {
    .months(year: year, month: number * 3 - 2, toYear: year, toMonth: number * 3)
  }

  static func floor(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((b - 1 - a) / b) }
}

extension TimeUnit {
  /// How well an anchor must be known for it.
  var precision: EDTFDate.Precision {
    switch self {
    case .day, .week, .weekend, .fortnight: .day
    case .month, .quarter: .month
    case .year: .year
    case .decade: .decade
    case .century: .century
    }
  }
}
