import Foundation

/// Keeps other builds off a folder for as long as it lives; the system lets go of it when the process ends,
/// however it ends.
final class Lock: Sendable {
  private let descriptor: Int32

  /// Nil when another process has it.
  init?(_ path: String, in folder: Folder) throws(SystemFault) {
    descriptor = openat(folder.descriptor, path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw folder.fault(.lock, path) }
    guard try Self.take(descriptor, folder, path) else { return nil }
  }

  /// Locks the folder itself, without a file.
  init?(_ folder: Folder) throws(SystemFault) {
    descriptor = openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw folder.fault(.lock, "") }
    guard try Self.take(descriptor, folder, "") else { return nil }
  }

  deinit {
    guard descriptor >= 0 else { return }
    // Let go of at once, although a process that is just being started may have the descriptor a moment longer.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private static func take(_ descriptor: Int32, _ folder: Folder, _ path: String) throws(SystemFault) -> Bool
  {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: return false
      // File systems without locks are used unlocked.
      case ENOLCK, ENOSYS, EOPNOTSUPP: return true
      default: throw folder.fault(.lock, path)
      }
    }
    return true
  }
}
