import Briefings
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// One small site with a bit of everything, compared file by file with what it came to when somebody last looked.
@Suite struct GoldenSiteTests {
  private static let expected = Fixtures.folder.appending(path: "golden/expected")

  private func built() async throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try Fixtures.lay("golden", over: site)
    let result = await Fixtures.build(site)
    #expect(result.summary != nil, "\(result.text)")
    return site
  }

  @Test func `every file is as expected`() async throws {
    let site = try await built()
    let files = try site.files("Public")
    if Fixtures.isRecording {
      try? FileManager.default.removeItem(at: Self.expected)
      try FileManager.default.copyItem(at: URL(filePath: site("Public")), to: Self.expected)
      Issue.record("recorded the golden site: look at what has changed before you keep it")
      return
    }
    let golden = try site.files("expected")
    #expect(files.keys.sorted() == golden.keys.sorted())
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      #expect(
        String(decoding: bytes, as: UTF8.self) == golden[path].map { String(decoding: $0, as: UTF8.self) },
        "\(path)"
      )
    }
  }

  @Test func `without templates of its own a site gets the default assets, byte for byte but for comments`()
    async throws
  {
    let site = try TemporaryFolder()
    try site.write("title: Desk\n", to: "Content/site.yaml")
    #expect(await Fixtures.build(site).summary != nil)
    let folder = SharedData.project.appending(path: "Templates/assets")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count > 4)
    let files = try site.files("Public")
    for name in names {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      let published = files["assets/\(name)"]
      guard name.hasSuffix(".css") else {
        #expect(published == bytes, "\(name)")
        continue
      }
      // A style sheet goes without what only its authors read.
      #expect(published.map { $0.count < bytes.count * 9 / 10 && !$0.contains(0x0A) } == true)
    }
  }

  @Test func `what it says of the site is as expected`() async throws {
    let site = try TemporaryFolder()
    try Fixtures.lay("golden", over: site)
    let result = await Fixtures.build(site)
    let summary = try #require(result.summary)
    #expect(summary.briefings == 3)
    #expect(summary.actors == 7)
    #expect(summary.events == 3)
    #expect(summary.assets == 1)
    #expect(
      result.text.hasPrefix(
        "Content/briefings/the-hearing.md:10:1: warning: 'Mercury' may mean 'mercury-company' or 'mercury-ship'"
      )
    )
    #expect(result.text.ranges(of: ": warning: ").count == 1)
  }

  @Test func `every link in it leads somewhere`() async throws {
    let site = try await built()
    var diagnostics = DiagnosticList()
    let location = SiteLocation(root: site.path, output: site("Public"))
    let checked = await OutputChecker(location, baseURL: "https://harbour.example/desk/").check(
      diagnostics: &diagnostics
    )
    #expect(TextPrinter().text(of: diagnostics) == "")
    #expect((checked?.links ?? 0) > 100)
  }

  @Test func `no second build differs, nor one into another folder`() async throws {
    let site = try await built()
    let again = await Fixtures.build(site)
    #expect(again.summary?.output.written == 0)
    _ = await Fixtures.build(site, output: "Other")
    #expect(try site.files("Public") == site.files("Other"))
  }

  @Test func `drafts are in it only when asked for`() async throws {
    let site = try await built()
    #expect(!site.exists("Public/briefings/unfinished"))
    var options = BuildOptions()
    options.reading.includesDrafts = true
    _ = await Fixtures.build(site, options)
    #expect(site.exists("Public/briefings/unfinished/index.html"))
    _ = await Fixtures.build(site)
    #expect(!site.exists("Public/briefings/unfinished"))
  }
}
