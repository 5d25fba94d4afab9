import Briefings

/// Where a trigger stands in its sentence.
extension EventFinder {
  private static let subordinate = WordSet(
    """
    after following amid despite since because before when where who which whose while although though unless
    if during like as
    """
  )
  private static let before = WordSet(
    "the a an its their his her of in from for to by with on against over alleged 's ’s"
  )
  private static let negations = WordSet("not n't n’t never neither nor without")
  private static let hypothetical = WordSet(
    "could may might if whether should would-be potentially possible potential"
  )

  /// Whether the trigger only says when, where or of whom the rest is true: `after the attack`, `who had
  /// fled`.
  func isAside(_ trigger: Trigger) -> Bool {
    isSubordinate(trigger) || isEpithet(trigger) || isPurpose(trigger) || isComplement(trigger)
  }

  /// `after Denmark attacked Norway`: told aside, but told as it was.
  func isToldAside(_ trigger: Trigger) -> Bool {
    guard isVerb(trigger), !isEpithet(trigger), !isPurpose(trigger) else { return false }
    return near(trigger, Self.temporal, within: 7)
  }

  private static let temporal = WordSet("after when since during following while")

  private func isSubordinate(_ trigger: Trigger) -> Bool {
    var at = trigger.tokens.lowerBound - 1
    while at >= sentence.lowerBound, trigger.tokens.lowerBound - at <= 7 {
      if isWord(at, ",") || isWord(at, ";") || isWord(at, "that") || isWord(at, "—") { return false }
      if isWord(at, in: Self.subordinate) { return true }
      at -= 1
    }
    return false
  }

  /// `will`, `plans to`: what follows is not done yet.
  func isIntent(_ trigger: Trigger) -> Bool {
    trigger.category == .agree && isWord(trigger.tokens.lowerBound, in: Self.intents)
  }

  private static let intents = WordSet(
    "will plan plans planned planning intend intends intended ready prepared"
  )

  /// `in exchange for its support`: a noun behind a preposition.
  func isComplement(_ trigger: Trigger) -> Bool {
    guard !isVerb(trigger) else { return false }
    var at = trigger.tokens.lowerBound - 1
    while trigger.tokens.lowerBound - at <= 3, sentence.contains(at),
      words[at].contains(.article) || words[at] == .plain || isWord(at, "its") || isWord(at, "their")
    {
      at -= 1
    }
    return isWord(at, in: Self.complementing)
  }

  private static let complementing = WordSet("for in of with by over about on against under")

  /// `deployed troops to fight`: what another deed is for.
  private func isPurpose(_ trigger: Trigger) -> Bool {
    guard isWord(trigger.tokens.lowerBound - 1, "to") else { return false }
    return triggers.contains {
      !isIntent($0) && $0.tokens.lowerBound < trigger.tokens.lowerBound
        && trigger.tokens.lowerBound - $0.tokens.upperBound < 8
    }
  }

  /// `the occupied West Bank`, `alleged bombers`: a participle before its noun.
  private func isEpithet(_ trigger: Trigger) -> Bool {
    guard trigger.tokens.count == 1 else { return false }
    let at = trigger.tokens.lowerBound
    // `the investigating judge`
    if isGerund(at), words.indices.contains(at + 1), sentence.contains(at + 1),
      words[at + 1].contains(.speaker)
    {
      return !words[max(0, at - 1)].contains(.helper) && !isWord(at - 1, ",")
    }
    guard text.bytes(of: text.tokens[at]).suffix(2).elementsEqual("ed".utf8) else { return false }
    var before = at - 1
    while before > sentence.lowerBound, paragraph.isAdverb(before - sentence.lowerBound) { before -= 1 }
    // `the wounded`
    if isWord(before, "the") || isWord(before, "a") || isWord(before, "an") { return true }
    guard isWord(before, in: Self.before) else { return false }
    guard sentence.contains(at + 1), text.tokens[at + 1].kind == .word else { return false }
    return words[at + 1].isDisjoint(with: [.limit, .helper, .pronoun, .article])
  }

