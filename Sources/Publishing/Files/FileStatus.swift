import Briefings
import Foundation

/// What the file system says of an entry, symbolic links not followed.
struct FileStatus: Hashable, Sendable {
  enum Kind: Sendable { case file, folder, link, other }

  var kind: Kind
  /// In bytes.
  var size: Int
  /// Nanoseconds since 1970: when the contents were last written.
  var modified: Int
  var inode: UInt64

  var fileStamp: FileStamp { FileStamp(size: size, modified: modified, inode: inode) }

  init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(raw.st_size)
    #if canImport(Darwin)
      modified = raw.st_mtimespec.tv_sec * 1_000_000_000 + raw.st_mtimespec.tv_nsec
    #else
      modified = raw.st_mtim.tv_sec * 1_000_000_000 + raw.st_mtim.tv_nsec
    #endif
    inode = UInt64(raw.st_ino)
  }
}
