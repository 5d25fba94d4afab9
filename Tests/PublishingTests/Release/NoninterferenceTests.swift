import Briefings
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// What a build at a ceiling makes is what would be made if all above the ceiling were not in `Content/`.
@Suite struct NoninterferenceTests {
  private static let batches = 20
  private static let sitesPerBatch = 26

  @Test(arguments: 0..<batches)
  func `a release is the build of what is left after deleting what it withholds`(batch: Int) async throws {
    for i in 0..<Self.sitesPerBatch {
      let seed = UInt64(batch * Self.sitesPerBatch + i + 1)
      let site = MarkedSite.random(seed: seed)
      let ceiling = Marking.allCases[i % Marking.allCases.count]
      guard let difference = try await Self.difference(site, ceiling) else { continue }
      let (least, left) = try await Self.shrunk(site, ceiling)
      Issue.record("seed \(seed) at \(ceiling.rawValue): \(difference); smallest: \(left)\n\(least)")
      return
    }
  }

  @Test(arguments: [Marking.clear, .amber])
  func `lists that are spread over several pages are as long as what is left`(ceiling: Marking) async throws {
    let site = MarkedSite.random(seed: 9_001, nouns: 620)
    let difference = try await Self.difference(site, ceiling)
    #expect(difference == nil)
    let paths = site.files(upTo: ceiling, release: ceiling).keys
    let (left, all) = (paths.count { $0.hasPrefix("Content/briefings/") }, 620)
    // More than one page of each, and fewer than there would be.
    #expect(left > 300 && left < all)
  }

  @Test(arguments: 1...12)
  func `a release leaves nothing of an earlier one for others, nor tells by times what differs`(seed: UInt64)
    async throws
  {
    let site = MarkedSite.random(seed: 7_000 + seed)
    let folder = try TemporaryFolder()
    for ceiling in [Marking.red, .clear, .amber, .green] {
      try Self.write(site.files(upTo: nil, release: ceiling), to: folder)
      let built = await Fixtures.build(folder)
      #expect(built.summary != nil, "\(built.text)")
      let alone = try TemporaryFolder()
      try Self.write(site.files(upTo: ceiling, release: ceiling), to: alone)
      #expect(await Fixtures.build(alone).summary != nil)
      #expect(try folder.tree("Public") == alone.tree("Public"))
      #expect(built.summary?.output.unchanged == 0)
    }
  }

  @Test func `random sites have claims that are found too, and denials that texts have`() async throws {
    var (found, denials) = (0, 0)
    for seed in 1...30 as ClosedRange<UInt64> {
      let folder = try TemporaryFolder()
      try Self.write(MarkedSite.random(seed: seed).files(upTo: nil, release: .red), to: folder)
      #expect(await Fixtures.build(folder).summary != nil)
      let claims = try folder.tree("Public")["claims/index.html"] ?? nil
      if claims?.contains("found also by the extractor") == true { found += 1 }
      if claims?.contains("class=\"passage\"") == true { denials += 1 }
    }
    #expect(found > 2 && denials > 2)
  }

  /// What is different, if anything is.
  private static func difference(_ site: MarkedSite, _ ceiling: Marking) async throws -> String? {
    let (whole, rest) = (try TemporaryFolder(), try TemporaryFolder())
    try write(site.files(upTo: nil, release: ceiling), to: whole)
    try write(site.files(upTo: ceiling, release: ceiling), to: rest)
    let (released, expected) = (await Fixtures.build(whole), await Fixtures.build(rest))
    guard expected.summary != nil else { return "the rest alone does not build: \(expected.text)" }
    guard released.summary != nil else { return "does not build: \(released.text)" }
    let (made, wanted) = (try whole.tree("Public"), try rest.tree("Public"))
    for path in Set(made.keys).union(wanted.keys).sorted() {
      guard let text = made[path] else { return "'\(path)' is missing" }
      guard let other = wanted[path] else { return "'\(path)' is too much" }
      if text != other { return "'\(path)' differs: \(firstDifference(text ?? "", other ?? ""))" }
    }
    return nil
  }

  private static func firstDifference(_ a: String, _ b: String) -> String {
    let lines = zip(a.split(separator: "\n"), b.split(separator: "\n")).first { $0 != $1 }
    return lines.map { "'\($0.prefix(300))', not '\($1.prefix(300))'" } ?? "one is longer"
  }

  /// A site that still differs with as few items as can be found by leaving out one after the other.
  private static func shrunk(_ site: MarkedSite, _ ceiling: Marking) async throws -> (String, String) {
    var site = site
    var difference = ""
    var isShrinking = true
    while isShrinking {
      isShrinking = false
      for item in site.items.reversed() {
        var smaller = site
        smaller.removed.insert(item)
        // What does not build is another fault.
        guard let found = try await Self.difference(smaller, ceiling), !found.contains("does not build")
        else {
          continue
        }
        (site, difference) = (smaller, found)
        isShrinking = true
      }
    }
    let files = site.files(upTo: nil, release: ceiling).sorted { $0.key < $1.key }
    return (files.map { "--- \($0)\n\($1)" }.joined(separator: "\n"), difference)
  }

  private static func write(_ files: [String: String], to folder: TemporaryFolder) throws {
    if folder.exists("Content") { try folder.remove("Content") }
    for (path, text) in files { try folder.write(text, to: path) }
  }
}
