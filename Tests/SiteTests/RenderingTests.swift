import Foundation
import Testing

@testable import Site

@Suite struct RenderingTests {
  static let files = SampleSite.kursk.rendered()

  /// Set `DOSSIER_SAMPLE` to a folder to look at the pages in a browser, or to give them to a validator.
  @Test(arguments: [
    ("kursk", files), ("hostile", HostileTextTests.files), ("empty", SampleSite().rendered()),
  ])
  func `writes a page for everything`(_ name: String, _ files: [String: String]) throws {
    #expect(files.count >= 8)
    #expect(files.values.allSatisfy { !$0.isEmpty })
    guard let folder = ProcessInfo.processInfo.environment["DOSSIER_SAMPLE"] else { return }
    for (path, text) in files {
      let url = URL(filePath: folder).appending(path: name).appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: url)
    }
  }

  @Test func `an empty site says so`() {
    let home = SampleSite().page("index.html")
    #expect(home.contains("No briefing has been published yet."))
    #expect(SampleSite().page("briefings/index.html").contains("0 briefings"))
  }
}
