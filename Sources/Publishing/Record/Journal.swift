/// The paths that a build is about to write for the first time.
///
/// It is written before them and removed after the manifest. One that is still there tells that a build did not
/// come to its end, and which files may be its own although no manifest lists them.
struct Journal: Hashable, Sendable {
  private static let version = 2

  /// In the place of a path, which holds no control character.
  private static let lostMark = "\tlost"
  private static let crossingMark = "\tcrossing"

  var paths: Set<String> = []
  /// Whether it was unknown, when the build began, what earlier ones had written.
  var isRecordLost = false
  /// Whether the build was for other readers than the one before.
  var isCrossing = false

  init(paths: Set<String> = [], isRecordLost: Bool = false, isCrossing: Bool = false) {
    self.paths = paths
    self.isRecordLost = isRecordLost
    self.isCrossing = isCrossing
  }

  /// Ascending by path.
  func encoded() -> [UInt8] {
    let lines = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return RecordFile.encode("journal", version: Self.version) { bytes in
      for line in (isRecordLost ? [Self.lostMark] : []) + (isCrossing ? [Self.crossingMark] : []) + lines {
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
    isCrossing = paths.remove(Self.crossingMark) != nil
  }
}
