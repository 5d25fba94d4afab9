import Briefings

/// Finds who else a weak name may mean: entities of the same category whose own names begin or end with it.
///
/// `Kim` is weak for Kim Jong Un; a text that has also named Kim Yo Jong in full means either.
struct RivalFinder {
  private let library: Library
  private let trie: NameTrie
  private let names: [Gazetteer.Name]
  private let owners: [Gazetteer.Owner]
  private var found: [(name: Int32, entity: EntityID)] = []

  init(_ library: Library, trie: NameTrie, names: [Gazetteer.Name], owners: [Gazetteer.Owner]) {
    self.library = library
    self.trie = trie
    self.names = names
    self.owners = owners
  }

  /// The rivals of all names; each name gets its range.
  consuming func find(_ names: inout [Gazetteer.Name]) -> [EntityID] {
    guard owners.contains(where: { $0.kind == .weak }) else { return [] }
    var reader = TokenReader()
    for (i, actor) in library.actors.enumerated() {
      if let name = actor.properName { look(in: name, of: EntityID(rawValue: Int32(i)), &reader) }
      for alias in actor.aliases where alias.kind == .strong {
        look(in: alias.name, of: EntityID(rawValue: Int32(i)), &reader)
      }
    }
    for (i, event) in library.events.enumerated() {
      let entity = EntityID(rawValue: Int32(library.actors.count + i))
      look(in: event.title, of: entity, &reader)
      for alias in event.aliases where alias.kind == .strong { look(in: alias.name, of: entity, &reader) }
    }
    found.sort { ($0.name, $0.entity) < ($1.name, $1.entity) }
    var rivals: [EntityID] = []
    var at = 0
    while at < found.count {
      let name = found[at].name
      let start = rivals.count
      while at < found.count, found[at].name == name {
        if rivals.count == start || rivals.last != found[at].entity { rivals.append(found[at].entity) }
        at += 1
      }
      names[Int(name)].rivals = Int32(start)..<Int32(rivals.count)
    }
    return rivals
  }

  private mutating func look(in name: String, of entity: EntityID, _ reader: inout TokenReader) {
    let bytes = GazetteerBuilder.normalised(name)
    let text = bytes.span
    var start = 0
    while start < text.count {
      let first = reader.next(text, at: start, limit: text.count)
      if start == 0 || trie.mayBegin(trie.path(NameTrie.root, first)) {
        walk(text, from: start, of: entity, &reader)
      }
      start = first.end
    }
  }

  /// Notes the weak names that stand at `start` and either begin or end the whole.
  private mutating func walk(
    _ text: Span<UInt8>,
    from start: Int,
    of entity: EntityID,
    _ reader: inout TokenReader
  ) {
    var path = NameTrie.root
    var at = start
    while at < text.count {
      let token = reader.step(text, at: at, limit: text.count)
      path = trie.path(path, token)
      at = token.end
      guard let node = trie.node(path) else { return }
      if start == 0 || at == text.count, start != 0 || at != text.count,
        let name = trie.name(at: node, text, start..<at, &reader)
      {
        note(name, entity)
      }
      guard node.isInner else { return }
    }
  }

  private mutating func note(_ name: Int32, _ entity: EntityID) {
    let range = names[Int(name)].owners
    let own = owners[Int(range.lowerBound)..<Int(range.upperBound)]
    guard !own.contains(where: { $0.entity == entity }) else { return }
    if own.contains(where: { $0.kind == .weak && isLike(entity, $0.entity) }) { found.append((name, entity)) }
  }

  private func isLike(_ a: EntityID, _ b: EntityID) -> Bool {
    let count = library.actors.count
    let (i, j) = (Int(a.rawValue), Int(b.rawValue))
    if i < count, j < count { return library.actors[i].category == library.actors[j].category }
    return i >= count && j >= count
  }
}
