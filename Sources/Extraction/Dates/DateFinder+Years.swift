import Briefings

/// Rules for years, decades and centuries.
extension DateFinder {
  /// `2024`, `2019-20`, `1914–1918`, `347 AD`, `44 BC`.
  func year(_ at: Int) -> Match? {
    if let era = withEra(at) { return era }
    guard let year = integer(at, digits: 3...4), isYear(year, at) else { return nil }
    // `1914–1918` is two years, each of which may be looked for; `2019-20` is one expression.
    if isDash(at + 1), isGlued(at + 1), isGlued(at + 2), let last = integer(at + 2, digits: 2...2) {
      let end = year / 100 * 100 + last
      guard end > year else { return nil }
      return Match(tokens: at..<(at + 3), value: .years(year, end), isAbsolute: true)
    }
    return Match(tokens: at..<(at + 1), value: .year(year), isAbsolute: true)
  }

  private func withEra(_ at: Int) -> Match? {
    guard let number = integer(at, digits: 1...4), number > 0 else { return nil }
    if isWord(at + 1, in: Self.after) {
      return Match(tokens: at..<(at + 2), value: .year(number), isAbsolute: true)
    }
    if isWord(at + 1, in: Self.before) {
      return Match(tokens: at..<(at + 2), value: .year(1 - number), isAbsolute: true)
    }
    if isWord(at - 1, in: Self.after), text.tokens[at - 1].end - text.tokens[at - 1].start <= 4, number > 9,
      text.isCapitalized(text.tokens[at - 1])
    {
      return Match(tokens: at..<(at + 1), value: .year(number), isAbsolute: true)
    }
    return nil
  }

  private static let after = WordSet("ad a.d. ce c.e.")
  private static let before = WordSet("bc b.c. bce b.c.e.")
  private static let leading = WordSet(
    """
    in since until till by of from before after during through between and to early late mid fiscal circa
    around c. or reigned about year summer winter spring fall autumn
    """
  )
  private static let numbered = WordSet(
    "no. nos. no number article resolution page pp. p. room flight section route"
  )

  private func isYear(_ year: Int, _ at: Int) -> Bool {
    guard year < 2100, year >= 300 else { return false }
    if isGlued(at) {
      // `$1990`, `#2000`, `-1990`; brackets, quotation marks and dashes may stand so.
      guard isOpening(at - 1) || isDash(at - 1) && (integer(at - 2) ?? 1000) > 999
      else { return false }
    }
    if isWord(at - 1, in: Self.numbered) { return false }
    // `the 1982 deaths` are of a year, `1982 deaths` are many.
    if isCounted(at + 1), !(year >= 1900 && isWord(at - 1, "the")) { return false }
    let isLed = isWord(at - 1, in: Self.leading)
    if year >= 1900, year < 2050 { return true }
    if year >= 1500 {
      return isLed || isOpening(at - 1) || isEnclosed(at) || isComma(at - 1) && !isPlainWord(at + 1)
        || isDash(at - 1) && integer(at - 2, digits: 4...4) != nil || isEpithet(at)
    }
    // Small numbers count things more often than years.
    if year >= 1000 { return isLed && !isPlainWord(at + 1) || isEnclosed(at) && isOpening(at - 1) }
    return isWord(at - 1, "in") && !isPlainWord(at + 1)
  }

  /// `the 1836 assault`, `the government's 1829 abolition of slavery`, but not `the 1836 men`.
  private func isEpithet(_ at: Int) -> Bool {
    guard isWord(at - 1, "the") || isWord(at - 1, "'s") || isWord(at - 1, "’s") else { return false }
    guard sentence.contains(at + 1), text.tokens[at + 1].kind == .word else { return false }
    return text.bytes(of: text.tokens[at + 1]).last != UInt8(ascii: "s")
  }

  /// `in '92`, `of ’08`.
  func shortYear(_ at: Int) -> Match? {
    guard isGlued(at), isMark(at - 1, UInt8(ascii: "'")) || isWord(at - 1, "’") || isWord(at - 1, "‘"),
      let number = integer(at, digits: 2...2), isWord(at - 2, in: Self.leading),
      !isGlued(at + 1) || isDone(at + 1)
    else { return nil }
    return Match(
      tokens: at..<(at + 1),
      value: .year(number < 40 ? 2000 + number : 1900 + number),
      isAbsolute: true
    )
  }

  private func isDone(_ at: Int) -> Bool {
    text.tokens[at].kind == .mark && !isWord(at, "’") && !isWord(at, "'")
  }

  /// Between a bracket, comma or dash and the next.
  private func isEnclosed(_ at: Int) -> Bool {
    let ends =
      !sentence.contains(at + 1) || text.tokens[at + 1].kind == .mark && !isMark(at + 1, UInt8(ascii: "%"))
    return ends && (isOpening(at - 1) || isComma(at - 1) || isDash(at - 1))
  }

  private func isOpening(_ at: Int) -> Bool {
    isMark(at, UInt8(ascii: "(")) || isMark(at, UInt8(ascii: "["))
      || isMark(at, UInt8(ascii: "\"")) || isWord(at, "“") || isWord(at, "‘")
  }

  private func isPlainWord(_ at: Int) -> Bool {
    guard sentence.contains(at), text.tokens[at].kind == .word else { return false }
    return !text.isCapitalized(text.tokens[at]) && !isWord(at, in: Self.going)
  }

  private static let going = WordSet(
    """
    and or to until in on at as when while where after before by with was were is are had has have he she it
    they the a an but through during for from until which who that did became saw under against because
    """
  )

