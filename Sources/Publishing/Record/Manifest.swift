import Storing

/// What an earlier build wrote into an output folder, file by file.
struct Manifest: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    var hash: ContentHash
    /// Of the file when it had been written; as long as these are the same, so are its bytes.
    var size: Int
    var modified: Int
    var inode: UInt64

    init(hash: ContentHash, status: FileStatus) {
      self.init(hash: hash, size: status.size, modified: status.modified, inode: status.inode)
    }

    init(hash: ContentHash, size: Int, modified: Int, inode: UInt64) {
      self.hash = hash
      self.size = size
      self.modified = modified
      self.inode = inode
    }

    /// Whether the file is still as it was written.
    func describes(_ status: FileStatus) -> Bool {
      status.kind == .file && status.size == size && status.modified == modified && status.inode == inode
    }
  }

  /// By path below the output folder.
  var entries: [String: Entry] = [:]
}

// MARK: - As text

extension Manifest {
  private static let version = 1

  /// Ascending by path.
  func encoded() -> [UInt8] {
    let lines = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return RecordFile.encode(
      "manifest",
      version: Self.version,
      lines.lazy.map { path, entry in
        "\(entry.hash.text) \(entry.size) \(entry.modified) \(entry.inode) \(path)"
      }
    )
  }

  /// Nil for what is no whole manifest of this version.
  init?(_ bytes: [UInt8]) {
    guard let lines = RecordFile.decode(bytes, "manifest", version: Self.version) else { return nil }
    entries.reserveCapacity(lines.count)
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
      guard parts.count == 5, let hash = ContentHash(text: parts[0]), let size = Int(parts[1]),
        let modified = Int(parts[2]), let inode = UInt64(parts[3])
      else { return nil }
      entries[String(parts[4])] = Entry(hash: hash, size: size, modified: modified, inode: inode)
    }
  }
}
