import Markdown
import Testing

@testable import Briefings

@Suite struct ReferenceTests {
  static func actor(_ name: String, _ lines: String = "", type: String = "person") -> String {
    "---\nname: \(name)\ntype: \(type)\n\(lines)\n---\n"
  }

  static func event(_ title: String, _ lines: String = "") -> String {
    "---\ntitle: \(title)\ndate: 2024-06-19\n\(lines)\n---\n"
  }

  @Test func `what is referred to exists and is of the right kind`() async throws {
    let site = try TemporarySite([
      "actors/russia.md": Self.actor("Russia", type: "state"),
      "actors/putin.md": Self.actor(
        "Putin",
        """
        country: rusia
        roles: [{title: President, of: the-treaty}]
        relations: [{type: ally, actor: kim}, {type: related, actor: putin}]
        """
      ),
      "actors/lavrov.md": Self.actor("Lavrov", "country: putin"),
      "events/the-treaty.md": Self.event(
        "Treaty",
        """
        participants: [putni, {actor: russia}]
        partOf: the-treaty
        follows: [the-traety]
        confirms: [putin]
        """
      ),
    ])
    let faults = await site.read().faults
    #expect(
      faults == [
        "actors/lavrov.md:4:10: error: 'putin' is no state [content.wrong-reference] "
          + "(give the actor 'type: state', or another country here)",
        "actors/putin.md:4:10: error: there is no actor 'rusia' [content.dangling-reference] (did you mean 'russia'?)",
        "actors/putin.md:5:32: error: 'the-treaty' is an event, and an actor is needed here [content.wrong-reference]",
        "actors/putin.md:6:33: error: there is no actor 'kim' [content.dangling-reference] "
          + "(write 'Content/actors/kim.md')",
        "actors/putin.md:6:62: error: 'putin' refers to itself [content.wrong-reference] "
          + "(name another id, or remove it)",
        "events/the-treaty.md:4:16: error: there is no actor 'putni' [content.dangling-reference] "
          + "(did you mean 'putin'?)",
        "events/the-treaty.md:5:9: error: 'the-treaty' refers to itself [content.wrong-reference] "
          + "(name another id, or remove it)",
        "events/the-treaty.md:6:11: error: there is no event 'the-traety' [content.dangling-reference] "
          + "(did you mean 'the-treaty'?)",
        "events/the-treaty.md:7:12: error: 'putin' is an actor, and an event is needed here [content.wrong-reference]",
      ]
    )
  }

  @Test func `a reference to a file with faults does not dangle`() async throws {
    let site = try TemporarySite([
      "actors/a.md": "---\nname: A\ntype: nonsense\n---\n",
      "actors/b.md": Self.actor("B", "relations: [{type: ally, actor: a}]\ncountry: a"),
    ])
    #expect(await site.read().faults.count == 1)
  }

  @Test func `one id for an actor and an event is ambiguous`() async throws {
    let site = try TemporarySite(["actors/x.md": Self.actor("X"), "events/x.md": Self.event("X")])
    let faults = await site.read().faults
    #expect(
      faults == [
        "events/x.md: error: 'x' is the id of an actor too [content.duplicate-id] "
          + "(rename one of the files: '[[x]]' could mean either)"
      ]
    )
  }

  @Test func `sameAs merges names, keeps the old address, and lets references follow`() async throws {
    let site = try TemporarySite([
      "actors/kim.md": Self.actor("Kim Jong Un", "aliases: [김정은]"),
      "actors/kim-2.md": Self.actor("Kim Jong-un", "aliases: [{name: Kim, kind: weak}, 김정은]\nsameAs: kim-3"),
      "actors/kim-3.md": Self.actor(
        "Marshal Kim",
        "sameAs: kim\nredirects: [old/]\nrelations: [{type: ally, actor: kim-2}]"
      ),
      "actors/putin.md": Self.actor("Putin", "relations: [{type: ally, actor: kim-2}]"),
      "events/a.md": Self.event("A", "participants: [{actor: kim-3, role: host}]\npartOf: c"),
      "events/b.md": Self.event("B"),
      "events/c.md": Self.event("C", "sameAs: b"),
    ])
    let (library, faults) = await site.read()
    #expect(faults == [])
    #expect(library.actors.map(\.id) == ["kim", "putin"])
    #expect(library.events.map(\.id) == ["a", "b"])
    let kim = try #require(library.actors.first)
    #expect(kim.aliases.map(\.name) == ["김정은", "Kim Jong-un", "Kim", "Marshal Kim"])
    #expect(kim.aliases.map(\.kind) == [.strong, .strong, .weak, .strong])
    #expect(kim.redirects == ["actors/kim-2/", "actors/kim-3/", "old/"])
    #expect(library.actors.last?.relations.map(\.actor.id) == ["kim"])
    #expect(library.events.first?.participants.map(\.actor.id) == ["kim"])
    #expect(library.events.first?.partOf.map(\.id) == ["b"])
    #expect(library.replacements == ["kim-2": "kim", "kim-3": "kim", "c": "b"])
  }

  @Test func `sameAs that leads nowhere or in a circle`() async throws {
    let site = try TemporarySite([
      "actors/a.md": Self.actor("A", "sameAs: b"),
      "actors/b.md": Self.actor("B", "sameAs: c"),
      "actors/c.md": Self.actor("C", "sameAs: a"),
      "actors/d.md": Self.actor("D", "sameAs: d"),
      "actors/e.md": Self.actor("E", "sameAs: putin"),
      "actors/f.md": Self.actor("F", "sameAs: an-event"),
      "actors/g.md": Self.actor("G", "sameAs: a"),
      "events/an-event.md": Self.event("E"),
    ])
    let (library, faults) = await site.read()
    #expect(
      faults == [
        "actors/a.md:4:9: error: 'sameAs' leads in a circle: 'a' to 'b' to 'c' to 'a' [content.same-as-cycle] "
          + "(remove it from the one that is kept)",
        "actors/d.md:4:9: error: 'sameAs' leads in a circle: 'd' to 'd' [content.same-as-cycle] "
          + "(remove it from the one that is kept)",
        "actors/e.md:4:9: error: there is no actor 'putin' [content.dangling-reference]",
        "actors/f.md:4:9: error: 'an-event' is an event, and an actor is needed here [content.wrong-reference]",
      ]
    )
    #expect(library.actors.count == 7)
  }

  @Test func `drafts and what is later are left out`() async throws {
    func briefing(_ date: String, _ lines: String = "") -> String {
      "---\ntitle: T\ndate: \(date)\n\(lines)\n---\nWords\n"
    }
    let site = try TemporarySite([
      "briefings/a.md": briefing("2024-06-19"), "briefings/b.md": briefing("2024-06-20", "draft: true"),
      "briefings/c.md": briefing("2024-07"), "briefings/d.md": briefing("../2025"),
      "briefings/e.md": briefing("2024"),
    ])
    func ids(_ drafts: Bool, _ asOf: String?) async -> [String] {
      var options = ReadOptions()
      options.includesDrafts = drafts
      options.asOf = asOf.flatMap { EDTFDate.parse($0) }
      return await site.read(options).library.briefings.map(\.id)
    }
    #expect(await ids(false, nil) == ["a", "c", "d", "e"])
    #expect(await ids(true, nil) == ["a", "b", "c", "d", "e"])
    #expect(await ids(true, "2024-06-30") == ["a", "b", "d", "e"])
    #expect(await ids(true, "2024-06-18") == ["d", "e"])
    #expect(await ids(true, "2024-07") == ["a", "b", "c", "d", "e"])
  }
}
