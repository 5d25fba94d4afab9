/// Words that a briefing gives in a block quote with who said them.
package struct Quotation: Hashable, Sendable {
  /// Bytes of the document's text: the words without quotation marks around them, and what follows the dash.
  package var start: Int32
  package var end: Int32
  package var attributionStart: Int32
  package var attributionEnd: Int32
  /// Who said it; nil for someone who is not named.
  package var speaker: EntityID?
  /// For someone who is not named, whom the attribution names: `a spokesman of the ministry`.
  package var affiliation: EntityID?

  package var words: Range<Int> { Int(start)..<Int(end) }
  package var attribution: Range<Int> { Int(attributionStart)..<Int(attributionEnd) }

  package init(
    words: Range<Int>,
    attribution: Range<Int>,
    speaker: EntityID? = nil,
    affiliation: EntityID? = nil
  ) {
    start = Int32(words.lowerBound)
    end = Int32(words.upperBound)
    attributionStart = Int32(attribution.lowerBound)
    attributionEnd = Int32(attribution.upperBound)
    self.speaker = speaker
    self.affiliation = affiliation
  }
}
