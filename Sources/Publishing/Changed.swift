import Briefings
import Diagnostics
import Foundation

/// What has to be done to a server that has an earlier state of a site, so that it has the present one.
package struct Changes: Hashable, Sendable {
  /// Files that are new there or others, below the output folder, ascending.
  package var upload: [String] = []
  /// Files that are gone.
  package var delete: [String] = []
  /// How many files the site has.
  package var count = 0
}

/// Compares the built site with the record of what has been uploaded: a file that an earlier ``keepRecord(_:at:diagnostics:)``
/// has written.
///
/// A file has changed if its bytes have, whenever it was written. Without a record everything is new.
package func changes(
  _ site: SiteLocation,
  since path: String,
  diagnostics: inout DiagnosticList
) -> Changes? {
  guard let now = presentManifest(site, &diagnostics) else { return nil }
  var before = Manifest()
  if FileManager.default.fileExists(atPath: path) {
    guard let bytes = FileManager.default.contents(atPath: path), let read = Manifest(Array(bytes)) else {
      diagnostics.error(
        .recordLost,
        "'\(path)' is no whole record of a site",
        suggestion:
          "leave it out to upload everything, and keep a record then: dossier changed --keep '\(path)'"
      )
      return nil
    }
    before = read
    if before.ceiling != now.ceiling {
      diagnostics.warning(
        .recordLost,
        "what was uploaded is the site for \(name(before)), and this is the one for \(name(now))",
        suggestion: "see that it goes to the server for those readers"
      )
    }
  }
  let old = Dictionary(zip(before.paths, before.entries.map(\.hash)), uniquingKeysWith: { first, _ in first })
  var changes = Changes(count: now.paths.count)
  for (path, entry) in zip(now.paths, now.entries) where old[path] != entry.hash {
    changes.upload.append(path)
  }
  let present = Set(now.paths)
  changes.delete = before.paths.filter { !present.contains($0) }
  changes.upload.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  changes.delete.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  return changes
}

/// Writes down which files the built site has, for ``changes(_:since:diagnostics:)`` after a later build.
package func keepRecord(_ site: SiteLocation, at path: String, diagnostics: inout DiagnosticList) -> Bool {
  guard let manifest = presentManifest(site, &diagnostics) else { return false }
  do {
    try Data(manifest.encoded()).write(to: URL(filePath: path), options: .atomic)
    return true
  } catch {
    diagnostics.error(.cannotCreate, "'\(path)' cannot be written: \(error.localizedDescription)")
    return false
  }
}

private func name(_ manifest: Manifest) -> String { manifest.ceiling?.rawValue ?? "everybody" }

/// The record of the last build, if the output folder is still as that build left it.
private func presentManifest(_ site: SiteLocation, _ diagnostics: inout DiagnosticList) -> Manifest? {
  guard site.check(diagnostics: &diagnostics) else { return nil }
  do throws(SystemFault) {
    let state = try Folder(path: site.statePath, name: site.stateName)
    var bytes: [UInt8] = []
    if try state.read(Record.manifestName(site.outputKey), into: &bytes), let manifest = Manifest(bytes) {
      let folder = try Folder(path: site.output, name: site.outputName)
      for (path, entry) in zip(manifest.paths, manifest.entries) {
        guard let status = try folder.status(of: path), entry.describes(status) else {
          diagnostics.error(
            .recordLost,
            "'\(site.outputName)/\(path)' is not as the last build left it",
            suggestion: "run 'dossier build' first"
          )
          return nil
        }
      }
      return manifest
    }
  } catch {
    if error.code != ENOENT {
      diagnostics.append(Publisher.diagnostic(error))
      return nil
    }
  }
  diagnostics.error(
    .recordLost,
    "there is no record of a build into '\(site.outputName)'",
    suggestion: "run 'dossier build' first"
  )
  return nil
}
