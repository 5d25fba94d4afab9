import Diagnostics
import TestSupport
import Testing

@testable import Publishing

/// What a server has to be sent after a build.
@Suite struct ChangedTests {
  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("title: Desk\n", to: "Content/site.yaml")
    for name in ["a", "b"] {
      try folder.write(
        "---\ntitle: Briefing \(name)\ndate: 2025-05-04\n---\nText.\n",
        to: "Content/briefings/\(name).md"
      )
    }
    return folder
  }

  private func changed(_ folder: TemporaryFolder) -> (changes: Changes?, faults: [String]) {
    var diagnostics = DiagnosticList()
    let location = SiteLocation(root: folder.path)
    let found = changes(location, since: folder("uploaded"), diagnostics: &diagnostics)
    return (found, diagnostics.sorted().map(\.message))
  }

  private func keep(_ folder: TemporaryFolder) {
    var diagnostics = DiagnosticList()
    #expect(keepRecord(SiteLocation(root: folder.path), at: folder("uploaded"), diagnostics: &diagnostics))
  }

  @Test func `first everything, then what differs`() async throws {
    let folder = try site()
    _ = await Fixtures.build(folder)
    let all = try #require(changed(folder).changes)
    #expect(all.upload.count == all.count && all.delete.isEmpty)
    let files = try folder.tree("Public").filter { $0.value != nil }.keys.sorted()
    #expect(all.upload.sorted() == files)

    keep(folder)
    #expect(changed(folder).changes == Changes(upload: [], delete: [], count: all.count))

    // A server kept in step by the lists alone has what was built.
    try folder.makeFolder("server")
    var server = try folder.tree("Public")
    try folder.write(
      "---\ntitle: Briefing a\ndate: 2025-05-04\n---\nOther text.\n",
      to: "Content/briefings/a.md"
    )
    try folder.remove("Content/briefings/b.md")
    _ = await Fixtures.build(folder)
    let changes = try #require(changed(folder).changes)
    #expect(changes.delete.contains("briefings/b/index.html"))
    let built = try folder.tree("Public")
    for path in changes.upload { server[path] = built[path] }
    for path in changes.delete { server[path] = nil }
    #expect(server.filter { $0.value != nil } == built.filter { $0.value != nil })
    #expect(changes.upload.count < all.count)
  }

  @Test func `a file that was written anew with the same bytes is not sent`() async throws {
    let folder = try site()
    _ = await Fixtures.build(folder)
    keep(folder)
    try folder.remove("Public")
    _ = await Fixtures.build(folder)
    #expect(changed(folder).changes?.upload == [])
  }

  @Test func `an output that is not as it was built is refused`() async throws {
    let folder = try site()
    #expect(changed(folder).faults == ["there is no record of a build into 'Public'"])
    _ = await Fixtures.build(folder)
    try folder.write("mine", to: "Public/index.html")
    #expect(changed(folder).faults.first?.contains("is not as the last build left it") == true)
    #expect(changed(folder).changes == nil)
  }

  @Test func `a damaged record is refused, and one for other readers is told`() async throws {
    let folder = try site()
    _ = await Fixtures.build(folder)
    try folder.write("something", to: "uploaded")
    #expect(changed(folder).changes == nil)
    keep(folder)
    try folder.write("title: Desk\nrelease: TLP:AMBER\ndefaultMarking: TLP:CLEAR\n", to: "Content/site.yaml")
    _ = await Fixtures.build(folder)
    let (changes, faults) = changed(folder)
    #expect(changes != nil)
    #expect(faults == ["what was uploaded is the site for everybody, and this is the one for TLP:AMBER"])
  }
}
