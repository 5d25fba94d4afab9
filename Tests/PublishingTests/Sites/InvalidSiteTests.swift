import Foundation
import TestSupport
import Testing

/// Sites with faults: each is laid over the same good site, which has been built before.
@Suite struct InvalidSiteTests {
  @Test(arguments: Fixtures.names(of: "invalid"))
  func `names every fault and leaves the last good site as it was`(name: String) async throws {
    let site = try TemporaryFolder()
    try Fixtures.lay("base", over: site)
    let good = await Fixtures.build(site)
    #expect(good.text == "")
    #expect(good.summary != nil)
    let before = try site.files("Public")
    let record = try site.files(".dossier")

    try Fixtures.lay("invalid/\(name)", over: site)
    for path in (try? site.text("removed.txt"))?.split(separator: "\n") ?? [] {
      try site.remove(String(path))
    }
    // A fault may not hide behind another page that is merely new.
    try site.write("---\ntitle: News\ndate: 2025-04-03\n---\nNews.\n", to: "Content/briefings/news.md")
    let result = await Fixtures.build(site)
    #expect(result.summary == nil)
    #expect(try site.files("Public") == before)
    #expect(try site.files(".dossier") == record)

    let expected = Fixtures.folder.appending(path: "invalid/\(name)/expected.txt")
    if Fixtures.isRecording {
      try Data(result.text.utf8).write(to: expected)
      Issue.record("recorded \(name)")
    } else {
      #expect(result.text == String(decoding: try Data(contentsOf: expected), as: UTF8.self))
    }
  }

  @Test func `there are enough of them`() {
    #expect(Fixtures.names(of: "invalid").count >= 20)
  }
}
