import Markdown
import Testing

@testable import Briefings

@Suite struct MergeTests {
  private func site(_ extracted: [String: String], _ files: [String: String] = [:]) throws -> TemporarySite {
    var all = files
    for (id, text) in extracted {
      all["extracted/\(id).json"] = text
      if all["briefings/\(id).md"] == nil {
        all["briefings/\(id).md"] = ExtractedSample.briefing("Kim Jong Un met Vladimir Putin. “We fight.”")
      }
    }
    return try TemporarySite(all)
  }

  private static func actor(_ id: String, _ name: String, _ confidence: Double, _ more: String = "") -> String
  {
    "{\"id\": \"\(id)\", \"name\": \"\(name)\", \"type\": \"person\", \"confidence\": \(confidence)\(more)}"
  }

  @Test func `sure proposals become entities, unsure and refused ones do not`() async throws {
    let file = ExtractedSample.file(
      """
      "actors": [\(Self.actor("kim", "Kim Jong Un", 0.9)), \(Self.actor("putin", "Vladimir Putin", 0.5)),
        \(Self.actor("guard", "Guard", 0.99))],
      "events": [{"id": "met", "title": "Meeting", "date": "2024-06", "confidence": 0.85,
        "participants": ["kim", {"actor": "putin", "role": "host"}, "guard"]}],
      "mentions": [\(ExtractedSample.mention("putin", ExtractedSample.target("Vladimir Putin", 16))),
        \(ExtractedSample.mention("kim", ExtractedSample.target("Kim Jong Un", 0))),
        \(ExtractedSample.mention("kim", ExtractedSample.target("Jong", 4))),
        \(ExtractedSample.mention("kim", ExtractedSample.target("Kim", 0), 0.1))],
      "quotes": [{"speaker": "kim", "attribution": "a guard", "confidence": 0.9,
        "target": \(ExtractedSample.target("We fight.", 33))}]
      """
    )
    let (library, faults) = try await site(
      ["b": file],
      ["extracted/rejected.yaml": "- {id: guard, reason: unnamed}\n"]
    )
    .read()
    #expect(faults == [])
    #expect(library.actors.map(\.id) == ["kim"])
    let proposal = Origin.Proposal(extractor: "rules", version: "1.0", confidence: 0.9, briefings: ["b"])
    #expect(library.actors.first?.origin == Origin(isCurated: false, proposal: proposal))
    #expect(library.events.first?.participants.map(\.actor.id) == ["kim"])
    let briefing = try #require(library.briefings.first)
    #expect(briefing.extracted == [ExtractedMention(range: 0..<11, entity: "kim", confidence: 0.9)])
    let quote = try #require(briefing.quotes.first)
    #expect(briefing.body.string(quote.range) == "We fight.")
    #expect(quote.speaker == "kim")
    #expect(quote.attribution == "a guard")
  }

  @Test func `publish reviewed makes no entity`() async throws {
    let file = ExtractedSample.file("\"actors\": [\(Self.actor("kim", "Kim Jong Un", 1))]")
    let site = try site(["b": file], ["site.yaml": "title: T\nextraction: {publish: reviewed}\n"])
    let (library, faults) = await site.read()
    #expect(faults == [])
    #expect(library.actors.isEmpty)
  }

