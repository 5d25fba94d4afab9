import Foundation

/// The output folder as it is served: regular files in it and nothing else, no symbolic link followed.
struct ServedFolder: Sendable {
  enum Found: Sendable {
    case file([UInt8])
    /// A folder, whose address ends in a slash.
    case folder
    case nothing
  }

  let path: String

  /// - Parameter below: Parts that ``RequestPath`` lets through.
  func find(_ below: String) -> Found {
    var parts = below.split(separator: "/").map(String.init)
    guard let last = parts.popLast() else { return .nothing }
    var folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if folder >= 0 { close(folder) } }
    for part in parts {
      let next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if folder >= 0 { close(folder) }
      folder = next
    }
    // A pipe that somebody has put there would keep a blocking call for ever.
    let file = openat(folder, last, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return .nothing }
    defer { close(file) }
    var raw = stat()
    guard fstat(file, &raw) == 0 else { return .nothing }
    switch raw.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return bytes(of: file, count: Int(raw.st_size)).map { .file($0) } ?? .nothing
    default: return .nothing
    }
  }

  /// Files are replaced whole while a site is built, so that what is open does not change.
  private func bytes(of file: Int32, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let read = bytes.withUnsafeMutableBytes {
        pread(
          file,
          UnsafeMutableRawBufferPointer(rebasing: $0[done...]).baseAddress,
          count - done,
          off_t(done)
        )
      }
      if read < 0 && errno == EINTR { continue }
      guard read >= 0 else { return nil }
      if read == 0 { break }
      done += read
    }
    bytes.removeLast(count - done)
    return bytes
  }
}
