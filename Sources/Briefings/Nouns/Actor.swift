import Diagnostics
import Markdown

/// Someone or something that acts: a person, a state, a government, an organization, a force, a medium, a group.
package struct Actor: Sendable {
  package enum Category: String, CaseIterable, Sendable {
    case person, state, government, organization
    case armedForce = "armed-force"
    case media, group
  }

  package var id: String
  /// Of an unnamed one the words that describe it: `Senior Ukrainian intelligence official`.
  package var name: String
  package var category: Category
  /// Whether this is a person whom no text names, such as an official who speaks on condition of anonymity.
  package var isUnnamed = false
  package var aliases: [Alias] = []
  package var roles: [Role] = []
  package var relations: [Relation] = []
  /// The state that the actor belongs to: an actor of category `state`.
  package var country: Reference?
  package var summary: String?
  /// An item of Wikidata, `Q` and digits.
  package var wikidata: String?
  package var sources: [Source] = []
  package var redirects: [String] = []
  /// Nil: the site's default.
  package var marking: Marking?
  package var params: Param = .table([])
  /// Empty too for a noun that is as it was in an earlier run: ``Library/text(of:_:)`` gives its text.
  package var profile: Document {
    get { document }
    set { take(newValue, ProseFacts(newValue)) }
  }
  private var document = Document()
  /// The text where blocks of it are not for everybody; nil in a ``Library``.
  var markedText: MarkedText?
  /// Of the text that is `profile`.
  package var facts = ProseFacts()
  package var origin: Origin
  /// The file, at its name.
  package var span: SourceSpan

  package init(id: String, name: String, category: Category, origin: Origin, span: SourceSpan) {
    self.id = id
    self.name = name
    self.category = category
    self.origin = origin
    self.span = span
  }

  /// The name that texts call it by; nil for an unnamed one, since others may be described in the same words.
  package var properName: String? { isUnnamed ? nil : name }

  /// All that texts call it: its name, then its aliases.
  package var names: [String] { [properName].compactMap(\.self) + aliases.map(\.name) }

  /// Those of ``names`` that mean it wherever they stand.
  package var strongNames: [String] { [properName].compactMap(\.self) + aliases.strongNames }

  /// Sets `profile` where what is asked of it is known already.
  mutating func take(_ document: Document, _ facts: ProseFacts) {
    self.document = document
    self.facts = facts
  }
}

/// What an actor is or was, for whom and when: `{title: Supreme leader, of: north-korea, since: 2011}`.
package struct Role: Hashable, Sendable {
  package var title: String
  package var of: Reference?
  package var since: EDTFDate?
  package var until: EDTFDate?
  package var source: String?
  /// Nil: as its actor.
  package var marking: Marking?

  package init(title: String) { self.title = title }
}

/// An asserted tie from the actor that carries it to another: `{type: ally, actor: russia, since: 2024-06-19}`.
package struct Relation: Hashable, Sendable {
  package enum Category: String, CaseIterable, Sendable {
    case memberOf = "member-of"
    case partOf = "part-of"
    case leads, commands, controls, supports, opposes
    case worksFor = "works-for"
    case ally, adversary
    case treatyPartner = "treaty-partner"
    case related

    /// Whether the tie reads the same from both ends.
    package var isSymmetric: Bool {
      switch self {
      case .ally, .adversary, .treatyPartner, .related: true
      default: false
      }
    }
  }

  package var category: Category
  package var actor: Reference
  package var since: EDTFDate?
  package var until: EDTFDate?
  package var text: String?
  package var source: String?
  /// Nil: as its actor.
  package var marking: Marking?
  /// Who proposed it and in which briefings; nil where a person wrote it.
  package var proposal: Origin.Proposal?

  package init(category: Category, actor: Reference) {
    self.category = category
    self.actor = actor
  }
}