  @Test func `a curated field stays, an open one is filled, and disagreement is a note`() async throws {
    let file = ExtractedSample.file(
      """
      "actors": [\(Self.actor("jong-un", "김정은", 0.9, ", \"summary\": \"proposed\", \"wikidata\": \"Q2\", \"country\": \"dprk\"")),
        {"id": "dprk", "name": "North Korea", "type": "organization", "confidence": 0.9, "summary": "a state"}],
      "mentions": [\(ExtractedSample.mention("jong-un", ExtractedSample.target("Kim Jong Un", 0)))]
      """
    )
    let (library, faults) = try await site(
      ["b": file],
      [
        "actors/kim.md": "---\nname: Kim Jong Un\ntype: person\naliases: [김정은]\nwikidata: Q1\n---\n",
        "actors/north-korea.md": "---\nname: North Korea\ntype: state\n---\n",
      ]
    ).read()
    #expect(
      faults == [
        "extracted/b.json:3:38: note: wikidata 'Q2' is proposed; the curated file says 'Q1', which is used "
          + "[extracted.disagrees]",
        "extracted/b.json:4:26: note: type 'organization' is proposed; the curated file says 'state', which is used "
          + "[extracted.disagrees]",
      ]
    )
    #expect(library.actors.map(\.id) == ["kim", "north-korea"])
    let kim = try #require(library.actors.first)
    #expect(kim.summary == "proposed")
    #expect(kim.wikidata == "Q1")
    #expect(kim.country?.id == "north-korea")
    #expect(kim.origin.isCurated && kim.origin.proposal?.confidence == 0.9)
    #expect(library.actors.last?.summary == "a state")
    #expect(library.briefings.first?.extracted.map(\.entity) == ["kim"])
  }

  @Test func `a name that two curated entities share attaches to neither`() async throws {
    let file = ExtractedSample.file("\"actors\": [\(Self.actor("kim-x", "Kim", 0.9))]")
    let (library, _) = try await site(
      ["b": file],
      [
        "actors/a.md": "---\nname: Kim\ntype: person\n---\n",
        "actors/b.md": "---\nname: B\ntype: person\naliases: [Kim]\n---\n",
      ]
    ).read()
    #expect(library.actors.map(\.id) == ["a", "b", "kim-x"])
  }

  @Test func `the surest of several files is used, all are named`() async throws {
    func file(_ briefing: String, _ confidence: Double, _ more: String) -> String {
      ExtractedSample.file("\"actors\": [\(Self.actor("kim", "Kim", confidence, more))]", briefing: briefing)
    }
    let (library, faults) = try await site([
      "c": file("c", 0.5, ", \"summary\": \"third\""), "a": file("a", 0.8, ", \"summary\": \"second\""),
      "b": file("b", 0.9, ""),
    ]).read()
    #expect(faults == [])
    let kim = try #require(library.actors.first)
    #expect(kim.summary == "second")
    #expect(kim.origin.proposal?.confidence == 0.9)
    #expect(kim.origin.proposal?.briefings == ["a", "b", "c"])
  }

  @Test func `a draft's proposals stay with the draft`() async throws {
    let file = ExtractedSample.file("\"actors\": [\(Self.actor("kim", "Kim", 1))]")
    let site = try site(["b": file], ["briefings/b.md": ExtractedSample.briefing("Kim", "draft: true")])
    #expect(await site.read().library.actors.isEmpty)
    #expect(await site.read().faults == [])
    var drafts = ReadOptions()
    drafts.includesDrafts = true
    #expect(await site.read(drafts).library.actors.count == 1)
  }

  @Test func `what fits nowhere is dropped with a warning`() async throws {
    let file = ExtractedSample.file(
      """
      "mentions": [\(ExtractedSample.mention("kim", ExtractedSample.target("Kim Il Sung", 0))),
      \(ExtractedSample.mention("nobody", ExtractedSample.target("Kim Jong Un", 0)))],
      "events": [{"id": "kim", "title": "Event", "date": "2024", "confidence": 1}]
      """
    )
    let other = ExtractedSample.file(briefing: "gone")
    let (library, faults) = try await site(
      ["b": file],
      ["actors/kim.md": "---\nname: Kim Jong Un\ntype: person\n---\n", "extracted/gone.json": other]
    ).read()
    #expect(
      faults == [
        "extracted/b.json:3:61: warning: the mention 'Kim Il Sung' no longer stands in the briefing; it is left out "
          + "[extracted.dropped] (extract the briefing again)",
        "extracted/b.json:4:12: warning: there is no entity 'nobody' [extracted.dangling-reference] "
          + "(propose it in the file too, or write a file for it)",
        "extracted/b.json:5:35: warning: 'kim' is proposed as an event, and is an actor; the proposal is not used "
          + "[extracted.dropped] (propose it under another id, or reject it)",
        "extracted/gone.json:1:47: warning: there is no briefing 'gone'; the file is not used "
          + "[extracted.dangling-reference] (remove the file)",
      ]
    )
    #expect(library.events.isEmpty)
    #expect(library.briefings.first?.extracted == [])
  }

  @Test func `the file is named after its briefing, and refusals are a list`() async throws {
    let (_, faults) = try await site(
      ["b": ExtractedSample.file(briefing: "c")],
      ["extracted/rejected.yaml": "kim: no\n"]
    ).read()
    #expect(
      faults == [
        "extracted/b.json:1:47: error: the file is named after the briefing 'b', and is about 'c' [extracted.bad-id] "
          + "(rename it to 'c.json')",
        "extracted/rejected.yaml:1:1: error: the file is a list of ids, not a table [front-matter.wrong-type] "
          + "(write '- ' and an id on each line)",
      ]
    )
  }
}
