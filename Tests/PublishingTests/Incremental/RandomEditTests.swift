import Briefings
import Diagnostics
import Storing
import TestSupport
import Testing

@testable import Publishing

/// After any edit, what is built on what was kept is what a first build makes, byte for byte: whether by a process of
/// its own or by one that goes on building, as a preview does.
@Suite struct RandomEditTests {
  @Test(arguments: 1...14)
  func `a site that is edited at random is always as if built anew`(seed: UInt64) async throws {
    var site = try EditedSite(seed: seed)
    var built = 0
    var last: String?
    var session = BuildSession()
    let freshState = "output-\(ContentHash("fresh").text.prefix(16))"
    for step in 0..<24 {
      if step > 0 { try site.edit() }
      var options = BuildOptions()
      options.reading.includesDrafts = site.includesDrafts
      options.reading.asOf = site.asOf.flatMap { EDTFDate.parse($0) }
      let history = "seed \(seed): " + site.edits.joined(separator: "; ")
      let audience = site.release
      let before = try site.folder.exists("Public") ? site.folder.tree("Public") : [:]
      let old = try identities(site.folder, before)

      // Now and then another process builds between two builds of the session.
      if Int.random(in: 0..<3, using: &site.random) == 0 { session = BuildSession() }
      var other = BuildSession()
      let isOther = Int.random(in: 0..<5, using: &site.random) == 0
      let next =
        isOther
        ? await Fixtures.build(site.folder, options, in: &other)
        : await Fixtures.build(site.folder, options, in: &session)
      // A build that remembers nothing, beside it.
      if site.folder.exists("fresh") { try site.folder.remove("fresh") }
      for file in try site.folder.tree(".dossier").keys.sorted() where file.hasPrefix(freshState) {
        try site.folder.remove(".dossier/" + file)
      }
      let fresh = await Fixtures.build(site.folder, output: "fresh", options)
      #expect(next.text == fresh.text, "\(history)")
      #expect((next.summary == nil) == (fresh.summary == nil), "\(history)")
      guard let summary = next.summary else {
        if site.folder.exists("Public") {
          let kept = try site.folder.tree("Public")
          #expect(kept == before, "\(history)")
        }
        continue
      }
      built += 1
      let after = try site.folder.tree("Public")
      let expected = try site.folder.tree("fresh")
      let wrong =
        expected.keys.filter { after[$0] != expected[$0] } + after.keys.filter { expected[$0] == nil }
      try #require(wrong.isEmpty, "\(wrong.sorted().prefix(4)): \(history)")
      // For other readers every file is written, so that no time tells which of them differ.
      if let last, last != audience {
        #expect(summary.output.unchanged == 0, "\(history)")
      }
      let isCrossing = last != audience
      last = audience
      if isCrossing { continue }
      // Just the files whose bytes differ were written.
      let differing = after.filter { $0.value != nil && before[$0.key] != $0.value }.count
      #expect(summary.output.written == differing, "\(history)")
      for (path, identity) in try identities(site.folder, after) where before[path] == after[path] {
        #expect(old[path] == identity, "\(path): \(history)")
      }
    }
    #expect(built > 10)
  }

  private func identities(_ folder: TemporaryFolder, _ tree: [String: String?]) throws -> [String: String] {
    var identities: [String: String] = [:]
    for (path, text) in tree where text != nil {
      identities[path] = "\(try folder.identity("Public/\(path)"))"
    }
    return identities
  }
}
