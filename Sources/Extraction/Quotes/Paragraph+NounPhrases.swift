/// Noun phrases, by words alone: capitalised ones, nouns for those who speak, and what may stand between.
extension Paragraph {
  private static let longest = 9

  private func isInner(_ unit: Int) -> Bool {
    let word = word(unit)
    // The first word of a sentence has a capital letter in any case.
    if word.contains(.name), !word.isDisjoint(with: [.limit, .opener]), unit == 0 || isEnd(unit - 1) {
      return false
    }
    if word.contains(.name) || word.contains(.speaker) { return true }
    return word.contains(.plain) && word.isDisjoint(with: [.verb, .helper, .limit, .pronoun])
  }

  private func isPossessive(_ unit: Int) -> Bool { isWord(unit, "'s") || isWord(unit, "’s") }

  /// Whether somebody is named, or told by a noun for those who speak.
  private func names(_ units: Range<Int>) -> Bool {
    units.contains {
      word($0).contains(.speaker)
        || word($0).contains(.name) && word($0).isDisjoint(with: [.article, .time, .opener])
    }
  }

  /// `the instructor`: an article and a noun, which speaks only beside a verb of speech.
  private func isCommon(_ units: Range<Int>) -> Bool {
    word(units.lowerBound).contains(.article) && units.count > 1 && word(units.upperBound - 1) == .plain
  }

  /// The noun phrase that begins at `unit`: `a senior official of the ministry`, `Kim Jong Un`, `he`.
  ///
  /// - Parameter common: Whether it may be any noun with an article.
  func phrase(from unit: Int, common: Bool = false) -> Range<Int>? {
    if word(unit).contains(.pronoun) { return unit..<(unit + 1) }
    guard let first = simplePhrase(from: unit, common: common) else { return nil }
    return extended(first)
  }

  private func simplePhrase(from unit: Int, common: Bool = false) -> Range<Int>? {
    var end = unit
    if word(end).contains(.article) { end += 1 }
    var isNamed = false
    while end - unit < Self.longest, isInner(end) || isNumber(end) && end > unit {
      let word = word(end)
      if end > unit, word.contains(.article), !word.contains(.name) { break }
      if isNamed, word == .plain, !leadsOn(end) { break }
      isNamed = isNamed || word.contains(.speaker) || word.contains(.name) && !word.contains(.article)
      end += 1
      if isPossessive(end) { end += 1 }
    }
    if end > unit, isPossessive(end - 1) { end -= 1 }
    guard end > unit, names(unit..<end) || common && isCommon(unit..<end) else { return nil }
    return unit..<end
  }

  /// Whether a plain word after a name goes on to one who speaks: `EU foreign policy chief`, but not `Kim
  /// issued a`.
  private func leadsOn(_ unit: Int) -> Bool {
    var at = unit
    while at - unit < 3, word(at) == .plain, !isPast(at) { at += 1 }
    return at > unit && word(at).contains(.speaker)
  }

  private func isPast(_ unit: Int) -> Bool {
    token(unit).map { text.bytes(of: $0).suffix(2).elementsEqual("ed".utf8) } ?? false
  }

  private func isNumber(_ unit: Int) -> Bool { token(unit)?.kind == .number }

  /// With what belongs to it: `of the ministry`, `for Smith`.
  private func extended(_ phrase: Range<Int>) -> Range<Int> {
    var end = phrase.upperBound
    for _ in 0..<2 {
      guard isWord(end, "of") || isWord(end, "for") || isWord(end, "at") || isWord(end, "from") else { break }
      guard let next = simplePhrase(from: end + 1) else { break }
      end = next.upperBound
    }
    return phrase.lowerBound..<end
  }

  /// The noun phrase that ends at `unit`, over an apposition: `Kim, the leader of the North,`.
  ///
  /// - Parameter common: Whether it may be any noun with an article.
  func phrase(endingAt unit: Int, common: Bool = true) -> Range<Int>? {
    guard unit >= 0 else { return nil }
    if isWord(unit, "who") {
      let before = isComma(unit - 1) ? unit - 2 : unit - 1
      return isWord(before, "who") ? nil : phrase(endingAt: before, common: common)
    }
    if word(unit).contains(.pronoun) { return unit..<(unit + 1) }
    if isComma(unit) {
      guard let comma = comma(before: unit) else { return nil }
      return isComma(comma - 1) ? nil : simplePhrase(endingAt: comma - 1, common)
    }
    return simplePhrase(endingAt: unit, common)
  }

  private func comma(before unit: Int) -> Int? {
    var at = unit - 1
    while at > 0, unit - at < 25, !isEnd(at), !isQuotation(at) {
      if isComma(at) { return at }
      at -= 1
    }
    return nil
  }

  private func simplePhrase(endingAt unit: Int, _ common: Bool) -> Range<Int>? {
    var start = unit
    while start >= 0, unit - start < Self.longest, isInner(start) || isPossessive(start) || isNumber(start) {
      start -= 1
      // An article begins it.
      if word(start + 1).contains(.article), !word(start + 1).contains(.name) { break }
    }
    start += 1
    guard start <= unit, names(start..<(unit + 1)) || common && isCommon(start..<(unit + 1)) else {
      return nil
    }
    return withHead(start..<(unit + 1))
  }

  /// `a spokesman for the ministry`: before `the ministry`, what it belongs to.
  private func withHead(_ phrase: Range<Int>) -> Range<Int> {
    let before = phrase.lowerBound - 1
    guard before > 0,
      isWord(before, "of") || isWord(before, "for") || isWord(before, "at") || isWord(before, "from")
        || isWord(before, "in") || isWord(before, "on") || isWord(before, "with")
        || isWord(before, "by") && word(before - 1).contains(.speaker)
    else { return phrase }
    var start = before - 1
    while start >= 0, before - start < Self.longest, isInner(start) {
      start -= 1
      if word(start + 1).contains(.article), !word(start + 1).contains(.name) { break }
    }
    start += 1
    guard start < before, word(before - 1).contains(.speaker) || word(before - 1).contains(.name) else {
      return phrase
    }
    return start..<phrase.upperBound
  }

  /// The subject of the sentence whose units are `units`, by its place: the first noun phrase, after an
  /// opening such as `In Washington,`.
  func subject(in units: Range<Int>) -> Range<Int>? {
    var at = units.lowerBound
    while at < units.upperBound, isQuotation(at) || token(at)?.kind == .mark { at += 1 }
    if word(at).contains(.opener) {
      at += isComma(at + 1) ? 2 : 1
    }
    if word(at).contains(.limit) || isParticiple(at) || isAdverb(at) {
      // Not over all of the sentence: `In Washington Kim said`.
      if let comma = (at..<units.upperBound).first(where: { isComma($0) }) { at = comma + 1 }
    }
    while at < units.upperBound {
      let word = word(at)
      let isName = word.contains(.name) && word.isDisjoint(with: [.limit, .time, .opener])
      if word.contains(.pronoun) || isName || word.contains(.article)
        || word.contains(.speaker)
      {
        if let found = phrase(from: at), found.upperBound <= units.upperBound { return found }
      }
      at += 1
    }
    return nil
  }
}
