import Foundation

/// An open folder of the file system; everything in it is reached by paths relative to it.
///
/// Plain system calls, because an output holds tens of thousands of small files.
final class Folder: Sendable {
  /// As a person calls it: `Public`.
  let name: String
  let descriptor: Int32
  private let limit: WriteLimit?

  /// Opens the folder at `path`; makes it and those above it if `isMade`.
  init(path: String, name: String, isMade: Bool = false, limit: WriteLimit? = nil) throws(SystemFault) {
    self.name = name
    self.limit = limit
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    var opened = open(path, flags)
    if opened < 0 && errno == ENOENT && isMade {
      try Self.makeFolders(path, name: name, limit)
      opened = open(path, flags)
    }
    descriptor = opened
    guard opened >= 0 else { throw SystemFault(attempt: isMade ? .create : .list, path: name, code: errno) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func fault(_ attempt: SystemFault.Attempt, _ path: String, _ code: Int32 = errno) -> SystemFault {
    SystemFault(attempt: attempt, path: path.isEmpty ? name : "\(name)/\(path)", code: code)
  }

  private static func makeFolders(_ path: String, name: String, _ limit: WriteLimit?) throws(SystemFault) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[end...].dropFirst().firstIndex(of: "/") ?? path.endIndex
      guard limit?.allows(writing: true) ?? true else {
        throw SystemFault(attempt: .makeFolder, path: name, code: ENOSPC)
      }
      if mkdir(String(path[..<end]), 0o777) != 0 && errno != EEXIST {
        throw SystemFault(attempt: .makeFolder, path: name, code: errno)
      }
    }
  }
}

// MARK: - Reading

extension Folder {
  /// Nil where there is nothing, or where the way there leads through something that is no folder.
  func status(of path: String) throws(SystemFault) -> FileStatus? {
    var raw = stat()
    if fstatat(descriptor, path, &raw, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(raw) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw fault(.read, path)
  }

  /// Puts the file's bytes in the place of those in `bytes`; false where there is no such file.
  func read(_ path: String, into bytes: inout [UInt8], followsLinks: Bool = false) throws(SystemFault) -> Bool
  {
    let file = openat(descriptor, path, O_RDONLY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW))
    guard file >= 0 else {
      if errno == ENOENT { return false }
      throw fault(.read, path)
    }
    defer { close(file) }
    var raw = stat()
    guard fstat(file, &raw) == 0 else { throw fault(.read, path) }
    guard FileStatus(raw).kind != .folder else { throw fault(.read, path, EISDIR) }
    bytes.removeAll(keepingCapacity: true)
    var room = Int(raw.st_size) + 1
    while true {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: room))
      let count = bytes.withUnsafeMutableBytes {
        pread(file, UnsafeMutableRawBufferPointer(rebasing: $0[start...]).baseAddress, room, off_t(start))
      }
      guard count >= 0 else { throw fault(.read, path) }
      bytes.removeLast(room - count)
      if count == 0 { return true }
      room = max(room - count, 4096)
    }
  }
}

// MARK: - Writing

extension Folder {
  /// Files that are being written have names of this form, each in the folder of the file that it will be.
  static let temporaryPrefix = ".dossier-new-"

  /// Puts a file with these bytes at `path`, whole or not at all, in the place of one that is there.
  ///
  /// - Parameter number: Differs between files that are written at the same time.
  /// - Returns: The new file's status.
  func write(_ bytes: [UInt8], to path: String, number: Int) throws(SystemFault) -> FileStatus {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let temporary = "\(slash.map { path[...$0] } ?? "")\(Self.temporaryPrefix)\(number)"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    guard limit?.allows(writing: true) ?? true else { throw fault(.write, path, ENOSPC) }
    var file = openat(descriptor, temporary, flags, 0o666)
    if file < 0 && errno == ENOENT {
      try makeFolders(above: path)
      file = openat(descriptor, temporary, flags, 0o666)
    }
    guard file >= 0 else { throw fault(.create, path) }
    do throws(SystemFault) {
      let status = try fill(file, bytes, path)
      guard limit?.allows(writing: true) ?? true else { throw fault(.write, path, ENOSPC) }
      guard renameat(descriptor, temporary, descriptor, path) == 0 else { throw fault(.create, path) }
      return status
    } catch {
      if limit?.allows(writing: false) ?? true { unlinkat(descriptor, temporary, 0) }
      throw error
    }
  }

