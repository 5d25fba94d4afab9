import Briefings

/// How sure a text is of what it tells.
extension EventFinder {
  private static let future = WordSet("will would 'll ’ll shall")
  private static let plans = WordSet(
    "plans planned plan intends intend intended ready prepared willing set expected due"
  )
  private static let hedges = WordSet(
    "reportedly allegedly supposedly purportedly apparently believed thought suspected"
  )
  private static let denials = WordSet(
    "deny denies denied denying disputes disputed dispute rejects rejected refutes refuted"
  )
  private static let claims = WordSet(
    "claim claims allegation allegations report reports charge charges accusation accusations"
  )

  func standing(of trigger: Trigger, _ source: Range<Int>?) -> (
    status: EventMention.Status, attribution: Range<Int>?
  ) {
    let at = trigger.tokens.lowerBound
    if let denier = denier(of: trigger) { return (.denied, denier) }
    let isSelf = report.map { report in source.map { $0.overlaps(report.speaker) } ?? false } ?? false
    var attribution: Range<Int>?
    if let report, report.verb != at, !trigger.tokens.contains(report.verb) {
      // `he said`: nobody is named by that.
      if !words[report.speaker.lowerBound].contains(.pronoun) { attribution = report.speaker }
    }
    if let disputed = disputed(trigger) { return (.disputed, attribution ?? disputed) }
    if isPlanned(trigger) { return (.planned, attribution) }
    if near(trigger, Self.hedges, within: 6) || isHedged(trigger) { return (.claimed, attribution) }
    if let report, attribution != nil, report.isDoubtful, !isSelf || isVerbal(trigger) == false {
      return (isSelf ? .confirmed : .claimed, attribution)
    }
    return (.confirmed, attribution)
  }

  private func isVerbal(_ trigger: Trigger) -> Bool {
    [.accuse, .request, .reject, .threaten, .agree, .support].contains(trigger.category)
  }

  private func isPlanned(_ trigger: Trigger) -> Bool {
    guard trigger.category != .reject, trigger.category != .threaten else { return false }
    if near(trigger, Self.future, within: 3) { return true }
    let at = trigger.tokens.lowerBound
    // `is to meet`
    if isWord(at - 1, "to"), isWord(at - 2, "is") || isWord(at - 2, "are") { return true }
    return isWord(at - 1, "to") && near(trigger, Self.plans, within: 4)
  }

  /// `Kyiv denied that it attacked`, `denies having attacked`: who says that it is not so.
  private func denier(of trigger: Trigger) -> Range<Int>? {
    var at = trigger.tokens.lowerBound - 1
    while at >= sentence.lowerBound, trigger.tokens.lowerBound - at <= 8 {
      if isWord(at, ";") { return nil }
      if isWord(at, in: Self.denials),
        isWord(at + 1, "that") || isWord(at, "denied") || isWord(at, "denies")
          || isWord(at, "denying")
      {
        return subject(before: at)
      }
      at -= 1
    }
    return nil
  }

  /// `…, a claim that Kyiv denies`, `…, which Kyiv denied`: who says that it is not so, after it was told.
  private func disputed(_ trigger: Trigger) -> Range<Int>? {
    guard trigger.tokens.upperBound < sentence.upperBound else { return nil }
    for at in trigger.tokens.upperBound..<sentence.upperBound where isWord(at, in: Self.denials) {
      let isOfClaim = (max(trigger.tokens.upperBound, at - 6)..<at).contains {
        isWord($0, in: Self.claims) || isWord($0, "which")
      }
      let isClaimAfter = (at..<min(sentence.upperBound, at + 4)).contains {
        isWord($0, in: Self.claims) || isWord($0, "this") || isWord($0, "it")
      }
      if isOfClaim || isClaimAfter { return subject(before: at) }
    }
    return nil
  }

  private func subject(before at: Int) -> Range<Int>? {
    var unit = at - 1 - sentence.lowerBound
    while unit >= 0, paragraph.isHelper(unit) { unit -= 1 }
    guard unit >= 0, let phrase = paragraph.phrase(endingAt: unit) else { return nil }
    return phrase.lowerBound + sentence.lowerBound..<phrase.upperBound + sentence.lowerBound
  }
}
