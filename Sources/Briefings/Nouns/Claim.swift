import Diagnostics

/// A proposition that parties take positions on: `North Korea has sent about 14,000 troops`.
package struct Claim: Hashable, Sendable {
  /// What a person says of a claim against what its positions come to, and why.
  package struct Verdict: Hashable, Sendable {
    package var status: Status
    package var reason: String
    package var date: EDTFDate?

    package init(status: Status, reason: String, date: EDTFDate? = nil) {
      self.status = status
      self.reason = reason
      self.date = date
    }
  }

  /// A sentence in which an extractor finds that a party says so.
  package struct Evidence: Hashable, Sendable {
    package var actor: Reference
    package var stance: Position.Stance
    /// The sentence, with single spaces.
    package var text: String
    /// The extractor, how sure it is, and the briefing that the sentence stands in.
    package var proposal: Origin.Proposal

    package init(actor: Reference, stance: Position.Stance, text: String, proposal: Origin.Proposal) {
      self.actor = actor
      self.stance = stance
      self.text = text
      self.proposal = proposal
    }
  }

  package enum Status: String, CaseIterable, Sendable {
    case confirmed, claimed, disputed, denied, retracted
  }

  /// Unique within the noun that carries it. Claims of several nouns with one id about one thing are one claim.
  package var id: String
  /// The actor or event that it is about; for a claim that an event carries, that event if nothing else is said.
  package var about: Reference?
  package var text: String
  package var figure: Figure?
  /// Actors whom it would incriminate: a party's own admission confirms a claim even if that party made it.
  package var incriminates: [Reference] = []
  /// In the order written.
  package var positions: [Position] = []
  package var verdict: Verdict?
  /// The id of one of the noun's sources.
  package var source: String?
  /// Nil: as its noun.
  package var marking: Marking?
  /// Of a claim that an extractor has found in the noun's text, and nobody has reviewed: its text is the sentence.
  package var proposal: Origin.Proposal?
  /// Where texts say what its positions do, in sentences other than a proposed claim's own.
  package var evidence: [Evidence] = []
  /// Its text.
  package var span: SourceSpan

  package init(id: String, text: String, span: SourceSpan) {
    self.id = id
    self.text = text
    self.span = span
  }
}

/// What one party says to a claim, and when: `{actor: ukraine, stance: asserts, date: 2025-04-28, source: s1}`.
package struct Position: Hashable, Sendable {
  package enum Stance: String, CaseIterable, Sendable {
    case asserts, confirms, estimates, denies, disputes, declines
  }

  package var actor: Reference
  package var stance: Stance
  package var date: EDTFDate?
  /// The id of one of the noun's sources.
  package var source: String?
  /// Admiralty code of what is said here; nil: that of its source.
  package var grade: String?
  /// The party's words or reservations.
  package var text: String?
  package var marking: Marking?

  package init(actor: Reference, stance: Stance) {
    self.actor = actor
    self.stance = stance
  }
}

/// A number that a claim gives, as exact as it is known, and what it is made up of.
package struct Figure: Hashable, Sendable {
  /// One number as `low` and `high` alike, or a range.
  package struct Amount: Hashable, Sendable {
    package var low: Double
    package var high: Double

    package init(_ low: Double, _ high: Double) {
      self.low = low
      self.high = high
    }
  }

  package struct Part: Hashable, Sendable {
    package var amount: Amount
    package var isApproximate: Bool
    /// What it counts: `reinforcements`.
    package var text: String

    package init(amount: Amount, isApproximate: Bool, text: String) {
      self.amount = amount
      self.isApproximate = isApproximate
      self.text = text
    }
  }

  package var amount: Amount
  package var isApproximate = false
  /// `troops`, `km²`.
  package var unit: String?
  /// Together they are not more than the whole can be.
  package var parts: [Part] = []

  package init(amount: Amount) { self.amount = amount }
}
