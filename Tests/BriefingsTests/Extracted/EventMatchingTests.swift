import Testing

@testable import Briefings

@Suite struct EventMatchingTests {
  private static let actors = """
    "actors": [{"id": "norway", "name": "Norway", "type": "state", "confidence": 0.9},
      {"id": "chad", "name": "Chad", "type": "state", "confidence": 0.9},
      {"id": "mali", "name": "Mali", "type": "state", "confidence": 0.9}]
    """

  /// An event with Norway as its actor.
  private static func event(
    _ id: String,
    _ date: String,
    to recipient: String? = "chad",
    type: String = "accuse",
    title: String = "Norway condemns the raids",
    place: String? = nil
  ) -> String {
    let other = recipient.map { ", {\"actor\": \"\($0)\", \"role\": \"recipient\"}" } ?? ""
    let site = place.map { ", \"place\": \"\($0)\"" } ?? ""
    return """
      {"id": "\(id)", "title": "\(title)", "date": "\(date)", "type": "\(type)", "confidence": 0.9\(site),
        "participants": [{"actor": "norway", "role": "actor"}\(other)]}
      """
  }

  private func events(_ files: [String: String], _ more: [String: String] = [:]) async throws -> (
    [String], Library
  ) {
    var all = more
    for (briefing, event) in files {
      let id = event.split(separator: "\"")[3]
      let mention = ExtractedSample.mention(String(id), ExtractedSample.target("raids", 4))
      all["extracted/\(briefing).json"] = ExtractedSample.file(
        "\(Self.actors), \"events\": [\(event)], \"mentions\": [\(mention)]",
        briefing: briefing
      )
      all["briefings/\(briefing).md"] = ExtractedSample.briefing("The raids.")
    }
    let (library, _) = try await TemporarySite(all).read()
    let found = library.events.map {
      "\($0.id): \(($0.origin.proposal?.briefings ?? []).joined(separator: " "))"
    }
    return (found, library)
  }

  @Test func `three briefings tell of one event`() async throws {
    let (found, library) = try await events([
      "a": Self.event("raids-condemned", "/2025-04-28"),
      "b": Self.event("norway-condemns", "2025-04-27", title: "Norwegians condemn them"),
      "c": Self.event("condemned", "2025-04", to: nil, title: "Norway sharply condemns raids"),
    ])
    #expect(found == ["condemned: a b c"])
    #expect(
      library.briefings.map { $0.extracted.map(\.entity) } == [["condemned"], ["condemned"], ["condemned"]]
    )
  }

  @Test(
    arguments: [
      Self.event("other", "2025-06"), Self.event("other", "/2025-06-28"),
      Self.event("other", "2025-04", to: "mali"),
      Self.event("other", "2025-04", type: "threaten"),
      Self.event("other", "2025-04", to: nil, title: "Norway condemns the vote"),
      Self.event("other", "2025-04", place: "Oslo"),
    ]
  )
  func `another month, participant, type, matter or place is another event`(other: String) async throws {
    let (found, _) = try await events([
      "a": Self.event("one", "2025-04", place: "Abéché"),
      "b": Self.event("two", "2025-04-27", place: "Abéché"),
      "c": other,
    ])
    #expect(found == ["one: a b", "other: c"])
  }

  @Test func `one id at two times is two events`() async throws {
    let (found, library) = try await events([
      "a": Self.event("raids", "2025-06"), "b": Self.event("raids", "2025-04"),
      "c": Self.event("raids", "2025-04-02"),
    ])
    #expect(found == ["raids: b c", "raids-2025-06: a"])
    #expect(
      library.briefings.map { $0.extracted.map(\.entity) } == [["raids-2025-06"], ["raids"], ["raids"]]
    )
  }

  @Test func `the names of files do not matter`() async throws {
    let all = [
      Self.event("x", "/2025-04-28"), Self.event("y", "2025-04-20"), Self.event("z", "/2025-05-06"),
    ]
    var results: Set<[String]> = []
    for order in [["a", "b", "c"], ["c", "a", "b"], ["b", "c", "a"]] {
      let library = try await events(Dictionary(uniqueKeysWithValues: zip(order, all))).1
      results.insert(library.events.map { "\($0.id) \($0.date.source)" })
    }
    #expect(results.count == 1)
  }

  @Test func `a curated event takes what matches it`() async throws {
    let curated = """
      ---
      title: The note
      date: 2025-04-26~
      type: accuse
      participants:
        - {actor: norway, role: actor}
        - {actor: chad, role: recipient}
        - {actor: mali, role: other}
      ---
      """
    let files = ["events/note.md": curated + "\n"]
    let one = try await events(["a": Self.event("x", "/2025-04-28", to: nil)], files)
    #expect(one.0 == ["note: a"])
    #expect(one.1.briefings[0].extracted.map(\.entity) == ["note"])
    #expect(try await events(["a": Self.event("x", "2025-05")], files).0 == ["note: ", "x: a"])
    #expect(
      try await events(["a": Self.event("x", "2025-04", type: "reject")], files).0 == ["note: ", "x: a"]
    )
  }
}
