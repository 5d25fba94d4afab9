import Briefings

/// Dates in the words of a language.
package struct DateWords: Sendable {
  private let texts: [String: String]
  private let months: [String]
  private let seasons: [String]
  private let patterns: [Pattern: Phrase]

  enum Pattern: String, CaseIterable {
    case day, month, season, decade, time, uncertain, approximate, years, range, ongoing, until, since
    case beforeChrist = "before-christ"
    case daysOfMonth = "days-of-month"
    case daysOfYear = "days-of-year"
    case monthsOfYear = "months-of-year"
    case endUnknown = "end-unknown"
    case startUnknown = "start-unknown"
  }

  /// `texts`: by key, `dates.day` and so on.
  init(_ texts: [String: String]) {
    self.texts = texts
    months = (1...12).map { texts["dates.months.\($0)"] ?? "\($0)" }
    seasons = (1...4).map { texts["dates.seasons.\($0)"] ?? "\($0)" }
    patterns = Dictionary(
      uniqueKeysWithValues: Pattern.allCases.map { ($0, Phrase(texts["dates.\($0.rawValue)"] ?? "")) }
    )
  }

  /// `month`: 1–12 or a season 21–24.
  package func month(_ month: Int) -> String {
    if months.indices.contains(month - 1) { return months[month - 1] }
    return seasons.indices.contains(month - 21) ? seasons[month - 21] : "\(month)"
  }

  /// `April 2025`; `month`: 1–12.
  package func text(month number: Int, of year: Int) -> String {
    fill(.month, ["month": month(number), "year": "\(year)"])
  }

  /// A date, no more precise than it is known: in English `19 June 2024`, `about October 2024`, `2022 – ongoing`.
  package func text(_ date: EDTFDate) -> String {
    switch (date.form, date.start, date.finish) {
    case (.openEnd, let start?, _): fill(.ongoing, ["from": text(start)])
    case (.unknownEnd, let start?, _): fill(.endUnknown, ["from": text(start)])
    case (.openStart, _, let finish?): fill(.until, ["to": text(finish)])
    case (.unknownStart, _, let finish?): fill(.startUnknown, ["to": text(finish)])
    case (_, let start?, let finish?): text(from: start, to: finish)
    case (_, let start?, nil): text(start)
    default: date.source
    }
  }

  /// A time that something held: in English `since 2011`, `2011 – 2019`; nil where neither end is known.
  package func period(since: EDTFDate?, until: EDTFDate?) -> String? {
    switch (since, until) {
    case (nil, nil): nil
    // `2011/..` says by itself that it goes on.
    case (let since?, nil) where since.form != .single: text(since)
    case (let since?, nil): fill(.since, ["from": text(since)])
    case (nil, let until?) where until.form != .single: text(until)
    case (nil, let until?): fill(.until, ["to": text(until)])
    case (let since?, let until?): fill(.range, ["from": text(since), "to": text(until)])
    }
  }

  /// How far a date is known, where that is not to the day: `known to the month`, `start uncertain`; else nil.
  package func precision(of date: EDTFDate) -> String? {
    let notes: [String]
    switch (date.start, date.finish) {
    case (let start?, nil) where date.form == .single: notes = self.notes(start)
    case (let start?, let finish?) where self.notes(start) == self.notes(finish): notes = self.notes(start)
    default:
      notes =
        (date.start.map(self.notes) ?? []).map { Phrase(known("start")).filled(["note": $0]) }
        + (date.finish.map(self.notes) ?? []).map { Phrase(known("end")).filled(["note": $0]) }
    }
    return notes.isEmpty ? nil : notes.joined(separator: ", ")
  }

  private func fill(_ pattern: Pattern, _ values: KeyValuePairs<String, String>) -> String {
    patterns[pattern]?.filled(values) ?? ""
  }

  private func known(_ key: String) -> String { texts["dates.known-to.\(key)"] ?? "" }

  private func notes(_ point: EDTFDate.Point) -> [String] {
    var notes: [String] = []
    switch point.precision {
    case .day: break
    case .month: notes.append(known("month"))
    case .season: notes.append(known("season"))
    case .year: notes.append(known("year"))
    case .decade: notes.append(known("decade"))
    case .century: notes.append(known("century"))
    }
    switch (point.isUncertain, point.isApproximate) {
    case (true, true): notes.append(known("both"))
    case (true, false): notes.append(known("uncertain"))
    case (false, true): notes.append(known("approximate"))
    case (false, false): break
    }
    return notes
  }

  // MARK: One point

  private func text(_ point: EDTFDate.Point) -> String {
    let year = years(point)
    var words = year
    if let number = point.month {
      let month = month(number)
      if let day = point.day {
        words = fill(.day, ["day": "\(day)", "month": month, "year": year])
      } else {
        words =
          number > 12
          ? fill(.season, ["season": month, "year": year]) : fill(.month, ["month": month, "year": year])
      }
    }
    if point.isApproximate { words = fill(.approximate, ["date": words]) }
    if point.isUncertain { words = fill(.uncertain, ["date": words]) }
    return point.time.map { fill(.time, ["date": words, "time": Self.text($0)]) } ?? words
  }

  /// `2024`, `2010s`, `1900–1999`, or `45 BC` for -44: historians have no year 0.
  private func years(_ point: EDTFDate.Point) -> String {
    let span = point.precision == .century ? 99 : point.precision == .decade ? 9 : 0
    func before(_ year: String) -> String { fill(.beforeChrist, ["year": year]) }
    func range(_ from: String, _ to: String) -> String { fill(.years, ["from": from, "to": to]) }
    guard span > 0 else { return point.year > 0 ? "\(point.year)" : before("\(1 - point.year)") }
    let last = point.year + span
    if point.year > 0 {
      return span == 9 ? fill(.decade, ["year": "\(point.year)"]) : range("\(point.year)", "\(last)")
    }
    if last > 0 { return fill(.range, ["from": before("1"), "to": "\(last)"]) }
    return before(range("\(1 - point.year)", "\(1 - last)"))
  }

  private static func text(_ time: EDTFDate.Time) -> String {
    let clock = two(time.hour) + ":" + two(time.minute) + (time.second == 0 ? "" : ":" + two(time.second))
    return switch time.zone {
    case nil: clock
    case "Z": "\(clock) UTC"
    case let zone?: "\(clock) UTC\(zone)"
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  // MARK: Two points

  /// What is doubted or of two precisions is written in full.
  private func text(from start: EDTFDate.Point, to finish: EDTFDate.Point) -> String {
    if start == finish { return text(start) }
    let isPlain = [start, finish].allSatisfy {
      !$0.isUncertain && !$0.isApproximate && $0.year > 0 && $0.time == nil
    }
    let (isYear, isMonth) = (start.year == finish.year, start.month == finish.month)
    guard isPlain, start.precision == finish.precision else {
      return fill(.range, ["from": text(start), "to": text(finish)])
    }
    let year = "\(finish.year)"
    let (first, last) = (month(start.month ?? 0), month(finish.month ?? 0))
    let (from, to) = ("\(start.day ?? 0)", "\(finish.day ?? 0)")
    switch start.precision {
    case .day where isYear && isMonth:
      return fill(.daysOfMonth, ["from": from, "to": to, "month": last, "year": year])
    case .day where isYear:
      return fill(.daysOfYear, ["from": from, "first": first, "to": to, "month": last, "year": year])
    case .month where isYear, .season where isYear:
      return fill(.monthsOfYear, ["from": first, "to": last, "year": year])
    case .year: return fill(.years, ["from": "\(start.year)", "to": year])
    default: return fill(.range, ["from": text(start), "to": text(finish)])
    }
  }
}
