import Mustache

/// A list of actors: all, or those of a letter or type.
struct ActorsView: Framed {
  /// A name, and whose it is.
  struct Name: Sendable {
    var entity: EntityView
    /// Another name of it, from which readers are sent on.
    var alias: String?
    /// What the actor is, where the list does not say.
    var type: String?

    static let shape = Shape<Name>(
      "name entry",
      [
        .record("entity", EntityView.shape) { $0.alias == nil ? $0.entity : nil },
        .record("see", seeShape) { $0.alias == nil ? nil : $0 },
        .text("type") { $0.type },
      ]
    )

    private static let seeShape = Shape<Name>(
      "see",
      [
        .text("alias") { $0.alias },
        .text("language") { $0.alias.flatMap { Script.language(of: $0) } },
        .text("name") { $0.entity.name },
        .url("url", parts: { $0.entity.url.parts }),
        .text("kind") { $0.entity.kind.slug },
      ]
    )
  }

  struct Group: Sendable {
    var id: String
    var label: String
    var glyph: String?
    var names: [Name]

    static let shape = Shape<Group>(
      "actor group",
      [
        .text("id") { $0.id },
        .text("label") { $0.label },
        .text("glyph") { $0.glyph },
        .list("names", Name.shape) { $0.names },
      ]
    )
  }

  var frame: Frame
  var heading: String
  var isPart: Bool
  var count: Int
  /// Nil where the list stands on one page.
  var part: PartView?
  var letters: [JumpItem]
  var kinds: [JumpItem]
  var groups: [Group]

  static let shape = Shape<ActorsView>(
    "actors",
    frameFields
      + [
        .text("heading") { $0.heading },
        .flag("isPart") { $0.isPart },
        .record("count", CountView.shape) { CountView($0.count) },
        .record("part", PartView.shape) { $0.part },
        .flag("hasLetters") { !$0.letters.isEmpty },
        .list("letters", JumpItem.shape) { $0.letters },
        .flag("hasKinds") { !$0.kinds.isEmpty },
        .list("kinds", JumpItem.shape) { $0.kinds },
        .list("groups", Group.shape) { $0.groups },
      ]
  )
}
