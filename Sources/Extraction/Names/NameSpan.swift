/// A name found in a text.
package struct NameSpan: Hashable, Sendable {
  /// How it was found.
  package enum Origin: UInt8, Sendable {
    /// By the tagger.
    case tagged
    /// Because the same name was tagged elsewhere in the text.
    case repeated
  }

  /// Numbers of the text's tokens.
  package var tokens: Range<Int>
  /// Bytes of the text.
  package var range: Range<Int>
  package var kind: NameKind
  package var origin: Origin
  /// From 0 to 1: the share of such names that were right in texts that the model had not seen.
  package var confidence: Double
  /// How far the best reading without this name falls behind, in the model's own measure.
  package var margin: Float

  init(
    tokens: Range<Int>,
    kind: NameKind,
    in text: TokenizedText,
    origin: Origin = .tagged,
    confidence: Double,
    margin: Float
  ) {
    self.tokens = tokens
    range = Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
    self.kind = kind
    self.origin = origin
    self.confidence = confidence
    self.margin = margin
  }
}
