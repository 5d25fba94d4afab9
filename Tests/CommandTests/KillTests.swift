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
}
