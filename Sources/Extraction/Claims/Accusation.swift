/// `Oslo accused Malmö of shelling the town`: what one party says of another, by a verb that needs no `that`.
enum Accusation {
  private static let verbs = WordSet("accuse accuses accused")

  static func find(in paragraph: Paragraph) -> Report? {
    for unit in paragraph.units.indices.prefix(80) {
      guard let token = paragraph.token(unit), verbs.contains(paragraph.text.text, token.range) else {
        continue
      }
      var before = unit - 1
      // `is accused of` has no accuser; `has not accused` no accusation.
      var isNone = false
      while before >= 0, paragraph.isHelper(before) {
        let helper = paragraph.token(before).map(\.range) ?? 0..<0
        isNone = isNone || others.contains(paragraph.text.text, helper)
        before -= 1
      }
      let of = (unit + 2..<max(unit + 2, min(paragraph.units.count, unit + 12))).first {
        paragraph.isWord($0, "of")
      }
      guard !isNone, before >= 0, of != nil, let speaker = paragraph.phrase(endingAt: before) else {
        continue
      }
      return Report(
        speaker: Int(paragraph.units[speaker.lowerBound])..<Int(paragraph.units[speaker.upperBound - 1]) + 1,
        verb: Int(paragraph.units[unit]),
        isDoubtful: true
      )
    }
    return nil
  }

  private static let others = WordSet("is are was were be been being not never n't n’t")
}
