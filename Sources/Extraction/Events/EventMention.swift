import Briefings

/// What a clause tells of: who did what to whom, where and when, and how sure the text is of it.
package struct EventMention: Sendable {
  package enum Status: String, CaseIterable, Sendable {
    /// Told as it is.
    case confirmed
    /// Somebody says so, or it is hedged: `reportedly`.
    case claimed
    /// Somebody says so, and another denies it.
    case disputed
    case denied
    /// It is to come: `will`, `plans to`.
    case planned
  }

  package var category: Event.Category
  /// Bytes of the text, as all ranges here: the words that tell of it.
  package var trigger: Range<Int>
  package var sentence: Range<Int>
  package var source: Range<Int>?
  package var target: Range<Int>?
  package var place: Range<Int>?
  /// Where the clause gives it: a deployment does not take the date of its announcement.
  package var date: DateExpression?
  package var status: Status
  /// Who says so, where it is claimed, disputed or denied.
  package var attribution: Range<Int>?
  /// Empty where the words give none that can be read.
  package var title: String
  package var evidence: EventEvidence
  /// Whether it is worth proposing: see ``threshold``.
  package var weight: Double
  /// Whether the one that the title begins with is an actor of the text.
  package var isLinked = false
  package var confidence: Double { evidence.confidence(isLinked: isLinked) }
}

extension EventMention {
  /// From here on an event is worth proposing: a verb tells of it, and somebody who is named takes part.
  package static let threshold = 0.5
  /// Below this an event may be, or is not: it is never proposed.
  package static let least = 0.3
}
