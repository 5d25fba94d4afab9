/// A date as precise and as doubtful as it is known: EDTF (ISO 8601-2:2019 annex A) levels 0 and 1.
///
/// The source text is kept; ``earliest`` and ``latest`` bound what it may mean, and order by it. `?` and `~` do not
/// widen them: nobody says by how much.
package struct EDTFDate: Hashable, Sendable {
  /// As written: `2024-10~`.
  package let source: String
  /// The first and last day that the date may mean, as days since 1 January 1970 (proleptic Gregorian);
  /// `Int32.min` and `Int32.max` where an interval is open or unknown.
  package let earliest: Int32
  package let latest: Int32
  package let start: Point?
  /// The end of an interval; nil when the date is no interval, or its end is open or unknown.
  package let finish: Point?
  package let form: Form

  package enum Form: UInt8, Sendable {
    case single
    case interval
    /// `2024-10/..`, `../2024`: on and on, or since always.
    case openStart, openEnd
    /// `2024-10/`, `/2024`: it has a bound that nobody knows.
    case unknownStart, unknownEnd
  }

  package enum Precision: UInt8, Comparable, Sendable {
    case century, decade, year, season, month, day
    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// A time of day that stands after a day: `T23:20:30Z`.
  package struct Time: Hashable, Sendable {
    package var hour: Int
    package var minute: Int
    package var second: Int
    /// `Z`, `+04:30`, or nil for local time.
    package var zone: String?
  }

  /// One end of a date.
  package struct Point: Hashable, Sendable {
    /// Astronomical: the year before 1 is 0. For `201X` and `19XX` the first of those years.
    package var year: Int
    /// 1–12, or a season 21–24 (spring, summer, autumn, winter), or nil.
    package var month: Int?
    package var day: Int?
    package var precision: Precision
    package var time: Time?
    /// `?`: the source is doubted. `~`: about that time. `%` is both.
    package var isUncertain: Bool
    package var isApproximate: Bool

    package init(
      year: Int,
      month: Int? = nil,
      day: Int? = nil,
      precision: Precision,
      isUncertain: Bool = false,
      isApproximate: Bool = false
    ) {
      self.year = year
      self.month = month
      self.day = day
      self.precision = precision
      self.isUncertain = isUncertain
      self.isApproximate = isApproximate
    }
  }

  package init(source: String, earliest: Int32, latest: Int32, start: Point?, finish: Point?, form: Form) {
    self.source = source
    self.earliest = earliest
    self.latest = latest
    self.start = start
    self.finish = finish
    self.form = form
  }
}
