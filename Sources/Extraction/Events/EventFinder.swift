import Briefings

/// Finds what the sentences of a text tell of.
///
/// Words tell what kind of event it is (see ``TriggerPattern``), the words before and after them who takes
/// part, and the words around the clause how sure the text is of it. There is no parser.
struct EventFinder {
  let text: TokenizedText
  let words: [SpeechWord]
  let sentence: Range<Int>
  let triggers: [Trigger]
  let participants: [Range<Int>]
  let dates: ArraySlice<DateExpression>
  /// The sentence without quotations taken out, to look for who says so.
  let paragraph: Paragraph
  let report: Report?

  /// - Parameters:
  ///   - dates: The text's, in their order.
  ///   - names: The text's, in their order; nil where they are not known.
  static func events(
    in text: TokenizedText,
    dates: [DateExpression] = [],
    names: [NameSpan]? = nil
  ) -> [EventMention] {
    var events: [EventMention] = []
    let words = text.tokens.map { SpeechWord.of($0, in: text) }
    var named: [Bool] = []
    if let names {
      named = Array(repeating: false, count: text.tokens.count)
      for name in names { for token in name.tokens { named[token] = true } }
    }
    let quoted = QuotationMarks.pairs(in: text)
    var nextQuoted = 0
    var nextDate = 0
    for range in text.windows {
      let bytes = Int(text.tokens[range.lowerBound].start)..<Int(text.tokens[range.upperBound - 1].end)
      while nextQuoted < quoted.count, quoted[nextQuoted].tokens.upperBound <= range.lowerBound {
        nextQuoted += 1
      }
      let firstDate = nextDate
      while nextDate < dates.count, dates[nextDate].range.lowerBound < bytes.upperBound { nextDate += 1 }
      var triggers = TriggerLexicon.shared.triggers(in: text, range)
      // What is quoted is somebody's words.
      var at = nextQuoted
      while at < quoted.count, quoted[at].tokens.lowerBound < range.upperBound {
        triggers.removeAll { quoted[at].tokens.contains($0.tokens.lowerBound) }
        at += 1
      }
      guard !triggers.isEmpty else { continue }
      let finder = EventFinder(text, words, range, triggers, dates[firstDate..<nextDate], named)
      events.append(contentsOf: finder.events())
    }
    return events
  }

  private init(
    _ text: TokenizedText,
    _ words: [SpeechWord],
    _ sentence: Range<Int>,
    _ triggers: [Trigger],
    _ dates: ArraySlice<DateExpression>,
    _ named: [Bool]
  ) {
    self.text = text
    self.words = words
    self.sentence = sentence
    self.triggers = triggers
    self.dates = dates
    participants = Participants(text, words, sentence, named).phrases
    paragraph = Paragraph(text, words, line: sentence, [])
    report = Report.find(in: paragraph)
  }

  private func events() -> [EventMention] {
    let told = triggers.filter { !isAside($0) }
    guard let main = main(told.isEmpty ? triggers : told) else { return [] }
    let mainRoles = roles(of: main)
    var events = [event(main, mainRoles, isAside: told.isEmpty && !isComplement(main))]
    for trigger in told
    where trigger.tokens.lowerBound != main.tokens.lowerBound && stands(trigger, beside: main) {
      var roles = roles(of: trigger)
      if !roles.isPassive, sharesSubject(trigger, with: main) {
        roles.source = mainRoles.source
        let isKnown = mainRoles.evidence != .apart && mainRoles.evidence != .noun
        let isShared = isKnown && (isRelative(trigger) || !hasSubclause(main.tokens.upperBound, trigger))
        roles.evidence = isShared ? .shared : .apart
      }
      events.append(event(trigger, roles, isAside: false))
    }
    for trigger in triggers where trigger.tokens.lowerBound != main.tokens.lowerBound && isToldAside(trigger)
    {
      let roles = roles(of: trigger)
      if roles.source != nil, roles.target != nil { events.append(event(trigger, roles, isAside: false)) }
    }
    return events
  }

