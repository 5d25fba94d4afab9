import Briefings
import Diagnostics
import Markdown
import Testing

@testable import Mentions

@Suite struct LinkingTests {
  @Test(arguments: [
    (SiteSettings.Linking.all, [true, true, true, true]), (.first, [true, false, false, false]),
    (.firstInSection, [true, false, true, false]),
  ])
  func `the setting says which mentions are links`(_ linking: SiteSettings.Linking, _ expected: [Bool]) async
  {
    var site = TestSite(linking: linking)
    site.actor("russia", "Russia")
    site.briefing("Russia, Russia.\n\n## More\n\nRussia.\n\nRussia.")
    #expect(await site.linked().library.briefings[0].mentions.map(\.isLinked) == expected)
  }

  @Test func `an entity's own page does not link to itself`() async {
    var site = TestSite()
    site.actor("iran", "Iran", .state, profile: "Iran and Russia.")
    site.actor("russia", "Russia", .state, profile: "Iran and Russia.")
    site.event("talks", "Talks", account: "Talks of Iran.")
    let linked = await site.linked().library
    #expect(linked.profiles.map { $0.mentions.map(\.isLinked) } == [[false, true], [true, false]])
    #expect(linked.accounts[0].mentions.map(\.isLinked) == [false, true])
  }

  @Test func `briefings are listed newest first, with the first mention and the count`() async {
    var site = TestSite()
    site.actor("iran", "Iran")
    site.actor("russia", "Russia")
    site.briefing("Russia, Iran, Russia.", id: "a", date: "2024-06-19")
    site.briefing("Russia.", id: "b", date: "2025-01")
    site.briefing("Nobody.", id: "c", date: "2025-02")
    site.briefing("Iran.", id: "d", date: "2024-06-19")
    let backlinks = await site.linked().library.backlinks
    #expect(
      Array(backlinks[EntityID(rawValue: 0)]) == [
        .init(briefing: 0, first: 1, count: 1), .init(briefing: 3, first: 0, count: 1),
      ]
    )
    #expect(
      Array(backlinks[EntityID(rawValue: 1)]) == [
        .init(briefing: 1, first: 0, count: 1), .init(briefing: 0, first: 0, count: 2),
      ]
    )
  }

  @Test func `a name of two is a warning with both, once, and stays unlinked`() async {
    var site = TestSite()
    site.actor("georgia", "Georgia", .state)
    site.actor("georgia-us", "State of Georgia", .government, [(.strong, "Georgia")])
    site.briefing("Georgia.\n\nIn Georgia.", id: "a")
    site.briefing("And Georgia.", id: "b")
    let (linked, diagnostics) = await site.linked()
    #expect(linked.briefings.allSatisfy { $0.mentions.isEmpty })
    #expect(
      TextPrinter().text(of: diagnostics) == """
        Content/briefings/a.md:1:1: warning: 'Georgia' may mean 'georgia' or 'georgia-us'; it stands in the texts \
        3 times and stays unlinked [mention.ambiguous]
        Content/actors/georgia.md:2:7: note: a name of 'georgia'
        Content/actors/georgia-us.md:5:5: note: a name of 'georgia-us'
        Content/briefings/a.md:3:4: note: also here
        Content/briefings/b.md:1:5: note: also here
          help: make it weak for all but one, or link it by id where it stands: '[Georgia](actor:…)'

        """
    )
  }

  private func extracted(_ text: String, _ mentions: [(String, String, Double)]) async -> [String] {
    var site = TestSite()
    site.actor("commander", "Mark Reynolds", .person)
    site.actor("south-korea", "South Korea", .state)
    site.actor("chiefs", "South Korea's Joint Chiefs", .armedForce)
    site.actor("georgia", "Georgia", .state)
    site.actor("georgia-us", "Georgia", .state)
    site.briefing(text)
    let body = site.library.briefings[0].body.text
    for (words, entity, confidence) in mentions {
      let bytes = Array(words.utf8)
      guard let start = body.indices.first(where: { body[$0...].starts(with: bytes) }) else { continue }
      site.library.briefings[0].extracted.append(
        ExtractedMention(range: start..<(start + bytes.count), entity: entity, confidence: confidence)
      )
    }
    return await site.mentions()
  }

  @Test func `an extractor's mentions go before names, after longer ones, and need to be whole and sure`()
    async
  {
    #expect(
      await extracted("the ex-general", [("the ex-general", "commander", 0.9)]) == [
        "the ex-general=commander"
      ]
    )
    #expect(await extracted("the ex-general", [("the ex-general", "commander", 0.5)]) == [])
    #expect(await extracted("the ex-general", [("ex-gen", "commander", 0.9)]) == [])
    #expect(await extracted("`ex-general` x", [("ex-general", "commander", 0.9)]) == [])
    #expect(await extracted("South Korea spoke", [("South Korea", "chiefs", 0.9)]) == ["South Korea=chiefs"])
    #expect(await extracted("Georgia", [("Georgia", "georgia-us", 0.9)]) == ["Georgia=georgia-us"])
    #expect(
      await extracted("South Korea's Joint Chiefs", [("South Korea", "south-korea", 0.9)])
        == ["South Korea's Joint Chiefs=chiefs"]
    )
    #expect(
      await extracted("the South Korea man, South Korea", [("the South Korea man", "commander", 0.9)])
        == ["the South Korea man=commander", "South Korea=south-korea"]
    )
  }

  @Test(arguments: [
    (SiteSettings.Linking.firstInSection, ["Kim Jong Un=kim", "Kim Jong Un=kim", "(Kim Jong Un=kim)"]),
    (.first, ["Kim Jong Un=kim", "(Kim Jong Un=kim)", "(Kim Jong Un=kim)"]),
  ])
  func `a footnote is a section of its own`(_ linking: SiteSettings.Linking, _ expected: [String]) async {
    let text = "Kim Jong Un spoke.[^1]\n\n[^1]: Kim Jong Un, says Kim Jong Un.\n"
    #expect(await mentions(text, linking: linking) { $0.actor("kim", "Kim Jong Un", .person) } == expected)
  }

  @Test func `a name that is too long is told of`() async {
    let name = String(repeating: "Very ", count: 120) + "Long"
    var site = TestSite()
    site.actor("long", "Long", .group, [(.strong, name)])
    site.briefing("The Long.")
    let linked = await site.linked()
    #expect(linked.diagnostics.all.map(\.id.rawValue) == ["mention.long-name"])
    let found = linked.diagnostics.all.first
    #expect(
      found?.message == "'Very Very Very Very Very Very Very Very …' is too long to be looked for in texts"
    )
    #expect(found?.severity == .warning)
    #expect(found?.suggestion == "give it an alias of fewer words")
    #expect(found?.span?.description == "Content/actors/long.md:5:5")
    #expect(await site.mentions() == ["Long=long"])
  }
}
