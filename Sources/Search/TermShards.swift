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
  /// A document that is not as it was.
  struct Change {
    var document: Int
    var before: DocumentTerms
  }

  /// By file, of all that it is made from.
  let hashes: [ContentHash]

  private let documents: [DocumentTerms]
  /// Whether a file is another than in an earlier run; all are where there was none.
  private let isChanged: [Bool]
  /// What each document has for the files that are made; gathered when the first of them is.
  private let runs = Mutex<Runs?>(nil)

  private struct Runs: Sendable {
    /// Whether those of a file are here.
    var holds: [Bool]
    /// By document in each.
    var ofFile: [[TermFile.Run]]
  }

  private init(_ hashes: [ContentHash], _ documents: [DocumentTerms], known: [ContentHash]? = nil) {
    self.hashes = hashes
    self.documents = documents
    isChanged = known.map { zip(hashes, $0).map(!=) } ?? hashes.map { _ in true }
  }

  /// - Parameters:
  ///   - known: ``ShardSums/sums`` of an earlier run, if the documents are in the order that they had then.
  ///   - changes: all that has changed since.
  static func make(
    _ documents: [DocumentTerms],
    _ layout: Layout,
    _ known: [ContentHash]?,
    changes: [Change]
  ) async -> TermShards {
    guard var sums = known, sums.count == layout.shards else {
      return TermShards(await sums(documents, layout), documents)
    }
    for change in changes {
      Self.forEachHash(documents[change.document], change.document) { shard, hash in
        if shard < sums.count { sums[shard] &+= hash }
      }
      Self.forEachHash(change.before, change.document) { shard, hash in
        if shard < sums.count { sums[shard] &-= hash }
      }
    }
    return TermShards(sums, documents, known: known)
  }

  private static func forEachHash(
    _ document: DocumentTerms,
    _ number: Int,
    _ take: (_ shard: Int, _ hash: ContentHash) -> Void
  ) {
    document.forEachRun { shard, _, entries in take(shard, ContentHash(document.bytes[entries]).at(number)) }
  }

  /// Sums do not depend on the order in which tasks add to them.
  private static func sums(_ documents: [DocumentTerms], _ layout: Layout) async -> [ContentHash] {
    let grain = 512
    let parts = await parallelMap(count: (documents.count + grain - 1) / grain, grain: 1) { part in
      var sums = [ContentHash](repeating: ContentHash(high: 0, low: 0), count: layout.shards)
      for i in part * grain..<min(documents.count, (part + 1) * grain) {
        forEachHash(documents[i], i) { shard, hash in
          if shard < sums.count { sums[shard] &+= hash }
        }
      }
      return sums
    }
    var hashes = (0..<layout.shards).map {
      ContentHash(high: UInt64($0), low: UInt64(documents.count)).at($0)
    }
    for part in parts {
      for (i, sum) in part.enumerated() { hashes[i] &+= sum }
    }
    return hashes
  }

  func file(_ i: Int) -> [UInt8] {
    let runs = runs.withLock { runs in
      // A file that is not changed may be gone from the site all the same.
      if let known = runs, known.holds[i] { return known }
      let gathered = gathered(isChanged[i] && runs == nil ? isChanged : hashes.map { _ in true })
      runs = gathered
      return gathered
    }
    return TermFile.bytes(runs.ofFile[i], of: documents)
  }

  /// The runs of some files.
  private func gathered(_ isWanted: [Bool]) -> Runs {
    var runs = [[TermFile.Run]](repeating: [], count: isWanted.count)
    for (i, document) in documents.enumerated() {
      document.forEachRun { shard, start, _ in
        guard shard < isWanted.count, isWanted[shard] else { return }
        runs[shard].append(TermFile.Run(document: Int32(i), start: Int32(start)))
      }
    }
    return Runs(holds: isWanted, ofFile: runs)
  }
}
