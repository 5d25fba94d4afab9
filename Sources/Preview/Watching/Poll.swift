import Foundation
import Synchronization

/// Changes of files, found by looking at all of them again and again.
final class Poll: ChangeSource {
  /// How often it looks.
  static let interval = Duration.milliseconds(250)

  private struct Stamp: Hashable {
    var size: Int
    var modified: Int
    var inode: UInt64
  }

  private let watched: Watched
  private let known = Mutex<[String: Stamp]>([:])

  init(_ watched: Watched) {
    self.watched = watched
    let now = look()
    known.withLock { $0 = now }
  }

  /// - Parameter wait: For how long at most; nil for as long as an interval.
  func next(within wait: Duration?) -> [(path: String, change: Settling.Change)] {
    let wait = min(wait ?? Self.interval, Self.interval)
    Thread.sleep(
      forTimeInterval: Double(wait.components.attoseconds) / 1e18 + Double(wait.components.seconds)
    )
    let now = look()
    let known = known.withLock { known in
      defer { known = now }
      return known
    }
    return now.filter { known[$0.key] != $0.value }.map { ($0.key, .whole) }
      + known.keys.filter { now[$0] == nil }.map { ($0, .whole) }
  }

  private func look() -> [String: Stamp] {
    var found: [String: Stamp] = [:]
    var pending = watched.names.map { watched.root + "/" + $0 } + (watched.other.map { [$0] } ?? [])
    while let path = pending.popLast() {
      var raw = stat()
      guard lstat(path, &raw) == 0 else { continue }
      let isFolder = raw.st_mode & S_IFMT == S_IFDIR
      #if canImport(Darwin)
        let time = raw.st_mtimespec
      #else
        let time = raw.st_mtim
      #endif
      let modified = time.tv_sec * 1_000_000_000 + time.tv_nsec
      found[path] = Stamp(
        size: isFolder ? 0 : Int(raw.st_size),
        modified: modified,
        inode: UInt64(raw.st_ino)
      )
      guard isFolder, let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { continue }
      pending += names.filter { Watched.isSeen($0[...]) }.map { path + "/" + $0 }
    }
    return found
  }
}
