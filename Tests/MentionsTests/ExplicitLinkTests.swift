import Briefings
import Diagnostics
import Testing

@testable import Mentions

@Suite struct ExplicitLinkTests {
  private func site(_ text: String, linking: SiteSettings.Linking = .all) -> TestSite {
    var site = TestSite(linking: linking)
    site.actor("kim-jong-un", "Kim Jong Un", .person)
    site.actor("north-korea", "North Korea", .state)
    site.event("treaty", "Partnership Treaty")
    site.briefing(text)
    return site
  }

  @Test(arguments: [
    ("[[kim-jong-un]] spoke", ["kim-jong-un=kim-jong-un"]),
    ("[[kim-jong-un|the leader]] spoke", ["the leader=kim-jong-un"]),
    ("[[treaty]]", ["treaty=treaty"]),
    ("[the *leader*](actor:kim-jong-un)", ["the leader=kim-jong-un"]),
    ("[North Korea](actor:none), North Korea", ["North Korea=north-korea"]),
    ("[North Korea](event:treaty)", ["North Korea=treaty"]),
    ("## [[treaty]] and North Korea", ["treaty=treaty"]),
    ("[[b]] is this briefing", []),
  ])
  func `links by id mean what they say`(_ text: String, _ expected: [String]) async {
    let site = site(text)
    #expect(await site.mentions() == expected)
    #expect(await site.linked().diagnostics.isEmpty)
  }

  @Test func `an id that was given up means the one that it gave way to`() async {
    var site = site("[[kim]] and [it](event:pact)")
    site.library.replacements = ["kim": "kim-jong-un", "pact": "treaty"]
    #expect(await site.mentions() == ["kim=kim-jong-un", "it=treaty"])
    #expect(await site.linked().diagnostics.isEmpty)
  }

  @Test func `each is listed by its node; those that mean nobody too, those to briefings not`() async {
    let linked = await site("[[treaty]] [x](actor:none) [[b]] [[nobody-at-all]]").linked().library.briefings[
      0
    ]
    #expect(linked.explicitLinks.map(\.entity?.rawValue) == [2, nil, nil])
  }

  @Test(arguments: [
    (
      "[[kim-jong-um]]", "link.unknown-entity", "no actor, event or briefing has the id 'kim-jong-um'",
      "did you mean '[[kim-jong-un]]'?"
    ),
    (
      "[x](actor:north-koreo)", "link.unknown-entity", "no actor has the id 'north-koreo'",
      "did you mean 'actor:north-korea'?"
    ),
    (
      "[x](event:treatie)", "link.unknown-entity", "no event has the id 'treatie'",
      "did you mean 'event:treaty'?"
    ),
    (
      "[x](actor:zzz)", "link.unknown-entity", "no actor has the id 'zzz'",
      "add 'Content/actors/zzz.md', or write 'actor:none' if nobody is meant"
    ),
    ("[x](actor:treaty)", "link.wrong-kind", "'treaty' is an event, not an actor", "write 'event:treaty'"),
    (
      "[x](event:kim-jong-un)", "link.wrong-kind", "'kim-jong-un' is an actor, not an event",
      "write 'actor:kim-jong-un'"
    ),
  ])
  func `ids that do not exist are errors`(_ link: String, _ id: String, _ message: String, _ help: String)
    async
  {
    let found = await site("One line.\n\nSee \(link).").linked().diagnostics.all
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
    #expect(found.first?.id.rawValue == id)
    #expect(found.first?.message == message)
    #expect(found.first?.suggestion == help)
    #expect(found.first?.span?.description == "Content/briefings/b.md:3:5")
  }

  @Test func `an image of an actor is an error`() async {
    let found = await site("See ![the leader](actor:kim-jong-un).").linked().diagnostics.all
    #expect(found.map(\.id.rawValue) == ["link.wrong-kind"])
    #expect(found.first?.message == "'actor:kim-jong-un' is no picture")
    #expect(found.first?.suggestion == "write '[the leader](actor:kim-jong-un)', without '!'")
    #expect(found.first?.span?.description == "Content/briefings/b.md:1:5")
  }

  @Test func `explicit links are links everywhere, and count as the first`() async {
    let site = site("[[treaty]], Partnership Treaty, [[treaty]]", linking: .firstInSection)
    #expect(await site.mentions() == ["treaty=treaty", "(Partnership Treaty=treaty)", "treaty=treaty"])
  }
}