  /// Whether another trigger is told of beside the main one: in a clause of its own, with a verb.
  func stands(_ trigger: Trigger, beside main: Trigger) -> Bool {
    if isRelative(trigger), trigger.tokens.lowerBound > main.tokens.upperBound { return true }
    guard isVerb(trigger), trigger.tokens.lowerBound > main.tokens.upperBound, isStrong(trigger) else {
      return false
    }
    var at = trigger.tokens.lowerBound - 1
    var distance = 0
    while at >= main.tokens.upperBound, distance < 6 {
      if isWord(at, ",") || isWord(at, ";") || isWord(at, "and") || isWord(at, "but") || isWord(at, "—") {
        // `arrests and killed`: a list of nouns is no clause.
        return isClause(trigger, from: at + 1)
      }
      if words[at].contains(.limit) || isWord(at, "to") { return false }
      at -= 1
      distance += 1
    }
    return false
  }

  /// `the treaty he signed`, `the town they attacked`.
  func isRelative(_ trigger: Trigger) -> Bool {
    let at = trigger.tokens.lowerBound
    guard isInflected(at), words[max(0, at - 1)].contains(.pronoun), !isWord(at - 1, "who") else {
      return false
    }
    guard at - 2 >= sentence.lowerBound, text.tokens[at - 2].kind == .word else { return false }
    return words[at - 2].isDisjoint(with: [.verb, .limit, .helper])
  }

  /// Whether it shares the main trigger's subject: `condemned it and pledged`, `…, accusing`.
  func sharesSubject(_ trigger: Trigger, with main: Trigger) -> Bool {
    if isRelative(trigger) { return true }
    return !participants.contains {
      $0.lowerBound >= lastBorder(before: trigger, after: main) && $0.upperBound <= trigger.tokens.lowerBound
    }
  }

  private func lastBorder(before trigger: Trigger, after main: Trigger) -> Int {
    var at = trigger.tokens.lowerBound - 1
    while at >= main.tokens.upperBound {
      if isWord(at, ",") || isWord(at, ";") || isWord(at, "and") || isWord(at, "but") || isWord(at, "—") {
        break
      }
      at -= 1
    }
    return at
  }

  private func isClause(_ trigger: Trigger, from start: Int) -> Bool {
    let at = trigger.tokens.lowerBound
    if at == start { return isInflected(at) }
    return (start..<at).allSatisfy {
      words[$0].isDisjoint(with: [.verb, .limit]) || words[$0].contains(.name)
    }
      && isInflected(at)
  }

  private func isInflected(_ at: Int) -> Bool {
    let bytes = text.bytes(of: text.tokens[at])
    return bytes.suffix(2).elementsEqual("ed".utf8) || bytes.suffix(3).elementsEqual("ing".utf8)
      || isWord(at, in: Self.past)
  }

  private static let past = WordSet(
    """
    shot met held sent gave took fought withdrew broke froze sought blew struck paid sold bought shut cut
    """
  )

  /// Categories whose words seldom mean something else.
  private func isStrong(_ trigger: Trigger) -> Bool {
    [
      .accuse, .threaten, .request, .sanction, .coerce, .assault, .mobilize, .reject, .support, .aid,
      .retreat, .agree,
    ]
    .contains(trigger.category)
  }

  /// Whether the trigger is a verb here, as far as its form and the word before it tell.
  func isVerb(_ trigger: Trigger) -> Bool {
    let at = trigger.tokens.lowerBound
    let bytes = text.bytes(of: text.tokens[at])
    if bytes.suffix(2).elementsEqual("ed".utf8) || isWord(at, in: Self.past) { return true }
    if isWord(at, in: Self.nouns) || bytes.suffix(4).elementsEqual("tion".utf8) { return false }
    if trigger.tokens.count > 1 {
      // `a meeting with`
      return !(isWord(at, in: Self.gerunds) && sentence.contains(at - 1) && words[at - 1].contains(.article))
    }
    guard at > sentence.lowerBound else { return false }
    // `Similar protests`
    if at - 1 == sentence.lowerBound, words[at - 1].isDisjoint(with: [.pronoun, .speaker, .helper]),
      participants.first?.contains(at - 1) != true, bytes.last == UInt8(ascii: "s")
    {
      return false
    }
    let previous = words[at - 1]
    if isWord(at - 1, "to") || isWord(at - 1, "and") || isWord(at - 1, "will") { return true }
    if previous.contains(.article) || isWord(at - 1, in: Self.before) { return false }
    if isGerund(at), !isWord(at, in: Self.gerunds) || isWord(at - 1, ",") { return true }
    if previous.contains(.helper) || previous.contains(.pronoun) { return true }
    if bytes.last == UInt8(ascii: "s") {
      // `reinforcements are`, `visits of`
      if isWord(at + 1, "of") || sentence.contains(at + 1) && words[at + 1].contains(.helper) { return false }
      return previous.contains(.name) || previous.contains(.speaker) || isWord(at - 1, ",")
    }
    // A bare form is a verb after a plural: `rebels attack`, but `North Korean support`.
    return text.bytes(of: text.tokens[at - 1]).last == UInt8(ascii: "s")
  }

