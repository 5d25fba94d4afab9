extension EDTFDate {
  /// For `<time datetime>`: `2024-06-19`, `2024-06`, `2024`.
  ///
  /// Nil where HTML has no form for it: an interval, a season, a decade, a year before 1, and
  /// whatever is uncertain or approximate, as a machine would take it for exact.
  package var isoDate: String? {
    guard form == .single, let start, start.year > 0, !start.isUncertain, !start.isApproximate else {
      return nil
    }
    switch start.precision {
    case .year: return Self.iso(year: start.year)
    case .month: return Self.iso(year: start.year, month: start.month ?? 1)
    case .day:
      var text = Self.iso(year: start.year, month: start.month ?? 1, day: start.day ?? 1)
      guard let time = start.time else { return text }
      text += "T" + [time.hour, time.minute, time.second].map(Self.two).joined(separator: ":")
      // HTML wants minutes in an offset.
      return text + (time.zone.map { $0.utf8.count == 3 ? $0 + ":00" : $0 } ?? "")
    case .century, .decade, .season: return nil
    }
  }

  /// `2024-06-19`, `2024-06`, `2024`: of a year from 0 on (ISO 8601).
  package static func iso(year: Int, month: Int? = nil, day: Int? = nil) -> String {
    let digits = "\(year)"
    let text = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return ([text] + [month, day].compactMap { $0 }.map(two)).joined(separator: "-")
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
