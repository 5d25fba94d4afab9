import Diagnostics
import Foundation
import Storing
import TestSupport
import Testing

@testable import Publishing

/// What is kept between builds: how much work it saves, and that nothing depends on its being there or whole.
@Suite struct StateTests {
  private let site: TemporaryFolder
  private static let briefing = "Content/briefings/first.md"
  private static let actor = "Content/actors/ann.md"

  init() async throws {
    site = try TemporaryFolder()
    try site.write("title: Desk\nbaseURL: https://example.org/\n", to: "Content/site.yaml")
    try site.write("---\nname: Ann Berg\ntype: person\n---\n", to: Self.actor)
    try site.write("---\nname: Bo Falk\ntype: person\n---\nKnows Ann Berg.\n", to: "Content/actors/bo.md")
    try site.write("---\ntitle: Talks\ndate: 2024-05\n---\n", to: "Content/events/talks.md")
    try site.write(
      "---\ntitle: First\ndate: 2024-05-01\n---\nAnn Berg spoke, and the envoy too.\n",
      to: Self.briefing
    )
    for i in 1...6 {
      try site.write(
        "---\ntitle: Other \(i)\ndate: 2024-06-0\(i)\n---\nBo Falk spoke.\n",
        to: "Content/briefings/other-\(i).md"
      )
    }
    for path in try site.tree("Content").keys where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
      try age("Content/\(path)")
    }
    try await Task.sleep(for: .milliseconds(50))
  }

  /// Makes a file look as if it had been written long ago, and waits until its folder has been for a moment: then
  /// nothing can have happened to them unseen, and they are not read again.
  private func settle(_ path: String) async throws {
    try age(path)
    try await Task.sleep(for: .milliseconds(50))
  }

  private func age(_ path: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
      ofItemAtPath: site(path)
    )
  }

  private func database() throws -> String { try kept { $0.hasSuffix(".sqlite") } }

  private func kept(_ isWanted: (String) -> Bool) throws -> String {
    site(".dossier/\(try #require(try site.tree(".dossier").keys.first(where: isWanted)))")
  }

  private func work(_ summary: BuildSummary?) throws -> [Int] {
    let summary = try #require(summary)
    let work = summary.work
    return [
      work.filesRead, work.documentsParsed, work.documentsLinked, work.pagesRendered, summary.output.written,
    ]
  }

  @Test func `what is done again is what has changed`() async throws {
    let full = await Fixtures.build(site).summary
    let pages = try #require(full?.pages)
    // Ten nouns and the settings are read; eight of them have words, in which names are looked for.
    let all = try work(full)
    #expect(all[0] == 11 && all[2] == 8, "\(all)")
    #expect(all[3] == pages && all[4] == pages, "\(all)")

    #expect(try work(await Fixtures.build(site).summary) == [0, 0, 0, 0, 0])

    try site.write("---\ntitle: First\ndate: 2024-05-01\n---\nAnn Berg spoke twice.\n", to: Self.briefing)
    try await settle(Self.briefing)
    let one = try work(await Fixtures.build(site).summary)
    #expect(one[0] == 1 && one[2] == 1, "\(one) of \(pages)")
    #expect(one[3] < pages && one[4] < 14, "\(one) of \(pages)")

    try site.write("---\nname: Ann Berg\ntype: person\naliases: [A. Berg]\n---\n", to: Self.actor)
    try await settle(Self.actor)
    let alias = try work(await Fixtures.build(site).summary)
    // No text has the new name: none is searched again. The lists of names change, and what browsers search.
    #expect(alias[0] == 1 && alias[2] == 0, "\(alias)")
    #expect(alias[4] == 6, "\(alias)")
  }

  /// A byte of a database, or all of it, as it should not be.
  enum Damage: String, CaseIterable {
    case empty, text, half, lastPage, version, gone, bytes
  }

  @Test(arguments: Damage.allCases) func `a damaged database costs nothing but time`(_ damage: Damage)
    async throws
  {
    _ = await Fixtures.build(site)
    try site.write(
      "---\ntitle: First\ndate: 2024-05-02\n---\nAnn Berg spoke, Bo Falk too.\n",
      to: Self.briefing
    )
    try await settle(Self.briefing)
    let path = try database()
    var data = try Data(contentsOf: URL(filePath: path))
    switch damage {
    case .empty: data = Data()
    case .text: data = Data("not a database at all, but some text that somebody has put here".utf8)
    case .half: data = data.prefix(data.count / 2)
    case .lastPage: data = data.dropLast(4_096)
    case .version: data[63] = 99
    case .gone: data = Data()
    case .bytes: for i in stride(from: 200, to: data.count, by: 97) { data[i] ^= 0x20 }
    }
    try FileManager.default.removeItem(atPath: path)
    if damage != .gone { try data.write(to: URL(filePath: path)) }

    let build = await Fixtures.build(site)
    #expect(build.summary != nil, "\(build.text)")
    if damage != .gone && damage != .empty { #expect(build.text.contains("[state.lost]")) }
    let fresh = await Fixtures.build(site, output: "fresh")
    #expect(fresh.summary != nil)
    #expect(try site.tree("Public") == site.tree("fresh"))
    // The next one is whole again.
    #expect(try work(await Fixtures.build(site).summary) == [0, 0, 0, 0, 0])
  }

  @Test(arguments: Damage.allCases) func `terms that are damaged are cut again`(_ damage: Damage) async throws
  {
    _ = await Fixtures.build(site)
    try site.write(
      "---\ntitle: First\ndate: 2024-05-02\n---\nAnn Berg spoke, Bo Falk too.\n",
      to: Self.briefing
    )
    try await settle(Self.briefing)
    let path = try kept { $0.contains(".terms-") }
    var data = try Data(contentsOf: URL(filePath: path))
    switch damage {
    case .empty, .gone: data = Data()
    case .text, .version: for i in data.indices { data[i] = 0x20 }
    case .half: data = data.prefix(data.count / 2)
    case .lastPage: data = data.dropLast(1)
    case .bytes: for i in stride(from: 0, to: data.count, by: 9) { data[i] ^= 0x20 }
    }
    try FileManager.default.removeItem(atPath: path)
    if damage != .gone { try data.write(to: URL(filePath: path)) }
    let build = await Fixtures.build(site)
    #expect(build.summary != nil && !build.text.contains("[state.lost]"), "\(build.text)")
    _ = await Fixtures.build(site, output: "fresh")
    #expect(try site.tree("Public") == site.tree("fresh"))
    #expect(try work(await Fixtures.build(site).summary) == [0, 0, 0, 0, 0])
  }

  @Test func `the file of terms is made anew when most of it is of no use`() async throws {
    _ = await Fixtures.build(site)
    let first = try kept { $0.contains(".terms-") }
    let words = (0..<150_000).map { "word\($0)" }.joined(separator: " ")
    for i in 0..<5 {
      try site.write(
        "---\ntitle: First\ndate: 2024-05-02\n---\nAnn Berg said \(String(repeating: "more ", count: i)) \(i == 4 ? "" : words).\n",
        to: Self.briefing
      )
      try await settle(Self.briefing)
      _ = await Fixtures.build(site)
    }
    try site.write("---\ntitle: First\ndate: 2024-05-02\n---\nAnn Berg.\n", to: Self.briefing)
    try await settle(Self.briefing)
    _ = await Fixtures.build(site)
    let files = try site.tree(".dossier").keys.filter { $0.contains(".terms-") }
    #expect(files.count == 1 && site(".dossier/\(files.first ?? "")") != first)
    _ = await Fixtures.build(site, output: "fresh")
    #expect(try site.tree("Public") == site.tree("fresh"))
  }

  @Test func `a site may lie in a folder that is called as files of the state are`() async throws {
    let folder = "desk.manifest.sqlite"
    for path in [Self.briefing, "Content/site.yaml", Self.actor] {
      try site.write(try site.text(path), to: "\(folder)/\(path)")
    }
    for path in ["", "/actors", "/briefings", "/site.yaml", "/actors/ann.md", "/briefings/first.md"] {
      try age("\(folder)/Content\(path)")
    }
    func build() async -> BuildSummary? {
      var diagnostics = DiagnosticList()
      return await Publishing.build(
        SiteLocation(root: site(folder)),
        BuildOptions(),
        diagnostics: &diagnostics
      )
    }
    #expect(await build() != nil)
    let kept = try site.tree("\(folder)/.dossier").keys
    #expect(kept.contains { $0.hasSuffix(".sqlite") } && kept.contains { $0.hasSuffix(".terms-1") })
    // As a build leaves it that was killed while it wrote.
    let database = try #require(kept.first { $0.hasSuffix(".sqlite") })
    let journal = "\(folder)/.dossier/\(database.dropLast(".sqlite".count)).journal"
    try site.write("", to: journal)
    #expect(await build() != nil && !site.exists(journal))
  }

  @Test func `a change that leaves no trace is found by hashes`() async throws {
    _ = await Fixtures.build(site)
    let handle = try FileHandle(forUpdating: URL(filePath: site(Self.briefing)))
    let text = try site.text(Self.briefing)
    try handle.write(contentsOf: Data(text.replacing("spoke", with: "SPOKE").utf8))
    try handle.close()
    try await settle(Self.briefing)
    #expect(try work(await Fixtures.build(site).summary) == [0, 0, 0, 0, 0])
    var options = BuildOptions()
    options.comparesHashes = true
    let found = await Fixtures.build(site, options).summary
    #expect(found?.output.written ?? 0 > 0)
    #expect(try site.text("Public/briefings/first/index.html").contains("SPOKE"))
  }
}
