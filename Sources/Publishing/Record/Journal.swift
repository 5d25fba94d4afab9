/// The paths that a build is about to write for the first time.
///
/// It is written before them and removed after the manifest. One that is still there tells that a build did not
/// come to its end, and which files may be its own although no manifest lists them.
struct Journal: Hashable, Sendable {
  private static let version = 1

  /// In the place of a path, which holds no control character.
  private static let lostMark = "\tlost"

  var paths: Set<String> = []
  /// Whether it was unknown, when the build began, what earlier ones had written.
  var isRecordLost = false

  init(paths: Set<String> = [], isRecordLost: Bool = false) {
    self.paths = paths
    self.isRecordLost = isRecordLost
  }

  /// Ascending by path.
  func encoded() -> [UInt8] {
    let lines = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return RecordFile.encode("journal", version: Self.version) { bytes in
      for line in (isRecordLost ? [Self.lostMark] : []) + lines {
        bytes.append(contentsOf: line.utf8)
        bytes.append(UInt8(ascii: "\n"))
      }
    }
  }

  /// Nil for what is no whole journal of this version.
  init?(_ bytes: [UInt8]) {
    guard let lines = RecordFile.decode(bytes, "journal", version: Self.version) else { return nil }
    paths = Set(lines.map(String.init))
    isRecordLost = paths.remove(Self.lostMark) != nil
  }
}
