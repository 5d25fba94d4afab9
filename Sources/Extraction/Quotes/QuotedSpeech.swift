/// Words that a text gives in quotation marks as somebody's own.
package struct QuotedSpeech: Hashable, Sendable {
  /// What tells who speaks.
  package enum Evidence: UInt8, CaseIterable, Sendable {
    /// `…, said Kim`, `Kim said: …`, `according to Kim`.
    case cue
    /// The words follow others of the speaker in the paragraph.
    case continued
    /// A paragraph of words alone, after one that has a speaker; or words before others that have one.
    case paragraph
    /// No verb of speech: the subject of the sentence.
    case subject
  }

  /// Bytes of the text, without quotation marks.
  package var range: Range<Int>
  /// The words that name the speaker: `Kim Jong Un`, `a senior official`, `he`.
  package var speaker: Range<Int>
  /// Whom a pronoun that is the speaker stands for, as an earlier place names him.
  package var antecedent: Range<Int>?
  /// The verb of speech: `said`.
  package var cue: Range<Int>?
  package var evidence: Evidence

  /// That of a verb of speech and a speaker who is only described.
  package static let describedConfidence = 0.82

  /// How often such a finding is right, words and speaker, by what it rests on.
  ///
  /// - Parameter isNamed: Whether the speaker is an actor of the text, and not only described.
  package func confidence(isNamed: Bool) -> Double {
    switch evidence {
    case .cue: isNamed ? 0.93 : Self.describedConfidence
    case .continued: 0.85
    case .paragraph: 0.75
    case .subject: 0.3
    }
  }
}
