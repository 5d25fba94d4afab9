/// Who is told to say a quotation.
extension Paragraph {
  struct Attribution {
    var speaker: Range<Int>
    var cue: Int?
    var isSubject = false
  }

  /// `“…,” said Kim`, `“…,” Kim, the leader, said`, `“…,” according to Kim`.
  func attribution(after unit: Int) -> Attribution? {
    guard let quotation = quotation(unit) else { return nil }
    var next = unit + 1
    if isComma(next) || isDash(next) { next += 1 }
    let isClosed = lastByte(quotation) == UInt8(ascii: ".") && !word(next).contains(.plain)
    guard !isClosed, !isQuotation(next), token(next) != nil else { return nil }
    if isWord(next, "according"), isWord(next + 1, "to") {
      return phrase(from: next + 2, common: true).map { Attribution(speaker: $0, cue: next) }
    }
    var verb = next
    while isHelper(verb), verb - next < 6 { verb += 1 }
    if isVerb(verb), !isParticiple(verb), let speaker = phrase(from: verb + 1, common: true) {
      return Attribution(speaker: speaker, cue: verb)
    }
    guard let speaker = phrase(from: next, common: true) else { return nil }
    return self.verb(after: speaker.upperBound).map { Attribution(speaker: speaker, cue: $0) }
  }

  /// The verb of a subject that ends at `unit`: over an apposition, a phrase with a preposition, and helpers.
  private func verb(after unit: Int) -> Int? {
    var at = unit
    if isComma(at) {
      var end = at + 1
      while token(end) != nil, !isComma(end), end - at < 30, !isEnd(end) { end += 1 }
      if isComma(end) { at = end + 1 }
    } else if word(at).contains(.limit), !isWord(at, "and"), !isWord(at, "that") {
      var end = at + 1
      while token(end) != nil, !isVerb(end), end - at < 12, !isEnd(end) { end += 1 }
      if isVerb(end) { at = end }
    }
    if isWord(at, "who") { at += 1 }
    while isHelper(at), at - unit < 40 { at += 1 }
    return isVerb(at) ? at : nil
  }

  /// `Kim said: “…”`, `Kim condemned it as “…”`, `Kim left, calling it “…”`, `According to Kim, “…”`.
  func attribution(before unit: Int) -> Attribution? {
    let start = sentenceStart(unit)
    guard start < unit else { return nil }
    var weak: Attribution?
    for at in stride(from: unit - 1, through: start, by: -1) {
      if isWord(at, "to"), at > start, isWord(at - 1, "according") {
        return phrase(from: at + 1, common: true).map { Attribution(speaker: $0, cue: at - 1) }
      }
      guard isVerb(at), let found = attribution(byVerb: at, from: start, to: unit) else { continue }
      // `Kim said that the border continues “…”`
      guard word(at).contains(.weak) else { return found }
      weak = weak ?? found
    }
    return weak
  }

  private func attribution(byVerb at: Int, from start: Int, to unit: Int) -> Attribution? {
    var before = at - 1
    while before >= start, isHelper(before) { before -= 1 }
    guard before >= start else { return nil }
    if isParticiple(at), !word(before).contains(.pronoun) {
      // `quoted Kim as saying`
      if isWord(before, "as") {
        if let speaker = phrase(endingAt: before - 1), speaker.lowerBound >= start {
          return Attribution(speaker: speaker, cue: at)
        }
      }
      // `the gunmen saying`, but `…, calling it` of the sentence's subject.
      if !isComma(before), let speaker = phrase(endingAt: before), speaker.lowerBound >= start {
        return Attribution(speaker: speaker, cue: at)
      }
      return subject(in: start..<at).map { Attribution(speaker: $0, cue: at) }
    }
    if before < at - 1, let agent = agent(of: at, before + 1, unit) { return agent }
    let common = !word(at).contains(.noun)
    guard let speaker = phrase(endingAt: before, common: common), speaker.lowerBound >= start else {
      return nil
    }
    return Attribution(speaker: speaker, cue: at)
  }

  /// `was described by Kim as “…”`: whoever stands behind `by`.
  private func agent(of verb: Int, _ helpers: Int, _ unit: Int) -> Attribution? {
    let isPassive = (helpers..<verb).contains {
      isWord($0, "was") || isWord($0, "were") || isWord($0, "is") || isWord($0, "are") || isWord($0, "been")
        || isWord($0, "being") || isWord($0, "be")
    }
    guard isPassive, let by = (verb..<min(unit, verb + 8)).first(where: { isWord($0, "by") }) else {
      return nil
    }
    return phrase(from: by + 1, common: true).map { Attribution(speaker: $0, cue: verb) }
  }

  /// With no verb of speech: the subject of the sentence.
  func subject(before unit: Int) -> Attribution? {
    let start = sentenceStart(unit)
    guard start < unit else { return nil }
    return subject(in: start..<unit).map { Attribution(speaker: $0, cue: nil, isSubject: true) }
  }
}
