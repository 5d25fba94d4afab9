import Diagnostics
import Foundation

/// Reads whole files by the system's own calls: thousands of small ones are read in a build.
enum FileBytes {
  /// The most that one file may hold; more is refused before it is read.
  static let textLimit = 5 << 20
  static let dataLimit = 16 << 20

  /// Fills `bytes` with the file at `root/path`; false, with an error, if it cannot or may not be read.
  static func read(
    _ path: String,
    root: String,
    limit: Int,
    into bytes: inout [UInt8],
    diagnostics: inout DiagnosticList
  ) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    // A pipe under such a name would otherwise wait for a writer.
    let file = open(root + "/" + path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return unreadable(path, errno, &diagnostics) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return unreadable(path, errno, &diagnostics) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      diagnostics.error(
        .notAFile,
        "this is no ordinary file",
        at: SourceSpan(path: path),
        suggestion: "replace it by a text file, or remove it"
      )
      return false
    }
    // One byte more than there should be: a file that grows meanwhile is read to its end.
    while true {
      let room = max(Int(status.st_size) + 1 - bytes.count, 4_096)
      guard bytes.count <= limit, Int(status.st_size) <= limit else {
        diagnostics.error(
          .oversize,
          "the file is larger than \(limit >> 20) MB",
          at: SourceSpan(path: path),
          suggestion: "divide it into several files"
        )
        return false
      }
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: room))
      let count = bytes.withUnsafeMutableBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return Foundation.read(file, base + start, room)
      }
      bytes.removeLast(room - max(count, 0))
      if count < 0 {
        if errno == EINTR { continue }
        return unreadable(path, errno, &diagnostics)
      }
      if count == 0 { return true }
    }
  }

  private static func unreadable(_ path: String, _ code: Int32, _ diagnostics: inout DiagnosticList) -> Bool {
    diagnostics.error(.unreadable, "the file cannot be read: \(reason(code))", at: SourceSpan(path: path))
    return false
  }

  /// The system's words for an error, in English whatever the locale.
  static func reason(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "permission denied"
    case ENOENT: "it does not exist"
    case ELOOP: "its symbolic links lead in a circle"
    case ENOTDIR: "a part of its path is no folder"
    case EISDIR: "it is a folder"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the disk reports a fault"
    default: "system error \(code)"
    }
  }
}
