import Foundation
import TestSupport
import Testing

@testable import Publishing

/// The JSON documents beside pages are what their schemas say.
@Suite struct MachineDocumentTests {
  private func documents() async throws -> [String: String] {
    let site = try TemporaryFolder()
    try Fixtures.lay("golden", over: site)
    try #require(await Fixtures.build(site).summary != nil)
    return try site.tree("Public").compactMapValues(\.self).filter { $0.key.hasSuffix("/index.json") }
  }

  @Test func `each is valid by its schema`() async throws {
    var counts: [String: Int] = [:]
    for (path, text) in try await documents() {
      let kind = path.hasPrefix("briefings/") ? "briefing" : path.hasPrefix("actors/") ? "actor" : "event"
      let schema = try JSONSchema.project("Sources/Site/Machines/\(kind).schema.json")
      #expect(try schema.accepts(JSON.parse(text)), "\(path): \(text)")
      counts[kind, default: 0] += 1
    }
    #expect(counts == ["briefing": 3, "actor": 7, "event": 3])
  }

  @Test func `a retracted briefing's says no more than its page`() async throws {
    let text = try #require(await documents()["briefings/withdrawn/index.json"])
    #expect(text.contains("retraction"))
    for word in ["Tregear", "Nobody", "must not be seen", "made-up source"] { #expect(!text.contains(word)) }
  }

  @Test func `it tells what a card shows`() async throws {
    let event = try JSON.parse(#require(await documents()["events/detention/index.json"]))
    #expect(event["name"]?.text == "The detention of the Meridian")
    #expect(event["card"]?["note"]?.text?.isEmpty == false)
    let actor = try JSON.parse(#require(await documents()["actors/harbour-council/index.json"]))
    #expect(actor["type"]?.text == "organization")
    #expect(actor["card"]?["latest"]?.text?.contains(": ") == true)
  }
}
