#if os(Linux)
  import Foundation
  import Synchronization

  /// Changes of files as the Linux kernel tells of them: inotify(7).
  ///
  /// A folder is watched for what happens to its entries, and each folder in it. A folder that comes is watched from
  /// then on; what came with it is not told by itself, but the folder is, and who builds reads all that is there.
  final class Inotify: ChangeSource {
    private let descriptor: Int32
    private let watched: Watched
    /// The folder of each watch.
    private let folders = Mutex<[Int32: String]>([:])

    /// Nil where the system has no room for so many watches, or cannot watch at all.
    init?(_ watched: Watched) {
      self.watched = watched
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0, add(watched.root, followsLink: true), addTops() else { return nil }
    }

    private func addTops() -> Bool {
      let tops = watched.names.sorted().map { "\(watched.root)/\($0)" } + (watched.other.map { [$0] } ?? [])
      return tops.allSatisfy { addAll($0, followsLink: true) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// - Parameter wait: For how long at most; nil for as long as a stop may take to be noticed.
    func next(within wait: Duration?) -> [(path: String, change: Settling.Change)] {
      let wait = wait ?? .milliseconds(200)
      let (seconds, attoseconds) = wait.components
      // Rounded up: a poll that ends too early would run in circles.
      let milliseconds = seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, Int32(clamping: milliseconds)) > 0 else { return [] }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return [] }
      var changes: [(path: String, change: Settling.Change)] = []
      var at = 0
      while at + 16 <= count {
        let watch: Int32 = Self.field(buffer, at)
        let mask: UInt32 = Self.field(buffer, at + 4)
        let length: UInt32 = Self.field(buffer, at + 12)
        let name = buffer[(at + 16)..<min(at + 16 + Int(length), count)].prefix { $0 != 0 }
        at += 16 + Int(length)
        take(watch, mask, String(decoding: name, as: UTF8.self), &changes)
      }
      return changes
    }

    private static func field<Number: FixedWidthInteger>(_ buffer: [UInt8], _ at: Int) -> Number {
      buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: Number.self) }
    }

    private func take(
      _ watch: Int32,
      _ mask: UInt32,
      _ name: String,
      _ changes: inout [(path: String, change: Settling.Change)]
    ) {
      func has(_ flag: some RawRepresentable<UInt32>) -> Bool { mask & flag.rawValue != 0 }
      if has(Flag.overflow) {
        // Something was lost: everything may have changed, also which folders there are.
        _ = addTops()
        changes.append((watched.root, .whole))
        return
      }
      guard let folder = folders.withLock({ $0[watch] }) else { return }
      if has(Flag.ignored) {
        _ = folders.withLock { $0.removeValue(forKey: watch) }
        return
      }
      if has(Flag.selfGone) {
        changes.append((folder, .whole))
        return
      }
      guard Watched.isSeen(name[...]) else { return }
      if folder == watched.root && !watched.names.contains(name) { return }
      let path = "\(folder)/\(name)"
      let isFolder = has(Flag.isFolder)
      if isFolder {
        if has(Flag.movedFrom) { forget(path) }
        if has(Flag.created) || has(Flag.movedTo) { _ = addAll(path, followsLink: false) }
      }
      let isPartial = !isFolder && (has(Flag.modified) || has(Flag.created)) && !has(Flag.closed)
      changes.append((path, isPartial ? .partial : .whole))
    }

    /// Watches a folder and all folders in it; a folder that is not there, or is gone again, is no fault.
    private func addAll(_ path: String, followsLink: Bool) -> Bool {
      var raw = stat()
      guard fstatat(AT_FDCWD, path, &raw, followsLink ? 0 : AT_SYMLINK_NOFOLLOW) == 0,
        raw.st_mode & S_IFMT == S_IFDIR
      else { return true }
      guard add(path, followsLink: followsLink) else { return false }
      for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      where Watched.isSeen(name[...]) {
        guard addAll("\(path)/\(name)", followsLink: false) else { return false }
      }
      return true
    }

    /// False where there is no room for one more.
    private func add(_ path: String, followsLink: Bool) -> Bool {
      let watch = inotify_add_watch(descriptor, path, Flag.all | (followsLink ? 0 : Flag.notFollowed))
      if watch >= 0 { folders.withLock { $0[watch] = path } }
      return watch >= 0 || errno != ENOSPC
    }

    /// A folder that is moved away would be told of by its old name.
    private func forget(_ path: String) {
      folders.withLock { folders in
        for (watch, folder) in folders where folder == path || folder.hasPrefix(path + "/") {
          inotify_rm_watch(descriptor, watch)
          folders[watch] = nil
        }
      }
    }

    /// Bits of an event's mask, as `sys/inotify.h` has them.
    private enum Flag: UInt32 {
      case modified = 0x2
      case attributes = 0x4
      case closed = 0x8
      case movedFrom = 0x40
      case movedTo = 0x80
      case created = 0x100
      case removed = 0x200
      /// IN_DELETE_SELF and IN_MOVE_SELF.
      case selfGone = 0xC00
      case overflow = 0x4000
      case ignored = 0x8000
      case isFolder = 0x4000_0000

      static let all: UInt32 =
        [modified, attributes, closed, movedFrom, movedTo, created, removed, selfGone].reduce(0) {
          $0 | $1.rawValue
        } | onlyFolders
      /// IN_ONLYDIR.
      private static let onlyFolders: UInt32 = 0x0100_0000
      /// IN_DONT_FOLLOW.
      static let notFollowed: UInt32 = 0x0200_0000
    }
  }
#endif
