import Briefings
import Bytes

/// Actors, events and their ties as entities of FollowTheMoney (followthemoney.tech), one JSON object a line, as
/// OpenSanctions and Aleph read them.
package enum FtMExport {
  private static let carried: Set<Part> = [
    .unnamed, .actorAliases, .eventAliases, .roles, .relations, .actorSummaries, .eventSummaries, .wikidata,
    .places,
    .participants, .eventTypes,
  ]

  package static func export(_ library: Library) -> Exported {
    var losses = Losses()
    var text = ""
    let known = Set(library.actors.map(\.id))
    for actor in library.actors {
      text += line(actorID(actor.id), FtM.schema(of: actor.category)) { properties in
        properties.add("name", [actor.name])
        properties.add("alias", actor.aliases.strongNames)
        properties.add("weakAlias", actor.aliases.filter { $0.kind == .weak }.map(\.name))
        properties.add("abbreviation", actor.aliases.filter { $0.kind == .acronym }.map(\.name))
        properties.add("classification", [actor.category.rawValue])
        // A name is wanted, and this one is none.
        properties.add("keywords", [actor.isUnnamed ? "unnamed" : nil])
        properties.add("summary", [actor.summary])
        properties.add("wikidataId", [actor.wikidata])
        properties.add("sourceUrl", [library.address(of: "actors/\(actor.id)/")])
      }
      losses.add(
        "metonyms",
        actor.id,
        count: actor.aliases.count { $0.kind == .metonym }
      )
      for (i, role) in actor.roles.enumerated() {
        guard let of = role.of, known.contains(of.id) else {
          losses.add("roles in nothing that is known", "\(actor.id): \(role.title)")
          continue
        }
        text += line("role-\(actor.id)-\(i + 1)", "Membership") { properties in
          properties.add("member", [actorID(actor.id)])
          properties.add("organization", [actorID(of.id)])
          properties.add("role", [role.title])
          dates(role.since, role.until, &properties, &losses, actor.id)
        }
      }
      for (i, relation) in actor.relations.enumerated() where known.contains(relation.actor.id) {
        text += line("relation-\(actor.id)-\(i + 1)", "UnknownLink") { properties in
          properties.add("subject", [actorID(actor.id)])
          properties.add("object", [actorID(relation.actor.id)])
          properties.add("role", [relation.category.rawValue])
          properties.add("summary", [relation.text])
          dates(relation.since, relation.until, &properties, &losses, actor.id)
        }
      }
    }
    for event in library.events {
      let involved = event.participants.filter { known.contains($0.actor.id) }
      text += line("event-\(event.id)", "Event") { properties in
        properties.add("name", [event.title])
        properties.add("alias", event.aliases.map(\.name))
        properties.add("summary", [event.summary])
        properties.add("location", [event.place?.name])
        properties.add("keywords", [event.category.rawValue])
        properties.add("involved", involved.map { actorID($0.actor.id) })
        properties.add("sourceUrl", [library.address(of: "events/\(event.id)/")])
        let start = FtM.date(event.date.start)
        properties.add(event.date.form == .single ? "date" : "startDate", [start])
        if event.date.form != .single { properties.add("endDate", [FtM.date(event.date.finish)]) }
      }
      if FtM.isVague(event.date) { losses.add("doubts about dates", event.id) }
      losses.add("roles of participants", event.id, count: involved.count)
      losses.add("kinds of events' other names", event.id, count: event.aliases.count { $0.kind != .strong })
      if FtM.date(event.date.start) == nil, FtM.date(event.date.finish) == nil {
        losses.add("dates that are no year, month or day", event.id)
      }
      if event.date.form != .single, event.date.form != .interval {
        losses.add("open or unknown ends of dates", event.id)
      }
    }
    losses.add(library, carries: carried)
    return Exported(files: [.init(name: "entities.ftm.json", text: text)], losses: losses)
  }

  private static func actorID(_ id: String) -> String { "actor-\(id)" }

  private static func dates(
    _ since: EDTFDate?,
    _ until: EDTFDate?,
    _ properties: inout Properties,
    _ losses: inout Losses,
    _ id: String
  ) {
    properties.add("startDate", [since.flatMap { FtM.date($0.start) }])
    properties.add("endDate", [until.flatMap { FtM.date($0.start) }])
    if [since, until].contains(where: { $0.map(FtM.isVague) ?? false }) {
      losses.add("doubts about dates", id)
    }
  }

  private struct Properties {
    var json = JSONWriter()

    mutating func add(_ key: StaticString, _ values: [String?]) {
      json.member(key, values.compactMap(\.self))
    }
  }

  private static func line(
    _ id: String,
    _ schema: String,
    _ fill: (inout Properties) -> Void
  ) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("id", id)
      json.member("schema", schema)
      json.object("properties") { json in
        var properties = Properties(json: json)
        fill(&properties)
        json = properties.json
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}

/// How the two models call the same.
enum FtM {
  static func schema(of category: Actor.Category) -> String {
    switch category {
    case .person: "Person"
    case .state, .government, .armedForce: "PublicBody"
    case .organization, .media, .group: "Organization"
    }
  }

  /// A date of FollowTheMoney: a year, a month or a day.
  static func date(_ point: EDTFDate.Point?) -> String? {
    guard let point, (1...9999).contains(point.year), point.precision >= .year else { return nil }
    let month = point.precision >= .month ? point.month : nil
    return EDTFDate.iso(year: point.year, month: month, day: point.precision == .day ? point.day : nil)
  }

  /// Whether its date says less than ours.
  static func isVague(_ date: EDTFDate) -> Bool {
    [date.start, date.finish].contains { point in
      guard let point else { return false }
      return point.isApproximate || point.isUncertain || point.precision < .year || point.precision == .season
    }
  }
}
