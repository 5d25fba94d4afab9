import Parallel
import Storing
import Synchronization

/// The files of terms before they are made: of each it is known what it depends on, so that one which is as it was
/// need not be made.
final class TermShards: Sendable {
  /// What earlier runs have found, for documents that are now in the same order.
  struct Memory: Sendable {
    /// Of the names of all documents in their order.
    var order: ContentHash
    /// By file, of all that the documents have for it.
    var sums: [ContentHash]
  }

  /// A document that is not as it was.
  struct Change {
    var document: Int
    var before: DocumentTerms
  }

  /// By file, of all that it is made from.
  let hashes: [ContentHash]

  private let documents: [DocumentTerms]
  /// By file, what each document has for it; gathered when the first file is made.
  private let runs = Mutex<[[TermFile.Run]]?>(nil)

  private init(_ hashes: [ContentHash], _ documents: [DocumentTerms]) {
    self.hashes = hashes
    self.documents = documents
  }

  /// - Parameters:
  ///   - changes: all that is otherwise than `memory` knows it.
  static func make(
    _ documents: [DocumentTerms],
    _ layout: Layout,
    _ memory: Memory?,
    changes: [Change]
  ) async -> TermShards {
    guard var sums = memory?.sums, sums.count == layout.shards else {
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
    return TermShards(sums, documents)
  }

  private static func forEachHash(
    _ document: DocumentTerms,
    _ number: Int,
    _ take: (_ shard: Int, _ hash: ContentHash) -> Void
  ) {
    document.forEachRun { shard, entries in take(shard, ContentHash(document.bytes[entries]).at(number)) }
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
      let known = runs ?? gathered()
      runs = known
      return known[i]
    }
    return TermFile.bytes(runs, of: documents)
  }

  private func gathered() -> [[TermFile.Run]] {
    var shards = [[TermFile.Run]](repeating: [], count: hashes.count)
    for (i, document) in documents.enumerated() {
      document.forEachRun { shard, entries in
        guard shards.indices.contains(shard) else { return }
        shards[shard].append(
          TermFile.Run(document: Int32(i), start: Int32(entries.lowerBound), end: Int32(entries.upperBound))
        )
      }
    }
    return shards
  }
}