  /// Multi-word triggers that begin with these tell of a thing.
  private static let nouns = WordSet(
    """
    humanitarian debt military naval war joint nuclear air hunger troop ethnic martial state house human tear
    cyber trade civil suicide readiness willingness general on open-ended pressure peacekeepers negotiator
    negotiations cooperation attackers hostages peacekeeping
    """
  )

  private func isGerund(_ at: Int) -> Bool {
    text.bytes(of: text.tokens[at]).suffix(3).elementsEqual("ing".utf8)
  }

  /// Nouns in -ing, which are verbs behind a helper only.
  private static let gerunds = WordSet(
    "uprising bombing shooting meeting killing beating stabbing fighting rioting training"
  )

  /// Whether the trigger names who does it rather than what is done: `investigators`.
  func isPeople(_ trigger: Trigger) -> Bool {
    trigger.tokens.count == 1 && isWord(trigger.tokens.lowerBound, in: Self.people)
  }

  private static let people = WordSet(
    """
    investigator investigators negotiator negotiators attacker attackers protester protesters demonstrators
    rioters strikers bomber bombers gunman gunmen hostage hostages kidnapper kidnappers hijacker hijackers
    peacekeeper peacekeepers mediator mediators donor donors assassin assassins
    """
  )

  func isNegated(_ trigger: Trigger) -> Bool {
    guard trigger.category != .reject else { return false }
    return near(trigger, Self.negations)
  }

  /// `could attack`, `if it attacks`; but `may be receiving` and `may have attacked` are of what is or was.
  func isHypothetical(_ trigger: Trigger) -> Bool { near(trigger, Self.hypothetical) && !isHedged(trigger) }

  /// `may be receiving`, `might have attacked`.
  func isHedged(_ trigger: Trigger) -> Bool {
    (max(sentence.lowerBound, trigger.tokens.lowerBound - 4)..<trigger.tokens.lowerBound).contains {
      (isWord($0, "may") || isWord($0, "might")) && (isWord($0 + 1, "be") || isWord($0 + 1, "have"))
    }
  }

  /// Whether one of the words stands right before the trigger, in its clause.
  func near(_ trigger: Trigger, _ set: WordSet, within count: Int = 4) -> Bool {
    var at = trigger.tokens.lowerBound - 1
    while at >= sentence.lowerBound, trigger.tokens.lowerBound - at <= count {
      if isWord(at, ",") || isWord(at, ";") || isWord(at, "that") { return false }
      if isWord(at, in: set) { return true }
      at -= 1
    }
    return false
  }

  /// The date that the clause gives: none that stands beyond a comma and a verb of speech, and none of the
  /// report.
  func date(of trigger: Trigger) -> DateExpression? {
    let clause = clause(of: trigger)
    let inside = dates.filter { clause.contains($0.range.lowerBound) }
    let at = bytes(trigger.tokens)
    return inside.min { distance($0.range, at) < distance($1.range, at) }
  }

  private func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.lowerBound >= b.upperBound ? a.lowerBound - b.upperBound : max(0, b.lowerBound - a.upperBound)
  }

  /// Bytes from the last border before the trigger to the next one after it.
  func clause(of trigger: Trigger) -> Range<Int> {
    var first = trigger.tokens.lowerBound
    while first > sentence.lowerBound, !isBorder(first - 1) { first -= 1 }
    var last = trigger.tokens.upperBound
    while last < sentence.upperBound, !isBorder(last), !words[last].contains(.pronoun) { last += 1 }
    return bytes(first..<max(first + 1, last))
  }

  private func isBorder(_ at: Int) -> Bool {
    if isWord(at, ";") || isWord(at, "that") || isWord(at, "which") || isWord(at, "who") || isWord(at, "but")
    {
      return true
    }
    return report.map { $0.verb == at } ?? false
  }
}
