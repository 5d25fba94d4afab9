import Parallel
import Storing
import Synchronization

/// Of each file of terms a sum of what all documents have for it, kept from run to run: an edit takes out of it what its
/// document had, and adds what it has.
package struct ShardSums: Storable, Sendable {
  /// Of the documents' paths in their order: in another order the sums are others.
  var order: ContentHash
  /// By file.
  var sums: [ContentHash]

  init(order: ContentHash, sums: [ContentHash]) {
    self.order = order
    self.sums = sums
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(order: try reader.value(), sums: try reader.list())
  }

  package func store(in writer: inout ByteWriter) {
    writer.value(order)
    writer.list(sums)
  }
}

/// The files of terms before they are made: of each it is known what it depends on, so that one which is as it was
/// need not be made.
final class TermShards: Sendable {
  /// The terms of all documents, and what is needed to read them.
  struct Source: Sendable {
    var documents: [DocumentTerms]
    var log: RecordLog
    /// Cuts a document's text again, where the log has been damaged.
    var cut: @Sendable (_ document: Int) -> [UInt8]

    func read(_ document: Int, into runs: inout [UInt8]) {
      if !documents[document].read(log, into: &runs) { runs = cut(document) }
    }
  }

  /// A document that is not as it was.
  struct Change {
    var document: Int
    /// The runs that it had.
    var before: [UInt8]
  }

  /// How many files are gathered at once: what all documents have for all of them would take much memory.
  private static let batchSize = 64

  /// By file, of all that it is made from.
  let hashes: [ContentHash]

  private let source: Source
  /// The files that differ, and the others, each in the order in which files are made.
  private let orders: [[Int]]
  private let batch = Mutex(Batch())

  /// Some files, and what all documents have for each.
  private struct Batch: Sendable {
    var files: [Int] = []
    var runs: [TermFile.Runs] = []
  }

  private init(_ hashes: [ContentHash], _ source: Source, known: [ContentHash]? = nil) {
    self.hashes = hashes
    self.source = source
    let byName = hashes.indices.map { (file: $0, name: "\($0)") }.sorted { $0.name < $1.name }.map(\.file)
    orders = [true, false].map { isChanged in byName.filter { (known?[$0] != hashes[$0]) == isChanged } }
  }

  /// - Parameters:
  ///   - known: ``ShardSums/sums`` of an earlier run, if the documents are in the order that they had then.
  ///   - changes: all that has changed since.
  static func make(
    _ source: Source,
    _ layout: Layout,
    _ known: [ContentHash]?,
    changes: [Change]
  ) async -> TermShards {
    guard var sums = known, sums.count == layout.shards else {
      return TermShards(await sums(source, layout), source)
    }
    var after: [UInt8] = []
    for change in changes {
      source.read(change.document, into: &after)
      forEachHash(after, change.document) { shard, hash in
        if shard < sums.count { sums[shard] &+= hash }
      }
      forEachHash(change.before, change.document) { shard, hash in
        if shard < sums.count { sums[shard] &-= hash }
      }
    }
    return TermShards(sums, source, known: known)
  }

  private static func forEachHash(
    _ runs: [UInt8],
    _ document: Int,
    _ take: (_ shard: Int, _ hash: ContentHash) -> Void
  ) {
    DocumentTerms.forEachRun(runs) { shard, entries in take(shard, ContentHash(runs[entries]).at(document)) }
  }

  /// Sums do not depend on the order in which tasks add to them.
  private static func sums(_ source: Source, _ layout: Layout) async -> [ContentHash] {
    let grain = 512
    let count = source.documents.count
    let parts = await parallelMap(count: (count + grain - 1) / grain, grain: 1) { part in
      var sums = [ContentHash](repeating: ContentHash(high: 0, low: 0), count: layout.shards)
      var runs: [UInt8] = []
      for i in part * grain..<min(count, (part + 1) * grain) {
        source.read(i, into: &runs)
        forEachHash(runs, i) { shard, hash in
          if shard < sums.count { sums[shard] &+= hash }
        }
      }
      return sums
    }
    var hashes = (0..<layout.shards).map { ContentHash(high: UInt64($0), low: UInt64(count)).at($0) }
    for part in parts {
      for (i, sum) in part.enumerated() { hashes[i] &+= sum }
    }
    return hashes
  }

  func file(_ i: Int) -> [UInt8] {
    let runs = batch.withLock { batch in
      if let place = batch.files.firstIndex(of: i) { return batch.runs[place] }
      // One that does not differ may be gone from the site all the same, and the others with it.
      let next = orders.lazy.compactMap { order in order.firstIndex(of: i).map { order[$0...] } }.first ?? [i]
      let files = Array(next.prefix(Self.batchSize))
      batch = Batch()
      batch = Batch(files: files, runs: gathered(files))
      return batch.runs[0]
    }
    return TermFile.bytes(runs, documents: source.documents.count)
  }

  /// What all documents have for some files.
  private func gathered(_ files: [Int]) -> [TermFile.Runs] {
    var place = [Int](repeating: -1, count: hashes.count)
    for (i, file) in files.enumerated() { place[file] = i }
    var gathered = files.map { _ in TermFile.Runs() }
    var runs: [UInt8] = []
    for i in source.documents.indices {
      source.read(i, into: &runs)
      DocumentTerms.forEachRun(runs) { shard, entries in
        guard shard < place.count, place[shard] >= 0 else { return }
        gathered[place[shard]].append(runs[entries], of: i)
      }
    }
    return gathered
  }
}