  /// The trigger that the sentence is about: the first one, or one close behind it whose category comes
  /// first.
  private func main(_ triggers: [Trigger]) -> Trigger? {
    guard let first = triggers.first else { return nil }
    // `will attack` tells of an attack to come, `will help` of a promise.
    if isIntent(first),
      let next = triggers.dropFirst().first(where: { $0.tokens.lowerBound - first.tokens.upperBound <= 2 }),
      Self.hostile.contains(next.category)
    {
      return next
    }
    let limit = bytes(first.tokens).upperBound + 28
    let near = triggers.filter { bytes($0.tokens).lowerBound <= limit }
    guard let best = near.min(by: { ($0.rank, $0.tokens.lowerBound) < ($1.rank, $1.tokens.lowerBound) })
    else {
      return first
    }
    let isVerbal = [.agree, .request, .reject, .threaten, .accuse].contains(first.category)
    if isVerbal, first.rank <= best.rank || first.category == .agree || first.category == .request {
      return first
    }
    return best
  }

  private static let conditional = WordSet("would")
  private static let hostile: Set<Event.Category> = [.assault, .coerce, .sanction, .mobilize]

  private func event(_ trigger: Trigger, _ roles: Roles, isAside: Bool) -> EventMention {
    let standing = standing(of: trigger, roles.source)
    let weight = weight(trigger, roles, isAside: isAside)
    let date = date(of: trigger)
    return EventMention(
      category: intended(trigger, standing.status),
      trigger: bytes(trigger.tokens),
      sentence: bytes(sentence),
      source: roles.source.map(bytes),
      target: roles.target.map(bytes),
      place: roles.place.map(bytes),
      date: date,
      status: standing.status,
      attribution: standing.attribution.map(bytes),
      title: EventTitle(self, trigger, roles).text,
      evidence: roles.evidence,
      weight: weight
    )
  }

  /// How much speaks for an event at all.
  private func weight(_ trigger: Trigger, _ roles: Roles, isAside: Bool) -> Double {
    if isAside || isPeople(trigger) || isAccident(trigger) { return 0.3 }
    if isOtherwise(trigger) { return 0.2 }
    if isHypothetical(trigger) || isNegated(trigger) || isAsked(roles) { return 0.2 }
    let named = [roles.source, roles.target].compactMap { $0 }.filter { phrase in
      phrase.contains { text.isCapitalized(text.tokens[$0]) }
    }
    guard !named.isEmpty else { return 0.3 }
    if isVerb(trigger) { return named.count == 1 ? 0.6 : 0.75 }
    // `fighting in the north`, `talks with Oslo`; but `support`, `aid` and the like mean much else.
    switch trigger.category {
    case .assault, .protest, .mobilize, .coerce, .sanction, .retreat, .consult:
      return named.count == 1 ? 0.5 : 0.6
    default: return 0.45
    }
  }

  /// `what Russia gives in return`: a question, whoever answers it.
  private func isAsked(_ roles: Roles) -> Bool {
    guard let source = roles.source, source.lowerBound > sentence.lowerBound else { return false }
    return isWord(source.lowerBound - 1, in: Self.questions)
  }

  private static let questions = WordSet("what how why whether")

  /// A deed that is only willed is a promise, or a threat.
  private func intended(_ trigger: Trigger, _ status: EventMention.Status) -> Event.Category {
    guard status == .planned, isVerb(trigger) else { return trigger.category }
    switch trigger.category {
    case .consult, .cooperate, .aid, .yield, .retreat, .support: return .agree
    // `announced that it would ban` is the ban itself.
    case .assault, .coerce, .sanction:
      return near(trigger, Self.conditional, within: 3) ? trigger.category : .threaten
    default: return trigger.category
    }
  }

  func bytes(_ tokens: Range<Int>) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }

  func isWord(_ at: Int, _ word: StaticString) -> Bool {
    sentence.contains(at) && text.isWord(text.tokens[at], word)
  }

  func isWord(_ at: Int, in set: WordSet) -> Bool {
    sentence.contains(at) && set.contains(text.text, text.tokens[at].range)
  }
}

extension EventFinder {
  /// The events that are worth proposing; where none is, the one of a text that is most so.
  static func proposals(
    in text: TokenizedText,
    dates: [DateExpression],
    names: [NameSpan]? = nil
  ) -> [EventMention] {
    let all = events(in: text, dates: dates, names: names)
    let sure = all.filter { $0.weight >= EventMention.threshold }
    guard sure.isEmpty, let best = all.max(by: { $0.weight < $1.weight }),
      best.weight >= EventMention.least
    else { return sure }
    return [best]
  }
}
