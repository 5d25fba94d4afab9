/// A name that an extractor found in a briefing and the entity that it takes it for.
package struct ExtractedMention: Hashable, Sendable {
  /// Bytes of the briefing's `body.text`.
  package var range: Range<Int>
  /// An actor's or event's id, existing in the library.
  package var entity: String
  package var confidence: Double
  /// Whether it may become a link; else it only counts, as the words that tell of an event do.
  package var mayLink: Bool
  package init(range: Range<Int>, entity: String, confidence: Double, mayLink: Bool = true) {
    self.range = range
    self.entity = entity
    self.confidence = confidence
    self.mayLink = mayLink
  }
}

/// Words that a briefing gives as somebody's own.
package struct Quote: Hashable, Sendable {
  /// Bytes of the briefing's `body.text`: the words without their quotation marks.
  package var range: Range<Int>
  /// The speaker's actor id, existing in the library; nil for one who is not named.
  package var speaker: String?
  /// How the text names the speaker: `a senior Ukrainian intelligence official`.
  package var attribution: String?
  package var confidence: Double
  package init(range: Range<Int>, speaker: String?, attribution: String?, confidence: Double) {
    self.range = range
    self.speaker = speaker
    self.attribution = attribution
    self.confidence = confidence
  }
}
