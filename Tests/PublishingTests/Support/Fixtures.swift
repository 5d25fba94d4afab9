import Diagnostics
import Foundation
import Publishing
import TestSupport

/// Sites under `Fixtures/`, and what they are expected to come to.
///
/// With `DOSSIER_RECORD=1` in the environment what comes out is written down as what is expected; the run fails
/// all the same, so that nobody takes it for a pass.
enum Fixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  static let isRecording = ProcessInfo.processInfo.environment["DOSSIER_RECORD"] == "1"

  /// The folders of one kind, ascending by name.
  static func names(of kind: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: kind).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Lays the files of a fixture over a folder.
  static func lay(_ fixture: String, over site: TemporaryFolder) throws {
    let source = folder.appending(path: fixture)
    for below in try FileManager.default.subpathsOfDirectory(atPath: source.path).sorted() {
      let from = source.appending(path: below)
      let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: from.path)) != nil
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: from.path, isDirectory: &isFolder)
      if isFolder.boolValue && !isLink {
        try site.makeFolder(below)
      } else {
        if site.exists(below) { try site.remove(below) }
        try site.copy(from, to: below)
      }
    }
  }

  static func location(_ site: TemporaryFolder, _ output: String = "Public") -> SiteLocation {
    SiteLocation(root: site.path, output: site(output))
  }

  /// Builds the site in a folder; the diagnostics as the program prints them.
  static func build(
    _ site: TemporaryFolder,
    output: String = "Public",
    _ options: BuildOptions = BuildOptions()
  ) async -> (summary: BuildSummary?, text: String) {
    var session = BuildSession()
    return await build(site, output: output, options, in: &session)
  }

  /// As one of the builds that a process makes one after the other.
  static func build(
    _ site: TemporaryFolder,
    output: String = "Public",
    _ options: BuildOptions = BuildOptions(),
    in session: inout BuildSession
  ) async -> (summary: BuildSummary?, text: String) {
    var diagnostics = DiagnosticList()
    let summary = await session.build(location(site, output), options, diagnostics: &diagnostics)
    session.save()
    return (summary, TextPrinter().text(of: diagnostics).replacing(site.path, with: "."))
  }
}