  /// Makes a file with these bytes where there is none: at once under its own name, which saves a renaming.
  ///
  /// A build that is killed meanwhile leaves a part of it, so the path must be known as ours beforehand.
  /// - Returns: The new file's status; nil where something is there after all.
  func create(_ bytes: [UInt8], at path: String) throws(SystemFault) -> FileStatus? {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    guard limit?.allows(writing: true) ?? true else { throw fault(.write, path, ENOSPC) }
    var file = openat(descriptor, path, flags, 0o666)
    if file < 0 && errno == ENOENT {
      try makeFolders(above: path)
      file = openat(descriptor, path, flags, 0o666)
    }
    if file < 0 && errno == EEXIST { return nil }
    guard file >= 0 else { throw fault(.create, path) }
    do throws(SystemFault) {
      return try fill(file, bytes, path)
    } catch {
      if limit?.allows(writing: false) ?? true { unlinkat(descriptor, path, 0) }
      throw error
    }
  }

  /// Writes everything and closes the file, which is when some file systems tell that they are full.
  private func fill(_ file: Int32, _ bytes: [UInt8], _ path: String) throws(SystemFault) -> FileStatus {
    var isOpen = true
    defer { if isOpen { close(file) } }
    let allowed = limit?.allows(writing: true) ?? true ? bytes.count : bytes.count / 2
    var done = 0
    while done < allowed {
      let count = bytes.withUnsafeBytes {
        pwrite(
          file,
          UnsafeRawBufferPointer(rebasing: $0[done..<allowed]).baseAddress,
          allowed - done,
          off_t(done)
        )
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw fault(.write, path) }
      done += count
    }
    guard allowed == bytes.count else { throw fault(.write, path, ENOSPC) }
    var raw = stat()
    guard fstat(file, &raw) == 0 else { throw fault(.write, path) }
    isOpen = false
    guard close(file) == 0 else { throw fault(.write, path) }
    return FileStatus(raw)
  }

  /// Makes the folders that the file at `path` lies in; those that exist are left as they are.
  private func makeFolders(above path: String) throws(SystemFault) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let parent = String(path[..<slash])
    guard limit?.allows(writing: true) ?? true else { throw fault(.makeFolder, parent, ENOSPC) }
    // The last one is nearly always the only one that is missing.
    if mkdirat(descriptor, parent, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw fault(.makeFolder, parent) }
    try makeFolders(above: parent)
    guard mkdirat(descriptor, parent, 0o777) == 0 || errno == EEXIST else {
      throw fault(.makeFolder, parent)
    }
  }

  /// Removes a file or a symbolic link; it is no fault when it is not there.
  func remove(_ path: String) throws(SystemFault) {
    guard limit?.allows(writing: false) ?? true else { throw fault(.remove, path, EIO) }
    if unlinkat(descriptor, path, 0) != 0 && errno != ENOENT && errno != ENOTDIR {
      throw fault(.remove, path)
    }
  }

  /// Removes a folder if it is empty; tells whether it is gone.
  func removeIfEmpty(_ path: String) throws(SystemFault) -> Bool {
    guard limit?.allows(writing: false) ?? true else { throw fault(.removeFolder, path, EIO) }
    if unlinkat(descriptor, path, AT_REMOVEDIR) == 0 { return true }
    switch errno {
    case ENOENT: return true
    case ENOTEMPTY, EEXIST, ENOTDIR, EBUSY: return false
    default: throw fault(.removeFolder, path)
    }
  }
}
