import Foundation
import Storing
import TestSupport
import Testing

@testable import Publishing

@Suite struct RecordTests {
  private static let files = ["index.html": "home", "actors/kim/index.html": "kim", "feed.xml": "feed"]

  private func manifestPath(_ site: FileSite) throws -> String {
    let name = try #require(try site.folder.tree(".dossier").keys.first { $0.hasSuffix(".manifest") })
    return ".dossier/\(name)"
  }

  @Test(arguments: ["cut", "changed", "another version", "empty", "noise"])
  func `a damaged record is noticed and made anew`(damage: String) async throws {
    let site = try FileSite()
    await site.publish(Self.files)
    let path = try manifestPath(site)
    let whole = try site.folder.text(path)
    let damaged =
      switch damage {
      case "cut": String(whole.dropLast(60))
      case "changed": whole.replacing("index.html", with: "Index.html")
      case "another version": whole.replacing("dossier manifest 3", with: "dossier manifest 9")
      case "empty": ""
      default: "\u{0}\u{1}\u{2}"
      }
    try site.folder.write(damaged, to: path)
    let changed = Self.files.merging(["index.html": "new"]) { $1 }
    let second = await site.publish(changed)
    #expect(second.outcome == Publisher.Outcome(written: 1, unchanged: 2))
    #expect(
      second.text == """
        dossier: note: '\(path)' is damaged or from another version; every file is compared anew \
        [output.record-lost]
          help: files of pages that were removed since may be left: 'dossier build --clean' removes them

        """
    )
    #expect(try site.folder.tree("Public") == FileSite.tree(changed))
    let third = await site.publish(changed)
    #expect(third.text == "")
    #expect(third.outcome == Publisher.Outcome(unchanged: 3))
  }

  @Test func `a removed record is made anew, and files at the site's places are the site's`() async throws {
    let site = try FileSite()
    await site.publish(Self.files)
    try site.folder.remove(".dossier")
    let second = await site.publish(["index.html": "new", "actors/kim/index.html": "kim"])
    #expect(second.text == "")
    #expect(second.outcome == Publisher.Outcome(written: 1, unchanged: 1, strangers: ["feed.xml"]))
  }

  @Test func `a removed record is got over even by builds that are killed`() async throws {
    var site = try FileSite()
    await site.publish(Self.files)
    try site.folder.remove(".dossier")
    site.limit = WriteLimit(after: 7, .killed)
    await site.publish(["index.html": "new"])
    await site.publish(["index.html": "new", "b/index.html": "b"])
    site.limit = nil
    let result = await site.publish(["index.html": "newer", "feed.xml": "changed"])
    #expect(result.text == "")
    #expect(result.outcome?.written == 2)
    #expect(try site.folder.text("Public/feed.xml") == "changed")
  }

  @Test func `the record does not change when nothing has changed`() async throws {
    let site = try FileSite()
    await site.publish(Self.files)
    let path = try manifestPath(site)
    let before = try site.folder.identity(path)
    await site.publish(Self.files)
    #expect(try site.folder.identity(path) == before)
  }

  @Test(arguments: 1...20)
  func `manifests are read as they were written, and never when a byte is different`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var entries: [String: Manifest.Entry] = [:]
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      let path = ["a/b", "with space", "é", "e\u{301}", "x"].randomElement(using: &random) ?? ""
      entries[path + "\(Int.random(in: 0...99, using: &random))"] = Manifest.Entry(
        hash: ContentHash(high: random.next(), low: random.next()),
        size: Int.random(in: 0...1_000_000, using: &random),
        modified: Int.random(in: .min ... .max, using: &random),
        inode: random.next()
      )
    }
    let paths = entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let manifest = Manifest(paths: paths, entries: paths.compactMap { entries[$0] })
    let shuffled = paths.shuffled(using: &random)
    let bytes = Manifest(paths: shuffled, entries: shuffled.compactMap { entries[$0] }).encoded()
    #expect(bytes == manifest.encoded())
    #expect(Manifest(bytes) == manifest)
    for _ in 0..<50 {
      var other = bytes
      other[Int.random(in: other.indices, using: &random)] ^= 1 << Int.random(in: 0...7, using: &random)
      #expect(Manifest(other) == nil)
      #expect(Manifest(Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))) == nil)
    }
  }

  @Test func `hashes differ for texts that differ in one bit or in length`() {
    var seen: Set<ContentHash> = []
    var count = 0
    for length in 0..<70 {
      let zeros = [UInt8](repeating: 0, count: length)
      seen.insert(ContentHash(zeros))
      count += 1
      for bit in 0..<(8 * length) {
        var bytes = zeros
        bytes[bit / 8] ^= 1 << (bit % 8)
        seen.insert(ContentHash(bytes))
        count += 1
      }
    }
    #expect(seen.count == count)
  }
}
