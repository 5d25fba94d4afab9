import Briefings

/// Rules for what is told from the document's date, or from what was told before.
extension DateFinder {
  func relative(_ at: Int) -> Match? {
    switch words[at] {
    case .cardinal: return distance(at)
    case .shift, .told, .distance, .part: return shifted(at)
    case .the: return shifted(at + 1, the: true).map { widened($0, at) }
    case .weekday(let day): return weekday(day, at)
    case .day(let count): return today(count, at)
    case .month: return month(at)
    default: return text.tokens[at].kind == .number ? distance(at) : nil
    }
  }

  private func widened(_ match: Match, _ at: Int) -> Match {
    var match = match
    match.tokens = at..<match.tokens.upperBound
    return match
  }

  // MARK: Three days ago

  /// `three days ago`, `a couple of weeks later`, `a year before`, `10 years earlier`.
  private func distance(_ at: Int) -> Match? {
    guard let (count, next) = count(at), count > 0 else { return nil }
    var after = next
    // `six and a half months`: the half is less than is told by the month.
    if isWord(after, "and"), isWord(after + 1, "a"), isWord(after + 2, "half") { after += 3 }
    guard case .unit(let unit) = word(after) else { return nil }
    // `5000 years ago` is no year.
    guard count < 500 else { return nil }
    let tokens = at..<(after + 2)
    switch word(after + 1) {
    case .ago: return anchor?.value(unit, away: -count).map { Match(tokens: tokens, value: $0) }
    case .distance(let direction):
      // `three days before the vote`, `a year after`: of something else, whose date is not told.
      if isWord(after + 1, "before") || isWord(after + 1, "after"), !isAtEnd(after + 2) { return nil }
      return toldAnchor(for: unit)?.value(unit, away: direction * count).map {
        Match(tokens: tokens, value: $0)
      }
    default:
      guard isWord(after + 1, "from"), isWord(after + 2, "now") || word(after + 2) == .day(0) else {
        return nil
      }
      return anchor?.value(unit, away: count).map { Match(tokens: at..<(after + 3), value: $0) }
    }
  }

  private func isAtEnd(_ at: Int) -> Bool {
    !sentence.contains(at) || text.tokens[at].kind == .mark
  }

  /// A number in words or digits, and the token after it; 0 for `several`.
  private func count(_ at: Int) -> (Int, Int)? {
    if let number = integer(at) { return (number, at + 1) }
    guard case .cardinal(let number) = word(at) else { return nil }
    // `a few`, `a couple of`
    if number == 1, case .cardinal(let next) = word(at + 1), isWord(at, "a") {
      return (next, word(at + 2) == .of ? at + 3 : at + 2)
    }
    return (number, number == 2 && word(at + 1) == .of ? at + 2 : at + 1)
  }

  /// `weeks`: of an unknown number of them nothing is reckoned.
  private func isPlural(_ at: Int) -> Bool {
    text.bytes(of: text.tokens[at]).last.map(Ascii.lowered) == UInt8(ascii: "s")
  }

  // MARK: Last year

  /// `last week`, `this month`, `the past three months`, `late last year`, `that year`, `next Friday`.
  private func shifted(_ at: Int, the: Bool = false) -> Match? {
    var next = at
    // `earlier this week`, `late last year`
    if isWord(next, "earlier") || isWord(next, "later") {
      next += 1
    } else if word(next) == .part {
      next += 1
    }
    if next > at, word(next) == .the { next += 1 }
    if next > at {
      if case .month = word(next) { return nil }
      guard case .shift = word(next) else { return nil }
    }
    switch word(next) {
    case .shift(let shift):
      if let match = stretch(shift, next, at) { return match }
      return named(shift, next + 1, at)
    case .told(let shift):
      // `the same year`, `that same year`
      let unit = word(next + 1) == .told(0) ? next + 2 : next + 1
      return told(shift, unit, at, the: the)
    default: return nil
    }
  }

