import Briefings

/// Rules for what stands on the calendar: days, months, years, decades and centuries.
extension DateFinder {
  func absolute(_ at: Int) -> Match? {
    if text.tokens[at].kind == .number {
      return numeric(at) ?? dayFirst(at) ?? decade(at) ?? century(at) ?? shortYear(at) ?? self.year(at)
    }
    switch words[at] {
    case .month: return monthFirst(at) ?? months(at) ?? monthYear(at)
    case .weekday: return withWeekday(at)
    case .season: return season(at)
    case .ordinal: return quarter(at) ?? century(at)
    case .the: return dayFirst(at + 1).map { Match(tokens: at..<$0.tokens.upperBound, value: $0.value) }
    default: return hyphenated(at) ?? quarter(at)
    }
  }

  // MARK: Days

  /// `2024-06-19`, `6/19/2024`, `19.06.2024`, `9/11`.
  private func numeric(_ at: Int) -> Match? {
    if let year = integer(at, digits: 4...4), isDash(at + 1), isGlued(at + 1), isGlued(at + 2),
      isDash(at + 3),
      let month = integer(at + 2, digits: 2...2), isGlued(at + 4), let day = integer(at + 4, digits: 2...2)
    {
      return self.day(year, month, day, at..<(at + 5))
    }
    if isMark(at + 1, UInt8(ascii: "/")), let first = integer(at, digits: 1...2), isGlued(at + 2) {
      guard let second = integer(at + 2, digits: 1...2) else { return nil }
      if isMark(at + 3, UInt8(ascii: "/")), isGlued(at + 4) {
        guard let written = integer(at + 4, digits: 2...4), written < 100 || written > 999 else { return nil }
        let year = written > 99 ? written : written > 40 ? 1900 + written : 2000 + written
        return first > 12
          ? self.day(year, second, first, at..<(at + 5)) : self.day(year, first, second, at..<(at + 5))
      }
      // The attacks on New York and Washington.
      if first == 9, second == 11 { return day(2001, 9, 11, at..<(at + 3)) }
      return nil
    }
    let parts = text.bytes(of: text.tokens[at]).split(separator: UInt8(ascii: "."))
    if parts.count == 3, let day = Self.integer(parts[0], 1...2), let month = Self.integer(parts[1], 1...2),
      let year = Self.integer(parts[2], 4...4)
    {
      return self.day(year, month, day, at..<(at + 1))
    }
    return nil
  }

  private func day(_ year: Int, _ month: Int, _ day: Int, _ tokens: Range<Int>) -> Match? {
    number(year, month, day).map { Match(tokens: tokens, value: .day($0), isAbsolute: true) }
  }

  private func number(_ year: Int, _ month: Int, _ day: Int) -> Int32? {
    guard (1...12).contains(month), day >= 1, day <= CalendarDay.count(inMonth: month, year: year) else {
      return nil
    }
    return CalendarDay.number(year: year, month: month, day: day)
  }

  /// `Wednesday, June 19, 2024`, `Wednesday 19 June`.
  private func withWeekday(_ at: Int) -> Match? {
    let next = isComma(at + 1) ? at + 2 : at + 1
    guard sentence.contains(next) else { return nil }
    let match: Match?
    if case .month = word(next) {
      match = monthFirst(next)
    } else if word(next) == .the {
      match = dayFirst(next + 1)
    } else {
      match = dayFirst(next)
    }
    guard var match else { return nil }
    match.tokens = at..<match.tokens.upperBound
    return match
  }

  /// `June 19, 2024`, `Sept. 11`, `June 19–21`, `June 30 – July 2, 2024`.
  private func monthFirst(_ at: Int) -> Match? {
    guard case .month(let month, _) = word(at), let day = dayOfMonth(at + 1) else { return nil }
    var end = at + 2
    var last: (month: Int, day: Int)?
    if isDash(end) || isWord(end, "to") {
      if let other = dayOfMonth(end + 1), other > day || !isDash(end) {
        if other > day, isDash(end) || monthIsDone(end + 2) { last = (month, other) }
        if last != nil { end += 2 }
      } else if isDash(end), case .month(let other, _) = word(end + 1), let otherDay = dayOfMonth(end + 2) {
        last = (other, otherDay)
        end += 3
      }
    }
    let year = yearAfter(&end)
    return days(from: (month, day), to: last, year: year, at..<end)
  }

