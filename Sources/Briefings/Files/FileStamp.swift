import Foundation
import Storing

/// What the file system says of a file or folder, links followed: as long as it is the same, so is what is in it.
package struct FileStamp: Hashable, Sendable {
  /// In bytes.
  package var size: Int
  /// Nanoseconds since 1970: when the contents were last written.
  package var modified: Int
  package var inode: UInt64

  package init(size: Int, modified: Int, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  init(_ raw: stat) {
    #if canImport(Darwin)
      let modified = raw.st_mtimespec.tv_sec * 1_000_000_000 + raw.st_mtimespec.tv_nsec
    #else
      let modified = raw.st_mtim.tv_sec * 1_000_000_000 + raw.st_mtim.tv_nsec
    #endif
    self.init(size: Int(raw.st_size), modified: modified, inode: UInt64(raw.st_ino))
  }

  /// Nil where there is nothing, or it may not be looked at.
  package init?(path: String) {
    var raw = stat()
    guard stat(path, &raw) == 0 else { return nil }
    self.init(raw)
  }
}

extension FileStamp: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.number(size)
    writer.number(modified)
    writer.unsigned(inode)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(size: try reader.number(), modified: try reader.number(), inode: try reader.unsigned())
  }
}

/// A file or folder of `Content/` as it was when a run looked at it.
package struct InputStamp: Hashable, Sendable {
  /// Relative to the site's root: `Content/actors/kim.md`.
  package var path: String
  package var stamp: FileStamp
  /// Whether it had not been changed just before, so that a change since must show in the stamp: the clocks of file
  /// systems tick a hundred times a second or so.
  package var isSettled: Bool

  package init(path: String, stamp: FileStamp, isSettled: Bool) {
    self.path = path
    self.stamp = stamp
    self.isSettled = isSettled
  }
}

extension InputStamp: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.string(path)
    writer.value(stamp)
    writer.flag(isSettled)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(path: try reader.string(), stamp: try reader.value(), isSettled: try reader.flag())
  }
}
