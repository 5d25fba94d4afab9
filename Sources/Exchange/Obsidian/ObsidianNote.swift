import Diagnostics
import Foundation
import Yams

/// A note of a vault: its properties and its text.
struct ObsidianNote: Sendable {
  /// Below the vault: `People/Ida Berg.md`.
  var path: String
  /// The file's name without its ending.
  var name: String
  /// The names of the folders that it is in, outermost first.
  var folders: [String]
  /// By key, each value as texts.
  var properties: [String: [String]]
  var body: String

  func first(_ key: String) -> String? { properties[key]?.first { !$0.isEmpty } }

  /// Of the property `tags`; a tag of several parts counts for each: `people/navy`.
  var tags: [String] {
    (properties["tags"] ?? properties["tag"] ?? []).flatMap { text in
      let tag = text.hasPrefix("#") ? String(text.dropFirst()) : text
      return [tag] + tag.split(separator: "/").map(String.init)
    }
  }

  /// Nil, with an error, for a file that is no note.
  init?(_ path: String, below vault: String, diagnostics: inout DiagnosticList) {
    self.path = path
    let parts = path.split(separator: "/").map(String.init)
    folders = Array(parts.dropLast())
    name = String((parts.last ?? "").dropLast(3))
    let size = (try? FileManager.default.attributesOfItem(atPath: "\(vault)/\(path)")[.size] as? Int) ?? 0
    guard size <= 5_000_000, let data = FileManager.default.contents(atPath: "\(vault)/\(path)"),
      let text = String(validating: data, as: UTF8.self)
    else {
      diagnostics.error(
        .badFile,
        size > 5_000_000 ? "the note is larger than 5 MB" : "the note is no UTF-8 text, or cannot be read",
        at: SourceSpan(path: path),
        suggestion: "save it as UTF-8, or move it out of the vault"
      )
      return nil
    }
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    properties = [:]
    body = lines.joined(separator: "\n")
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return }
    do {
      let root = try Yams.compose(yaml: lines[1..<end].joined(separator: "\n"))
      for (key, value) in root?.mapping ?? [:] {
        guard let key = key.string else { continue }
        properties[key] = value.sequence.map { $0.compactMap(\.string) } ?? [value.string].compactMap(\.self)
      }
    } catch {
      diagnostics.error(
        .badFile,
        "the properties are no YAML",
        at: SourceSpan(path: path, line: 1, column: 1),
        suggestion: "mend them in Obsidian's source mode"
      )
      return nil
    }
    body = lines[(end + 1)...].joined(separator: "\n")
  }
}