  /// `June 19 to 21`, but not `June 19 to 21 countries`.
  private func monthIsDone(_ at: Int) -> Bool {
    guard sentence.contains(at) else { return true }
    return text.tokens[at].kind == .mark
  }

  /// `19 June 2024`, `19th of June`, `5–6 September 2019`.
  private func dayFirst(_ at: Int) -> Match? {
    guard let day = dayOfMonth(at) else { return nil }
    var end = at + 1
    var first: Int?
    var last = day
    if isDash(end), isGlued(end), let other = dayOfMonth(end + 1), other > day {
      (first, last) = (day, other)
      end += 2
    }
    if word(end) == .of { end += 1 }
    guard case .month(let month, _) = word(end) else { return nil }
    end += 1
    let year = yearAfter(&end)
    // `16 March 1`: sixteen of something.
    if year == nil, dayOfMonth(end) != nil { return nil }
    return days(from: (month, first ?? last), to: first == nil ? nil : (month, last), year: year, at..<end)
  }

  /// `, 2024` or ` 2024` behind a day; moves past it.
  private func yearAfter(_ end: inout Int) -> Int? {
    let at = isComma(end) ? end + 1 : end
    guard let year = integer(at, digits: 3...4), year >= 300, year < 2200, !isDash(at + 1) || !isGlued(at + 1)
    else { return nil }
    if year < 1000, isComma(end) || isCounted(at + 1) { return nil }
    end = at + 1
    return year
  }

  private func days(
    from first: (month: Int, day: Int),
    to last: (month: Int, day: Int)?,
    year: Int?,
    _ tokens: Range<Int>
  ) -> Match? {
    guard let year = year ?? nearest(first.month, first.day, tokens) else { return nil }
    guard let start = number(year, first.month, first.day) else { return nil }
    var match = Match(tokens: tokens, value: .day(start), isAbsolute: true)
    if let last {
      guard let end = number(last.month < first.month ? year + 1 : year, last.month, last.day) else {
        return nil
      }
      match.value = .days(start, end)
    }
    return match
  }

  /// The year of a day that is told without it: near the document's date, the past first, unless the words
  /// before speak of the future; or the year that the text is telling of.
  private func nearest(_ month: Int, _ day: Int, _ tokens: Range<Int>) -> Int? {
    if month == 9, day == 11, isWord(tokens.upperBound, in: Self.attacks) { return 2001 }
    guard let anchor, anchor.precision >= .month else { return toldYear()?.year ?? anchor?.year }
    let future = isFuture(tokens.lowerBound)
    if !future, let told = toldYear() { return told.year }
    let years = [anchor.year - 1, anchor.year, anchor.year + 1]
    var candidates = years.compactMap { year in number(year, month, day).map { (year, $0) } }
    if let weekday = weekday(before: tokens.lowerBound) {
      let fitting = candidates.filter { Anchor(day: $0.1).weekday == weekday }
      if !fitting.isEmpty { candidates = fitting }
    }
    return candidates.min { a, b in
      func cost(_ number: Int32) -> Int32 {
        abs(number - anchor.day) + ((number <= anchor.day) != future ? 0 : 120)
      }
      return cost(a.1) < cost(b.1)
    }?.0
  }

  /// `Wednesday, June 19` is of a year where that was a Wednesday.
  private func weekday(before at: Int) -> Int? {
    var before = at - 1
    if word(before) == .the { before -= 1 }
    if isComma(before) { before -= 1 }
    if case .weekday(let day) = word(before) { return day }
    return nil
  }

  private static let attacks = WordSet("attack attacks terror terrorist terrorists hijackers hijackings")

  // MARK: Months

  /// `June 2024`, `June of last year`, `June last year`.
  private func monthYear(_ at: Int) -> Match? {
    guard case .month(let month, _) = word(at) else { return nil }
    var end = at + 1
    if word(end) == .of || isComma(end) { end += 1 }
    if let year = integer(end, digits: 4...4), (1000..<2200).contains(year) {
      return Match(tokens: at..<(end + 1), value: .month(year: year, month: month), isAbsolute: true)
    }
    if word(at + 1) == .of, let year = integer(end, digits: 3...3) {
      return Match(tokens: at..<(end + 1), value: .month(year: year, month: month), isAbsolute: true)
    }
    let the = word(end) == .the ? end + 1 : end
    switch (word(the), word(the + 1)) {
    case (.shift(let shift), .unit(.year)):
      guard let anchor else { return nil }
      return Match(tokens: at..<(the + 2), value: .month(year: anchor.year + shift, month: month))
    case (.told(let shift), .unit(.year)):
      guard let anchor = toldAnchor(for: .year) else { return nil }
      return Match(tokens: at..<(the + 2), value: .month(year: anchor.year + shift, month: month))
    default: return nil
    }
  }

