import Diagnostics
import Markdown
import Testing

@testable import Briefings

@Suite struct ReleaseTests {
  private static let head = "title: T\ndate: 2025-01-01\n"

  private func site(_ files: [String: String], settings: String = "defaultMarking: TLP:CLEAR\n") throws
    -> TemporarySite
  {
    var files = files.mapValues { $0.hasPrefix("---") || $0.hasPrefix("{") ? $0 : "---\n\($0)---\n" }
    files["site.yaml"] = "title: Desk\n" + settings
    return try TemporarySite(files)
  }

  private func readers(_ marking: Marking) -> ReadOptions {
    var options = ReadOptions()
    options.audience = .readers(marking)
    return options
  }

  @Test(arguments: Marking.allCases)
  func `what is marked above the ceiling is gone, and what is not stays`(ceiling: Marking) async throws {
    var files: [String: String] = [:]
    for marking in Marking.allCases {
      let id = "m\(marking.level)"
      files["briefings/\(id).md"] = Self.head + "marking: \(marking.rawValue)\n"
      files["actors/\(id).md"] = "name: \(id)\ntype: person\nmarking: \(marking.rawValue.lowercased())\n"
    }
    let (library, faults) = try await site(files).read(readers(ceiling))
    let expected = (0...ceiling.level).map { "m\($0)" }
    #expect(library.briefings.map(\.id) == expected)
    #expect(library.actors.map(\.id) == expected)
    #expect(faults == [])
    #expect(library.settings.release == ceiling)
  }

  @Test func `what nobody has marked is withheld where the site says nothing for it, and the author is told`()
    async throws
  {
    let files = [
      "briefings/a.md": Self.head, "actors/b.md": "name: B\ntype: person\n",
      "actors/c.md": "name: C\ntype: person\nmarking: CLEAR\n",
    ]
    let (library, faults) = try await site(files, settings: "release: TLP:AMBER\n").read()
    #expect(library.briefings.isEmpty)
    #expect(library.actors.map(\.id) == ["c"])
    #expect(
      faults == [
        "actors/b.md: warning: the actor has no marking and is withheld [release.unmarked] "
          + "(give it a 'marking', or the site a 'defaultMarking')",
        "briefings/a.md: warning: the briefing has no marking and is withheld [release.unmarked] "
          + "(give it a 'marking', or the site a 'defaultMarking')",
      ]
    )
    #expect(try await site(files, settings: "release: TLP:RED\n").read().library.actors.count == 2)
    #expect(try await site(files, settings: "release: GREEN\ndefaultMarking: AMBER\n").read().faults == [])
  }

  @Test func `a site without a ceiling has nothing above TLP CLEAR`() async throws {
    let files = ["actors/b.md": "name: B\ntype: person\naliases: [{name: Bee, marking: TLP:GREEN}]\n"]
    #expect(
      try await site(files).read().faults == [
        "actors/b.md:4:18: error: this is marked TLP:GREEN, and the site sets no ceiling for its release "
          + "[release.no-ceiling] (write 'release: TLP:CLEAR' in site.yaml, or build with '--release TLP:CLEAR')"
      ]
    )
    #expect(try await site([:], settings: "defaultMarking: TLP:AMBER\n").read().faults.count == 1)
  }

  @Test func `a part goes with what it rests on`() async throws {
    let files = [
      "actors/red.md": "name: Red\ntype: state\nmarking: RED\n",
      "actors/old.md": "name: Old\ntype: state\nsameAs: red\n",
      "actors/a.md": """
      name: A
      type: person
      country: red
      sources: [{id: s1, title: S, marking: RED}, {id: s2, title: S, derivedFrom: s1}]
      roles: [{title: X, of: red}, {title: Y, source: s1}, {title: Z, source: s2}]
      relations: [{type: ally, actor: old}, {type: ally, actor: b, marking: RED}, {type: ally, actor: b}]

      """,
      "actors/b.md": "name: B\ntype: person\n",
      "events/e.md": Self.head + """
        participants: [red, a]
        follows: [f]
        claims:
          - {id: c, text: C, about: f}
          - {id: d, text: D, positions: [{actor: red, stance: denies}, {actor: a, stance: asserts}]}

        """,
      "events/f.md": Self.head + "marking: AMBER\n",
    ]
    let (library, faults) = try await site(files).read(readers(.clear))
    #expect(faults == [])
    #expect(library.actors.map(\.id) == ["a", "b"])
    let actor = try #require(library.actors.first)
    #expect(actor.country == nil)
    #expect(actor.roles.map(\.title) == ["Z"])
    #expect(actor.relations.count == 1)
    #expect(actor.sources.map(\.id) == ["s2"])
    #expect(actor.sources[0].derivedFrom == [])
    let event = try #require(library.events.first)
    #expect(event.participants.map(\.actor.id) == ["a"])
    #expect(event.follows.isEmpty)
    #expect(event.claims.map(\.id) == ["d"])
    #expect(event.claims[0].positions.map(\.actor.id) == ["a"])
    #expect(library.replacements.isEmpty)
  }

  @Test func `a text keeps the words of links to what is withheld, and the author is told where they stand`()
    async throws
  {
    let files = [
      "actors/red.md": "name: Red\ntype: person\nmarking: RED\n",
      "briefings/a.md": "---\n\(Self.head)---\nThe [[red|old man]] and [him](actor:red).\n",
    ]
    let (library, faults) = try await site(files).read(readers(.clear))
    #expect(library.briefings[0].body.nodes.allSatisfy { $0.kind != .link })
    #expect(String(decoding: library.briefings[0].body.text, as: UTF8.self) == "The old man and him.")
    #expect(
      faults.map { String($0.prefix(60)) } == [
        "briefings/a.md:5:5: warning: 'red' is withheld in this relea",
        "briefings/a.md:5:25: warning: 'red' is withheld in this rele",
      ]
    )
  }

  @Test func `what programs read leaves out blocks that are marked above their file`() async throws {
    let text =
      "---\n\(Self.head)marking: AMBER\n---\nOne.\n\n:::tlp AMBER\nTwo.\n:::\n\n:::tlp RED\nThree.\n:::\n"
    let site = try site(["briefings/a.md": text])
    var options = ReadOptions()
    options.audience = .extractor
    #expect(
      String(decoding: await site.read(options).library.briefings[0].body.text, as: UTF8.self) == "One.\nTwo."
    )
    options.audience = .author
    let all = await site.read(options).library.briefings[0].body.text
    #expect(String(decoding: all, as: UTF8.self) == "One.\nTwo.\nThree.")
  }
}
