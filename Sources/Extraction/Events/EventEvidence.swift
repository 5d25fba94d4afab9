/// What ties an event to those who take part in it: how often it is right depends on that.
///
/// <doc:ModelCard> has the figures.
package enum EventEvidence: UInt8, CaseIterable, Sendable {
  /// The verb stands right behind who does it or to whom it is done: `Norway has condemned`.
  case subject
  /// A pronoun stands there for who says so: `Norway said it had sent`.
  case pronoun
  /// It shares the subject of another verb: `condemned it and pledged`, `…, accusing`.
  case shared
  /// Words stand between, or nobody is there.
  case apart
  /// What follows `will` or `plans to`.
  case intent
  /// A noun, and who it belongs to or who orders it: `Israel's withdrawal`, `ordered the deployment`.
  case owned
  /// Any other noun: `fighting in the north`.
  case noun

  /// How often such an event is right, its category and who takes part.
  ///
  /// - Parameter isLinked: Whether the one it begins with is an actor of the text.
  func confidence(isLinked: Bool) -> Double {
    switch self {
    case .subject: 0.91
    case .pronoun: 0.86
    case .shared: isLinked ? 0.83 : 0.67
    case .apart: 0.37
    case .intent: 0.4
    case .owned: 0.63
    case .noun: 0.68
    }
  }
}

extension EventFinder {
  /// Who stands right before a verb.
  struct Subject {
    /// Of tokens; nil where it is a pronoun.
    var phrase: Range<Int>?
    var evidence: EventEvidence
  }

  /// `Norway has`, `Israeli guards who`, `Norway killed and`: whose verb it is, as far as the words right before
  /// it tell.
  func subjectBefore(_ trigger: Trigger) -> Subject? {
    if isParticiple(trigger) { return nil }
    var at = skippingHelpers(trigger.tokens.lowerBound - 1)
    var evidence = EventEvidence.subject
    // `continues to resist`, `has agreed to send`
    if let verb = governing(trigger) { at = skippingHelpers(verb - 1) }
    // `shot and wounded`
    if isWord(at, "and") || isWord(at, "or"), sentence.contains(at - 1), words[at - 1].contains(.plain),
      EnglishVerb.isPast(text.string(of: text.tokens[at - 1]))
    {
      evidence = .shared
      at = skippingHelpers(at - 2)
    }
    guard sentence.contains(at) else { return nil }
    if words[at].contains(.pronoun), !isWord(at, "who") { return Subject(phrase: nil, evidence: .pronoun) }
    // `the government today`
    if words[at].contains(.time) { at -= 1 }
    guard sentence.contains(at) else { return nil }
    if let phrase = participants.last(where: { $0.upperBound == at + 1 }) {
      return Subject(phrase: withHead(widened(phrase)), evidence: evidence)
    }
    guard let units = paragraph.phrase(endingAt: at - sentence.lowerBound) else { return nil }
    var phrase = units.lowerBound + sentence.lowerBound..<units.upperBound + sentence.lowerBound
    if phrase.count > 1, words[phrase.lowerBound].contains(.article) { phrase = phrase.dropFirst() }
    return Subject(phrase: withHead(phrase), evidence: evidence)
  }

  /// `forces in Guinea` for `Guinea`, `members of the Association`: with the words that it goes with.
  private func withHead(_ phrase: Range<Int>) -> Range<Int> {
    var before = phrase.lowerBound - 1
    if words.indices.contains(before), words[before].contains(.article) || isWord(before, "its") {
      before -= 1
    }
    guard isWord(before, in: Self.attaching) else { return phrase }
    var start = before
    while sentence.contains(start - 1), before - start < 4, isHead(start - 1) { start -= 1 }
    if let head = participants.last(where: { $0.upperBound == start || $0.contains(start) }) {
      start = min(start, head.lowerBound)
    }
    // `In Guinea soldiers`: a head stands at the beginning of its phrase.
    let isWhole = start == sentence.lowerBound || !isHead(start - 1)
    return start < before && isWhole ? start..<phrase.upperBound : phrase
  }

  private func isHead(_ at: Int) -> Bool {
    text.tokens[at].kind == .word && words[at].contains(.plain)
      && words[at].isDisjoint(with: [.limit, .helper, .article, .pronoun, .verb])
      && !EnglishVerb.isPast(text.string(of: text.tokens[at]))
  }

  private static let attaching = WordSet("of in from for with")

