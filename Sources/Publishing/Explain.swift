import Briefings
import Diagnostics
import Foundation
import Mentions

/// What each name on a line of a text links to, or why it links to nothing; nil, with a diagnostic, where there is
/// no such text.
///
/// - Parameter file: Relative to the site's folder or the working directory, or absolute.
package func explain(
  _ site: SiteLocation,
  file: String,
  line: Int,
  diagnostics: inout DiagnosticList
) async -> [NameExplanation]? {
  guard site.check(diagnostics: &diagnostics) else { return nil }
  guard let path = site.textPath(of: file, &diagnostics) else { return nil }
  var options = BuildOptions()
  options.reading.includesDrafts = true
  options.reading.audience = .author
  var found = DiagnosticList()
  let library = await read(site, options, &found)
  // Faults elsewhere are for a check to tell.
  for diagnostic in found.all where diagnostic.span?.path == path { diagnostics.append(diagnostic) }
  return await Mentions.explain(path: path, line: line, in: library)
}

extension SiteLocation {
  /// Of a text in `Content/`, relative to the root: `Content/briefings/x.md`.
  func textPath(of file: String, _ diagnostics: inout DiagnosticList) -> String? {
    let candidates = file.hasPrefix("/") ? [file] : ["\(root)/\(file)", file]
    guard let found = candidates.first(where: { access($0, F_OK) == 0 }) else {
      diagnostics.error(
        .noFile,
        "there is no file '\(file)'",
        suggestion: "name a text of the site and a line in it: Content/briefings/x.md:12"
      )
      return nil
    }
    let (root, path) = (Self.resolved(root), Self.resolved(found))
    let parts = path.hasPrefix(root + "/") ? path.dropFirst(root.count + 1).split(separator: "/") : []
    let folders: [Substring] = ["briefings", "actors", "events"]
    guard parts.count == 3, parts[0] == "Content", folders.contains(parts[1]), parts[2].hasSuffix(".md")
    else {
      diagnostics.error(
        .noFile,
        "'\(file)' is no text of the site",
        suggestion: "texts are the '.md' files in Content/briefings, Content/actors and Content/events"
      )
      return nil
    }
    return parts.joined(separator: "/")
  }
}

extension DiagnosticID {
  /// What was named on the command line is not there.
  package static let noFile: Self = "explain.no-file"
}
