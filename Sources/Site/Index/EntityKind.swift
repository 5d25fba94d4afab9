import Briefings

/// What an entity is, as a reader is told: by a word and by a shape, never by colour alone.
enum EntityKind: UInt8, CaseIterable, Sendable {
  case person, state, government, organization, armedForce, media, group
  /// A person whom no text names.
  case unnamed
  case event

  /// In the order of lists, the unnamed last.
  static let ofActors: [EntityKind] = allCases.filter { $0 != .event }

  init(_ actor: Actor) {
    self = actor.isUnnamed ? .unnamed : EntityKind(actor.category)
  }

  init(_ category: Actor.Category) {
    self =
      switch category {
      case .person: .person
      case .state: .state
      case .government: .government
      case .organization: .organization
      case .armedForce: .armedForce
      case .media: .media
      case .group: .group
      }
  }

  /// For `data-kind` and style sheets: `armed-force`.
  var slug: String {
    switch self {
    case .person: "person"
    case .state: "state"
    case .government: "government"
    case .organization: "organization"
    case .armedForce: "armed-force"
    case .media: "media"
    case .group: "group"
    case .unnamed: "unnamed"
    case .event: "event"
    }
  }

  /// One character of the Geometric Shapes or Mathematical Operators, without an emoji form.
  var glyph: String {
    switch self {
    case .person: "○"
    case .state: "◆"
    case .government: "◇"
    case .organization: "□"
    case .armedForce: "▲"
    case .media: "≡"
    case .group: "∴"
    case .unnamed: "◌"
    case .event: "▮"
    }
  }
}
