import Diagnostics
import Foundation

extension Draft {
  /// Writes files that are not there yet, below the folder `root`; if one of them is there, nothing is written.
  package static func write(_ drafts: [Draft], root: String, diagnostics: inout DiagnosticList) -> Bool {
    for draft in drafts where FileManager.default.fileExists(atPath: "\(root)/\(draft.path)") {
      diagnostics.error(
        .exists,
        "there is such a file already, and it stays as it is",
        at: SourceSpan(path: draft.path),
        suggestion: draft.path.hasSuffix(".md") ? "edit it, or give the new one another name with --id" : nil
      )
    }
    if diagnostics.hasErrors { return false }
    for draft in drafts {
      let url = URL(filePath: "\(root)/\(draft.path)")
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        try Data(draft.text.utf8).write(to: url, options: .withoutOverwriting)
      } catch {
        diagnostics.error(
          .cannotBegin,
          "the file cannot be written: \(error.localizedDescription)",
          at: SourceSpan(path: draft.path)
        )
        return false
      }
    }
    return true
  }
}