  /// `the past three months`, `the next five years`, `the last decade`.
  private func stretch(_ shift: Int, _ at: Int, _ start: Int) -> Match? {
    guard shift != 0, let anchor else { return nil }
    if let (count, after) = count(at + 1), count > 0, case .unit(let unit) = word(after) {
      guard unit != .weekend, let value = anchor.stretch(unit, -shift * count) else { return nil }
      return Match(tokens: start..<(after + 1), value: value)
    }
    guard case .unit(let unit) = word(at + 1), !isPlural(at + 1), unit == .decade || unit == .century else {
      return nil
    }
    return anchor.stretch(unit, -shift).map { Match(tokens: start..<(at + 2), value: $0) }
  }

  /// What follows `last`, `this` or `next`.
  private func named(_ shift: Int, _ at: Int, _ start: Int) -> Match? {
    guard let anchor else { return nil }
    let tokens = start..<(at + 1)
    switch word(at) {
    case .unit where isPlural(at): return nil
    case .unit(.day):
      // `the next day`, after one that was told.
      guard shift == 1, let day = toldDay else { return nil }
      return Match(tokens: tokens, value: .day(day + 1))
    case .unit(.weekend):
      guard let value = anchor.value(.weekend, away: weekend(shift, start)) else { return nil }
      return Match(tokens: tokens, value: value)
    case .unit(let unit): return anchor.value(unit, away: shift).map { Match(tokens: tokens, value: $0) }
    case .weekday(let day):
      guard anchor.precision == .day else { return nil }
      let back = (anchor.weekday - day + 7) % 7
      let number: Int32 =
        switch shift {
        case -1: anchor.day - Int32(back == 0 ? 7 : back)
        case 1: anchor.day + Int32((day - anchor.weekday + 6) % 7 + 1)
        default: anchor.day - Int32(anchor.weekday) + Int32(day)
        }
      return Match(tokens: withDayPart(tokens), value: .day(number))
    case .month(let month, false):
      guard anchor.precision >= .month else { return nil }
      let year =
        switch shift {
        case -1: month < anchor.month ? anchor.year : anchor.year - 1
        case 1: month > anchor.month ? anchor.year : anchor.year + 1
        default: anchor.year
        }
      return Match(tokens: tokens, value: .month(year: year, month: month))
    case .season(let season): return self.season(season, shift, tokens)
    case .dayPart:
      // `this morning`, `last night`
      guard anchor.precision == .day, shift == 0 || shift == -1 && isWord(at, "night") else { return nil }
      return Match(tokens: tokens, value: .day(anchor.day + Int32(shift)))
    default: return nil
    }
  }

  /// Early in a week `this weekend` is the one that was, unless it is spoken of as to come.
  private func weekend(_ shift: Int, _ at: Int) -> Int {
    guard shift == 0, let anchor, anchor.weekday < 3, !isFuture(at) else { return shift }
    return -1
  }

  private func season(_ season: Int, _ shift: Int, _ tokens: Range<Int>) -> Match? {
    guard let anchor, anchor.precision >= .month else { return nil }
    let opening = (season - 21) * 3 + 3
    // A winter belongs to the year it begins in.
    var year = anchor.year
    if season == 24, anchor.month < 3 { year -= 1 }
    switch shift {
    case -1:
      if anchor.month < opening + 3 && !(season == 24 && anchor.month >= 3 && year < anchor.year) {
        year -= 1
      }
    case 1: if anchor.month >= opening { year += 1 }
    default: break
    }
    return Match(tokens: tokens, value: .season(year: year, season: season))
  }

