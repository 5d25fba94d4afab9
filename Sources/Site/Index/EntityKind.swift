import Briefings

/// What an entity is, as a reader is told: by a word and by a shape, never by colour alone.
enum EntityKind: UInt8, CaseIterable, Sendable {
  case person, state, government, organization, armedForce, media, group, event

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
    case .event: "▮"
    }
  }
}
