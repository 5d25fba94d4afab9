import Briefings
import Mentions
import Parallel
import Storing
import Words

/// What earlier runs have found in each document, by the path of its page.
package struct SearchMemory: Sendable {
  package var table: BlobTable
  /// Where the terms stand that ``table`` tells of.
  package var log: RecordLog
  /// How many bytes of ``log`` it tells of.
  package var usedCount = 0
  /// What tells whether files of terms are as they were; nil where nothing is known.
  package var shards: ShardSums?

  package init(table: BlobTable = BlobTable(), log: RecordLog = RecordLog()) {
    self.table = table
    self.log = log
  }

  fileprivate func terms(of path: String) -> DocumentTerms? {
    guard var reader = table[path] else { return nil }
    return try? DocumentTerms(stored: &reader)
  }
}

/// How readers are told what something is.
package struct SearchWords: Sendable {
  /// By category of actor, and `event` and `briefing`: a sign and a word.
  package var kinds: [String: (glyph: String, word: String)]
  package var dates: DateWords

  package init(kinds: [String: (glyph: String, word: String)], dates: DateWords) {
    self.kinds = kinds
    self.dates = dates
  }
}

/// The files that a browser searches, and what is to be kept of them.
///
/// Everything in them stands on the site's pages: it is made from the same library. Which files there are depends on
/// the number of documents alone.
package struct SearchIndex: Sendable {
  /// One file of the index, not made yet.
  package struct File: Sendable {
    /// Below the output folder.
    package var path: String
    /// Of everything that the file's bytes depend on, beside the program.
    package var hash: ContentHash
    /// Makes the file's bytes; may be called by any task.
    package var make: @Sendable () -> [UInt8]

    package var bytes: [UInt8] { make() }

    init(path: String, hash: ContentHash, make: @escaping @Sendable () -> [UInt8]) {
      self.path = path
      self.hash = hash
      self.make = make
    }

    init(path: String, bytes: [UInt8]) {
      self.init(path: path, hash: ContentHash(bytes)) { bytes }
    }
  }

  /// Ascending by path.
  package let files: [File]
  package let memory: SearchMemory

  /// - Parameter memory: nil where nothing is kept.
  package static func make(
    _ linked: LinkedLibrary,
    words: SearchWords,
    memory: SearchMemory?
  ) async -> SearchIndex {
    let nouns = SearchedDocument.all(linked.library)
    let layout = Layout(documents: nouns.count)
    let memory = memory ?? SearchMemory()
    let entities = SearchedDocument.hashes(ofEntities: linked.library)
    let made = await parallelMap(count: nouns.count, scratch: DocumentTerms.Scratch()) { i, scratch in
      let key = SearchedDocument.key(nouns[i], linked, layout, entities: entities)
      let kept = memory.terms(of: nouns[i].path(linked.library))
      if let kept, kept.key == key { return (terms: kept, isNew: false) }
      let document = SearchedDocument(nouns[i], linked)
      return (terms: DocumentTerms(document, layout, key: key, &scratch, memory.log), isNew: true)
    }
    var kept = SearchMemory(table: memory.table, log: memory.log)
    kept.table.reserve(nouns.count)
    var order = ByteWriter()
    var changes: [TermShards.Change] = []
    var known = memory.shards
    for (i, noun) in nouns.enumerated() {
      let path = noun.path(linked.library)
      order.string(path)
      kept.usedCount += made[i].terms.place.count
      guard made[i].isNew else { continue }
      var before: [UInt8] = []
      if memory.terms(of: path)?.read(memory.log, into: &before) == true {
        changes.append(TermShards.Change(document: i, before: before))
      } else {
        known = nil
      }
      kept.table.set(path, to: made[i].terms.stored)
    }
    if kept.table.count > nouns.count {
      let present = Set(nouns.map { $0.path(linked.library) })
      for path in kept.table.names.filter({ !present.contains($0) }) { kept.table.remove(path) }
    }
    let orderHash = ContentHash(order.bytes)
    if known?.order != orderHash { known = nil }
    let source = TermShards.Source(documents: made.map(\.terms), log: memory.log) { i in
      var scratch = DocumentTerms.Scratch()
      return DocumentTerms.runs(SearchedDocument(nouns[i], linked), layout, &scratch)
    }
    let shards = await TermShards.make(source, layout, known?.sums, changes: changes)
    kept.shards = ShardSums(order: orderHash, sums: shards.hashes)
    var files = shards.hashes.enumerated().map { i, hash in
      File(path: "search/terms/\(i).bin", hash: hash) { shards.file(i) }
    }
    let rows = DocumentRows(nouns, linked, words)
    files.append(File(path: "search/head.json", bytes: rows.head(layout, made.map(\.terms.length))))
    for i in 0..<layout.rowFiles {
      files.append(File(path: "search/documents/\(i).json", bytes: rows.file(i, layout)))
    }
    files += await NameFiles.make(nouns, linked, words).files
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return SearchIndex(files: files, memory: kept)
  }
}

extension SearchedDocument.Noun {
  /// Of the document's page, below the site's root.
  func path(_ library: Library) -> String {
    switch self {
    case .actor(let i): "actors/\(library.actors[i].id)/"
    case .event(let i): "events/\(library.events[i].id)/"
    case .briefing(let i): "briefings/\(library.briefings[i].id)/"
    }
  }

  func id(_ library: Library) -> String {
    switch self {
    case .actor(let i): library.actors[i].id
    case .event(let i): library.events[i].id
    case .briefing(let i): library.briefings[i].id
    }
  }
}
