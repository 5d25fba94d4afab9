import Foundation
import TestSupport
import Testing

@Suite struct KillTests {
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `a build after builds that were killed ends as a first one`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let site = try ExampleSite(briefings: 60)
    let start = ContinuousClock().now
    #expect(try site.run("build", "--output", "fresh").status == 0)
    let whole = (ContinuousClock().now - start) / .microseconds(1)
    for _ in 0..<6 {
      let text = "---\ntitle: New \(random.next())\ndate: 2025-05-01\n---\nAda Example \(random.next()).\n"
      try site.folder.write(text, to: "Content/briefings/new-\(random.next() % 4).md")
      if Bool.random(using: &random) { try? site.folder.remove("Content/briefings/new-1.md") }
      let build = try Program.start(["build"], in: site.root)
      usleep(UInt32(Double.random(in: 0...whole, using: &random)))
      kill(build.process.processIdentifier, SIGKILL)
      _ = try Program.finish(build)
    }
    #expect(try site.run("build").status == 0)
    #expect(try site.run("build", "--output", "fresh").status == 0)
    #expect(try site.folder.files("Public") == site.folder.files("fresh"))
    #expect(try Set(site.folder.tree("Public").keys) == Set(site.folder.tree("fresh").keys))
  }

  /// Two builds at a time over one output, whichever gets in first: both are killed at random moments, the second
  /// often while the first saves what it knows.
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func `two builds at once that are killed leave nothing wrong`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let site = try ExampleSite(briefings: 40)
    let start = ContinuousClock().now
    #expect(try site.run("build").status == 0)
    let whole = (ContinuousClock().now - start) / .microseconds(1)
    for round in 0..<8 {
      let id = random.next() % 6
      let text = "---\ntitle: New \(round)\ndate: 2025-05-0\(id + 1)\n---\nAda Example and Envoy \(round).\n"
      try site.folder.write(text, to: "Content/briefings/new-\(id).md")
      let alias = Bool.random(using: &random) ? "aliases: [Envoy \(round)]\n" : ""
      try site.folder.write(
        "---\nname: Ada Example\ntype: person\n\(alias)---\n",
        to: "Content/actors/ada.md"
      )
      let builds = try (0..<2).map { _ in
        usleep(UInt32(Double.random(in: 0...whole / 4, using: &random)))
        return try Program.start(["build"], in: site.root)
      }
      for build in builds {
        usleep(UInt32(Double.random(in: 0...whole, using: &random)))
        kill(build.process.processIdentifier, SIGKILL)
      }
      for build in builds { _ = try Program.finish(build) }
      if round % 2 == 1 { try expectFresh(site) }
    }
  }

  /// A build that was killed within the transaction that saves what it knows leaves SQLite's journal behind.
  @Test func `a build that is killed while it saves what it knows`() throws {
    let site = try ExampleSite(briefings: 40)
    var killed = 0
    for round in 0..<10 {
      try site.folder.write(
        "---\ntitle: New\ndate: 2025-05-01\n---\nAda Example, round \(round).\n",
        to: "Content/briefings/new.md"
      )
      let build = try Program.start(["build"], in: site.root)
      while build.process.isRunning {
        if isSaving(site) {
          kill(build.process.processIdentifier, SIGKILL)
          killed += 1
          break
        }
      }
      _ = try Program.finish(build)
      if round % 3 == 2 { try expectFresh(site) }
    }
    #expect(killed > 0)
  }

  private func isSaving(_ site: ExampleSite) -> Bool {
    let folder = site.root + "/.dossier"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { name in
      var status = stat()
      return name.hasSuffix("-journal") && stat("\(folder)/\(name)", &status) == 0 && status.st_size > 0
    }
  }

  private func expectFresh(_ site: ExampleSite) throws {
    let build = try site.run("build")
    #expect(build.status == 0 && !build.errors.contains("state.lost"), "\(build.errors)")
    #expect(try site.run("build", "--output", "fresh").status == 0)
    #expect(try site.folder.files("Public") == site.folder.files("fresh"))
  }
}
