import Briefings
import Bytes
import Mentions

/// What a page is about, for machines: JSON-LD in schema.org's vocabulary.
struct StructuredData {
  private static let mentionsAtMost = 12
  private let index: SiteIndex

  init(_ index: SiteIndex) { self.index = index }

  private var library: Library { index.library }

  func home() -> [UInt8] {
    write("WebSite") { json in
      json.member("name", library.settings.title)
      json.member("description", library.settings.description)
      json.member("url", index.address(""))
      json.member("inLanguage", library.settings.language)
    }
  }

  func briefing(_ i: Int, description: String?) -> [UInt8] {
    let briefing = library.briefings[i]
    return write("NewsArticle") { json in
      json.member("headline", briefing.title)
      json.member("description", description)
      json.member("datePublished", briefing.date.isoDate)
      json.member("dateModified", (briefing.updated ?? briefing.date).isoDate)
      json.member("inLanguage", briefing.language ?? library.settings.language)
      json.member("image", index.firstImage(of: briefing.facts, at: .briefing(i)).flatMap(index.address))
      json.member("url", index.address(index.briefingPaths[i]))
      if !briefing.authors.isEmpty {
        json.array("author") { json in
          for author in briefing.authors { json.thing("Person", name: author, url: nil) }
        }
      }
      json.object("publisher") { json in
        json.member("@type", "Organization")
        json.member("name", library.settings.title)
        json.member("url", index.address(""))
      }
      json.member("keywords", BriefingOrder.unique(briefing.tags))
      mentions(of: i, &json)
      citations(briefing.sources, &json)
    }
  }

  func actor(_ i: Int) -> [UInt8] {
    let actor = library.actors[i]
    return write(Self.type(actor.category)) { json in
      json.member("name", actor.name)
      json.member("alternateName", Self.names(actor.aliases))
      // schema.org has no word for who is not named, and wants a name: the description stands in both places.
      json.member("description", actor.summary ?? (actor.isUnnamed ? actor.name : nil))
      json.member("url", index.address(index.path(ofActor: i)))
      json.member("sameAs", actor.wikidataItem.map { "https://www.wikidata.org/entity/\($0)" })
      if actor.category == .person, let role = actor.roles.first(where: { $0.until == nil }) {
        json.member("jobTitle", role.title)
      }
    }
  }

  func event(_ i: Int) -> [UInt8] {
    let event = library.events[i]
    return write("Event") { json in
      json.member("name", event.title)
      json.member("alternateName", Self.names(event.aliases))
      json.member("description", event.summary)
      json.member("startDate", Self.day(event.date.start) ?? event.date.isoDate)
      json.member("endDate", Self.day(event.date.finish))
      json.member("url", index.address(index.path(ofEvent: i)))
      if let place = event.place {
        json.object("location") { json in
          json.member("@type", "Place")
          json.member("name", place.name)
          if let latitude = place.latitude, let longitude = place.longitude, latitude.isFinite,
            longitude.isFinite
          {
            json.object("geo") { json in
              json.member("@type", "GeoCoordinates")
              json.member("latitude", latitude)
              json.member("longitude", longitude)
            }
          }
        }
      }
      if let whole = event.partOf.lazy.compactMap({ index.event($0) }).first {
        json.object("superEvent") { json in
          json.member("@type", "Event")
          json.member("name", library.events[whole].title)
          json.member("url", index.address(index.path(ofEvent: whole)))
        }
      }
    }
  }

  // MARK: Parts

  private func write(_ type: String, _ content: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", type)
      content(&json)
    }
    return json.bytes
  }

  private func mentions(of briefing: Int, _ json: inout JSONWriter) {
    let entities = index.entitiesOfBriefing[briefing].prefix(Self.mentionsAtMost)
    guard !entities.isEmpty else { return }
    json.array("mentions") { json in
      for entry in entities { json.value(index.things[entry.entity]) }
    }
  }

  private func citations(_ sources: [Source], _ json: inout JSONWriter) {
    guard !sources.isEmpty else { return }
    json.array("citation") { json in
      for source in sources {
        json.object { json in
          json.member("@type", "CreativeWork")
          json.member("name", source.title)
          json.member("url", source.url)
        }
      }
    }
  }

  /// One end of a date that is known to the day; nil for others, which machines would take for exact.
  private static func day(_ point: EDTFDate.Point?) -> String? {
    guard let point, let month = point.month, let day = point.day, !point.isUncertain, !point.isApproximate,
      (1...9999).contains(point.year)
    else { return nil }
    return
      "\(Digits.padded(point.year, to: 4))-\(Digits.padded(month, to: 2))-\(Digits.padded(day, to: 2))"
  }

  private static func names(_ aliases: [Alias]) -> [String] {
    aliases.filter { $0.kind == .strong || $0.kind == .acronym }.map(\.name)
  }

  static func type(_ category: Actor.Category) -> String {
    switch category {
    case .person: "Person"
    case .state: "Country"
    case .government: "GovernmentOrganization"
    case .media: "NewsMediaOrganization"
    case .organization, .armedForce, .group: "Organization"
    }
  }
}
