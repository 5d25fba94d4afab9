import Briefings
import Bytes

/// Events on a map: GeoJSON (RFC 7946), a point for each event whose place has coordinates.
package enum GeoJSON {
  package static func export(_ library: Library) -> Exported {
    var losses = Losses()
    var json = JSONWriter()
    json.object { json in
      json.member("type", "FeatureCollection")
      json.array("features") { json in
        for event in library.events {
          guard let place = event.place, let latitude = place.latitude, let longitude = place.longitude else {
            losses.add("events without coordinates", event.id)
            continue
          }
          json.object { json in
            json.member("type", "Feature")
            json.member("id", event.id)
            json.object("geometry") { json in
              json.member("type", "Point")
              // Longitude comes first (section 3.1.1).
              json.array("coordinates") { json in
                json.value("\(longitude)".utf8)
                json.value("\(latitude)".utf8)
              }
            }
            json.object("properties") { json in
              json.member("title", event.title)
              json.member("date", event.date.source)
              json.member("type", event.category.rawValue)
              json.member("status", event.status?.rawValue)
              json.member("place", place.name)
              json.member("summary", event.summary)
              json.member("url", library.address(of: "events/\(event.id)/"))
              json.array("participants") { json in
                for participant in event.participants {
                  json.object { json in
                    json.member("actor", participant.actor.id)
                    json.member("role", participant.role.rawValue)
                  }
                }
              }
            }
          }
        }
      }
    }
    let carried: Set<Part> = [
      .eventSummaries, .places, .coordinates, .participants, .eventTypes, .statuses,
    ]
    losses.add(library, carries: carried, hasActors: false)
    let text = String(decoding: json.bytes, as: UTF8.self) + "\n"
    return Exported(files: [.init(name: "events.geojson", text: text)], losses: losses)
  }
}

extension Library {
  /// The address that a page will have; nil where the site's own is not known.
  func address(of path: String) -> String? {
    settings.baseURL.map { $0.hasSuffix("/") ? $0 + path : $0 + "/" + path }
  }
}
