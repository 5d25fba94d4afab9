import Diagnostics
import Markdown

/// Something that happened, or is said to have happened, at a time and a place, between actors.
package struct Event: Sendable {
  /// PLOVER's sixteen event types (Political Language Ontology for Verifiable Event Records), or `other`.
  package enum Category: String, CaseIterable, Sendable {
    case agree, consult, support, cooperate, aid, yield, request, accuse, reject, threaten, protest
    case sanction, mobilize, coerce, assault, retreat, other
  }

  package enum Status: String, CaseIterable, Sendable {
    case confirmed, claimed, disputed, denied, planned, retracted
  }

  package struct Participant: Hashable, Sendable {
    package enum Role: String, CaseIterable, Sendable {
      case actor, recipient, mediator, host, other
    }
    package var actor: Reference
    package var role: Role
    /// Nil: as its event.
    package var marking: Marking?
    package init(actor: Reference, role: Role) {
      self.actor = actor
      self.role = role
    }
  }

  package struct Place: Hashable, Sendable {
    package var name: String
    /// Degrees, WGS 84.
    package var latitude: Double?
    package var longitude: Double?
    package init(name: String) { self.name = name }
  }

  package var id: String
  package var title: String
  package var date: EDTFDate
  package var aliases: [Alias] = []
  package var category: Category = .other
  /// When it became known, where that differs from when it happened.
  package var reported: EDTFDate?
  package var place: Place?
  package var participants: [Participant] = []
  package var status: Status?
  package var partOf: [Reference] = []
  package var follows: [Reference] = []
  package var confirms: [Reference] = []
  package var summary: String?
  package var claims: [Claim] = []
  package var sources: [Source] = []
  package var redirects: [String] = []
  /// Nil: the site's default.
  package var marking: Marking?
  package var params: Param = .table([])
  /// Empty too for a noun that is as it was in an earlier run: ``Library/text(of:_:)`` gives its text.
  package var account: Document {
    get { document }
    set { take(newValue, ProseFacts(newValue)) }
  }
  private var document = Document()
  /// The text where blocks of it are not for everybody; nil in a ``Library``.
  var markedText: MarkedText?
  /// Of the text that is `account`.
  package var facts = ProseFacts()
  package var origin: Origin
  /// The file, at its title.
  package var span: SourceSpan

  /// The names that mean it wherever they stand: its title, then its aliases of that kind.
  package var strongNames: [String] { [title] + aliases.strongNames }

  package init(id: String, title: String, date: EDTFDate, origin: Origin, span: SourceSpan) {
    self.id = id
    self.title = title
    self.date = date
    self.origin = origin
    self.span = span
  }

  /// Sets `account` where what is asked of it is known already.
  mutating func take(_ document: Document, _ facts: ProseFacts) {
    self.document = document
    self.facts = facts
  }
}