  /// `that year`, `the following month`, `the previous day`: from what was told before.
  private func told(_ shift: Int, _ at: Int, _ start: Int, the: Bool) -> Match? {
    switch word(at) {
    case .unit(let unit) where unit != .decade && unit != .century && !isPlural(at):
      guard unit != .day || toldDay != nil else { return nil }
      return toldAnchor(for: unit)?.value(unit, away: shift).map {
        Match(tokens: start..<(at + 1), value: $0)
      }
    case .dayPart:
      return toldDay.flatMap { Anchor(day: $0).value(.day, away: shift) }.map {
        Match(tokens: start..<(at + 1), value: $0)
      }
    case .month(let month, false):
      return toldAnchor(for: .year).map {
        Match(tokens: start..<(at + 1), value: .month(year: $0.year, month: month))
      }
    default: return nil
    }
  }

  // MARK: Days and months by name

  private func weekday(_ day: Int, _ at: Int) -> Match? {
    guard let anchor, anchor.precision == .day else { return nil }
    // `Black Sunday`, `Sunday Times`
    if sentence.contains(at + 1), isWord(at + 1, in: Self.papers), text.isCapitalized(text.tokens[at + 1]) {
      return nil
    }
    var number = anchor.day - Int32((anchor.weekday - day + 7) % 7)
    if number != anchor.day, isFuture(at) { number += 7 }
    return Match(tokens: withDayPart(at..<(at + 1)), value: .day(number))
  }

  private static let papers = WordSet("times post telegraph mirror express herald mail star")

  private func withDayPart(_ tokens: Range<Int>) -> Range<Int> {
    word(tokens.upperBound) == .dayPart ? tokens.lowerBound..<(tokens.upperBound + 1) : tokens
  }

  private func today(_ count: Int, _ at: Int) -> Match? {
    guard let anchor, anchor.precision == .day, count != 0 || !isNowadays(at) else { return nil }
    return Match(tokens: withDayPart(at..<(at + 1)), value: .day(anchor.day + Int32(count)))
  }

  /// `the Russia of today`, `even today`, `today's world`: no day is meant.
  private func isNowadays(_ at: Int) -> Bool {
    guard isWord(at, "today") else { return false }
    if isWord(at - 1, in: Self.beforeNowadays) { return true }
    let isOwner = isWord(at + 1, "'s") || isWord(at + 1, "’s")
    return isOwner && (isWord(at + 2, in: Self.ages) || isWord(at + 3, in: Self.ages))
  }

  private static let beforeNowadays = WordSet("of even still than")
  private static let ages = WordSet(
    """
    world society societies youth generation generations standards technology economy market markets politics
    children teenagers women men culture language wars warfare life
    """
  )

  /// `in October`, `October`.
  private func month(_ at: Int) -> Match? {
    guard case .month(let month, let isShort) = word(at), dayOfMonth(at + 1) == nil else { return nil }
    let isLed = isWord(at - 1, in: Self.leading) || word(at - 1) == .part
    guard isLed || !isShort && month != 3 && month != 5 else { return nil }
    if month == 3 || month == 5 || isShort {
      guard !isWord(at - 1, in: Self.weak) else { return nil }
    }
    // `April Smith`, `August Wilson`
    if !isLed || isWord(at - 1, in: Self.weak), sentence.contains(at + 1),
      text.isCapitalized(text.tokens[at + 1])
    {
      return nil
    }
    guard let year = yearOfMonth(month, at) else { return nil }
    return Match(tokens: at..<(at + 1), value: .month(year: year, month: month))
  }

  private static let leading = WordSet(
    """
    in since until till by last of from for on to and before after during through between early late mid this
    next
    """
  )
  private static let weak = WordSet("for on to and before after during through between")

  /// The year of a month that is told without it.
  func yearOfMonth(_ month: Int, _ at: Int) -> Int? {
    if let told = toldYear(), !isFuture(at) { return told.year }
    guard let anchor, anchor.precision >= .month else { return nil }
    if month > anchor.month { return isFuture(at) || isWord(at - 1, "by") ? anchor.year : anchor.year - 1 }
    let isNext = month < anchor.month && isFuture(at) && (isWord(at - 1, "until") || isWord(at - 1, "by"))
    return isNext ? anchor.year + 1 : anchor.year
  }
}
