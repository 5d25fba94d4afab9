import Briefings
import Bytes

/// The network of actors and events: GraphML (graphml.graphdrawing.org), for Gephi, yEd, Cytoscape or NetworkX.
///
/// Actors and events are nodes; relations, roles and taking part are edges, each with what is known of it. All edges have a
/// direction, since many programs read no graph with both kinds: `symmetric` tells where it says nothing.
package enum GraphML {
  private static let nodeKeys = ["label", "kind", "type", "unnamed", "date", "url"]
  private static let edgeKeys = ["tie", "symmetric", "title", "since", "until"]

  package static func export(_ library: Library) -> Exported {
    var losses = Losses()
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """
    for key in nodeKeys {
      text += #"<key id="\#(key)" for="node" attr.name="\#(key)" attr.type="string"/>"# + "\n"
    }
    for key in edgeKeys {
      text += #"<key id="\#(key)" for="edge" attr.name="\#(key)" attr.type="string"/>"# + "\n"
    }
    text += "<graph id=\"site\" edgedefault=\"directed\">\n"
    for actor in library.actors {
      text += node(
        "actors/\(actor.id)",
        [
          ("label", actor.name), ("kind", "actor"), ("type", actor.category.rawValue),
          ("unnamed", actor.isUnnamed ? "true" : nil),
          ("url", library.address(of: "actors/\(actor.id)/")),
        ]
      )
    }
    for event in library.events {
      text += node(
        "events/\(event.id)",
        [
          ("label", event.title), ("kind", "event"), ("type", event.category.rawValue),
          ("date", event.date.source),
          ("url", library.address(of: "events/\(event.id)/")),
        ]
      )
    }
    let actors = Set(library.actors.map(\.id))
    for actor in library.actors {
      for relation in actor.relations where actors.contains(relation.actor.id) {
        text += edge(
          "actors/\(actor.id)",
          "actors/\(relation.actor.id)",
          [
            ("tie", relation.category.rawValue), ("symmetric", relation.category.isSymmetric ? "true" : nil),
            ("title", relation.text), ("since", relation.since?.source),
            ("until", relation.until?.source),
          ]
        )
      }
      for role in actor.roles {
        guard let of = role.of, actors.contains(of.id) else {
          losses.add("roles in nothing that is known", "\(actor.id): \(role.title)")
          continue
        }
        text += edge(
          "actors/\(actor.id)",
          "actors/\(of.id)",
          [
            ("tie", "role"), ("title", role.title), ("since", role.since?.source),
            ("until", role.until?.source),
          ]
        )
      }
    }
    for event in library.events {
      for participant in event.participants where actors.contains(participant.actor.id) {
        text += edge(
          "actors/\(participant.actor.id)",
          "events/\(event.id)",
          [
            ("tie", participant.role.rawValue)
          ]
        )
      }
    }
    losses.add(library, carries: [.unnamed, .roles, .relations, .participants, .eventTypes])
    text += "</graph>\n</graphml>\n"
    return Exported(files: [.init(name: "network.graphml", text: text)], losses: losses)
  }

  private static func node(_ id: String, _ data: [(String, String?)]) -> String {
    "<node id=\"\(escaped(id))\">\(members(data))</node>\n"
  }

  private static func edge(_ from: String, _ to: String, _ data: [(String, String?)])
    -> String
  {
    "<edge source=\"\(escaped(from))\" target=\"\(escaped(to))\">\(members(data))</edge>\n"
  }

  private static func members(_ data: [(String, String?)]) -> String {
    data.compactMap { key, value in value.map { "<data key=\"\(key)\">\(escaped($0))</data>" } }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    XMLText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
