import Briefings
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Exchange

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Formats that are only written: each as its standard says.
@Suite struct FormatTests {
  private func library(seed: UInt64) -> Library {
    var random = RandomLibrary(seed: seed)
    var library = Library(settings: SiteSettings(title: "Desk, \"North\""))
    library.settings.baseURL = "https://desk.example.org/"
    (library.actors, library.events) = random.make()
    return library
  }

  @Test(arguments: 1...30) func `a map has each event with coordinates, longitude first`(seed: UInt64) throws
  {
    let library = library(seed: seed)
    let text = GeoJSON.export(library).files[0].text
    let json = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["type"] as? String == "FeatureCollection")
    let features = try #require(json["features"] as? [[String: Any]])
    let placed = library.events.filter { $0.place?.latitude != nil }
    #expect(features.map { $0["id"] as? String } == placed.map(\.id))
    for (feature, event) in zip(features, placed) {
      let point = try #require((feature["geometry"] as? [String: Any])?["coordinates"] as? [Double])
      #expect(point == [event.place?.longitude ?? 0, event.place?.latitude ?? 0])
      #expect((feature["properties"] as? [String: Any])?["title"] as? String == event.title)
    }
  }

  @Test(arguments: 1...30) func `a calendar has events whose days are known, in lines that calendars take`(
    seed: UInt64
  ) throws {
    let library = library(seed: seed)
    let exported = ICalendar.export(library)
    let text = exported.files[0].text
    #expect(!text.replacing("\r\n", with: "").contains("\n") && text.hasSuffix("END:VCALENDAR\r\n"))
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    let whole = text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    let known = library.events.filter { ["2024-06-19"].contains($0.date.source) }
    #expect(whole.filter { $0 == "BEGIN:VEVENT" }.count == known.count)
    #expect(
      whole.filter { $0.hasPrefix("SUMMARY:") } == known.map { "SUMMARY:" + ICalendar.escaped($0.title) }
    )
    #expect(whole.filter { $0.hasPrefix("DTEND") } == known.map { _ in "DTEND;VALUE=DATE:20240620" })
    let lost = exported.losses.entries.filter { $0.what.hasPrefix("events without") }.reduce(0) {
      $0 + $1.count
    }
    #expect(lost + known.count == library.events.count)
  }

  @Test func `long lines break between scalars alone`() {
    let folded = ICalendar.folded("SUMMARY:" + String(repeating: "é😀a", count: 60))
    for line in folded.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(folded.replacing("\r\n ", with: "") == "SUMMARY:" + String(repeating: "é😀a", count: 60))
    #expect(ICalendar.escaped("a;b,c\\d\ne") == "a\\;b\\,c\\\\d\\ne")
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var nodes: [String] = []
    var unnamed = 0
    var edges: [(String, String)] = []

    func parser(
      _: XMLParser,
      didStartElement name: String,
      namespaceURI _: String?,
      qualifiedName _: String?,
      attributes: [String: String]
    ) {
      if name == "node" { nodes.append(attributes["id"] ?? "") }
      if name == "data", attributes["key"] == "unnamed" { unnamed += 1 }
      if name == "edge" { edges.append((attributes["source"] ?? "", attributes["target"] ?? "")) }
    }
  }

  @Test(arguments: 1...30) func `a network is well-formed, and its edges join what is in it`(seed: UInt64) {
    let library = library(seed: seed)
    let parser = XMLParser(data: Data(GraphML.export(library).files[0].text.utf8))
    let reader = Reader()
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.nodes.count == library.actors.count + library.events.count)
    #expect(Set(reader.nodes).count == reader.nodes.count)
    let ties = library.actors.reduce(0) { $0 + $1.relations.count + $1.roles.count { $0.of != nil } }
    #expect(reader.unnamed == library.actors.count { $0.isUnnamed })
    #expect(reader.edges.count == ties + library.events.reduce(0) { $0 + $1.participants.count })
    for (source, target) in reader.edges {
      #expect(reader.nodes.contains(source) && reader.nodes.contains(target))
    }
  }

  @Test func `losses are counted, with the first few by name`() {
    var losses = Losses()
    for i in 0..<5 { losses.add("sources", "a\(i)", count: 2) }
    losses.add("claims", "b", count: 0)
    losses.add("events", "c")
    #expect(losses.text == "not carried: sources: 10 (a0, a1, a2, …)\nnot carried: events: 1 (c)\n")
  }
}
