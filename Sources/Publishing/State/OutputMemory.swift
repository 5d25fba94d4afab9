import Briefings
import Diagnostics
import Parallel
import Storing

/// The output folder as the last build left it, and what each file was made from.
struct OutputMemory: Hashable, Sendable {
  struct File: Hashable, Sendable {
    var path: String
    /// Where in ``folders`` the one is that it lies in; negative where there is none.
    var folder: Int32
    var entry: Manifest.Entry
    /// Of everything that the file's bytes depend on; nil where that is not known.
    var fingerprint: ContentHash?
  }

  /// A folder that files are in.
  struct Parent: Hashable, Sendable {
    /// Empty for the output folder itself.
    var path: String
    var stamp: FileStamp
  }

  /// Every file of the site.
  var files: [File] = []
  /// Every folder with its stamp, ascending by path.
  var folders: [Parent] = []
  /// What lies there and is not of the site.
  var strangers: [String] = []
  var others: [String] = []
  /// A folder or file that was changed at this time or later may have been changed again without a sign.
  var settledBefore = 0
  /// As in ``Manifest/ceiling``.
  var ceiling: Marking?

  func isSettled(_ modified: Int) -> Bool { modified < settledBefore }
}

extension OutputMemory: Storable {
  func store(in writer: inout ByteWriter) {
    writer.list(files) { writer, file in
      writer.string(file.path)
      writer.number(file.folder)
      writer.value(file.entry.hash)
      writer.number(file.entry.size)
      writer.number(file.entry.modified)
      writer.unsigned(file.entry.inode)
      writer.optional(file.fingerprint)
    }
    writer.list(folders) { writer, folder in
      writer.string(folder.path)
      writer.value(folder.stamp)
    }
    writer.list(strangers)
    writer.list(others)
    writer.number(settledBefore)
    writer.optional(ceiling)
  }

  init(stored reader: inout ByteReader) throws(StoredFault) {
    let count = try reader.count()
    files.reserveCapacity(min(count, 1 << 16))
    for _ in 0..<count {
      let path = try reader.string()
      let folder: Int32 = try reader.number()
      let entry = Manifest.Entry(
        hash: try reader.value(),
        size: try reader.number(),
        modified: try reader.number(),
        inode: try reader.unsigned()
      )
      files.append(File(path: path, folder: folder, entry: entry, fingerprint: try reader.optional()))
    }
    let folderCount = try reader.count()
    folders.reserveCapacity(min(folderCount, 1 << 16))
    for _ in 0..<folderCount {
      folders.append(Parent(path: try reader.string(), stamp: try reader.value()))
    }
    guard files.allSatisfy({ $0.folder < folders.count }) else { throw StoredFault() }
    strangers = try reader.strings()
    others = try reader.strings()
    settledBefore = try reader.number()
    ceiling = try reader.optional()
  }
}

// MARK: - Looking at the folder again

extension OutputMemory {
  /// What has become of the output folder since.
  struct Rescan: Sendable {
    /// Folders, by their places, whose stamps are others, or may be no sign.
    var changed: [Int] = []
    /// What lies there now; nil where that is just what was there.
    var scan: OutputScan?
  }

  /// What was there.
  var scan: OutputScan {
    var scan = OutputScan()
    scan.files = files.map(\.path) + strangers
    scan.folders = folders.lazy.map(\.path).filter { !$0.isEmpty }
    scan.others = others
    scan.sort()
    return scan
  }

  /// Looks at the folder again: only folders that have changed are listed.
  func rescan(_ root: Folder) async throws(SystemFault) -> Rescan {
    let known = folders
    let found = await parallelMap(count: known.count, grain: 256) { i in
      Result { () throws(SystemFault) in try root.status(of: known[i].path.isEmpty ? "." : known[i].path) }
    }
    var rescan = Rescan()
    var isThere = [Bool](repeating: true, count: folders.count)
    var isChanged = [Bool](repeating: false, count: folders.count)
    for (i, folder) in folders.enumerated() {
      let status = try found[i].get()
      isThere[i] = status?.kind == .folder
      isChanged[i] = !isThere[i] || status?.stamp != folder.stamp || !isSettled(folder.stamp.modified)
      if isChanged[i] { rescan.changed.append(i) }
    }
    if rescan.changed.isEmpty { return rescan }
    var listed = OutputScan()
    for i in rescan.changed where isThere[i] {
      try listed.list(folders[i].path, of: root) { path in place(ofFolder: path).map { isThere[$0] } ?? false
      }
    }
    listed.sort()
    let isOfChanged: (String) -> Bool = { path in
      place(ofFolder: path.parentFolder).map { isChanged[$0] } ?? true
    }
    var before = OutputScan()
    before.files = files.filter { $0.folder < 0 || isChanged[Int($0.folder)] }.map(\.path)
    before.files += strangers.filter(isOfChanged)
    before.others = others.filter(isOfChanged)
    before.sort()
    if listed == before, !isThere.contains(false) { return rescan }
    var scan = listed
    scan.files += files.lazy.filter { $0.folder >= 0 && !isChanged[Int($0.folder)] }.map(\.path)
    scan.files += strangers.filter { !isOfChanged($0) }
    scan.others += others.filter { !isOfChanged($0) }
    for (i, folder) in folders.enumerated() where isThere[i] && !folder.path.isEmpty {
      scan.folders.append(folder.path)
    }
    scan.sort()
    rescan.scan = scan
    return rescan
  }

  /// Where in ``folders`` the one with that path is.
  func place(ofFolder path: String) -> Int? {
    var low = 0
    var high = folders.count
    while low < high {
      let middle = (low + high) / 2
      let order = folders[middle].path.compareBytes(path)
      if order == 0 { return middle }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Whether the folder is just as it was.
  func describes(_ root: Folder) async throws(SystemFault) -> Bool {
    let memory = self
    let same = await parallelMap(count: files.count, grain: 256) { i in
      Result { () throws(SystemFault) in try memory.describes(memory.files[i], in: root) }
    }
    for isSame in same where try !isSame.get() { return false }
    return try await rescan(root).scan == nil
  }

  private func describes(_ file: File, in root: Folder) throws(SystemFault) -> Bool {
    guard let status = try root.status(of: file.path), file.entry.describes(status) else { return false }
    if isSettled(file.entry.modified) { return true }
    var bytes: [UInt8] = []
    return try root.read(file.path, into: &bytes) && ContentHash(bytes) == file.entry.hash
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
