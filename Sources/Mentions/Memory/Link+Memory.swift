import Briefings
import Diagnostics
import Parallel
import Storing

/// A library with its names resolved, and what is to be kept of it.
package struct Linking: Sendable {
  package var linked: LinkedLibrary
  package var memory: LinkMemory?
  /// What the texts were searched for.
  package var names: CompiledNames
  /// How many texts were searched for all names.
  package var documentsLinked = 0
}

/// Finds every name in every text of the library, and who is meant by it.
///
/// Texts that earlier runs have searched are searched again only where they have changed, or hold a name or an id
/// that has come, gone, or means something else now.
package func link(
  _ library: Library,
  memory: LinkMemory?,
  diagnostics: inout DiagnosticList
) async -> Linking {
  guard let memory else {
    let names = CompiledNames(library)
    return Linking(linked: await link(library, names, diagnostics: &diagnostics), names: names)
  }
  var relinker = Relinker(library, memory)
  return await relinker.run(&diagnostics)
}

private struct Relinker {
  private let library: Library
  private let subjects: LinkSubjects
  private var memory: LinkMemory
  private let hash: ContentHash

  init(_ library: Library, _ memory: LinkMemory) {
    self.library = library
    self.memory = memory
    subjects = LinkSubjects(library)
    hash = NameTable.hash(of: library)
  }

  mutating func run(_ diagnostics: inout DiagnosticList) async -> Linking {
    // What is known of texts is read meanwhile.
    async let compiled = CompiledNames(library)
    let old = oldNames()
    if old == nil { memory.table.removeAll() }
    var kept = await keptLinks(EntityNumbers(old?.entities ?? [], library))
    let compiledNames = await compiled
    let linker = compiledNames.linker
    linker.resolver.gazetteer.reportLongNames(&diagnostics)
    var entities = old?.entities ?? []
    if old?.hash != hash {
      let names = NameTable(library, hash: hash, linker, entities: entities)
      if let old { await forget(names.changes(since: old), linker, in: &kept) }
      memory.names = names.stored
      memory.hasNewNames = true
      entities = names.entities
    }
    let count = await fill(&kept, EntityNumbers(entities, library), linker)
    let links = kept.map { $0 ?? DocumentLinks() }
    let linked = LinkedLibrary(library, links, linker, subjects, &diagnostics)
    return Linking(linked: linked, memory: memory, names: compiledNames, documentsLinked: count)
  }

  private func oldNames() -> NameTable? {
    guard !memory.names.isEmpty else { return nil }
    var reader = ByteReader(memory.names)
    guard let head = try? NameTable(head: &reader) else { return nil }
    return head.hash == hash ? head : try? NameTable(stored: memory.names)
  }

  /// What is known of each text; nil for one that is to be searched.
  private func keptLinks(_ numbers: EntityNumbers) async -> [DocumentLinks?] {
    let (subjects, memory, settings) = (subjects, memory, library.settings)
    guard memory.table.count > 0 else { return [DocumentLinks?](repeating: nil, count: subjects.count) }
    return await parallelMap(count: subjects.count, grain: 64) { i in
      let facts = subjects.facts(of: i)
      guard !facts.isEmpty, let reader = memory.table[subjects.path(of: i)] else { return nil }
      let key = KeptLinks.key(facts, subjects.extracted(of: i), settings)
      return KeptLinks(reader, key: key, numbers)?.links
    }
  }

  /// Drops what is known of texts that hold what has changed.
  private func forget(
    _ changes: NameTable.Changes,
    _ linker: DocumentLinker,
    in kept: inout [DocumentLinks?]
  ) async {
    for (i, links) in kept.enumerated() {
      if let links, links.ids.contains(where: { changes.ids.contains($0) }) { kept[i] = nil }
    }
    guard let first = changes.names.first else { return }
    // A library of one actor that goes by all of these names: who owns them does not matter here.
    let origin = library.settings
    let span = SourceSpan(path: "")
    var owner = Actor(id: "", name: first, category: .group, origin: .curated, span: span)
    owner.aliases = changes.names.dropFirst().map { Alias(name: $0, span: span) }
    let names = Library(settings: origin, actors: [owner])
    let finder = DocumentLinker(
      resolver: NameResolver(gazetteer: GazetteerBuilder(names).build()),
      directory: linker.directory,
      linking: linker.linking,
      threshold: linker.threshold
    )
    let (subjects, raw) = (subjects, RawNames(changes.names))
    let known = kept.indices.filter { kept[$0] != nil }
    let suspects = await parallelMap(count: known.count, grain: 64, scratch: [UInt8]()) { i, room in
      raw.map { subjects.mayHold($0, known[i], &room) } ?? true
    }
    let texts = zip(known, suspects).filter(\.1).map(\.0)
    let count = max(1, linker.entityCount)
    let holds = await parallelMap(count: texts.count, scratch: LinkScratch(entityCount: count)) {
      i,
      scratch in
      let linked = finder.link(subjects[texts[i]], &scratch).linked
      return !linked.unlinked.isEmpty
        || linked.mentions.contains { $0.rule != .explicit && $0.rule != .extracted }
    }
    for (i, holds) in zip(texts, holds) where holds { kept[i] = nil }
  }

  /// Searches the texts of which nothing is known; how many those are.
  private mutating func fill(
    _ kept: inout [DocumentLinks?],
    _ numbers: EntityNumbers,
    _ linker: DocumentLinker
  ) async -> Int {
    let (subjects, settings) = (subjects, library.settings)
    let missing = subjects.indices.filter { kept[$0] == nil && !subjects.isEmpty($0) }
    let found = await parallelMap(
      count: missing.count,
      scratch: LinkScratch(entityCount: linker.entityCount)
    ) { i, scratch in
      let subject = subjects[missing[i]]
      let links = DocumentLinks(linker.link(subject, &scratch), subject)
      let key = KeptLinks.key(subjects.facts(of: missing[i]), subject.extracted, settings)
      return (links, KeptLinks.stored(links, key: key, numbers))
    }
    memory.table.reserve(subjects.count)
    for (i, (links, bytes)) in zip(missing, found) {
      kept[i] = links
      memory.table.set(subjects.path(of: i), to: bytes)
    }
    let present = subjects.indices.count { !subjects.isEmpty($0) }
    if memory.table.count > present {
      let paths = Set(subjects.indices.filter { !subjects.isEmpty($0) }.map { subjects.path(of: $0) })
      for path in memory.table.names.filter({ !paths.contains($0) }) { memory.table.remove(path) }
    }
    return missing.count
  }
}
