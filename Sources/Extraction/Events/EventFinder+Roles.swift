import Briefings

/// Who takes part in an event.
extension EventFinder {
  /// Of tokens.
  struct Roles {
    var source: Range<Int>?
    var target: Range<Int>?
    var place: Range<Int>?
    var isPassive = false
    var evidence = EventEvidence.apart
  }

  private static let prepositions = WordSet("in at near of from to")
  private static let places = WordSet("in at near across outside around inside throughout")
  private static let passive = WordSet("was were been being be is are")

  func roles(of trigger: Trigger) -> Roles {
    let start = trigger.tokens.lowerBound
    let end = trigger.tokens.upperBound
    var left = participants.filter { $0.upperBound <= start }
    // `ordered the newspaper Aurora to suspend`: some stand inside.
    var right = participants.filter { $0.lowerBound > start }
    var reporter: Range<Int>?
    if let report, !trigger.tokens.contains(report.verb) {
      if report.verb < start, report.speaker.upperBound <= start {
        // `North Korea said it had sent troops`
        let inside = left.filter { $0.lowerBound > report.verb }
        let isNamed = !words[report.speaker.lowerBound].contains(.pronoun)
        reporter = inside.isEmpty && isNamed ? report.speaker : nil
        if !inside.isEmpty { left = inside } else { left = left.filter { $0.upperBound <= report.verb } }
      } else if report.speaker.lowerBound >= end {
        right.removeAll { $0.lowerBound >= report.speaker.lowerBound || $0.overlaps(report.speaker) }
      }
    }
    if isWord(start, "must"), let report, report.verb < start {
      // `Norway said that Sweden must leave`: what one demands of the other.
      return Roles(
        source: report.speaker,
        target: left.first { $0.lowerBound > report.verb } ?? right.first,
        evidence: .subject
      )
    }
    var roles = Roles()
    roles.source = left.first
    if let last = left.last, left.count > 1, !hasComma(last.upperBound..<start) {
      roles.source = isAfter(Self.prepositions, last) ? left.first : last
    }
    if let reporter, isVerb(trigger),
      roles.source == nil || hasPronoun(before: start, after: reporter.upperBound)
    {
      roles.source = reporter
    }
    let objects = right.filter { !isAfter(Self.places, $0) }
    roles.target = objects.first ?? right.first
    roles.place = right.first { isAfter(Self.places, $0) } ?? left.first { isAfter(Self.places, $0) }
    if roles.place == roles.target { roles.place = nil }
    if isPassive(trigger) {
      roles.isPassive = true
      roles.target = roles.source
      roles.source = agent(after: end, right.filter { $0.lowerBound >= end })
    }
    let subject = subjectBefore(trigger)
    if isVerb(trigger), !roles.isPassive, let phrase = subject?.phrase {
      // Who stands right before the verb, rather than any name before it.
      if let source = roles.source, source.overlaps(phrase) {
        if phrase.upperBound > source.upperBound { roles.source = source.lowerBound..<phrase.upperBound }
      } else {
        roles.source = phrase
      }
    }
    if roles.isPassive, let phrase = subject?.phrase, let target = roles.target, target.overlaps(phrase),
      phrase.upperBound > target.upperBound
    {
      // `an American soldier was killed`
      roles.target = target.lowerBound..<phrase.upperBound
    }
    if roles.isPassive, roles.target == nil { roles.target = subject?.phrase }
    roles.evidence = evidence(trigger, roles, subject)
    return roles
  }

  private func agent(after end: Int, _ right: [Range<Int>]) -> Range<Int>? {
    let limit = Int(text.tokens[end - 1].end) + 120
    let by = (end..<sentence.upperBound).first { isWord($0, "by") || Int(text.tokens[$0].start) > limit }
    guard let by, isWord(by, "by") else { return nil }
    return right.first { $0.lowerBound > by }
  }

  private func hasPronoun(before start: Int, after end: Int) -> Bool {
    end < start && (end..<start).contains { words[$0].contains(.pronoun) && !isWord($0, "who") }
  }

  private func hasComma(_ tokens: Range<Int>) -> Bool {
    tokens.contains { isWord($0, ",") || isWord($0, ";") }
  }

  /// Whether a phrase stands after one of the prepositions, an article between them or not.
  private func isAfter(_ set: WordSet, _ phrase: Range<Int>) -> Bool {
    let before = phrase.lowerBound - 1
    if isWord(before, in: set) { return true }
    return words.indices.contains(before) && words[before].contains(.article) && isWord(before - 1, in: set)
  }

  func isPassive(_ trigger: Trigger) -> Bool {
    // `is committed to`, `are ready to`
    guard trigger.category != .agree else { return false }
    let at = trigger.tokens.lowerBound
    let bytes = text.bytes(of: text.tokens[at])
    if bytes.suffix(3).elementsEqual("ing".utf8) { return false }
    // `funded by`
    if bytes.suffix(2).elementsEqual("ed".utf8), isWord(at + 1, "by") { return true }
    if isReduced(trigger) { return true }
    var before = at - 1
    guard before >= sentence.lowerBound else { return false }
    if paragraph.isAdverb(before - sentence.lowerBound) { before -= 1 }
    return isWord(before, in: Self.passive)
  }

  /// `a journalist kidnapped in Chad`: what is done to somebody, without a helper and without an object.
  func isReduced(_ trigger: Trigger) -> Bool {
    let end = trigger.tokens.upperBound
    guard trigger.tokens.count == 1, isWord(end - 1, in: Self.suffered),
      sentence.contains(end - 2), words[end - 2].isDisjoint(with: [.helper, .pronoun])
    else { return false }
    guard sentence.contains(end) else { return false }
    // `the treaty Putin signed in Oslo`
    if isWord(end - 1, "signed"), text.isCapitalized(text.tokens[end - 2]) { return false }
    if isWord(end + 1, "least") { return false }
    return words[end].contains(.helper) || isWord(end, in: Self.circumstances)
  }

  private static let suffered = WordSet(
    """
    killed kidnapped abducted arrested detained jailed sentenced imprisoned charged convicted wounded injured murdered
    assassinated executed expelled deported banned seized captured tortured evicted bombed destroyed signed
    released
    """
  )
  private static let circumstances = WordSet(
    "by in on at from during after since before near earlier last late for over to"
  )
}
