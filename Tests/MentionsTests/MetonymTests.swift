import Briefings
import Diagnostics
import Testing

@testable import Mentions

@Suite struct MetonymTests {
  private static func capitals(_ site: inout TestSite) {
    site.actor("russia", "Russia", .state, [(.metonym, "Moscow")])
    site.actor("north-korea", "North Korea", .state, [(.metonym, "Pyongyang")])
    site.actor("us", "United States", .state, [(.metonym, "Washington")])
    site.actor("ukraine", "Ukraine", .state, [(.metonym, "Kyiv")])
  }

  @Test(arguments: [
    "Moscow denies it.", "Moscow said so.", "Moscow has repeatedly denied it.",
    "Moscow later on Monday confirmed it.",
    "Moscow will respond.", "Moscow is considering it.", "Moscow last week claimed it.",
    "*Moscow* signed it.",
    "Moscow, which condemned it, left.", "Moscow, meanwhile, denied it.", "Moscow's ally left.",
    "Moscow’s official acknowledgment came.", "troops sent by Moscow", "a claim denied by Moscow",
    "relations between Moscow and its ally", "talks with Moscow", "sanctions against Moscow",
    "They accused Moscow of it.", "It urged Moscow to stop.", "a Moscow-backed group",
    "Moscow and its allies agree.",
    "Moscow hasn't said.", "Moscow—said nobody—agreed, and Moscow agreed.",
  ])
  func `is the government`(_ text: String) async {
    #expect(await mentions(text, Self.capitals).last?.contains("Moscow=russia") == true)
  }

  @Test(arguments: [
    "in Moscow", "near Moscow", "from Moscow", "to Moscow", "outside Moscow", "Officials in Moscow said so.",
    "central Moscow", "a Moscow-based paper", "He visited Moscow.", "in both Moscow and Minsk",
  ])
  func `is the place`(_ text: String) async {
    var site = TestSite()
    Self.capitals(&site)
    site.briefing(text)
    let document = await site.linked().library.briefings[0]
    #expect(document.mentions.isEmpty)
    #expect(document.unlinked.map(\.reason) == [.place])
  }

  @Test(arguments: [
    "Moscow is large.", "Moscow", "The Moscow meeting decided it.", "Moscow's streets",
    "the road between Moscow and Minsk",
    "Moscow. It said so.", "Moscow claim that", "the news of Moscow", "Moscow (said he)",
  ])
  func `is undecided`(_ text: String) async {
    var site = TestSite()
    Self.capitals(&site)
    site.briefing(text)
    let document = await site.linked().library.briefings[0]
    #expect(document.mentions.isEmpty)
    #expect(document.unlinked.map(\.reason) == [.undecided])
  }

  @Test(arguments: [
    ("Moscow and Pyongyang have agreed.", ["Moscow=russia", "Pyongyang=north-korea"]),
    ("Moscow and Pyongyang agree.", ["Moscow=russia", "Pyongyang=north-korea"]),
    (
      "Moscow, Pyongyang and Washington agreed.", ["Moscow=russia", "Pyongyang=north-korea", "Washington=us"]
    ),
    ("relations between Moscow and Pyongyang", ["Moscow=russia", "Pyongyang=north-korea"]),
    ("in Moscow and Pyongyang", []),
    ("trains between Moscow and Pyongyang", []),
    ("Kyiv said that Moscow denied it.", ["Kyiv=ukraine", "Moscow=russia"]),
  ])
  func `several together`(_ text: String, _ expected: [String]) async {
    #expect(await mentions(text, Self.capitals) == expected)
  }

  @Test func `a city that is an actor of its own is never a metonym`() async {
    let found = await mentions("Moscow said so.") {
      Self.capitals(&$0)
      $0.actor("city", "Moscow", .organization)
    }
    #expect(found == ["Moscow=city"])
  }

  @Test func `two governments of one capital are ambiguous`() async {
    var site = TestSite()
    Self.capitals(&site)
    site.actor("white-house", "White House", .government, [(.metonym, "Washington")])
    site.briefing("Washington said so.")
    let (linked, diagnostics) = await site.linked()
    #expect(linked.briefings[0].unlinked.map(\.reason) == [.ambiguous])
    #expect(diagnostics.all.map(\.id) == [.ambiguousName])
  }
}
