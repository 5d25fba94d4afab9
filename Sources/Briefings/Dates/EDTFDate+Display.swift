extension EDTFDate {
  /// In English, no more precise than it is known: `19 June 2024`, `about October 2024`, `2022 – ongoing`.
  package var display: String {
    switch (form, start, finish) {
    case (.openEnd, let start?, _): "\(EnglishDate.text(start)) – ongoing"
    case (.unknownEnd, let start?, _): "from \(EnglishDate.text(start)), end unknown"
    case (.openStart, _, let finish?): "until \(EnglishDate.text(finish))"
    case (.unknownStart, _, let finish?): "until \(EnglishDate.text(finish)), start unknown"
    case (_, let start?, let finish?): EnglishDate.text(from: start, to: finish)
    case (_, let start?, nil): EnglishDate.text(start)
    default: source
    }
  }

  /// How far the date is known, where that is not to the day: `known to the month`, `start uncertain`; else nil.
  package var precisionNote: String? {
    let notes: [String]
    switch (start, finish) {
    case (let start?, nil) where form == .single: notes = Self.notes(start)
    case (let start?, let finish?) where Self.notes(start) == Self.notes(finish): notes = Self.notes(start)
    default:
      notes =
        (start.map(Self.notes) ?? []).map { "start \($0)" }
        + (finish.map(Self.notes) ?? []).map { "end \($0)" }
    }
    return notes.isEmpty ? nil : notes.joined(separator: ", ")
  }

  private static func notes(_ point: Point) -> [String] {
    var notes: [String] = []
    switch point.precision {
    case .day: break
    case .month: notes.append("known to the month")
    case .season: notes.append("known to the season")
    case .year: notes.append("known to the year")
    case .decade: notes.append("known to the decade")
    case .century: notes.append("known to the century")
    }
    switch (point.isUncertain, point.isApproximate) {
    case (true, true): notes.append("uncertain and approximate")
    case (true, false): notes.append("uncertain")
    case (false, true): notes.append("approximate")
    case (false, false): break
    }
    return notes
  }

  /// For `<time datetime>`: `2024-06-19`, `2024-06`, `2024`.
  ///
  /// Nil where HTML has no form for it: an interval, a season, a decade, a year before 1, and
  /// whatever is uncertain or approximate, as a machine would take it for exact.
  package var isoDate: String? {
    guard form == .single, let start, start.year > 0, !start.isUncertain, !start.isApproximate else {
      return nil
    }
    let digits = "\(start.year)"
    var text = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    switch start.precision {
    case .year: return text
    case .month: return text + "-" + EnglishDate.two(start.month ?? 1)
    case .day:
      text += "-" + EnglishDate.two(start.month ?? 1) + "-" + EnglishDate.two(start.day ?? 1)
      guard let time = start.time else { return text }
      text += "T" + [time.hour, time.minute, time.second].map(EnglishDate.two).joined(separator: ":")
      // HTML wants minutes in an offset.
      return text + (time.zone.map { $0.utf8.count == 3 ? $0 + ":00" : $0 } ?? "")
    case .century, .decade, .season: return nil
    }
  }
}
