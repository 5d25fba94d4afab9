import Diagnostics
import Foundation

extension Review {
  /// Adds lines to a file, which is made if need be: what several processes add at one time is all there.
  static func append(
    _ text: String,
    _ root: String,
    _ path: String,
    _ diagnostics: inout DiagnosticList
  ) -> Bool {
    let url = URL(filePath: "\(root)/\(path)")
    do {
      try makeFolder(of: url)
    } catch {
      report(error, path, &diagnostics)
      return false
    }
    let file = open(url.path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      report(POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO), path, &diagnostics)
      return false
    }
    defer { close(file) }
    // In one call: no line of another process comes between (POSIX.1-2017, write()).
    let bytes = Array(text.utf8)
    let written = write(file, bytes, bytes.count)
    if written == bytes.count { return true }
    let code = written < 0 ? errno : ENOSPC
    // Half a line would be a fault of the whole list.
    let size = lseek(file, 0, SEEK_END)
    if written > 0, size >= written { ftruncate(file, size - written) }
    report(POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO), path, &diagnostics)
    return false
  }

  private static func makeFolder(of file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
  }

  static func save(
    _ text: String,
    _ root: String,
    _ path: String,
    isNew: Bool,
    _ diagnostics: inout DiagnosticList
  ) -> Bool {
    let url = URL(filePath: "\(root)/\(path)")
    do {
      try makeFolder(of: url)
      try Data(text.utf8).write(to: url, options: isNew ? .withoutOverwriting : .atomic)
      return true
    } catch {
      report(error, path, &diagnostics)
      return false
    }
  }

  /// Tells that a file could not be written.
  static func report(_ error: any Error, _ path: String, _ diagnostics: inout DiagnosticList) {
    diagnostics.error(
      .cannotWrite,
      "the file cannot be written: \(error.localizedDescription)",
      at: SourceSpan(path: path)
    )
  }
}
