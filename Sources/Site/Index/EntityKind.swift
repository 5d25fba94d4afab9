import Briefings

/// What an entity is, as a reader is told: by a word and by a shape, never by colour alone.
struct EntityKind: Hashable, Sendable {
  /// For `data-kind` and style sheets: `armed-force`.
  let slug: String
  /// `Armed force`.
  let word: String
  /// `Armed forces`.
  let plural: String
  /// One character of the Geometric Shapes or Mathematical Operators, without an emoji form.
  let glyph: String

  static let event = EntityKind(slug: "event", word: "Event", plural: "Events", glyph: "▮")

  init(slug: String, word: String, plural: String, glyph: String) {
    self.slug = slug
    self.word = word
    self.plural = plural
    self.glyph = glyph
  }

  init(_ category: Actor.Category) {
    self =
      switch category {
      case .person: EntityKind(slug: "person", word: "Person", plural: "People", glyph: "○")
      case .state: EntityKind(slug: "state", word: "State", plural: "States", glyph: "◆")
      case .government:
        EntityKind(slug: "government", word: "Government", plural: "Governments", glyph: "◇")
      case .organization:
        EntityKind(slug: "organization", word: "Organization", plural: "Organizations", glyph: "□")
      case .armedForce:
        EntityKind(slug: "armed-force", word: "Armed force", plural: "Armed forces", glyph: "▲")
      case .media: EntityKind(slug: "media", word: "Media", plural: "Media", glyph: "≡")
      case .group: EntityKind(slug: "group", word: "Group", plural: "Groups", glyph: "∴")
      }
  }
}
