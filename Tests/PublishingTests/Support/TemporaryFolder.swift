import Foundation

/// A folder of its own for one test, gone when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/dossier-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ below: String) -> String { "\(path)/\(below)" }

  func write(_ text: String, to below: String) throws {
    let url = URL(filePath: self(below))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  func makeFolder(_ below: String) throws {
    try FileManager.default.createDirectory(atPath: self(below), withIntermediateDirectories: true)
  }

  func link(_ below: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(below), withDestinationPath: target)
  }

  func remove(_ below: String) throws { try FileManager.default.removeItem(atPath: self(below)) }

  func exists(_ below: String) -> Bool { FileManager.default.fileExists(atPath: self(below)) }

  func text(_ below: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: self(below))), as: UTF8.self)
  }

  /// Everything below a folder: files with their text, folders as nil, symbolic links as `-> target`.
  func tree(_ below: String) throws -> [String: String?] {
    var tree: [String: String?] = [:]
    guard exists(below) else { return tree }
    for name in try FileManager.default.subpathsOfDirectory(atPath: self(below)) {
      let path = self(below) + "/" + name
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
        tree[name] = "-> \(target)"
      } else {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        tree[name] = .some(
          isFolder.boolValue
            ? nil : String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
        )
      }
    }
    return tree
  }

  /// When a file was last written, and which it is: what changes when it is written again.
  func identity(_ below: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: self(below))
    return ["\(attributes[.systemFileNumber] ?? 0)", "\(attributes[.modificationDate] ?? 0)"]
  }
}
