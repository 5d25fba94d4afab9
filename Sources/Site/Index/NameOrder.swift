import Briefings

/// Every name that an actor may be looked up by, in the order of the alphabet; what describes an unnamed one is none.
struct NameOrder: Sendable {
  struct Entry: Sendable {
    var actor: Int32
    /// The other name, for an entry that says "see"; nil for the actor's own.
    var alias: String?
    var letter: UInt8
  }

  /// By letter, `#` last; within one by name.
  let entries: [Entry]
  /// Runs of ``entries`` that share a letter.
  let letters: [(letter: UInt8, range: Range<Int>)]
  /// Indices of actors by name, by place in ``EntityKind/ofActors``.
  let categories: [[Int32]]

  /// How many names there are, and how many that have none.
  var count: Int { entries.count + (categories.last?.count ?? 0) }

  init(_ actors: [Actor]) {
    var keyed: [(key: SortKey, entry: Entry)] = []
    var unnamed: [(key: SortKey, actor: Int32)] = []
    for (i, actor) in actors.enumerated() {
      let own = SortKey(actor.name)
      if actor.isUnnamed {
        unnamed.append((own, Int32(i)))
      } else {
        keyed.append((own, Entry(actor: Int32(i), alias: nil, letter: own.letter)))
      }
      // Spellings that the actor's own name is found by just as well need no entry.
      var found: Set<[UInt8]> = [own.letters]
      for alias in actor.aliases where alias.kind != .weak {
        let key = SortKey(alias.name)
        guard found.insert(key.letters).inserted else { continue }
        keyed.append((key, Entry(actor: Int32(i), alias: alias.name, letter: key.letter)))
      }
    }
    // `#` sorts before the letters, and other scripts are looked for at the end.
    keyed.sort {
      let (a, b) = ($0.entry, $1.entry)
      let (otherA, otherB) = (a.letter == UInt8(ascii: "#"), b.letter == UInt8(ascii: "#"))
      if otherA != otherB { return otherB }
      return $0.key == $1.key ? a.actor < b.actor : $0.key < $1.key
    }
    entries = keyed.map(\.entry)

    var letters: [(letter: UInt8, range: Range<Int>)] = []
    var start = 0
    for i in entries.indices where i + 1 == entries.count || entries[i + 1].letter != entries[i].letter {
      letters.append((entries[i].letter, start..<i + 1))
      start = i + 1
    }
    self.letters = letters

    var categories = [[Int32]](repeating: [], count: EntityKind.ofActors.count)
    let named = entries.lazy.filter { $0.alias == nil }.map(\.actor)
    for actor in named + unnamed.sorted(by: { ($0.key, $0.actor) < ($1.key, $1.actor) }).map(\.actor) {
      if let place = EntityKind.ofActors.firstIndex(of: EntityKind(actors[Int(actor)])) {
        categories[place].append(actor)
      }
    }
    self.categories = categories
  }
}
