import Foundation
import Testing

@testable import Site

@Suite struct RenderingTests {
  static let files = SampleSite.kursk.rendered()

  /// Set `DOSSIER_SAMPLE` to a folder to look at the pages in a browser.
  @Test func `writes a page for everything`() throws {
    #expect(Self.files.count > 20)
    #expect(Self.files.values.allSatisfy { !$0.isEmpty })
    guard let folder = ProcessInfo.processInfo.environment["DOSSIER_SAMPLE"] else { return }
    for (path, text) in Self.files {
      let url = URL(filePath: folder).appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: url)
    }
  }
}
