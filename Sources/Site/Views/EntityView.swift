import Mustache

/// A link to an actor or event, told by a glyph and a word.
struct EntityView: Sendable {
  var name: String
  var url: PageLink
  var kind: EntityKind
  var kindWord: String
  /// A few words on the entity's part where it stands.
  var note: String?
  /// In how many briefings, where that is said.
  var count: Int?
  /// Where it is said that the entity has that part; one or none.
  var origins: [OriginView] = []

  static let shape = Shape<EntityView>(
    "entity",
    [
      .text("name") { $0.name },
      .url("url", parts: { $0.url.parts }),
      .text("kind") { $0.kind.slug },
      .text("kindWord") { $0.kindWord },
      .text("glyph") { $0.kind.glyph },
      .text("note") { $0.note },
      .record("count", CountView.shape) { $0.count.map(CountView.init) },
      .list("origins", OriginView.shape) { $0.origins },
    ]
  )
}
