/// A clause that says that something is not so: `…, a claim Kyiv denies`, `Kyiv denied that …`, `Kyiv
/// rejected the report`.
struct Denial {
  /// Tokens, as all places here.
  var speaker: Range<Int>
  var verb: Int
  /// Where the clause begins.
  var start: Int
  /// What is denied, where the clause says it itself.
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
      while before >= 0, paragraph.isHelper(before) { before -= 1 }
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
      let object = (unit + 1..<min(paragraph.units.count, unit + 4)).first { isClaim($0, paragraph) }
      if object != nil {
        return Denial(speaker: tokens, verb: verb, start: tokens.lowerBound, content: nil, refersBack: true)
      }
      guard isSure else { continue }
      // `Kyiv denied that it attacked`, `denies having attacked`.
      var first = unit + 1
      if paragraph.isWord(first, "that") { first += 1 }
      guard first < paragraph.units.count, paragraph.token(first)?.kind == .word else {
        return Denial(speaker: tokens, verb: verb, start: tokens.lowerBound, content: nil, refersBack: true)
      }
      var last = paragraph.units.count
      while last > first + 1, paragraph.token(last - 1)?.kind == .mark { last -= 1 }
      let content = Int(paragraph.units[first])..<Int(paragraph.units[last - 1]) + 1
      return Denial(
        speaker: tokens,
        verb: verb,
        start: tokens.lowerBound,
        content: content,
        refersBack: false
      )
    }
    return nil
  }

  private static func isClaim(_ unit: Int, _ paragraph: Paragraph) -> Bool {
    guard let token = paragraph.token(unit) else { return false }
    return claims.contains(paragraph.text.text, token.range)
  }

  private static func place(_ units: Range<Int>, _ paragraph: Paragraph) -> Range<Int> {
    Int(paragraph.units[units.lowerBound])..<Int(paragraph.units[units.upperBound - 1]) + 1
  }
}
