import Briefings
import Testing

@testable import Mentions

@Suite struct WeakNameTests {
  private func kims(_ site: inout TestSite) {
    site.actor("kim-jong-un", "Kim Jong Un", .person, [(.weak, "Kim"), (.weak, "the leader")])
    site.actor("kim-yo-jong", "Kim Yo Jong", .person)
    site.actor("north-korea", "North Korea", .state, [(.weak, "the North")])
    site.actor("army", "the North Korean army", .armedForce)
    site.actor("commission", "Central Military Commission", .organization, [(.weak, "the Commission")])
  }

  @Test(arguments: [
    ("Kim Jong Un spoke. Kim left.", ["Kim Jong Un=kim-jong-un", "Kim=kim-jong-un"]),
    ("Kim left. Kim Jong Un spoke.", ["Kim Jong Un=kim-jong-un"]),
    ("Kim Jong Un and Kim Yo Jong. Kim left.", ["Kim Jong Un=kim-jong-un", "Kim Yo Jong=kim-yo-jong"]),
    (
      "Kim Jong Un spoke. Kim left. Kim Yo Jong stayed. Kim slept.",
      ["Kim Jong Un=kim-jong-un", "Kim=kim-jong-un", "Kim Yo Jong=kim-yo-jong"]
    ),
    ("[he](actor:kim-jong-un) spoke. Kim left.", ["he=kim-jong-un", "Kim=kim-jong-un"]),
    ("Kim Jong Un spoke; the leader left.", ["Kim Jong Un=kim-jong-un", "the leader=kim-jong-un"]),
    // A state's name is no rival of an army's that begins like it.
    (
      "North Korea and the North Korean army; the North.",
      ["North Korea=north-korea", "the North Korean army=army", "the North=north-korea"]
    ),
    ("# Kim Jong Un\n\nKim left.", []),
  ])
  func `weak names follow a strong one`(_ text: String, _ expected: [String]) async {
    #expect(await mentions(text, kims) == expected)
  }

  @Test func `a text about somebody may name them weakly from the start`() async {
    var site = TestSite()
    kims(&site)
    site.actor("son", "Kim Son", .person, [(.weak, "Son")], profile: "Son likes Kim Jong Un.")
    let linked = await site.linked().library
    let texts = TestSite.texts(linked.profiles[5], site.library.actors[5].profile, site.library)
    #expect(texts == ["(Son=son)", "Kim Jong Un=kim-jong-un"])
  }

  @Test func `strong names beat acronyms, acronyms beat weak names, and weak ones metonyms`() async {
    let text = "Alpha Two, ABC, ABC and said X. Two said."
    let found = await mentions(text) {
      $0.actor("a", "Alpha Two", .state, [(.weak, "ABC"), (.weak, "Two")])
      $0.actor("b", "Beta", .state, [(.acronym, "ABC"), (.metonym, "Two")])
      $0.actor("c", "Gamma", .state, [(.acronym, "X")])
      $0.actor("d", "X", .state)
    }
    #expect(found == ["Alpha Two=a", "ABC=b", "ABC=b", "X=d", "Two=a"])
  }
}
