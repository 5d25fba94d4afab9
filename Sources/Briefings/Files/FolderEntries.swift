import Foundation

/// What a folder holds, hidden files aside, ascending by the bytes of the names.
struct FolderEntries {
  enum Kind {
    case file, folder, link, other
  }

  struct Entry {
    /// UTF-8 made valid; see ``isValidName``.
    var name: String
    var isValidName: Bool
    var kind: Kind
  }

  var entries: [Entry] = []
  /// The system's error, if the folder could not be read.
  var error: Int32?

  init(_ path: String) {
    guard let folder = opendir(path) else {
      error = errno
      return
    }
    defer { closedir(folder) }
    while let item = readdir(folder) {
      let type = item.pointee.d_type
      withUnsafeBytes(of: &item.pointee.d_name) { raw in
        raw.withMemoryRebound(to: UInt8.self) { name in
          let length = name.firstIndex(of: 0) ?? name.count
          add(UnsafeBufferPointer(rebasing: name[..<length]), type: type, in: path)
        }
      }
    }
    entries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, type: UInt8, in path: String) {
    guard name.first != Ascii.dot else { return }
    let text = String(decoding: name, as: UTF8.self)
    let isValid = TextPlace.invalidByte(in: name) == nil
    entries.append(Entry(name: text, isValidName: isValid, kind: Self.kind(type, path + "/" + text)))
  }

  private static func kind(_ type: UInt8, _ path: String) -> Kind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN): break
    default: return .other
    }
    // Some file systems do not say it in the listing.
    var status = stat()
    guard lstat(path, &status) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }
}
