import Storing
import Synchronization

/// Puts single files into the output folder, from several tasks at once.
final class PageWriter: Sendable {
  enum Outcome: Sendable {
    case written(Manifest.Entry)
    case unchanged(Manifest.Entry)
    case failed(SystemFault)
    /// Another file failed before.
    case skipped
  }

  private let folder: Folder
  private let record: Record
  private let isStopped = Atomic(false)

  init(_ folder: Folder, _ record: Record) {
    self.folder = folder
    self.record = record
  }

  /// Whether the rest need not be made any more.
  var hasFailed: Bool { isStopped.load(ordering: .relaxed) }

  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// `entry`, which is that of the file at `path`, if the file is still as the last build left it.
  ///
  /// - Parameter present: Is overwritten; room for the bytes of a file that may have changed without a sign.
  func current(_ path: String, _ entry: Manifest.Entry, present: inout [UInt8]) -> Manifest.Entry? {
    guard let status = try? folder.status(of: path), entry.describes(status) else { return nil }
    if entry.modified < record.trustedUntil { return entry }
    guard (try? folder.read(path, into: &present)) == true, ContentHash(present) == entry.hash else {
      return nil
    }
    return entry
  }

  /// - Parameters:
  ///   - isNew: whether nothing was at `path` when the build began.
  ///   - present: Is overwritten; room for the bytes of the file that is there.
  ///   - last: what the record says of the file.
  func put(
    _ bytes: [UInt8],
    at path: String,
    number: Int,
    isNew: Bool,
    last: Manifest.Entry?,
    present: inout [UInt8]
  ) -> Outcome {
    if hasFailed { return .skipped }
    do throws(SystemFault) {
      let hash = ContentHash(bytes)
      if isNew, let status = try folder.create(bytes, at: path) {
        return .written(Manifest.Entry(hash: hash, status: status))
      }
      if !record.isCrossing, let status = try folder.status(of: path), status.kind == .file,
        status.size == bytes.count
      {
        if let entry = last, entry.hash == hash, entry.describes(status),
          entry.modified < record.trustedUntil
        {
          return .unchanged(entry)
        }
        if try folder.read(path, into: &present), present == bytes {
          return .unchanged(Manifest.Entry(hash: hash, status: status))
        }
      }
      return .written(Manifest.Entry(hash: hash, status: try folder.write(bytes, to: path, number: number)))
    } catch {
      stop()
      return .failed(error)
    }
  }

  /// Whether the file at `path` has these bytes.
  func holds(_ bytes: [UInt8], at path: String, present: inout [UInt8]) throws(SystemFault) -> Bool {
    try folder.read(path, into: &present) && present == bytes
  }
}
