import Briefings

/// What is proposed for one briefing: the content of `Content/extracted/<briefing>.json`.
///
/// `Sources/Briefings/Extracted/extracted.schema.json` describes the file. Ranges are bytes of the briefing's plain
/// text, which the file gives in Unicode scalars.
package struct Proposal: Sendable {
  package struct Actor: Sendable {
    package var id: String
    package var name: String
    package var category: Briefings.Actor.Category
    /// Whether the text does not name the person, but only describe them.
    package var isUnnamed = false
    package var aliases: [TextAlias] = []
    package var roles: [Role] = []
    package var country: String?
    package var confidence: Double
    /// Whether a curated file has it: then the file decides.
    package var isKnown = false
  }

  package struct Role: Sendable {
    package var title: String
    package var of: String?
    package var until: EDTFDate?
  }

  package struct Event: Sendable {
    package var id: String
    package var title: String
    package var category: Briefings.Event.Category
    package var date: EDTFDate
    package var reported: EDTFDate?
    package var place: String?
    package var status: Briefings.Event.Status?
    package var participants: [(actor: String, role: Briefings.Event.Participant.Role)] = []
    package var confidence: Double
  }

  package struct Mention: Sendable {
    package var entity: String
    package var range: Range<Int>
    package var confidence: Double
    /// Whether the words may become a link; what tells of an event does not.
    package var mayLink = true
  }

  package struct Quote: Sendable {
    package var speaker: String?
    package var attribution: String?
    package var range: Range<Int>
    package var confidence: Double
  }

  package struct Claim: Sendable {
    package var claimant: String?
    /// How the text names who says it, where that is nobody known.
    package var attribution: String?
    package var stance: Extraction.Claim.Stance
    /// The number, from 0, of the claim that it denies.
    package var denies: Int?
    package var figures: [Figure]
    package var range: Range<Int>
    package var confidence: Double
  }

  /// A tie between two actors.
  package struct Relation: Sendable {
    package var from: String
    package var category: Briefings.Relation.Category
    package var to: String
    package var text: String?
    package var range: Range<Int>
    package var confidence: Double
  }

  package var actors: [Actor] = []
  package var events: [Event] = []
  package var mentions: [Mention] = []
  package var quotes: [Quote] = []
  package var claims: [Claim] = []
  package var relations: [Relation] = []
}
