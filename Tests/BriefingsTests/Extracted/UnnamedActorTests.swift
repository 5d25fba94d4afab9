import Testing

@testable import Briefings

/// Persons whom no text names, as files have them.
@Suite struct UnnamedActorTests {
  private static let head = "---\nname: Senior official\ntype: person\nunnamed: true\n"

  @Test func `a file says so, and only of a person`() async throws {
    let site = try TemporarySite([
      "actors/official.md": Self.head + "---\n",
      "actors/named.md": "---\nname: Ida Berg\ntype: person\nunnamed: false\n---\n",
    ])
    let (library, faults) = await site.read()
    #expect(faults == [])
    #expect(library.actors.map(\.isUnnamed) == [false, true])
    #expect(library.actors.map(\.properName) == ["Ida Berg", nil])
    let agency = try TemporarySite([
      "actors/a.md": "---\nname: Agency\nunnamed: true\ntype: organization\n---\n"
    ])
    #expect(
      await agency.read().faults == [
        "actors/a.md:3:10: error: only a person can be unnamed, and this is of type 'organization' "
          + "[front-matter.bad-choice] (remove 'unnamed', or write 'type: person')"
      ]
    )
  }

  @Test func `what is written is read again`() async throws {
    let first = try await TemporarySite(["actors/official.md": Self.head + "---\n"]).read().library.actors[0]
    let again = try TemporarySite(["actors/official.md": FrontMatterWriter.file(first)])
    #expect(await again.read().library.actors.first?.isUnnamed == true)
  }

  @Test func `a description merges with nobody who has it for a name`() async throws {
    let file = ExtractedSample.file(
      """
      "actors": [{"id": "official-in-b", "name": "Senior official", "type": "person", "unnamed": true, "confidence": 0.9},
        {"id": "other", "name": "Senior official", "type": "person", "confidence": 0.9}],
      "quotes": [{"speaker": "official-in-b", "attribution": "a senior official", "confidence": 0.9,
        "target": \(ExtractedSample.target("We fight.", 8))}]
      """
    )
    let site = try TemporarySite([
      "briefings/b.md": ExtractedSample.briefing("“We are. We fight.”"), "extracted/b.json": file,
      "actors/named.md": "---\nname: Senior official\ntype: person\n---\n",
      "actors/unnamed.md": Self.head + "---\n",
    ])
    let (library, faults) = await site.read()
    #expect(faults == [])
    #expect(library.actors.map(\.id) == ["named", "official-in-b", "unnamed"])
    #expect(library.actors[1].isUnnamed && library.actors[1].origin.proposal?.briefings == ["b"])
    #expect(library.briefings[0].quotes.map(\.speaker) == ["official-in-b"])
  }

  @Test func `who turns out to be somebody gives that person no other name`() async throws {
    let site = try TemporarySite([
      "actors/ida.md": "---\nname: Ida Berg\ntype: person\n---\n",
      "actors/official.md": Self.head + "sameAs: ida\naliases: [Deep Throat]\n---\n",
    ])
    let (library, faults) = await site.read()
    #expect(faults == [])
    #expect(library.actors.map(\.id) == ["ida"])
    #expect(library.actors.first?.aliases.map(\.name) == ["Deep Throat"])
    #expect(library.actors.first?.redirects == ["actors/official/"])
  }

  @Test func `one who is proposed from what is withheld is withheld`() async throws {
    let file = ExtractedSample.file(
      """
      "actors": [{"id": "official-in-b", "name": "Senior official", "type": "person", "unnamed": true, "confidence": 0.9}],
      "claims": [{"claimant": "official-in-b", "stance": "asserts", "confidence": 0.9,
        "target": \(ExtractedSample.target("We fight.", 9))}]
      """
    )
    func actors(_ marking: String, _ text: String) async throws -> [String] {
      let site = try TemporarySite([
        "site.yaml": "title: T\ndefaultMarking: TLP:CLEAR\nrelease: TLP:GREEN\n",
        "briefings/b.md": ExtractedSample.briefing(text, "marking: TLP:\(marking)"), "extracted/b.json": file,
      ])
      return await site.read().library.actors.map(\.id)
    }
    #expect(try await actors("GREEN", "We are. We fight.") == ["official-in-b"])
    #expect(try await actors("AMBER", "We are. We fight.") == [])
    #expect(try await actors("GREEN", "We are.\n\n:::tlp RED\nWe fight.\n:::") == [])
  }
}