  /// Whether what follows is counted: `1500 people`, `1999 km`, `2000 %`.
  func isCounted(_ at: Int) -> Bool {
    if isMark(at, UInt8(ascii: "%")) || isWord(at, in: Self.counted) { return true }
    return isGlued(at) && isDash(at) && isGlued(at + 1) && text.tokens[at + 1].kind == .word
  }

  private static let counted = WordSet(
    """
    people troops soldiers points km kilometers kilometres miles dollars votes tons tonnes men women children
    meters metres feet euros pounds rubles homes houses jobs times degrees percent words square hours years
    months weeks days cases deaths families refugees prisoners workers students members employees bc ad utc
    gmt
    """
  )

  /// `1960s`, `1930’s`, `the '60s`.
  func decade(_ at: Int) -> Match? {
    let token = text.tokens[at]
    var bytes = text.bytes(of: token)
    var end = at + 1
    if bytes.last == UInt8(ascii: "s") {
      bytes = bytes.dropLast()
    } else if isGlued(at + 1), isWord(at + 1, "'s") || isWord(at + 1, "’s"), isWord(at - 1, "the") {
      end = at + 2
    } else {
      return nil
    }
    guard bytes.last == UInt8(ascii: "0") else { return nil }
    if let year = Self.integer(bytes, 4...4), (1000..<2100).contains(year) {
      // `the 1900s` may be all of the century.
      let value: TimeValue = year % 100 == 0 && year < 2000 ? .century(year) : .decade(year)
      return Match(tokens: at..<end, value: value, isAbsolute: true)
    }
    guard let short = Self.integer(bytes, 2...2), short >= 20 else { return nil }
    let isQuoted =
      isGlued(at) && (isMark(at - 1, UInt8(ascii: "'")) || isWord(at - 1, "’") || isWord(at - 1, "‘"))
    guard isQuoted || isWord(at - 1, "the") && isPlain(at + 1) else { return nil }
    return Match(tokens: at..<end, value: .decade(1900 + short), isAbsolute: true)
  }

  private func isPlain(_ at: Int) -> Bool { !isMark(at, UInt8(ascii: "%")) && !isWord(at, "percent") }

  /// `the 17th century`, `nineteenth century`, `first century BC`.
  func century(_ at: Int) -> Match? {
    guard word(at + 1) == .unit(.century) || isWord(at + 1, "cent.") else { return nil }
    let number: Int
    if case .ordinal(let ordinal) = word(at) {
      number = ordinal
    } else if let written = dayOfMonth(at), integer(at) == nil {
      number = written
    } else {
      return nil
    }
    guard (1...21).contains(number) else { return nil }
    if isWord(at + 2, in: Self.before) {
      return Match(
        tokens: at..<(at + 3),
        value: .years(1 - number * 100, -(number - 1) * 100),
        isAbsolute: true
      )
    }
    let end = isWord(at + 2, in: Self.after) ? at + 3 : at + 2
    return Match(tokens: at..<end, value: .century((number - 1) * 100), isAbsolute: true)
  }

  /// `17th-century`.
  private func centuryWord(_ at: Int, _ bytes: ArraySlice<UInt8>) -> Match? {
    guard bytes.count > 8, Self.isCentury(bytes.suffix(8)) else { return nil }
    guard let number = Self.integer(bytes.dropLast(10), 1...2), (1...21).contains(number) else { return nil }
    return Match(tokens: at..<(at + 1), value: .century((number - 1) * 100), isAbsolute: true)
  }

  private static func isCentury(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.map(Ascii.lowered).elementsEqual("-century".utf8)
  }

  /// `mid-1980s`, `post-2001`, `mid-June`: what stands behind the hyphen of one token.
  func hyphenated(_ at: Int) -> Match? {
    let token = text.tokens[at]
    guard token.kind == .word, token.end - token.start < 24 else { return nil }
    let bytes = text.bytes(of: token)
    if let century = centuryWord(at, bytes) { return century }
    guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")), bytes.endIndex - hyphen >= 4 else {
      return nil
    }
    guard Self.prefixes.contains(text.text, bytes.startIndex..<hyphen) else { return nil }
    var tail = bytes[(hyphen + 1)...]
    let range = tail.startIndex..<tail.endIndex
    var match = Match(tokens: at..<(at + 1), value: .year(0), isAbsolute: true, bytes: range)
    if let year = Self.integer(tail, 4...4), (1500..<2100).contains(year) {
      match.value = .year(year)
      return match
    }
    if tail.last == UInt8(ascii: "s"), tail.dropLast().last == UInt8(ascii: "0") {
      tail = tail.dropLast()
      guard let year = Self.integer(tail, 4...4), (1500..<2100).contains(year) else { return nil }
      match.value = .decade(year)
      return match
    }
    guard case .month(let month, false)? = DateWord.table.value(text.text, range),
      Ascii.isUpper(tail[tail.startIndex])
    else { return nil }
    if let year = integer(at + 1, digits: 4...4), (1500..<2100).contains(year) {
      match.value = .month(year: year, month: month)
      match.tokens = at..<(at + 2)
      match.bytes = range.lowerBound..<text.tokens[at + 1].range.upperBound
      return match
    }
    guard let year = yearOfMonth(month, at) else { return nil }
    match.value = .month(year: year, month: month)
    match.isAbsolute = false
    return match
  }

  private static let prefixes = WordSet("mid early late pre post")
}
