import Briefings
import Diagnostics
import Testing

@testable import Mentions

@Suite struct ExplainTests {
  private func site(_ text: String, linking: SiteSettings.Linking = .firstInSection) -> TestSite {
    var site = TestSite(linking: linking)
    site.actor("kim-jong-un", "Kim Jong Un", .person, [(.weak, "Kim")])
    site.actor("kim-yo-jong", "Kim Yo Jong", .person)
    site.actor("north-korea", "North Korea", .state, [(.acronym, "DPRK"), (.metonym, "Pyongyang")])
    site.actor("south-korea", "South Korea", .state)
    site.actor("chiefs", "South Korea's Joint Chiefs", .armedForce)
    site.actor("georgia", "Georgia", .state)
    site.actor("georgia-us", "State of Georgia", .state, [(.strong, "Georgia")])
    site.briefing(text)
    return site
  }

  private func lines(_ text: String, line: Int = 1) async -> [String] {
    let path = "Content/briefings/b.md"
    let all = await explain(path: path, line: line, in: site(text).library)
    return all.map { String($0.line.dropFirst(path.utf8.count + 1)) }
  }

  @Test(arguments: [
    ("Kim Jong Un spoke.", ["1:1: 'Kim Jong Un' links to actor 'kim-jong-un': a strong name"]),
    ("A DPRK ship.", ["1:3: 'DPRK' links to actor 'north-korea': an acronym"]),
    ("See [him](actor:kim-jong-un).", ["1:6: 'him' links to actor 'kim-jong-un': linked by its id"]),
    ("Pyongyang said.", ["1:1: 'Pyongyang' links to actor 'north-korea': a metonym, by the words beside it"]),
    (
      "In `Kim Jong Un` or [Kim Jong Un](https://example.org).",
      [
        "1:5: 'Kim Jong Un' is not linked: it stands in code",
        "1:22: 'Kim Jong Un' is not linked: it stands in a link of your own",
      ]
    ),
    ("# On Kim Jong Un", ["1:6: 'Kim Jong Un' is not linked: it stands in a heading"]),
    ("[Kim Jong Un](actor:none)", ["1:2: 'Kim Jong Un' is not linked: 'actor:none' forbids it"]),
    ("[him](actor:kim)", ["1:2: 'him' is not linked: nobody has the id it gives"]),
    (
      "in Pyongyang",
      [
        "1:4: 'Pyongyang' is not linked: a metonym that means the place here, by the word before it"
          + " (actor 'north-korea' in Content/actors/north-korea.md)"
      ]
    ),
    (
      "Pyongyang is far.",
      [
        "1:1: 'Pyongyang' is not linked: a metonym, and nothing beside it tells the government from the place"
          + " (actor 'north-korea' in Content/actors/north-korea.md)"
      ]
    ),
    (
      "Kim left.",
      [
        "1:1: 'Kim' is not linked: a weak name, and nobody who it may mean has been named in full before"
          + " (actor 'kim-jong-un' in Content/actors/kim-jong-un.md)"
      ]
    ),
    (
      "to Georgia",
      [
        "1:4: 'Georgia' is not linked: several go by this name (actor 'georgia' in Content/actors/georgia.md"
          + " or actor 'georgia-us' in Content/actors/georgia-us.md)"
      ]
    ),
    (
      "South Korea's Joint Chiefs met.",
      [
        "1:1: 'South Korea's Joint Chiefs' links to actor 'chiefs': a strong name",
        "1:1: 'South Korea' is not linked: it is part of the longer name 'South Korea's Joint Chiefs'",
      ]
    ),
  ])
  func `says why of each name`(_ text: String, _ expected: [String]) async {
    #expect(await lines(text) == expected)
  }

  @Test func `tells the line asked for, and names that reach into it`() async {
    let text = "Kim Jong\nUn spoke.\n\nKim Jong Un, Kim Yo Jong and\nKim."
    #expect(await lines(text, line: 1) == ["1:1: 'Kim Jong Un' links to actor 'kim-jong-un': a strong name"])
    #expect(await lines(text, line: 2) == ["1:1: 'Kim Jong Un' links to actor 'kim-jong-un': a strong name"])
    #expect(await lines(text, line: 3) == [])
    #expect(
      await lines(text, line: 4).first
        == "4:1: 'Kim Jong Un' means actor 'kim-jong-un' (a strong name) but is no link:"
        + " an earlier mention in the section is the link"
    )
    #expect(
      await lines(text, line: 5) == [
        "5:1: 'Kim' is not linked: a weak name, and several who it may mean have been named in full before"
          + " (actor 'kim-jong-un' in Content/actors/kim-jong-un.md or actor 'kim-yo-jong' in"
          + " Content/actors/kim-yo-jong.md)"
      ]
    )
  }

  @Test func `a file that is no text of the site has no names`() async {
    #expect(await explain(path: "Content/site.yaml", line: 1, in: site("Kim Jong Un").library).isEmpty)
  }

  @Test func `the review lists names that context leaves unlinked, as notes`() async {
    let linked = await site("in Pyongyang, and Georgia").linked().library
    let found = review(linked)
    #expect(
      TextPrinter().text(of: found) == """
        Content/briefings/b.md:1:4: note: 'Pyongyang' is not linked: a metonym that means the place here, by the \
        word before it [mention.unlinked]
        Content/actors/north-korea.md:2:7: note: it may mean 'north-korea'
          help: to link it, write '[Pyongyang](actor:north-korea)'

        """
    )
  }
}
