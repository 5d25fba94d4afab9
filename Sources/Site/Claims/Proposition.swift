import Briefings
import Mentions

/// A claim as the site knows it: one, whichever of its nouns carry it.
struct Proposition: Sendable {
  /// A noun of the library, by index.
  enum Carrier: Hashable, Sendable {
    case briefing(Int)
    case event(Int)
    /// Carries sources, but no claims.
    case actor(Int)
  }

  /// A source of a noun: its carrier, and its index among that noun's.
  struct Citation: Hashable, Sendable {
    var carrier: Carrier
    var source: Int
  }

  /// What a party says, of whichever noun says so.
  struct Stand: Hashable, Sendable {
    var party: Int32
    var stance: Position.Stance
    /// As written; nil where it counts as the date of the noun that carries it.
    var date: EDTFDate?
    var grade: String?
    var text: String?
    /// Its own, where it has one.
    var marking: Marking?
    var carrier: Carrier
    /// More than one where several nouns say the same.
    var citations: [Citation]
  }

  /// A sentence of a briefing that an extractor takes for what a party says.
  struct Evidence: Hashable, Sendable {
    var party: Int32
    var stance: Position.Stance
    /// Plain text.
    var text: String
    /// Index of a briefing.
    var briefing: Int32
    var proposal: Origin.Proposal
  }

  var id: String
  /// What it is about; nil where that is not said.
  var about: EntityID?
  var text: String
  /// Its own, where it has one.
  var marking: Marking?
  var figure: Figure?
  var verdict: Claim.Verdict?
  /// Where nobody has reviewed it.
  var proposal: Origin.Proposal?
  /// The noun that has the text first, then the others.
  var carriers: [Carrier]
  /// In the order of their dates.
  var stands: [Stand]
  /// Of the claim itself, then of its positions; none twice.
  var citations: [Citation]
  /// Of stands, in the order of the nouns that carry it; no sentence twice for one party.
  var evidence: [Evidence] = []
  /// By index of ``stands``.
  var history: ClaimHistory

  var status: Claim.Status { history.status }
  var claimant: Int32? { history.claimant }
}

extension Proposition.Carrier {
  /// The noun whose text it is.
  init(_ place: Prose.Place) {
    self =
      switch place {
      case .briefing(let i): .briefing(i)
      case .profile(let i): .actor(i)
      case .account(let i): .event(i)
      }
  }
}
