import Briefings
import Diagnostics

/// Names and places of entities, for messages.
struct NameTexts {
  private let library: Library

  init(_ library: Library) { self.library = library }

  func id(_ entity: EntityID) -> String {
    let i = Int(entity.rawValue)
    return i < library.actors.count ? library.actors[i].id : library.events[i - library.actors.count].id
  }

  /// The id in quotes.
  func label(_ entity: EntityID) -> String { "'\(id(entity))'" }

  func target(_ entity: EntityID) -> NameExplanation.Target {
    let isActor = Int(entity.rawValue) < library.actors.count
    return NameExplanation.Target(id: id(entity), isActor: isActor, path: span(entity).path)
  }

  /// The entity's file, at its name.
  func span(_ entity: EntityID) -> SourceSpan { aliases(entity).span }

  private func aliases(_ entity: EntityID) -> (name: String, span: SourceSpan, aliases: [Alias]) {
    let i = Int(entity.rawValue)
    if i < library.actors.count {
      let actor = library.actors[i]
      return (actor.name, actor.span, actor.aliases)
    }
    let event = library.events[i - library.actors.count]
    return (event.title, event.span, event.aliases)
  }

  /// Where the owner's file gives the name.
  func span(of name: String, _ owner: Gazetteer.Owner) -> SourceSpan {
    let (_, span, aliases) = aliases(owner.entity)
    return aliases.first { $0.kind == owner.kind && Self.key($0.name) == Self.key(name) }?.span ?? span
  }

  /// A name as its first owner writes it.
  func spelling(of name: Int32, _ gazetteer: Gazetteer) -> String {
    guard let owner = gazetteer.owners(of: name).first else { return "" }
    let (text, _, aliases) = aliases(owner.entity)
    var reader = TokenReader()
    let candidates =
      (owner.kind == .strong ? [text] : []) + aliases.filter { $0.kind == owner.kind }.map(\.name)
    return candidates.first { gazetteer.name($0, &reader) == name } ?? text
  }

  private static func key(_ name: String) -> [UInt8] {
    var reader = TokenReader()
    let bytes = GazetteerBuilder.normalised(name)
    return reader.key(bytes.span, 0..<bytes.count)
  }

  /// `a`, `a or b`, `a, b or c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Gazetteer {
  /// The index of a name.
  func name(_ text: String, _ reader: inout TokenReader) -> Int32? {
    let bytes = GazetteerBuilder.normalised(text)
    let text = bytes.span
    var path = NameTrie.root
    var at = 0
    while at < text.count {
      let token = reader.step(text, at: at, limit: text.count)
      path = trie.path(path, token)
      at = token.end
    }
    return trie.node(path).flatMap { trie.name(at: $0, text, 0..<text.count, &reader) }
  }
}
