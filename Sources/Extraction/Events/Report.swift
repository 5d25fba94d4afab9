/// Who a sentence says that something is so: `Moscow claimed that …`, `…, officials said`, `according to …`.
struct Report {
  /// Tokens.
  var speaker: Range<Int>
  var verb: Int
  /// Whether the verb leaves it open whether it is so: `claimed`, but not `confirmed`.
  var isDoubtful: Bool

  private static let verbs = WordSet(
    """
    say says said tell told report reports reported claim claims claimed announce announces announced confirm
    confirms confirmed acknowledge acknowledges acknowledged estimate estimates estimated maintain maintains
    maintained argue argues argued allege alleges alleged believe believes believed declare declares declared
    stated suggest suggests suggested admit admits admitted reveal revealed noted add added insist insists
    insisted reiterated disclosed warn warns warned
    """
  )
  private static let sure = WordSet(
    """
    confirm confirms confirmed acknowledge acknowledges acknowledged admit admits admitted reveal revealed
    announced announce announces
    """
  )

  static func find(in paragraph: Paragraph) -> Report? {
    let units = paragraph.units
    for unit in units.indices.prefix(80) {
      guard let token = paragraph.token(unit), token.kind == .word else { continue }
      let text = paragraph.text.text
      if paragraph.isWord(unit, "according"), paragraph.isWord(unit + 1, "to"),
        let speaker = paragraph.phrase(from: unit + 2, common: true)
      {
        return Report(speaker: tokens(speaker, paragraph), verb: Int(units[unit]), isDoubtful: true)
      }
      // In headlines nouns and participles have capital letters too.
      guard verbs.contains(text, token.range), unit == 0 || !paragraph.word(unit).contains(.name) else {
        continue
      }
      var before = unit - 1
      var isNegated = false
      while before >= 0, paragraph.isHelper(before) {
        isNegated = isNegated || Self.isNegation(paragraph, before)
        before -= 1
      }
      if isNegated { continue }
      let isVerb = !paragraph.word(unit).contains(.noun)
      guard before >= 0, let speaker = paragraph.phrase(endingAt: before, common: isVerb),
        !nobody.contains(text, paragraph.token(speaker.lowerBound)?.range ?? 0..<0)
      else { continue }
      return Report(
        speaker: tokens(speaker, paragraph),
        verb: Int(units[unit]),
        isDoubtful: !sure.contains(text, token.range)
      )
    }
    return nil
  }

  private static func isNegation(_ paragraph: Paragraph, _ unit: Int) -> Bool {
    paragraph.isWord(unit, "not") || paragraph.isWord(unit, "n't") || paragraph.isWord(unit, "n’t")
      || paragraph.isWord(unit, "never")
  }

  /// What begins a phrase that says nothing: `neither side said`, `this suggests`.
  private static let nobody = WordSet("neither nobody no none this these that such there")

  private static func tokens(_ units: Range<Int>, _ paragraph: Paragraph) -> Range<Int> {
    Int(paragraph.units[units.lowerBound])..<Int(paragraph.units[units.upperBound - 1]) + 1
  }
}
