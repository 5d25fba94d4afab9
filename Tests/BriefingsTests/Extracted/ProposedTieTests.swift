import Testing

@testable import Briefings

@Suite struct ProposedTieTests {
  private static let actors = """
    "actors": [{"id": "russia", "name": "Russia", "type": "state", "confidence": 0.9},
      {"id": "china", "name": "China", "type": "state", "confidence": 0.9}]
    """

  private static func tie(_ from: String, _ type: String, _ to: String, _ confidence: Double = 0.6) -> String
  {
    """
    {"from": "\(from)", "type": "\(type)", "actor": "\(to)", "confidence": \(confidence),
      "target": \(ExtractedSample.target("China", 0))}
    """
  }

  private func site(_ files: [String: [String]], _ more: [String: String] = [:]) throws -> TemporarySite {
    var all = more
    for (id, ties) in files {
      let list = "\"relations\": [\(ties.joined(separator: ", "))]"
      all["extracted/\(id).json"] = ExtractedSample.file("\(Self.actors),\n\(list)", briefing: id)
      all["briefings/\(id).md"] = ExtractedSample.briefing("China and Russia.")
    }
    return try TemporarySite(all)
  }

  private func ties(_ library: Library) -> [String] {
    library.actors.flatMap { actor in
      actor.relations.map { "\(actor.id) \($0.category.rawValue) \($0.actor.id)" }
    }
  }

  @Test func `a tie is shown when two say so, or one who is sure`() async throws {
    let tie = Self.tie("china", "ally", "russia")
    let one = try await site(["b": [tie]]).read()
    #expect(one.0.actors.flatMap(\.relations).isEmpty && one.1 == [])
    let twice = try await site(["b": [tie, tie]]).read().0
    #expect(ties(twice) == ["china ally russia"])
    let two = try await site(["b": [tie], "c": [Self.tie("russia", "ally", "china")]]).read().0
    #expect(ties(two) == ["china ally russia"])
    let proposal = try #require(two.actors.first?.relations.first?.proposal)
    #expect(proposal.briefings == ["b", "c"] && abs(proposal.confidence - 0.84) < 0.001)
    let sure = try await site(["b": [Self.tie("china", "supports", "russia", 0.9)]]).read().0
    #expect(ties(sure) == ["china supports russia"])
    let opposed = [Self.tie("china", "supports", "russia"), Self.tie("russia", "supports", "china")]
    #expect(ties(try await site(["b": opposed]).read().0) == [])
  }

  @Test func `a curated tie wins, from either end`() async throws {
    let tie = Self.tie("china", "ally", "russia", 0.9)
    for (id, other) in [("china", "russia"), ("russia", "china")] {
      let curated = "---\nname: \(id)\ntype: state\nrelations:\n  - {type: ally, actor: \(other)}\n---\n"
      let (library, _) = try await site(["b": [tie]], ["actors/\(id).md": curated]).read()
      #expect(ties(library) == ["\(id) ally \(other)"])
      #expect(library.actors.flatMap(\.relations).allSatisfy { $0.proposal == nil })
    }
  }

  @Test func `a tie whose words are gone is left out`() async throws {
    let tie = """
      {"from": "china", "type": "ally", "actor": "russia", "confidence": 0.9,
        "target": \(ExtractedSample.target("Norway", 0, prefix: "of ", suffix: " now"))}
      """
    let (library, faults) = try await site(["b": [tie]]).read()
    #expect(ties(library) == [])
    #expect(faults.count == 1 && faults[0].contains("the relation 'Norway' no longer stands in the briefing"))
  }

  @Test func `a tie without its type is refused`() async throws {
    let (_, faults) = try await site([
      "b": ["{\"from\": \"china\", \"actor\": \"russia\", \"confidence\": 1}"]
    ]).read()
    #expect(faults.contains { $0.contains("'type'") } && faults.contains { $0.contains("'target'") })
  }
}
