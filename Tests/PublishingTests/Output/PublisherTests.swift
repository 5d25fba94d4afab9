import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct PublisherTests {
  @Test func `writes what is new and what has changed, and nothing else`() async throws {
    let site = try FileSite()
    let first = await site.publish(["index.html": "one", "actors/kim/index.html": "kim", "feed.xml": "feed"])
    #expect(first.outcome == Publisher.Outcome(written: 3))
    #expect(first.text == "")
    let before = try (site.folder.identity("Public/feed.xml"), site.folder.identity("Public/index.html"))

    let second = await site.publish(["index.html": "two", "actors/kim/index.html": "kim", "feed.xml": "feed"])
    #expect(second.outcome == Publisher.Outcome(written: 1, unchanged: 2))
    #expect(try site.folder.text("Public/index.html") == "two")
    #expect(try site.folder.identity("Public/feed.xml") == before.0)
    #expect(try site.folder.identity("Public/index.html") != before.1)
  }

  @Test func `removes what the site has no more, and the folders that this empties`() async throws {
    let site = try FileSite()
    await site.publish([
      "index.html": "one", "a/b/c/index.html": "c", "a/index.html": "a", "d/index.html": "d",
    ])
    let second = await site.publish(["index.html": "one", "a/index.html": "a"])
    #expect(second.outcome == Publisher.Outcome(unchanged: 2, removed: 2))
    #expect(try site.folder.tree("Public") == FileSite.tree(["index.html": "one", "a/index.html": "a"]))
  }

  @Test func `puts back what somebody has changed or removed`() async throws {
    let site = try FileSite()
    let files = ["index.html": "the page", "a/index.html": "a", "b/index.html": "b"]
    await site.publish(files)
    try site.folder.write("not mine", to: "Public/index.html")
    try site.folder.remove("Public/a")
    let second = await site.publish(files)
    #expect(second.outcome == Publisher.Outcome(written: 2, unchanged: 1))
    #expect(try site.folder.tree("Public") == FileSite.tree(files))
  }

  @Test func `puts back a change that left size and time as they were`() async throws {
    let site = try FileSite()
    await site.publish(["index.html": "the page"])
    // As if all had happened within one tick of the file system's clock.
    var before = stat()
    #expect(stat(site.folder("Public/index.html"), &before) == 0)
    try site.folder.write("no pages", to: "Public/index.html")
    let manifest = try #require(try site.folder.tree(".dossier").keys.first { $0.hasSuffix(".manifest") })
    for path in ["Public/index.html", ".dossier/\(manifest)"] {
      #expect(utimensat(AT_FDCWD, site.folder(path), [before.st_atim, before.st_mtim], 0) == 0)
    }
    await site.publish(["index.html": "the page"])
    #expect(try site.folder.text("Public/index.html") == "the page")
  }

  @Test func `changes files into folders and back`() async throws {
    let site = try FileSite()
    let plans = [
      ["a": "file", "b/c": "deep"], ["a/b/c": "file", "b": "deep"], ["a/b": "file"],
      ["a": "x", "b/c/d": "y"],
    ]
    for plan in plans + plans.reversed() {
      let result = await site.publish(plan)
      #expect(result.text == "")
      #expect(try site.folder.tree("Public") == FileSite.tree(plan))
    }
  }

  @Test func `keeps one record for each output folder`() async throws {
    let site = try FileSite()
    await site.publish(["a": "1", "b": "2"], output: "Public")
    await site.publish(["a": "1", "c": "3"], output: "Preview")
    let again = await site.publish(["a": "1"], output: "Public")
    #expect(again.outcome == Publisher.Outcome(unchanged: 1, removed: 1))
    #expect(try site.folder.tree("Preview") == FileSite.tree(["a": "1", "c": "3"]))
  }

  @Test func `follows the output folder itself where it is a symbolic link`() async throws {
    let site = try FileSite()
    try site.folder.makeFolder("elsewhere")
    try site.folder.link("Public", to: "elsewhere")
    let result = await site.publish(["a/b": "1"])
    #expect(result.text == "")
    #expect(try site.folder.tree("elsewhere") == FileSite.tree(["a/b": "1"]))
  }

  @Test func `writes nothing but the manifest beside the output`() async throws {
    let site = try FileSite()
    await site.publish(["a/b": "1"])
    let names = try site.folder.tree(".dossier").keys
    #expect(names.count == 1)
    #expect(names.allSatisfy { $0.hasSuffix(".manifest") })
  }

  @Test func `writes empty files and large ones`() async throws {
    let site = try FileSite()
    let large = String(repeating: "0123456789abcdef", count: 60_000)
    await site.publish(["empty": "", "large": large])
    #expect(try site.folder.text("Public/empty") == "")
    #expect(try site.folder.text("Public/large") == large)
    let again = await site.publish(["empty": "", "large": large])
    #expect(again.outcome == Publisher.Outcome(unchanged: 2))
  }
}
