import Diagnostics
import Foundation

@testable import Briefings

/// A site in a folder of its own that lives as long as the value does.
final class TemporarySite {
  let root: String

  /// `files`: paths below `Content/` and their texts. A `site.yaml` is added if there is none.
  init(_ files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "briefings-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: root + "/Content", withIntermediateDirectories: true)
    for (path, text) in files { try write(path, Array(text.utf8)) }
    if files["site.yaml"] == nil { try write("site.yaml", Array("title: Desk\n".utf8)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = URL(filePath: root + "/Content/" + path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: root + "/Content/" + path,
      withDestinationPath: target
    )
  }

  func read(_ options: ReadOptions = ReadOptions()) async -> (library: Library, faults: [String]) {
    var diagnostics = DiagnosticList()
    let library = await Briefings.read(root: root, options: options, diagnostics: &diagnostics)
    return (library, diagnostics.sorted().map(Self.line))
  }

  /// `path:line:col: error: message [id] (suggestion)`, the path without `Content/`.
  static func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.span.map { "\($0)".replacing("Content/", with: "", maxReplacements: 1) } ?? "-"
    let help = diagnostic.suggestion.map { " (\($0))" } ?? ""
    return "\(place): \(diagnostic.severity): \(diagnostic.message) [\(diagnostic.id.rawValue)]\(help)"
  }
}
