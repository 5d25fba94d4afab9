import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

@testable import Preview

/// Files are changed in every way that editors and version control have, and each is told of.
@Suite struct WatcherTests {
  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("title: Desk\n", to: "Content/site.yaml")
    try folder.write("a", to: "Content/briefings/a.md")
    try folder.write("b", to: "Content/briefings/b.md")
    return folder
  }

  /// The changes, relative to the folder, until one of `path` is among them.
  private func changes(_ watcher: Watcher, in folder: TemporaryFolder, until path: String) async -> Set<
    String
  > {
    var seen: Set<String> = []
    while !seen.contains(path), let some = await watcher.changes() {
      seen.formUnion(some.map { String($0.dropFirst(folder.path.count + 1)) })
    }
    return seen
  }

  @Test(.timeLimit(.minutes(1)), arguments: [false, true])
  func `every kind of change is told`(isPolling: Bool) async throws {
    let folder = try site()
    let watcher = Watcher(SiteLocation(root: folder.path), isPolling: isPolling)
    defer { watcher.stop() }
    if isPolling { #expect(watcher.means == .polling) }

    try folder.write("another a", to: "Content/briefings/a.md")
    #expect(
      await changes(watcher, in: folder, until: "Content/briefings/a.md").contains("Content/briefings/a.md")
    )

    // As editors do that write a new file and give it the old one's name.
    try folder.write("a once more", to: "Content/briefings/.a.md.new")
    try FileManager.default.removeItem(atPath: folder("Content/briefings/a.md"))
    try FileManager.default.moveItem(
      atPath: folder("Content/briefings/.a.md.new"),
      toPath: folder("Content/briefings/a.md")
    )
    let renamed = await changes(watcher, in: folder, until: "Content/briefings/a.md")
    #expect(!renamed.contains("Content/briefings/.a.md.new"))

    try folder.remove("Content/briefings/b.md")
    _ = await changes(watcher, in: folder, until: "Content/briefings/b.md")

    // Folders come, also within others, and what is written to them later is told.
    try folder.makeFolder("Content/briefings/deep/deeper")
    _ = await changes(watcher, in: folder, until: "Content/briefings/deep")
    try await Task.sleep(for: .milliseconds(isPolling ? 600 : 50))
    try folder.write("c", to: "Content/briefings/deep/deeper/c.md")
    _ = await changes(watcher, in: folder, until: "Content/briefings/deep/deeper/c.md")

    // Templates that were not there when it began.
    try folder.makeFolder("Templates")
    _ = await changes(watcher, in: folder, until: "Templates")
    try await Task.sleep(for: .milliseconds(isPolling ? 600 : 50))
    try folder.write("x", to: "Templates/home.mustache")
    _ = await changes(watcher, in: folder, until: "Templates/home.mustache")

    // All of it goes and comes back under another name's shape.
    try folder.remove("Content/briefings")
    _ = await changes(watcher, in: folder, until: "Content/briefings")
    try folder.write("d", to: "Content/briefings/d.md")
    _ = await changes(watcher, in: folder, until: "Content/briefings")
  }

  @Test(.timeLimit(.minutes(1))) func `what is no part of the site is passed over`() async throws {
    let folder = try site()
    let watcher = Watcher(SiteLocation(root: folder.path))
    defer { watcher.stop() }
    try folder.write("x", to: "Public/index.html")
    try folder.write("x", to: ".dossier/state")
    try folder.write("x", to: "Content/briefings/.a.md.swp")
    try folder.write("x", to: "Content/briefings/a.md~")
    try folder.write("x", to: "notes.txt")
    try folder.write("last", to: "Content/briefings/a.md")
    let seen = await changes(watcher, in: folder, until: "Content/briefings/a.md")
    #expect(seen == ["Content/briefings/a.md"])
  }

  @Test(.timeLimit(.minutes(1))) func `what happens meanwhile is one change`() async throws {
    let folder = try site()
    let watcher = Watcher(SiteLocation(root: folder.path))
    defer { watcher.stop() }
    for i in 0..<200 { try folder.write("text", to: "Content/briefings/new-\(i).md") }
    try await Task.sleep(for: .milliseconds(400))
    for i in 0..<200 { try folder.write("text", to: "Content/briefings/newer-\(i).md") }
    try await Task.sleep(for: .milliseconds(400))
    #expect(watcher.isPending)
    #expect(await watcher.changes()?.count == 400)
    #expect(!watcher.isPending)
  }

  @Test(.timeLimit(.minutes(1))) func `who waits is let go when it stops`() async throws {
    let watcher = Watcher(SiteLocation(root: try site().path))
    let waiting = Task { await watcher.changes() }
    watcher.stop()
    #expect(await waiting.value == nil)
  }
}
