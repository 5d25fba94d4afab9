import Briefings

/// Who goes by which name in the curated files: what is proposed under such a name is theirs.
///
/// Spellings of one name are one: `Kim Jong-un`, `Kim Jong Un`; `the Russian Army`, `Russian Army`.
package struct CuratedNames: Sendable {
  /// By name: the id, or nil where several share it.
  private var strong: [String: String?] = [:]
  private var weak: [String: String?] = [:]
  /// Ids of actors, events and briefings that a proposal must not take.
  private(set) var ids: Set<String> = []
  let rejected: Set<String>
  private let persons: Set<String>

  package init(_ library: Library) {
    rejected = library.rejected
    persons = Set(library.actors.filter { $0.category == .person }.map(\.id))
    for actor in library.actors where actor.origin.isCurated {
      ids.insert(actor.id)
      if let name = actor.properName { Self.add(name, actor.id, to: &strong) }
      for alias in actor.aliases {
        switch alias.kind {
        case .strong, .acronym: Self.add(alias.name, actor.id, to: &strong)
        case .weak: Self.add(alias.name, actor.id, to: &weak)
        // A capital is not its government's name.
        case .metonym: break
        }
      }
    }
    for event in library.events where event.origin.isCurated { ids.insert(event.id) }
  }

  func hasPerson(_ id: String) -> Bool { persons.contains(id) && ids.contains(id) }

  private static func add(_ name: String, _ id: String, to names: inout [String: String?]) {
    let name = FoldedName.key(name)
    if let known = names[name], known != id { names[name] = .some(nil) } else { names[name] = .some(id) }
  }

  /// The one curated actor whose own name, or another strong name, the words are.
  func owner(of words: String, isPerson: Bool) -> String? {
    strong[FoldedName.key(words)].flatMap { $0 }.flatMap { persons.contains($0) == isPerson ? $0 : nil }
  }

  /// The one curated actor that goes by the first of `names` that any does.
  ///
  /// A person is nobody but a person; of other types, which one it is, is often a guess.
  func actor(named names: [String], isPerson: Bool) -> String? {
    for table in [strong, weak] {
      for name in names {
        if let id = table[FoldedName.key(name)] ?? nil, persons.contains(id) == isPerson { return id }
      }
    }
    return nil
  }
}
