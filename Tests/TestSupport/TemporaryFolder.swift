import Foundation

/// A folder of its own for one test, gone when the test is over.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init() throws {
    path = FileManager.default.temporaryDirectory.path + "/dossier-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func callAsFunction(_ below: String) -> String { "\(path)/\(below)" }

  public func write(_ text: String, to below: String) throws {
    let url = URL(filePath: self(below))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  public func makeFolder(_ below: String) throws {
    try FileManager.default.createDirectory(atPath: self(below), withIntermediateDirectories: true)
  }

  public func link(_ below: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(below), withDestinationPath: target)
  }

  public func remove(_ below: String) throws { try FileManager.default.removeItem(atPath: self(below)) }

  public func exists(_ below: String) -> Bool { FileManager.default.fileExists(atPath: self(below)) }

  public func text(_ below: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: self(below))), as: UTF8.self)
  }

  /// Everything below a folder: files with their text, folders as nil, symbolic links as `-> target`.
  public func tree(_ below: String) throws -> [String: String?] {
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
  public func identity(_ below: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: self(below))
    return ["\(attributes[.systemFileNumber] ?? 0)", "\(attributes[.modificationDate] ?? 0)"]
  }

  /// The files below a folder, byte for byte.
  public func files(_ below: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    guard exists(below) else { return files }
    for name in try FileManager.default.subpathsOfDirectory(atPath: self(below)) {
      if let bytes = FileManager.default.contents(atPath: "\(self(below))/\(name)") { files[name] = bytes }
    }
    return files
  }

  public func copy(_ source: URL, to below: String) throws {
    try FileManager.default.copyItem(at: source, to: URL(filePath: self(below)))
  }
}
