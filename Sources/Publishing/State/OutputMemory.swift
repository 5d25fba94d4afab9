import Briefings
import Diagnostics
import Storing

/// The output folder as the last build left it, and what each file was made from.
struct OutputMemory: Hashable, Sendable {
  struct File: Hashable, Sendable {
    var path: String
    var entry: Manifest.Entry
    /// Of everything that the file's bytes depend on; nil where that is not known.
    var fingerprint: ContentHash?
  }

  /// Every file of the site.
  var files: [File] = []
  /// Every folder with its stamp; the empty path is the output folder itself.
  var folders: [String: FileStamp] = [:]
  /// What lies there and is not of the site.
  var strangers: [String] = []
  var others: [String] = []
  /// A folder or file that was changed at this time or later may have been changed again without a sign.
  var settledBefore = 0

  func isSettled(_ modified: Int) -> Bool { modified < settledBefore }
}

extension OutputMemory: Storable {
  func store(in writer: inout ByteWriter) {
    writer.list(files) { writer, file in
      writer.string(file.path)
      writer.value(file.entry.hash)
      writer.number(file.entry.size)
      writer.number(file.entry.modified)
      writer.unsigned(file.entry.inode)
      writer.optional(file.fingerprint)
    }
    writer.list(folders.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) { writer, folder in
      writer.string(folder.key)
      writer.value(folder.value)
    }
    writer.list(strangers)
    writer.list(others)
    writer.number(settledBefore)
  }

  init(stored reader: inout ByteReader) throws(StoredFault) {
    let count = try reader.count()
    files.reserveCapacity(min(count, 1 << 16))
    for _ in 0..<count {
      let path = try reader.string()
      let entry = Manifest.Entry(
        hash: try reader.value(),
        size: try reader.number(),
        modified: try reader.number(),
        inode: try reader.unsigned()
      )
      files.append(File(path: path, entry: entry, fingerprint: try reader.optional()))
    }
    let folderCount = try reader.count()
    folders.reserveCapacity(min(folderCount, 1 << 16))
    for _ in 0..<folderCount { folders[try reader.string()] = try reader.value() }
    strangers = try reader.strings()
    others = try reader.strings()
    settledBefore = try reader.number()
  }
}

// MARK: - Looking at the folder again

extension OutputMemory {
  /// What lies in the folder now: only folders that have changed are listed again.
  func rescan(_ root: Folder) throws(SystemFault) -> OutputScan {
    var changed: Set<String> = []
    var scan = OutputScan()
    for (path, stamp) in folders {
      guard let status = try root.status(of: path.isEmpty ? "." : path), status.kind == .folder else {
        changed.insert(path)
        continue
      }
      if !path.isEmpty { scan.folders.append(path) }
      if status.stamp != stamp || !isSettled(stamp.modified) { changed.insert(path) }
    }
    let isKept: (String) -> Bool = { path in changed.isEmpty || !changed.contains(path.parentFolder) }
    scan.files = files.lazy.map(\.path).filter(isKept) + strangers.filter(isKept)
    scan.others = others.filter(isKept)
    let known = Set(scan.folders)
    for path in changed where path.isEmpty || known.contains(path) {
      try scan.list(path, of: root) { folders[$0] != nil && known.contains($0) }
    }
    scan.sort()
    return scan
  }

  /// Whether the folder is just as it was.
  func describes(_ root: Folder) throws(SystemFault) -> Bool {
    for file in files {
      guard let status = try root.status(of: file.path), file.entry.describes(status) else { return false }
      if isSettled(file.entry.modified) { continue }
      var bytes: [UInt8] = []
      guard try root.read(file.path, into: &bytes), ContentHash(bytes) == file.entry.hash else {
        return false
      }
    }
    let scan = try rescan(root)
    var same = OutputScan()
    same.files = files.map(\.path) + strangers
    same.folders = folders.keys.filter { !$0.isEmpty }
    same.others = others
    same.sort()
    return scan == same
  }
}

extension FileStatus {
  var stamp: FileStamp { FileStamp(size: 0, modified: modified, inode: inode) }
}

extension String {
  /// The folder that a relative path lies in, empty for the outermost.
  var parentFolder: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? ""
  }
}
