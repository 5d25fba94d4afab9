import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// What others do in the output folder between builds, which is told from its folders' times.
@Suite struct TamperedOutputTests {
  private let site: TemporaryFolder

  init() throws {
    site = try TemporaryFolder()
    try site.write("title: Desk\n", to: "Content/site.yaml")
    for name in ["ann", "bo"] {
      try site.write("---\nname: \(name)\ntype: person\n---\n", to: "Content/actors/\(name).md")
    }
    try edit(0)
  }

  private func edit(_ step: Int) throws {
    try site.write(
      "---\ntitle: First\ndate: 2024-05-01\n---\nann spoke \(step) times.\n",
      to: "Content/briefings/a.md"
    )
  }

  @Test(arguments: 1...6) func `the site is whole after each build, and strangers stay`(seed: UInt64)
    async throws
  {
    var random = SeededGenerator(seed: seed)
    var strangers: Set<String> = []
    _ = await Fixtures.build(site)
    for step in 1...12 {
      let isEdited = Bool.random(using: &random)
      if isEdited { try edit(step) }
      // Sometimes the times of folders are past doubt, sometimes they are not.
      if Bool.random(using: &random) { try await Task.sleep(for: .milliseconds(40)) }
      let pages = try site.files("Public").keys.filter { !strangers.contains($0) }.sorted()
      let page = try #require(pages.randomElement(using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: try site.remove("Public/\(page)")
      case 1: try site.write("tampered", to: "Public/\(page)")
      case 2 where site.exists("Public/actors/ann"):
        try site.remove("Public/actors")
        strangers = strangers.filter { !$0.hasPrefix("actors/") }
      case 3:
        try site.write("mine", to: "Public/actors/ann/mine-\(step).txt")
        strangers.insert("actors/ann/mine-\(step).txt")
      case 4:
        try site.write("mine", to: "Public/own-\(step)/deep/mine.txt")
        strangers.insert("own-\(step)/deep/mine.txt")
      case 5:
        guard let stranger = strangers.sorted().randomElement(using: &random) else { break }
        try site.remove("Public/\(stranger)")
        strangers.remove(stranger)
      default: break
      }
      let built = await Fixtures.build(site)
      #expect(built.summary?.output.strangers == strangers.sorted(), "step \(step)")
      _ = await Fixtures.build(site, output: "Fresh\(step)")
      let files = try site.files("Public").filter { !strangers.contains($0.key) }
      #expect(files == (try site.files("Fresh\(step)")), "step \(step)")
      #expect(try Set(site.files("Public").keys).isSuperset(of: strangers), "step \(step)")
    }
  }
}
