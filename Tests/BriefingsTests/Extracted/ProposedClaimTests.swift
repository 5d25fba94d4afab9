import Foundation
import Testing

@testable import Briefings

/// What extractors find that parties say becomes claims of the briefing, unless a person has written them.
@Suite struct ProposedClaimTests {
  private static let text =
    "Ukraine says that 600 men died. Russia denies that. Ukraine says that it holds Oleshnya. Nobody knows more."

  private func claim(
    _ exact: String,
    by claimant: String?,
    _ stance: String = "asserts",
    _ confidence: Double = 0.9,
    _ more: String = ""
  ) -> String {
    let place = Self.text.range(of: exact).map {
      Self.text.distance(from: Self.text.startIndex, to: $0.lowerBound)
    }
    let by = claimant.map { #""claimant": "\#($0)", "# } ?? ""
    return "{\(by)\"stance\": \"\(stance)\", \"confidence\": \(confidence)\(more), "
      + "\"target\": \(ExtractedSample.target(exact, place ?? 0))}"
  }

  private func read(
    _ claims: [String],
    _ more: [String: String] = [:],
    briefing: String? = nil
  ) async throws -> (Library, [String]) {
    var all = [
      "extracted/b.json": ExtractedSample.file("\"claims\": [\(claims.joined(separator: ", "))]"),
      "briefings/b.md": briefing ?? ExtractedSample.briefing(Self.text),
      "actors/ukraine.md": "---\nname: Ukraine\ntype: state\n---\n",
      "actors/russia.md": "---\nname: Russia\ntype: state\n---\n",
    ]
    for (path, text) in more { all[path] = text }
    return try await TemporarySite(all).read()
  }

  @Test func `a statement becomes a claim with its sentence, and a denial a position on it`() async throws {
    let (library, faults) = try await read([
      claim("600 men died", by: "ukraine"),
      claim("Russia denies that", by: "russia", "denies", 0.85, #", "denies": 0"#),
      claim("it holds Oleshnya", by: "ukraine", "expects"),
    ])
    #expect(faults == [])
    let claims = try #require(library.briefings.first).claims
    #expect(
      claims.map(\.text) == ["Ukraine says that 600 men died.", "Ukraine says that it holds Oleshnya."]
    )
    #expect(claims.map(\.id) == ["b-ukraine-1", "b-ukraine-2"])
    #expect(claims.first?.positions.map(\.actor.id) == ["ukraine", "russia"])
    #expect(claims.first?.positions.map(\.stance) == [.asserts, .denies])
    #expect(claims.last?.positions.map(\.stance) == [.estimates])
    #expect(claims.first?.proposal?.confidence == 0.85)
    // The claim's own sentence is its text; the denial has another.
    let evidence = try #require(claims.first).evidence
    #expect(evidence.map(\.text) == ["Russia denies that."])
    #expect(evidence.map(\.actor.id) == ["russia"] && evidence.map(\.stance) == [.denies])
    #expect(evidence.map(\.proposal.confidence) == [0.85] && evidence.map(\.proposal.briefings) == [["b"]])
    #expect(claims.last?.evidence == [])
    #expect(claims.allSatisfy { $0.proposal?.briefings == ["b"] })
  }

  @Test func `what is unsure, of nobody known or no longer in the text makes no claim`() async throws {
    let (library, faults) = try await read([
      claim("600 men died", by: "ukraine", "asserts", 0.3), claim("600 men died", by: nil),
      claim("it lost Oleshnya", by: "ukraine"),
    ])
    #expect(library.briefings.first?.claims == [])
    #expect(faults.count == 1)
    #expect(faults.first?.contains("the claim 'it lost Oleshnya' no longer stands in the briefing") == true)
  }

  @Test func `publish reviewed makes no claim`() async throws {
    let (library, _) = try await read(
      [claim("600 men died", by: "ukraine")],
      ["site.yaml": "title: T\nextraction: {publish: reviewed}\n"]
    )
    #expect(library.briefings.first?.claims == [])
  }

  @Test func `a claim is about the event that its sentence tells of`() async throws {
    let file = ExtractedSample.file(
      """
      "mentions": [\(ExtractedSample.mention("battle", ExtractedSample.target("600 men died", 18)))],
      "claims": [\(claim("600 men died", by: "ukraine")), \(claim("it holds Oleshnya", by: "ukraine"))]
      """
    )
    let (library, faults) = try await TemporarySite([
      "extracted/b.json": file, "briefings/b.md": ExtractedSample.briefing(Self.text),
      "actors/ukraine.md": "---\nname: Ukraine\ntype: state\n---\n",
      "events/battle.md": "---\ntitle: Battle\ndate: 2024-06\n---\n",
    ])
    .read()
    #expect(faults == [])
    #expect(library.briefings.first?.claims.map { $0.about?.id } == ["battle", nil])
  }

  @Test(arguments: [
    "{id: dead, text: Hundreds died, figure: {value: 600}, positions: [{actor: ukraine, stance: asserts}]}",
    "{id: dead, text: That hundreds of men died there, positions: [{actor: ukraine, stance: estimates}]}",
  ])
  func `what a person has written is not proposed again`(written: String) async throws {
    let figures = #", "figures": [{"value": 600, "bound": "exactly", "unit": "men"}]"#
    let proposed = [claim("600 men died", by: "ukraine", "asserts", 0.9, figures)]
    let event = "---\ntitle: Battle\ndate: 2024-06\nclaims:\n  - \(written)\n---\n"
    let (library, faults) = try await read(proposed, ["events/battle.md": event])
    #expect(faults == [])
    #expect(library.briefings.first?.claims == [])
    // It is evidence of what the person has written, whose words stay.
    let curated = try #require(library.events.first?.claims.first)
    #expect(curated.proposal == nil && !curated.text.contains("600 men died"))
    #expect(curated.evidence.map(\.text) == ["Ukraine says that 600 men died."])
    #expect(curated.evidence.map(\.stance) == curated.positions.map(\.stance))
    #expect(curated.evidence.map(\.proposal.briefings) == [["b"]])
    // A state's forces say what it says.
    let forces = event.replacing("actor: ukraine", with: "actor: forces")
    let (same, _) = try await read(
      proposed,
      [
        "events/battle.md": forces,
        "actors/forces.md": "---\nname: Armed Forces\ntype: armed-force\ncountry: ukraine\n---\n",
      ]
    )
    #expect(same.briefings.first?.claims == [])
    #expect(same.events.first?.claims.first?.evidence.map(\.actor.id) == ["forces"])
    // The same of another party is news.
    let (other, _) = try await read(
      proposed,
      ["events/battle.md": event.replacing("actor: ukraine", with: "actor: russia")]
    )
    #expect(other.briefings.first?.claims.count == 1)
    #expect(other.events.first?.claims.first?.evidence == [])
  }

  @Test func `evidence is of the same side, whichever way it is put`() async throws {
    let proposed = [claim("it holds Oleshnya", by: "ukraine", "asserts")]
    func evidence(_ text: String, _ stance: String) async throws -> [Position.Stance] {
      let event = """
        ---
        title: Battle
        date: 2024-06
        claims:
          - {id: town, text: \(text), positions: [{actor: ukraine, stance: \(stance)}]}
        ---

        """
      let (library, _) = try await read(proposed, ["events/battle.md": event])
      let evidence = try #require(library.events.first?.claims.first?.evidence)
      // What finds no claim is one itself.
      #expect(library.briefings.first?.claims.count == (evidence.isEmpty ? 1 : 0))
      return evidence.map(\.stance)
    }
    #expect(try await evidence("Ukraine holds Oleshnya", "confirms") == [.confirms])
    #expect(try await evidence("Ukraine no longer holds Oleshnya", "denies") == [.denies])
    #expect(try await evidence("Ukraine holds Oleshnya", "denies") == [])
    #expect(try await evidence("Ukraine no longer holds Oleshnya", "asserts") == [])
    #expect(try await evidence("Ukraine holds Oleshnya", "declines") == [])
  }

  @Test func `evidence is of the claim that is most like it, wherever that stands`() async throws {
    let event = """
      ---
      title: Battle
      date: 2024-06
      claims:
        - {id: town, text: Ukraine holds Oleshnya, positions: [{actor: ukraine, stance: asserts}]}
        - {id: road, text: Ukraine holds the road, positions: [{actor: ukraine, stance: asserts}]}
      ---

      """
    let twin =
      "---\ntitle: C\ndate: 2024-06-02\nclaims:\n  - {id: town, about: battle, text: Ukraine holds "
      + "Oleshnya, positions: [{actor: ukraine, stance: asserts}]}\n---\nText.\n"
    let (library, _) = try await read(
      [claim("it holds Oleshnya", by: "ukraine", "asserts")],
      ["events/battle.md": event, "briefings/c.md": twin]
    )
    #expect(library.events.first?.claims.map(\.evidence.count) == [1, 0])
    #expect(library.briefings.last?.claims.map(\.evidence.count) == [1])
  }

  @Test func `evidence stands in what readers may see`() async throws {
    let event = """
      ---
      title: Battle
      date: 2024-06
      claims:
        - {id: town, text: Ukraine holds Oleshnya, positions: [{actor: ukraine, stance: asserts}]}
      ---

      """
    func read(_ briefing: String) async throws -> Library {
      let (library, faults) = try await self.read(
        [claim("it holds Oleshnya", by: "ukraine", "asserts")],
        [
          "events/battle.md": event, "site.yaml": "title: T\nrelease: TLP:GREEN\ndefaultMarking: TLP:GREEN\n",
        ],
        briefing: briefing
      )
      #expect(faults.allSatisfy { !$0.contains(": error: ") })
      return library
    }
    let seen = try await read(ExtractedSample.briefing(Self.text))
    #expect(seen.events.first?.claims.map(\.evidence.count) == [1])
    let withheld = try await read(
      ExtractedSample.briefing(Self.text).replacing(
        "date:",
        with: "marking: TLP:RED\ndate:",
        maxReplacements: 1
      )
    )
    #expect(withheld.briefings.isEmpty && withheld.events.first?.claims.map(\.evidence.count) == [0])
    let block = try await read(ExtractedSample.briefing("Open.\n\n:::tlp RED\n\(Self.text)\n:::"))
    #expect(block.briefings.count == 1 && block.events.first?.claims.map(\.evidence.count) == [0])
  }

  @Test func `what repeats a claim that readers may not see is no evidence of it`() async throws {
    let event = """
      ---
      title: Battle
      date: 2024-06
      claims:
        - id: town
          text: Ukraine holds Oleshnya
          marking: TLP:AMBER
          positions: [{actor: ukraine, stance: asserts}]
      ---

      """
    let (library, _) = try await read(
      [claim("it holds Oleshnya", by: "ukraine", "asserts")],
      ["events/battle.md": event, "site.yaml": "title: T\nrelease: TLP:GREEN\ndefaultMarking: TLP:GREEN\n"]
    )
    // As if nobody had written it.
    #expect(library.events.first?.claims == [] && library.briefings.first?.claims.count == 1)
  }
}
