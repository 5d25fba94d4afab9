import Briefings
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

  /// Below the output folder, in any order, each once.
  var paths: [String] = []
  /// One for each of ``paths``.
  var entries: [Entry] = []
  /// Of the release that was written; nil for a site that is for everybody.
  var ceiling: Marking?

  mutating func append(_ path: String, _ entry: Entry) {
    paths.append(path)
    entries.append(entry)
  }
}

// MARK: - As text

extension Manifest {
  private static let version = 3
  private static let everybody = "everybody"

  /// Ascending by path.
  func encoded() -> [UInt8] {
    RecordFile.encode("manifest", version: Self.version) { bytes in
      bytes.reserveCapacity(bytes.count + 128 * paths.count)
      bytes.append(contentsOf: "for \(ceiling?.rawValue ?? Self.everybody)\n".utf8)
      for i in order {
        entries[i].hash.append(to: &bytes)
        for (isNegative, magnitude) in [
          (entries[i].size < 0, entries[i].size.magnitude),
          (entries[i].modified < 0, entries[i].modified.magnitude),
          (false, UInt(entries[i].inode)),
        ] {
          bytes.append(UInt8(ascii: " "))
          if isNegative { bytes.append(UInt8(ascii: "-")) }
          Self.append(magnitude, to: &bytes)
        }
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: paths[i].utf8)
        bytes.append(UInt8(ascii: "\n"))
      }
    }
  }

  /// In decimal digits; a string for each of so many numbers takes a while.
  private static func append(_ number: UInt, to bytes: inout [UInt8]) {
    if number > 9 { append(number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// The places of ``paths``, which mostly are ascending already.
  private var order: [Int] {
    paths.isAscending
      ? Array(paths.indices)
      : paths.indices.sorted { paths[$0].utf8.lexicographicallyPrecedes(paths[$1].utf8) }
  }

  /// Nil for what is no whole manifest of this version.
  init?(_ bytes: [UInt8]) {
    guard let lines = RecordFile.decode(bytes, "manifest", version: Self.version) else { return nil }
    guard let first = lines.first, first.hasPrefix("for ") else { return nil }
    ceiling = Marking(label: first.dropFirst(4))
    guard ceiling != nil || first.dropFirst(4) == Self.everybody else { return nil }
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
      guard parts.count == 5, let hash = ContentHash(text: parts[0]), let size = Int(parts[1]),
        let modified = Int(parts[2]), let inode = UInt64(parts[3])
      else { return nil }
      append(String(parts[4]), Entry(hash: hash, size: size, modified: modified, inode: inode))
    }
  }
}
