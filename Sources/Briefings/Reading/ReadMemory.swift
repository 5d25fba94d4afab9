import Storing

/// What earlier runs have read, file by file, and how it is known that a file is still the same.
package struct ReadMemory: Sendable {
  /// By path.
  package var table: BlobTable
  /// A file that was changed at this time or later (nanoseconds since 1970, by the file system's clock) may be
  /// changed once more without a sign.
  package var settledBefore: Int
  /// Whether files are known by the hashes of their bytes only, whatever their stamps say.
  package var comparesHashes: Bool

  package init(table: BlobTable = BlobTable(), settledBefore: Int = 0, comparesHashes: Bool = false) {
    self.table = table
    self.settledBefore = settledBefore
    self.comparesHashes = comparesHashes
  }

  /// How many files have their results here; what else there is is damaged.
  package var count: Int { table.count }
}

extension ReadMemory {
  /// What is kept of a file; its result is read only when it is asked for.
  struct Known: Sendable {
    var stamp: FileStamp
    var isSettled: Bool
    /// Of the file's bytes.
    var hash: ContentHash
    fileprivate var reader: ByteReader

    /// Nil for one that is damaged, which is then made anew.
    func result() -> ReadFile? {
      var reader = reader
      return try? ReadFile(stored: &reader)
    }
  }

  func known(_ path: String) -> Known? {
    guard var reader = table[path] else { return nil }
    do throws(StoredFault) {
      let stamp = try FileStamp(stored: &reader)
      let isSettled = try reader.flag()
      let hash = try ContentHash(stored: &reader)
      return Known(stamp: stamp, isSettled: isSettled, hash: hash, reader: reader)
    } catch {
      return nil
    }
  }
}

/// A file's result in the form in which it is kept.
struct KeptFile {
  var stamp: FileStamp
  var isSettled: Bool
  var hash: ContentHash
  var result: ReadFile

  var stored: [UInt8] {
    var writer = ByteWriter()
    writer.value(stamp)
    writer.flag(isSettled)
    writer.value(hash)
    writer.value(result)
    return writer.bytes
  }
}
