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

  /// Pairs of quotation marks that may stand around the whole of what was said.
  static let marks = [("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’")].map {
    (open: Array($0.0.utf8), close: Array($0.1.utf8))
  }

  /// All of it as it stands in `text`: the words, with the mark before them if there is one, to the attribution's end.
  package func passage(in text: [UInt8]) -> Range<Int> {
    let before = text[..<words.lowerBound]
    let mark = Self.marks.first { marks in
      before.suffix(marks.open.count).elementsEqual(marks.open)
        && text[words.upperBound...].starts(with: marks.close)
    }
    return (words.lowerBound - (mark?.open.count ?? 0))..<attribution.upperBound
  }

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
