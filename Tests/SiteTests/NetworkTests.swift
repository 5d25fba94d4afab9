import Briefings
import Mentions
import TestSupport
import Testing

@testable import Site

@Suite struct NetworkTests {
  /// `count` actors named together in briefings of two to five.
  private func site(actors count: Int, seed: UInt64) -> SampleSite {
    var random = SeededGenerator(seed: seed)
    var site = SampleSite()
    for i in 0..<count { site.add(actor: "a\(i)", "Name\(i)x") }
    for i in 0..<(count * 2) {
      let names = (0..<Int.random(in: 2...5, using: &random)).map { _ in
        "Name\(Int.random(in: 0..<count, using: &random))x"
      }
      site.add(briefing: "b\(i)", "T", names.joined(separator: " and ") + ".")
    }
    return site
  }

  private func index(_ site: SampleSite) -> SiteIndex { SiteIndex(site.linked, words: SampleSite.words) }

  // MARK: An actor's drawing

  private var korea: SampleSite {
    var site = SampleSite()
    site.add(actor: "korea", "Korea", .state) { korea in
      var ally = Relation(category: .ally, actor: SampleSite.reference("russia"))
      ally.text = "By treaty"
      korea.relations = [ally]
    }
    site.add(actor: "russia", "Russia & Co", .state)
    site.add(actor: "kim", "Kim") { kim in
      var leader = Role(title: "Leader")
      leader.of = SampleSite.reference("korea")
      kim.roles = [leader]
    }
    site.add(actor: "nato", "NATO", .organization) { nato in
      nato.relations = [Relation(category: .memberOf, actor: SampleSite.reference("korea"))]
    }
    site.add(actor: "seen", "Seen Only")
    for i in 0..<3 { site.add(briefing: "b\(i)", "T", "Korea, Russia & Co and Seen Only.") }
    return site
  }

  @Test func `asserted ties and who is only seen are told apart by line and by word`() {
    let page = korea.page("actors/korea/index.html")
    #expect(page.matches(of: /<path d=/).count == 3)
    #expect(page.matches(of: /<path class="seen" d=/).count == 1)
    #expect(
      page.contains(">◆ Russia &amp; Co</text></a><text class=\"tie\" x=\"144\" y=\"34\">Ally of</text>")
    )
    #expect(page.contains("3 briefings</text>"))
    let rows = page.matches(
      of: /<tr><th scope="row">.*?>([^<]*)<\/a><\/th><td>([^<]*)<\/td><td>([^<]*)<\/td>/
    )
    #expect(
      rows.map { "\($0.output.1)|\($0.output.2)|\($0.output.3)" } == [
        "Russia &amp; Co|Ally of|3 briefings", "NATO|Member|–", "Kim|Leader|–", "Seen Only|–|3 briefings",
      ]
    )
  }

  @Test func `the other end of a tie has the drawing too, and who has none has no drawing`() {
    var site = korea
    site.add(actor: "alone", "Alone")
    let files = site.rendered()
    #expect(files["actors/kim/index.html"]?.contains("<text class=\"tie\"") == true)
    #expect(files["actors/nato/index.html"]?.contains(">Member of</text>") == true)
    #expect(files["actors/alone/index.html"]?.contains("id=\"_ties\"") == false)
  }

  @Test func `names keep within their column`() {
    let long = "국가방위성 총참모부 정찰총국 제오국 그리고 더"
    for name in [long, String(repeating: "W", count: 60), "A", "العلاقات الخارجية للجمهورية العربية السورية"]
    {
      let fitted = DrawnText.fitted(name, into: 9000)
      #expect(DrawnText.width(fitted) <= 9000)
      #expect(fitted == name || fitted.hasSuffix("…"))
      #expect(DrawnText.lines(name, into: 7000).allSatisfy { DrawnText.width($0) <= 7000 })
    }
    #expect(DrawnText.lines("Kim Jong Un", into: 5100) == ["Kim Jong", "Un"])
  }

  // MARK: The whole network

  @Test func `one actor, or none that is tied, makes no network`() {
    var site = SampleSite()
    site.add(actor: "a", "Actor A")
    site.add(actor: "b", "Actor B")
    site.add(briefing: "x", "T", "Actor A.")
    site.add(briefing: "y", "T", "Actor B.")
    #expect(site.rendered()["network/index.html"] == nil)
    site.add(briefing: "z", "T", "Actor A and Actor B.")
    let files = site.rendered()
    #expect(files["network/index.html"]?.contains("The 2 most named actors") == true)
    #expect(files["index.html"]?.contains("<a href=\"network/\">Network</a>") == true)
  }

  @Test func `it holds the most named and no more, and every tie once`() {
    let graph = TieGraph(index(site(actors: 400, seed: 1)))
    #expect(graph.actors.count == TieGraph.actorsAtMost)
    #expect(graph.briefings == graph.briefings.sorted(by: >))
    let pairs = graph.edges.map { "\($0.a) \($0.b)" }
    #expect(Set(pairs).count == pairs.count)
    #expect(graph.edges.allSatisfy { $0.a < $0.b && ($0.word != nil || $0.together > 0) })
    let tied = Set(graph.edges.flatMap { [$0.a, $0.b] })
    #expect(tied == Set(graph.actors.indices))
  }

  @Test func `counts are those of the briefings that name both`() {
    let index = index(site(actors: 20, seed: 2))
    let graph = TieGraph(index)
    for edge in graph.edges {
      let (a, b) = (graph.actors[edge.a], graph.actors[edge.b])
      let both = index.library.briefings.indices.count { briefing in
        let named = Set(index.entitiesOfBriefing[briefing].map(\.entity.rawValue))
        return named.contains(a) && named.contains(b)
      }
      #expect(Int(edge.together) == both)
    }
  }

  @Test(arguments: [2, 30, 150])
  func `no two labels of the map overlap, and its bytes are always the same`(_ count: Int) {
    let sizes = (0..<count).map { ForceLayout.Size(x: Double(20 + $0 * 7 % 40), y: 14) }
    let edges = (1..<max(2, count)).map { (a: $0 / 3, b: $0) }
    let points = ForceLayout(sizes, edges: edges).points
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) {
        let x = sizes[a].x + sizes[b].x - abs(points[a].x - points[b].x)
        let y = sizes[a].y + sizes[b].y - abs(points[a].y - points[b].y)
        #expect(x <= 0.001 || y <= 0.001, "labels \(a) and \(b) overlap by \(x) and \(y)")
      }
    }
    let again = ForceLayout(sizes, edges: edges).points
    #expect(points.map(\.x) == again.map(\.x) && points.map(\.y) == again.map(\.y))
  }
}
