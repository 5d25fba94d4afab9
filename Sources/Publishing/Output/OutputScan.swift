import Foundation

/// What lies in an output folder, by paths relative to it, each list ascending. Symbolic links are not followed.
///
/// Hidden files and folders are nobody's business here (`.git`, `.htaccess`), `.well-known` aside.
struct OutputScan: Hashable, Sendable {
  static let servedHiddenFolder = ".well-known"

  var files: [String] = []
  var folders: [String] = []
  /// Symbolic links, sockets and whatever else is neither file nor folder.
  var others: [String] = []
  /// Files that a build was writing when it was killed.
  var leftovers: [String] = []

  init() {}

  init(_ root: Folder) throws(SystemFault) {
    try list("", of: root) { _ in false }
    sort()
  }

  /// Adds what lies in a folder and those below it, aside from folders that are known.
  mutating func list(_ folder: String, of root: Folder, isKnown: (String) -> Bool) throws(SystemFault) {
    var pending = [folder]
    while let parent = pending.popLast() {
      for (name, kind) in try root.entries(of: parent) {
        let path = parent.isEmpty ? name : "\(parent)/\(name)"
        if name.hasPrefix(Folder.temporaryPrefix), kind == .file {
          leftovers.append(path)
        } else if name.hasPrefix("."), name != Self.servedHiddenFolder {
          continue
        } else {
          switch kind {
          case .file: files.append(path)
          case .folder:
            if isKnown(path) { continue }
            folders.append(path)
            pending.append(path)
          case .link, .other: others.append(path)
          }
        }
      }
    }
  }

  mutating func sort() {
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    folders.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    others.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension Folder {
  /// What a folder holds, in no order; the empty path is the folder itself.
  func entries(of path: String) throws(SystemFault) -> [(name: String, kind: FileStatus.Kind)] {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = openat(descriptor, path.isEmpty ? "." : path, flags)
    guard opened >= 0 else { throw fault(.list, path) }
    guard let stream = fdopendir(opened) else {
      close(opened)
      throw fault(.list, path)
    }
    defer { closedir(stream) }
    var entries: [(name: String, kind: FileStatus.Kind)] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw fault(.list, path) }
        return entries
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      let kind: FileStatus.Kind
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): kind = .file
      case Int32(DT_DIR): kind = .folder
      case Int32(DT_LNK): kind = .link
      case Int32(DT_UNKNOWN):
        // Some file systems do not tell.
        guard let status = try status(of: path.isEmpty ? name : "\(path)/\(name)") else { continue }
        kind = status.kind
      default: kind = .other
      }
      entries.append((name, kind))
    }
  }
}
