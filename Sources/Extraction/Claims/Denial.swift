/// A clause that says that something is not so: `…, a claim Kyiv denies`, `Kyiv denied that …`, `Kyiv
/// rejected the report`.
struct Denial {
  /// Tokens, as all places here.
  var speaker: Range<Int>
  var verb: Int
  /// Where the clause begins.
  var start: Int
  /// What is denied, where the clause says it itself: `denied reports that its troops left`.
  var content: Range<Int>?
  /// Whether it denies what was said before: `a claim that …`, `denied this`.
  var refersBack: Bool

  private static let verbs = WordSet(
    """
    deny denies denied denying dispute disputes disputed refute refutes refuted reject rejects rejected
    dismiss dismisses dismissed
    """
  )
  private static let claims = WordSet(
    """
    claim claims allegation allegations report reports charge charges accusation accusations assertion figure
    figures this it
    """
  )

  static func find(in paragraph: Paragraph) -> Denial? {
    let text = paragraph.text
    for unit in paragraph.units.indices.prefix(120) {
      guard let token = paragraph.token(unit), verbs.contains(text.text, token.range) else { continue }
      var before = unit - 1
      var isPassive = false
      while before >= 0, paragraph.isHelper(before) {
        isPassive = isPassive || isBeing(before, paragraph)
        before -= 1
      }
      // `were denied entry` and `cannot be denied` tell of no denial; `is denying` does.
      if isPassive, !paragraph.isParticiple(unit) { continue }
      guard before >= 0, let speaker = paragraph.phrase(endingAt: before) else { continue }
      let tokens = place(speaker, paragraph)
      let verb = Int(paragraph.units[unit])
      let isSure = ["den", "Den"].contains { text.string(of: token).hasPrefix($0) }
      let noun = (max(0, speaker.lowerBound - 4)..<speaker.lowerBound).last { isClaim($0, paragraph) }
      if let noun {
        let start = Int(paragraph.units[max(0, noun - 1)])
        return Denial(speaker: tokens, verb: verb, start: start, content: nil, refersBack: true)
      }
      if paragraph.isWord(speaker.lowerBound - 1, "which") {
        return Denial(
          speaker: tokens,
          verb: verb,
          start: tokens.lowerBound - 1,
          content: nil,
          refersBack: true
        )
      }
      if let object = (unit + 1..<min(paragraph.units.count, unit + 4)).first(where: {
        isClaim($0, paragraph)
      }),
        !isSubject(object, of: paragraph)
      {
        let content = content(of: object, in: paragraph)
        return Denial(
          speaker: tokens,
          verb: verb,
          start: tokens.lowerBound,
          content: content,
          refersBack: content == nil
        )
      }
      guard isSure else { continue }
      // `Kyiv denied that it attacked`, `denies having attacked`.
      var first = unit + 1
      if paragraph.isWord(first, "that") { first += 1 }
      // `denies that, and says …`
      let isAlone = paragraph.isWord(first, "and") || paragraph.isWord(first, "but")
      guard first < paragraph.units.count, paragraph.token(first)?.kind == .word, !isAlone else {
        return Denial(speaker: tokens, verb: verb, start: tokens.lowerBound, content: nil, refersBack: true)
      }
      return Denial(
        speaker: tokens,
        verb: verb,
        start: tokens.lowerBound,
        content: rest(from: first, paragraph),
        refersBack: false
      )
    }
    return nil
  }

  private static func isBeing(_ unit: Int, _ paragraph: Paragraph) -> Bool {
    guard let token = paragraph.token(unit) else { return false }
    return being.contains(paragraph.text.text, token.range)
  }

  private static let being = WordSet("is are was were be been being")

  /// Whether `it` or `this` begins what is denied: `denies it is building a bomb`.
  private static func isSubject(_ unit: Int, of paragraph: Paragraph) -> Bool {
    guard paragraph.isWord(unit, "it") || paragraph.isWord(unit, "this") else { return false }
    guard let next = paragraph.token(unit + 1), next.kind == .word else { return false }
    return paragraph.word(unit + 1).isDisjoint(with: .limit)
  }

  /// What a claim is that is named and told in one: `denied reports that its troops left`, `allegations of fraud`.
  private static func content(of object: Int, in paragraph: Paragraph) -> Range<Int>? {
    let end = min(paragraph.units.count, object + 7)
    for unit in object + 1..<max(object + 1, end) {
      if paragraph.token(unit)?.kind == .mark { return nil }
      let leads = paragraph.isWord(unit, "that") || unit == object + 1 && paragraph.isWord(unit, "of")
      if leads, paragraph.token(unit + 1)?.kind == .word { return rest(from: unit + 1, paragraph) }
    }
    let isClause = paragraph.isWord(object + 1, "there") || paragraph.word(object + 1).contains(.pronoun)
    return isClause ? rest(from: object + 1, paragraph) : nil
  }

  /// To the end of the sentence, without the marks there.
  private static func rest(from first: Int, _ paragraph: Paragraph) -> Range<Int> {
    var last = paragraph.units.count
    while last > first + 1, paragraph.token(last - 1)?.kind == .mark { last -= 1 }
    return Int(paragraph.units[first])..<Int(paragraph.units[last - 1]) + 1
  }

  private static func isClaim(_ unit: Int, _ paragraph: Paragraph) -> Bool {
    guard let token = paragraph.token(unit) else { return false }
    return claims.contains(paragraph.text.text, token.range)
  }

  private static func place(_ units: Range<Int>, _ paragraph: Paragraph) -> Range<Int> {
    Int(paragraph.units[units.lowerBound])..<Int(paragraph.units[units.upperBound - 1]) + 1
  }
}
