import Briefings
import Storing

/// All that one text's links depend on beside the text: every name with what it means, and every id.
struct NameTable: Sendable {
  /// Equal for libraries that link every text in the same way.
  var hash: ContentHash
  /// An entity's number in stored links is its place here; numbers are never used again.
  var entities: [Entity]
  /// By a name as it is written, a hash of who owns it, by what authority, and whom it may be mistaken for.
  var names: [String: UInt64]
  /// By an id that texts may link to, a hash of what it leads to.
  var ids: [String: UInt64]

  struct Entity: Hashable, Sendable {
    var isActor: Bool
    var id: String
  }

  /// - Parameter entities: Those that have numbers already.
  init(_ library: Library, hash: ContentHash, _ linker: DocumentLinker, entities: [Entity]) {
    self.hash = hash
    self.entities = entities
    let known = Set(entities)
    for entity in Self.entities(of: library) where !known.contains(entity) { self.entities.append(entity) }
    let gazetteer = linker.resolver.gazetteer
    var names: [String: UInt64] = [:]
    names.reserveCapacity(gazetteer.names.count * 2)
    let ids = Self.entities(of: library).map(\.id)
    var reader = TokenReader()
    func add(_ text: String) {
      guard names[text] == nil, let name = gazetteer.name(text, &reader) else { return }
      var writer = ByteWriter()
      for owner in gazetteer.owners(of: name) {
        writer.number(owner.kind.rank)
        writer.flag(Int(owner.entity.rawValue) < library.actors.count)
        writer.string(ids[Int(owner.entity.rawValue)])
      }
      writer.number(-1)
      for rival in gazetteer.rivals(of: name) { writer.string(ids[Int(rival.rawValue)]) }
      names[text] = ContentHash(writer.bytes).low
    }
    for actor in library.actors {
      if let name = actor.properName { add(name) }
      for alias in actor.aliases { add(alias.name) }
    }
    for event in library.events {
      add(event.title)
      for alias in event.aliases { add(alias.name) }
    }
    self.names = names
    self.ids = Self.ids(of: library, linker.directory)
  }

  private static func ids(of library: Library, _ directory: EntityDirectory) -> [String: UInt64] {
    let entities = entities(of: library).map(\.id)
    var ids: [String: UInt64] = [:]
    ids.reserveCapacity(entities.count + library.briefings.count)
    func add(_ id: String) {
      var writer = ByteWriter()
      writer.optional(directory.actor(id).map { entities[Int($0.rawValue)] })
      writer.optional(directory.event(id).map { entities[Int($0.rawValue)] })
      writer.flag(directory.isBriefing(id))
      ids[id] = ContentHash(writer.bytes).low
    }
    for id in entities { add(id) }
    for briefing in library.briefings { add(briefing.id) }
    for id in library.replacements.keys { add(id) }
    return ids
  }

  /// In the order of their ``EntityID``s.
  static func entities(of library: Library) -> [Entity] {
    library.actors.map { Entity(isActor: true, id: $0.id) }
      + library.events.map { Entity(isActor: false, id: $0.id) }
  }

  /// Over all that a table is made from, without making it.
  static func hash(of library: Library) -> ContentHash {
    var writer = ByteWriter()
    func add(_ aliases: [Alias]) {
      writer.list(aliases) { writer, alias in
        writer.string(alias.name)
        writer.value(alias.kind)
      }
    }
    writer.list(library.actors.map(\.id))
    for actor in library.actors {
      writer.optional(actor.properName)
      writer.value(actor.category)
      add(actor.aliases)
    }
    writer.list(library.events.map(\.id))
    for event in library.events {
      writer.string(event.title)
      add(event.aliases)
    }
    writer.list(library.briefings.map(\.id))
    for (id, winner) in library.replacements.sorted(by: { $0.key < $1.key }) {
      writer.string(id)
      writer.string(winner)
    }
    return ContentHash(writer.bytes)
  }
}

// MARK: - Changes

extension NameTable {
  /// What texts have to be searched for, to find those that are linked in another way now.
  struct Changes: Sendable {
    var names: [String] = []
    var ids: Set<String> = []
  }

  func changes(since old: NameTable) -> Changes {
    Changes(names: Self.different(names, old.names), ids: Set(Self.different(ids, old.ids)))
  }

  private static func different(_ a: [String: UInt64], _ b: [String: UInt64]) -> [String] {
    let changed = a.filter { b[$0.key] != $0.value }.map(\.key) + b.keys.filter { a[$0] == nil }
    return changed.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

// MARK: - Stored

extension NameTable: Storable {
  func store(in writer: inout ByteWriter) {
    writer.value(hash)
    writer.list(entities) { writer, entity in
      writer.flag(entity.isActor)
      writer.string(entity.id)
    }
    for table in [names, ids] {
      writer.list(table.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) { writer, entry in
        writer.string(entry.key)
        writer.word(entry.value)
      }
    }
  }

  init(stored reader: inout ByteReader) throws(StoredFault) {
    try self.init(head: &reader)
    names = try Self.table(&reader)
    ids = try Self.table(&reader)
  }

  /// Reads no more than whether anything has changed, and the entities' numbers.
  init(head reader: inout ByteReader) throws(StoredFault) {
    hash = try reader.value()
    entities = try reader.list { (reader: inout ByteReader) throws(StoredFault) in
      Entity(isActor: try reader.flag(), id: try reader.string())
    }
    names = [:]
    ids = [:]
  }

  private static func table(_ reader: inout ByteReader) throws(StoredFault) -> [String: UInt64] {
    let count = try reader.count()
    var table: [String: UInt64] = [:]
    table.reserveCapacity(min(count, 1 << 16))
    for _ in 0..<count { table[try reader.string()] = try reader.word() }
    return table
  }
}
