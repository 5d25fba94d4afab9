import Briefings

/// Actors and events as tables; ``CSVImport`` reads them.
package enum CSVExport {
  static let actors = ["id", "name", "type", "unnamed", "country", "summary", "wikidata", "marking"]
  static let aliases = ["entity", "noun", "name", "kind", "marking"]
  static let roles = ["actor", "title", "of", "since", "until", "marking"]
  static let relations = ["actor", "type", "other", "since", "until", "text", "marking"]
  static let events = [
    "id", "title", "date", "type", "status", "reported", "place", "latitude", "longitude", "partOf",
    "follows", "confirms", "summary",
    "marking",
  ]
  static let participants = ["event", "actor", "role", "marking"]

  package static func export(_ library: Library) -> Exported {
    var losses = Losses()
    var actors = CSVTable(actors)
    var aliases = CSVTable(aliases)
    var roles = CSVTable(roles)
    var relations = CSVTable(relations)
    for actor in library.actors {
      actors.append([
        actor.id, actor.name, actor.category.rawValue, actor.isUnnamed ? "true" : nil, actor.country?.id,
        actor.summary, actor.wikidata, actor.marking?.rawValue,
      ])
      for alias in actor.aliases { aliases.append(row(alias, of: actor.id, "actor")) }
      for role in actor.roles {
        roles.append([
          actor.id, role.title, role.of?.id, role.since?.source, role.until?.source, role.marking?.rawValue,
        ])
      }
      for relation in actor.relations {
        relations.append([
          actor.id, relation.category.rawValue, relation.actor.id, relation.since?.source,
          relation.until?.source,
          relation.text, relation.marking?.rawValue,
        ])
      }
    }
    var events = CSVTable(events)
    var participants = CSVTable(participants)
    for event in library.events {
      events.append([
        event.id, event.title, event.date.source, event.category.rawValue, event.status?.rawValue,
        event.reported?.source, event.place?.name, event.place?.latitude.map { "\($0)" },
        event.place?.longitude.map { "\($0)" }, list(event.partOf), list(event.follows), list(event.confirms),
        event.summary, event.marking?.rawValue,
      ])
      for alias in event.aliases { aliases.append(row(alias, of: event.id, "event")) }
      for participant in event.participants {
        participants.append([
          event.id, participant.actor.id, participant.role.rawValue, participant.marking?.rawValue,
        ])
      }
    }
    losses.add(library, carries: Part.tabular)
    let files = [
      ("actors", actors), ("aliases", aliases), ("events", events), ("participants", participants),
      ("relations", relations), ("roles", roles),
    ]
    return Exported(files: files.map { Exported.File(name: "\($0).csv", text: $1.text) }, losses: losses)
  }

  private static func list(_ references: [Reference]) -> String {
    references.map(\.id).joined(separator: " ")
  }

  private static func row(_ alias: Alias, of entity: String, _ noun: String) -> [String?] {
    [entity, noun, alias.name, alias.kind.rawValue, alias.marking?.rawValue]
  }
}
