import Briefings

/// Days as Atom and sitemaps write them.
enum Timestamp {
  /// The last day that `date` may mean, or where it is open the first; nil where neither is known.
  ///
  /// A feed must give every entry an instant. For `2025-04` the last day of April is the first by which it
  /// surely has happened; nothing asks the clock.
  static func day(_ date: EDTFDate) -> Int32? {
    if date.latest != .max { return date.latest }
    return date.earliest == .min ? nil : date.earliest
  }

  /// For a sitemap: the day where it is known, else nil.
  static func lastModified(_ date: EDTFDate) -> Int32? {
    date.earliest == date.latest ? date.latest : nil
  }

  /// RFC 3339, midnight UTC; years beyond 0–9999 are brought to the nearer end, as the format has no others.
  static func rfc3339(_ day: Int32) -> String { isoDay(day) + "T00:00:00Z" }

  /// `2025-04-28`.
  static func isoDay(_ day: Int32) -> String {
    let (year, month, day) = civil(Int(min(max(day, -719_528), 2_932_896)))
    return "\(Digits.padded(year, to: 4))-\(Digits.padded(month, to: 2))-\(Digits.padded(day, to: 2))"
  }

  /// Year, month and day of the proleptic Gregorian calendar, from days since 1 January 1970.
  ///
  /// Counts from 1 March of the year 0 in eras of 400 years, so that leap days come last.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
