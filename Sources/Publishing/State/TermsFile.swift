import Foundation
import Search
import Storing

/// The file beside the database that has the terms of documents: one of two, so that a build which begins a new one and
/// does not come to its end leaves the stored one as it is.
struct TermsFile: Sendable {
  /// What the database tells of it.
  struct Stored: Storable, Sendable {
    var number: Int
    /// In bytes.
    var length: Int
    /// How many bytes of it are told of.
    var usedCount: Int

    init(number: Int, length: Int, usedCount: Int) {
      self.number = number
      self.length = length
      self.usedCount = usedCount
    }

    init(stored reader: inout ByteReader) throws(StoredFault) {
      self.init(number: try reader.number(), length: try reader.number(), usedCount: try reader.number())
    }

    func store(in writer: inout ByteWriter) {
      for number in [number, length, usedCount] { writer.number(number) }
    }
  }

  /// The path without its number.
  private let stem: String
  private var number = 0

  /// - Parameter stem: The database's path without its ending.
  init(stem: String) { self.stem = "\(stem).terms-" }

  /// Begins an empty one, beside the one that was used last.
  mutating func begin() -> RecordLog {
    number = 1 - number
    return RecordLog(path: "\(stem)\(number)")
  }

  /// Opens the stored one; nil where it is gone, or most of it is of no use any more.
  mutating func open(_ stored: Stored?) -> RecordLog? {
    guard let stored else { return nil }
    number = stored.number
    if stored.length > 2 * stored.usedCount + (4 << 20) { return nil }
    return RecordLog(path: "\(stem)\(number)", length: stored.length)
  }

  /// Writes what is not written yet.
  func stored(_ memory: SearchMemory) throws(StoredFault) -> Stored {
    Stored(number: number, length: try memory.log.flush(), usedCount: memory.usedCount)
  }

  /// Removes the other one, when the database tells of this one.
  func removeOther() { unlink("\(stem)\(1 - number)") }
}
