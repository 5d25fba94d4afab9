import Foundation
import TestSupport
import Testing

@testable import Publishing

/// The JSON-LD of pages uses the names that schema.org defines, each for a type that has it.
@Suite struct StructuredDataTests {
  /// https://schema.org/Thing and so on: a type's own properties, as far as pages may come to use them, and the type
  /// that it is one of.
  private static let vocabulary: [String: (parent: String?, properties: Set<String>)] = [
    "Thing": (
      nil,
      [
        "additionalType", "alternateName", "description", "disambiguatingDescription", "identifier", "image",
        "mainEntityOfPage", "name", "sameAs", "subjectOf", "url",
      ]
    ),
    "CreativeWork": (
      "Thing",
      [
        "about", "abstract", "archivedAt", "author", "citation", "correction", "creativeWorkStatus",
        "dateCreated", "dateModified", "datePublished", "headline", "inLanguage", "isBasedOn", "isPartOf",
        "keywords", "mentions", "publisher", "temporalCoverage", "thumbnailUrl", "version",
      ]
    ),
    "Article": ("CreativeWork", ["articleBody", "articleSection", "wordCount"]),
    "NewsArticle": ("Article", ["dateline"]),
    "WebSite": ("CreativeWork", ["issn"]),
    "Person": (
      "Thing",
      ["affiliation", "birthDate", "hasOccupation", "jobTitle", "memberOf", "nationality", "worksFor"]
    ),
    "Organization": (
      "Thing", ["foundingDate", "location", "logo", "member", "memberOf", "parentOrganization"]
    ),
    "GovernmentOrganization": ("Organization", []),
    "NewsMediaOrganization": ("Organization", ["correctionsPolicy"]),
    "Place": ("Thing", ["address", "containedInPlace", "geo", "latitude", "longitude"]),
    "AdministrativeArea": ("Place", []),
    "Country": ("AdministrativeArea", []),
    "Event": (
      "Thing",
      ["about", "endDate", "eventStatus", "location", "organizer", "startDate", "subEvent", "superEvent"]
    ),
    "GeoCoordinates": ("Thing", ["address", "elevation", "latitude", "longitude"]),
  ]

  private static func knows(_ property: String, of type: String) -> Bool {
    guard let entry = vocabulary[type] else { return false }
    return entry.properties.contains(property) || entry.parent.map { knows(property, of: $0) } ?? false
  }

  /// What is wrong with a value and all within.
  private static func faults(_ value: JSON) -> [String] {
    switch value {
    case .list(let list): return list.flatMap(faults)
    case .table(let table):
      guard let type = table["@type"]?.text, vocabulary[type] != nil else {
        return ["no type: \(table.keys)"]
      }
      return table.flatMap { key, value -> [String] in
        if key.hasPrefix("@") { return [] }
        return (knows(key, of: type) ? [] : ["\(type).\(key)"]) + faults(value)
      }
    default: return []
    }
  }

  private static func data(in page: String) -> Substring? {
    guard let start = page.range(of: "<script type=\"application/ld+json\">"),
      let end = page[start.upperBound...].range(of: "</script>")
    else { return nil }
    return page[start.upperBound..<end.lowerBound]
  }

  @Test func `every property is one that its type has`() async throws {
    let site = try TemporaryFolder()
    try Fixtures.lay("golden", over: site)
    try #require(await Fixtures.build(site).summary != nil)
    var types: Set<String> = []
    for (path, text) in try site.tree("Public").compactMapValues(\.self) where path.hasSuffix(".html") {
      guard let data = Self.data(in: text) else { continue }
      let value = try JSON.parse(String(data))
      #expect(value["@context"]?.text == "https://schema.org", "\(path)")
      #expect(Self.faults(value).isEmpty, "\(path): \(Self.faults(value))")
      if let type = value["@type"]?.text { types.insert(type) }
    }
    #expect(types.isSuperset(of: ["WebSite", "NewsArticle", "Event", "Organization"]), "\(types)")
  }

  @Test(arguments: [
    (#"{"@type": "Event", "startDate": "2024-06-19"}"#, []),
    (#"{"@type": "NewsArticle", "name": "x", "startDate": "2024-06-19"}"#, ["NewsArticle.startDate"]),
    (#"{"@type": "Event", "location": {"@type": "Place", "jobTitle": "x"}}"#, ["Place.jobTitle"]),
  ])
  func `names of other types are found`(_ text: String, _ expected: [String]) throws {
    #expect(try Self.faults(JSON.parse(text)) == expected)
  }
}