  /// `issued a statement calling for`: the words before it are not who does it.
  private func isParticiple(_ trigger: Trigger) -> Bool {
    let at = trigger.tokens.lowerBound
    guard text.bytes(of: text.tokens[at]).suffix(3).elementsEqual("ing".utf8) else { return false }
    return !(max(sentence.lowerBound, at - 3)..<at).contains { words[$0].contains(.helper) }
  }

  private static let orders = WordSet(
    """
    ordered launched began started announced announces approved authorized authorised conducted staged held made
    imposed lifted declared
    """
  )
  private static let places = WordSet("in at on under last")
  private static let writings = WordSet(
    "statement letter report message resolution note speech document declaration communique appeal petition"
  )

  /// `continues` before `to resist`; `efforts` before `to seize` is none.
  func governing(_ trigger: Trigger) -> Int? {
    let at = trigger.tokens.lowerBound - 2
    guard isWord(at + 1, "to"), sentence.contains(at), words[at].contains(.plain),
      words[at].isDisjoint(with: [.limit, .article, .pronoun, .speaker])
    else { return nil }
    let bytes = text.bytes(of: text.tokens[at])
    return bytes.suffix(2).elementsEqual("ed".utf8) || isWord(at, in: Self.governors) ? at : nil
  }

  private static let governors = WordSet(
    """
    plan plans want wants agree agrees intend intends seek seeks try tries hope hopes vow vows pledge pledges
    continue continues need needs refuse refuses begin begins began start starts decide decides prepare prepares
    expect expects
    """
  )

  /// `Mali's president` for `president`: with whose it is.
  private func widened(_ phrase: Range<Int>) -> Range<Int> {
    guard isWord(phrase.lowerBound - 1, "'s") || isWord(phrase.lowerBound - 1, "’s"),
      let owner = participants.last(where: { $0.upperBound == phrase.lowerBound - 1 })
    else { return phrase }
    return owner.lowerBound..<phrase.upperBound
  }

  private func skippingHelpers(_ start: Int) -> Int {
    var at = start
    while at >= sentence.lowerBound, paragraph.isHelper(at - sentence.lowerBound) || isWord(at, "will") {
      at -= 1
    }
    return at
  }

  /// What ties the trigger to who takes part, as `roles` have them.
  func evidence(_ trigger: Trigger, _ roles: Roles, _ subject: Subject?) -> EventEvidence {
    guard isVerb(trigger) else { return isOwned(trigger, roles) ? .owned : .noun }
    if isIntent(trigger) { return .intent }
    if isParticiple(trigger), let source = roles.source, source == participants.first {
      let before = skippingHelpers(trigger.tokens.lowerBound - 1)
      let isOpen = isWord(before, ",") || isWord(before, "and") || isWord(before, in: Self.writings)
      return isOpen && !hasSubclause(source.upperBound, trigger) ? .shared : .apart
    }
    guard let subject, let source = roles.isPassive ? roles.target : roles.source else { return .apart }
    // `the treaty Putin signed in Oslo`: what is signed is missing.
    if isWord(trigger.tokens.upperBound - 1, "signed"), isWord(trigger.tokens.upperBound, in: Self.places) {
      return .apart
    }
    guard let phrase = subject.phrase else {
      return report.map { $0.speaker.overlaps(source) } == true ? .pronoun : .apart
    }
    return phrase.overlaps(source) ? subject.evidence : .apart
  }

  /// `Israel's withdrawal`, or the object of a verb whose subject is known.
  private func isOwned(_ trigger: Trigger, _ roles: Roles) -> Bool {
    guard let source = roles.source else { return false }
    let at = trigger.tokens.lowerBound
    if source.upperBound < at, at - source.upperBound <= 3,
      isWord(source.upperBound, "'s") || isWord(source.upperBound, "’s")
    {
      return true
    }
    return ordering(trigger, source) != nil
  }

  /// The verb that a noun is the object of: `ordered the deployment`.
  func ordering(_ trigger: Trigger, _ source: Range<Int>) -> Int? {
    var at = trigger.tokens.lowerBound - 1
    while sentence.contains(at), trigger.tokens.lowerBound - at <= 4,
      words[at].contains(.article) || words[at] == .plain || isWord(at, "its")
    {
      if isWord(at, in: Self.orders), at > sentence.lowerBound, !words[at - 1].contains(.article) {
        return source.upperBound == skippingHelpers(at - 1) + 1 ? at : nil
      }
      at -= 1
    }
    return nil
  }
}
