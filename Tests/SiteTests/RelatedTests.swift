import Briefings
import TestSupport
import Testing

@testable import Site

@Suite struct RelatedTests {
  private func related(_ page: String) -> [String] {
    guard let start = page.firstRange(of: "id=\"_related\"") else { return [] }
    return page[start.upperBound...].matches(of: /<h3><a href="[^"]*">([^<]*)/).map { String($0.output.1) }
  }

  private func seenWith(_ page: String) -> [String] {
    guard let start = page.firstRange(of: "id=\"_seen-with\"") else { return [] }
    let names = page[start.upperBound...].matches(of: /<p class="who">.*?<a [^>]*>([^<]*)<\/a><\/p>/)
    return names.map { String($0.output.1) }
  }

  @Test func `one rare name weighs more than one that all have`() {
    var site = SampleSite()
    site.add(actor: "common", "Common")
    site.add(actor: "rare", "Rare")
    for i in 0..<20 { site.add(briefing: "b\(i)", "Number \(i)", date: "2025-01-\(i + 10)", "Common.") }
    site.add(briefing: "old", "The old one", date: "2001-01-01", "Rare.")
    site.add(briefing: "x", "X", date: "2025-02-01", "Common and Rare.")
    let page = site.page("briefings/x/index.html")
    #expect(related(page) == ["The old one", "Number 19", "Number 18", "Number 17"])
    #expect(page.contains("<p class=\"note\">Both name Rare</p>"))
  }

  @Test func `a briefing without names has no related ones`() {
    var site = SampleSite()
    site.add(briefing: "a", "A", date: "2025-01-01", "Nothing.")
    site.add(briefing: "b", "B", date: "2025-01-02", "Nothing.")
    let page = site.page("briefings/a/index.html")
    #expect(related(page) == [])
    #expect(page.contains("rel=\"next\" href=\"../../briefings/b/\""))
  }

  @Test func `who is seen with an actor is counted by briefing`() {
    var site = SampleSite()
    for name in ["A", "B", "C"] { site.add(actor: name.lowercased(), "Actor \(name)") }
    site.add(briefing: "x", "X", "Actor A, Actor B, Actor B and Actor B.")
    site.add(briefing: "y", "Y", "Actor A and Actor C.")
    site.add(briefing: "z", "Z", "Actor A and Actor C.")
    let page = site.page("actors/a/index.html")
    #expect(seenWith(page) == ["Actor C", "Actor B"])
    #expect(page.contains("<span class=\"kind\">Person</span> · 2 briefings"))
  }

  @Test(arguments: 0..<50)
  func `the first of a tally are those that sorting all gives`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var tally = Tally()
    for _ in 0..<3 {
      tally.prepare(100)
      var sums = [Int32](repeating: 0, count: 100)
      for _ in 0..<Int.random(in: 0...200, using: &random) {
        let i = Int32.random(in: 0..<100, using: &random)
        let weight = Int32.random(in: 1...5, using: &random)
        tally.add(weight, to: i)
        sums[Int(i)] += weight
      }
      let expected = sums.indices.filter { sums[$0] > 0 }.map { (i: Int32($0), weight: sums[$0]) }
        .sorted { ($1.weight, $0.i) < ($0.weight, $1.i) }.prefix(7)
      let found = tally.takeFirst(7) { ($1.weight, $0.i) < ($0.weight, $1.i) }
      #expect(found.map(\.i) == expected.map(\.i) && found.map(\.weight) == expected.map(\.weight))
      #expect(tally.touched.isEmpty && tally.weights.allSatisfy { $0 == 0 })
    }
  }
}
