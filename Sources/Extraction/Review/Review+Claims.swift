import Briefings
import Diagnostics
import Foundation

extension Review {
  /// A proposed claim of a briefing, under the id that a person decides on it by.
  static func claim(_ id: String, in library: Library) -> (claim: Briefings.Claim, briefing: Briefing)? {
    for briefing in library.briefings {
      for claim in briefing.claims where claim.proposal != nil {
        if Passage.claim.id(of: claim.text, in: briefing.id) == id { return (claim, briefing) }
      }
    }
    return nil
  }

  /// Adds claims to the front matter of their briefings, whose other bytes stay; the briefings' paths, below the root.
  ///
  /// If the site could not be read with them, all files are as before.
  static func addClaims(
    _ claims: [(path: String, entry: [String])],
    _ root: String,
    _ diagnostics: inout DiagnosticList
  ) async -> [String]? {
    var (before, after): ([String: Data], [String: [UInt8]]) = ([:], [:])
    for (path, entry) in claims {
      let url = URL(filePath: "\(root)/\(path)").resolvingSymlinksInPath()
      guard let old = try? before[path] ?? Data(contentsOf: url) else {
        diagnostics.error(.cannotWrite, "the file cannot be read", at: SourceSpan(path: path))
        return nil
      }
      guard let new = FrontMatterAddition.adding(entry, to: "claims", in: after[path] ?? Array(old)) else {
        diagnostics.error(
          .cannotWrite,
          "the file's 'claims' are no list of lines, to which one could be added",
          at: SourceSpan(path: path),
          suggestion: "write them one below the other, each after '- '"
        )
        return nil
      }
      (before[path], after[path]) = (old, new)
    }
    let paths = after.keys.sorted()
    for path in paths {
      guard replace(path, root, Data(after[path] ?? []), &diagnostics) else { return nil }
    }
    var faults = DiagnosticList()
    _ = await readSilently(root, options, &faults)
    guard faults.hasErrors else { return paths }
    for path in paths {
      if let old = before[path] { _ = replace(path, root, old, &diagnostics) }
    }
    diagnostics.append(contentsOf: faults)
    return nil
  }

  private static func replace(
    _ path: String,
    _ root: String,
    _ data: Data,
    _ diagnostics: inout DiagnosticList
  ) -> Bool {
    let url = URL(filePath: "\(root)/\(path)").resolvingSymlinksInPath()
    do {
      let mode = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions]
      try data.write(to: url, options: .atomic)
      // Another file takes the place of the one that was there; it is for the same people.
      if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path) }
      return true
    } catch {
      report(error, path, &diagnostics)
      return false
    }
  }
}