  /// `January–June 2016`; in `January to June 2016`, the first month, whose year follows later.
  private func months(_ at: Int) -> Match? {
    guard case .month(let first, _) = word(at) else { return nil }
    let isAnd = isWord(at + 1, "and") && isWord(at - 1, "between")
    let isTo = isWord(at + 1, "to") || isWord(at + 1, "through") || isAnd
    guard isDash(at + 1) || isTo, case .month(let last, _) = word(at + 2), dayOfMonth(at + 3) == nil else {
      return nil
    }
    var end = at + 3
    if isWord(end, "in") || word(end) == .of { end += 1 }
    let year: Int
    if let written = integer(end, digits: 4...4), (1000..<2200).contains(written) {
      (year, end) = (written, end + 1)
    } else if !isTo, let known = yearOfMonth(last, at) {
      (year, end) = (known, at + 3)
    } else {
      return nil
    }
    let start = first > last ? year - 1 : year
    if isTo {
      return Match(tokens: at..<(at + 1), value: .month(year: start, month: first), isAbsolute: true)
    }
    let value = TimeValue.months(year: start, month: first, toYear: year, toMonth: last)
    return Match(tokens: at..<end, value: value, isAbsolute: true)
  }

  /// `the summer of 2010`, `winter 2024`, `winter of 1776-77`.
  private func season(_ at: Int) -> Match? {
    guard case .season(let season) = word(at) else { return nil }
    let next = word(at + 1) == .of ? at + 2 : at + 1
    guard let year = integer(next, digits: 4...4), (1000..<2200).contains(year) else { return nil }
    var end = next + 1
    if isDash(end), isGlued(end), isGlued(end + 1), integer(end + 1, digits: 2...4) != nil { end += 2 }
    return Match(tokens: at..<end, value: .season(year: year, season: season), isAbsolute: true)
  }

  /// `the second quarter of 2024`, `Q2 2024`, `the first half of 2024`, `first-quarter`.
  private func quarter(_ at: Int) -> Match? {
    var number = 0
    var count = 4
    var end = at + 1
    if case .ordinal(let ordinal) = word(at), ordinal <= 4 {
      if word(at + 1) == .unit(.quarter) {
        number = ordinal
      } else if ordinal <= 2, isWord(at + 1, "half"), word(at + 2) == .of {
        (number, count) = (ordinal, 2)
      }
      end = at + 2
    } else if let known = Self.quarters.value(text.text, text.tokens[at].range) {
      number = known
    }
    guard number > 0 else { return nil }
    let isOf = word(end) == .of
    let yearAt = isOf ? end + 1 : end
    if let year = integer(yearAt, digits: 4...4), (1000..<2200).contains(year) {
      return Match(tokens: at..<(yearAt + 1), value: part(number, of: count, year), isAbsolute: true)
    }
    guard let anchor, anchor.precision >= .month else { return nil }
    let the = isOf && word(yearAt) == .the ? yearAt + 1 : yearAt
    if isOf, case .shift(let shift) = word(the), word(the + 1) == .unit(.year) {
      return Match(tokens: at..<(the + 2), value: part(number, of: count, anchor.year + shift))
    }
    // `Q1` alone is often something else.
    guard count == 4, text.tokens[at].end - text.tokens[at].start > 2 else { return nil }
    let year = number * 3 - 2 <= anchor.month ? anchor.year : anchor.year - 1
    return Match(tokens: at..<end, value: Anchor.quarter(number, year))
  }

  private func part(_ number: Int, of count: Int, _ year: Int) -> TimeValue {
    let months = 12 / count
    return .months(year: year, month: (number - 1) * months + 1, toYear: year, toMonth: number * months)
  }

  private static let quarters = WordTable<Int>([
    ("q1", 1), ("q2", 2), ("q3", 3), ("q4", 4), ("first-quarter", 1), ("second-quarter", 2),
    ("third-quarter", 3),
    ("fourth-quarter", 4),
  ])
}
