import Foundation
import Synchronization

/// Records of bytes in one file, each written once: for what is much to keep, and of which little is asked for.
///
/// A record is told by where it stands. Nothing is ever written over, so that whoever is stopped meanwhile leaves what
/// was there before as it was; bytes that nobody tells of any more stay until all is written anew. What a record holds
/// is not checked here: whoever reads it should know its hash.
package final class RecordLog: Sendable {
  private struct Tail {
    /// What is not written yet; all of it from where it could not be written on.
    var bytes: [UInt8] = []
    var start: Int
    var isWritable: Bool
  }

  private static let piece = 1 << 20

  private let file: Int32
  private let tail: Mutex<Tail>
  /// Where what this process adds begins.
  private let known: Int

  private init(file: Int32, length: Int) {
    self.file = file
    known = length
    tail = Mutex(Tail(start: length, isWritable: file >= 0))
  }

  /// One that is kept in memory alone.
  package convenience init() { self.init(file: -1, length: 0) }

  /// An empty one in the place of what is at `path`; in memory, where no file can be made there.
  package convenience init(path: String) {
    self.init(file: open(path, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666), length: 0)
  }

  /// The first bytes of a file that an earlier process has left; nil where there are not as many.
  package convenience init?(path: String, length: Int) {
    let file = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    var status = stat()
    guard file >= 0, length >= 0, fstat(file, &status) == 0, status.st_size >= length else {
      if file >= 0 { close(file) }
      return nil
    }
    self.init(file: file, length: length)
  }

  deinit { if file >= 0 { close(file) } }

  /// Adds a record.
  ///
  /// - Returns: Where it stands.
  package func append(_ record: [UInt8]) -> Range<Int> {
    tail.withLock { tail in
      let start = tail.start + tail.bytes.count
      tail.bytes += record
      if tail.bytes.count >= Self.piece { write(&tail) }
      return start..<start + record.count
    }
  }

  /// Puts a record in the place of what is in `bytes`; false where it cannot be read.
  package func read(_ range: Range<Int>, into bytes: inout [UInt8]) -> Bool {
    let isHere = tail.withLock { tail in
      guard range.lowerBound >= tail.start else { return false }
      let (start, end) = (range.lowerBound - tail.start, range.upperBound - tail.start)
      guard end <= tail.bytes.count else { return false }
      bytes.removeAll(keepingCapacity: true)
      bytes += tail.bytes[start..<end]
      return true
    }
    if isHere { return true }
    guard file >= 0, range.lowerBound >= 0 else { return false }
    if bytes.count > range.count { bytes.removeLast(bytes.count - range.count) }
    if bytes.count < range.count {
      bytes.append(contentsOf: repeatElement(0, count: range.count - bytes.count))
    }
    let count = bytes.withUnsafeMutableBytes {
      pread(file, $0.baseAddress, range.count, off_t(range.lowerBound))
    }
    return count == range.count
  }

  /// Whether this process has added the record.
  package func isOwn(_ range: Range<Int>) -> Bool { range.lowerBound >= known }

  /// Writes what is not written yet.
  ///
  /// - Returns: How many bytes the file holds.
  package func flush() throws(StoredFault) -> Int {
    let length = tail.withLock { tail in
      write(&tail)
      return tail.bytes.isEmpty && file >= 0 ? tail.start : nil
    }
    guard let length else { throw StoredFault() }
    return length
  }

  private func write(_ tail: inout Tail) {
    var done = 0
    while tail.isWritable, done < tail.bytes.count {
      let count = tail.bytes.withUnsafeBytes {
        pwrite(file, $0.baseAddress.map { $0 + done }, $0.count - done, off_t(tail.start + done))
      }
      if count > 0 { done += count } else if errno != EINTR { tail.isWritable = false }
    }
    guard tail.isWritable else { return }
    tail.start += done
    tail.bytes.removeAll(keepingCapacity: true)
  }
}
