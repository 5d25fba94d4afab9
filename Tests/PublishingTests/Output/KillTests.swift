import TestSupport
import Testing

@testable import Publishing

/// A build that is killed leaves something behind; the next one must make of it what a first build would make.
@Suite struct KillTests {
  /// Any plan over few names, so that files, folders and contents keep changing places.
  private static func plan(_ random: inout SeededGenerator) -> [String: String] {
    var files: [String: String] = [:]
    for _ in 0..<Int.random(in: 0...9, using: &random) {
      let depth = Int.random(in: 1...3, using: &random)
      let path = (0..<depth).map { _ in ["a", "b", "c"].randomElement(using: &random) ?? "a" }.joined(
        separator: "/"
      )
      let isFree = files.keys.allSatisfy { !$0.hasPrefix(path + "/") && !path.hasPrefix($0 + "/") }
      if isFree { files[path] = ["", "x", "yy", "zz", "a longer text"].randomElement(using: &random) }
    }
    return files
  }

  @Test(arguments: 1...60)
  func `the next build ends as a first one does`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var site = try FileSite()
    let strangers = ["Notes.txt": "mine", "K/photo.jpg": "mine too"]
    for (path, text) in strangers { try site.folder.write(text, to: "Public/\(path)") }
    for _ in 0..<12 {
      let files = Self.plan(&random)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let other = Bool.random(using: &random) ? files : Self.plan(&random)
        site.limit = WriteLimit(after: Int.random(in: 0...30, using: &random), .killed)
        await site.publish(other)
      }
      site.limit = nil
      let result = await site.publish(files)
      #expect(result.text == "")
      #expect(result.outcome?.strangers == strangers.keys.sorted())
      let expected = FileSite.tree(files.merging(strangers) { a, _ in a })
      #expect(try site.folder.tree("Public") == expected, "seed \(seed)")
    }
  }

  @Test func `at every single moment of a build`() async throws {
    let old = ["index.html": "1", "a": "file", "b/c/index.html": "c", "d/index.html": "same"]
    let new = [
      "index.html": "2", "a/index.html": "folder", "b": "file", "d/index.html": "same", "e/f": "new",
    ]
    var moments = 0
    while true {
      var site = try FileSite()
      await site.publish(old)
      let limit = WriteLimit(after: moments, .killed)
      site.limit = limit
      await site.publish(new)
      site.limit = nil
      let result = await site.publish(moments.isMultiple(of: 2) ? new : old)
      #expect(result.text == "")
      #expect(try site.folder.tree("Public") == FileSite.tree(moments.isMultiple(of: 2) ? new : old))
      if limit.remaining >= 0 { break }
      moments += 1
    }
    // Journal, files, folders, removals, manifest.
    #expect(moments > 15)
  }

  @Test(arguments: 0...25)
  func `a full disk is told, leaves no half file, and is got over`(changes: Int) async throws {
    var site = try FileSite()
    let old = ["index.html": "old home", "a/index.html": "old a"]
    let new = ["index.html": "new home", "a/index.html": "new a", "b/index.html": "new b", "c": "new c"]
    await site.publish(old)
    let limit = WriteLimit(after: changes, .diskFull)
    site.limit = limit
    let failed = await site.publish(new)
    if limit.remaining < 0 {
      #expect(failed.outcome == nil)
      #expect(failed.text.contains("No space left on device"))
      #expect(
        failed.text.contains("help: free some space, then build again: what was written so far is kept")
      )
    }
    for (path, text) in try site.folder.tree("Public") {
      #expect(!path.contains(".dossier-new-"))
      #expect(text == nil || text == old[path] || text == new[path], "\(path) is half written")
    }
    site.limit = nil
    let result = await site.publish(new)
    #expect(result.text == "")
    #expect(try site.folder.tree("Public") == FileSite.tree(new))
  }
}
