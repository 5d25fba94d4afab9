import Briefings
import Diagnostics
import Drafting
import Foundation

/// The tables that ``CSVExport`` makes, as files of `Content/`. Each of them may be missing; columns stand in any order.
package enum CSVImport {
  /// - Parameters:
  ///   - folder: the one that holds the tables.
  ///   - site: What it has may be referred to.
  /// - Returns: The files to be written; nil, with errors, if anything in the tables is wrong.
  package static func drafts(
    from folder: String,
    into site: SiteContent = SiteContent(),
    diagnostics: inout DiagnosticList
  ) -> (drafts: [Draft], losses: Losses)? {
    var reader = CSVRows(folder: folder)
    var losses = Losses()
    var actors: [String: Actor] = [:]
    var events: [String: Event] = [:]
    reader.read("actors", CSVExport.actors, required: ["id", "name", "type"]) { row in
      guard let id = row.id("id"), let name = row.needed("name"),
        let type: Actor.Category = row.neededChoice("type")
      else { return }
      var actor = Actor(id: id, name: name, category: type, origin: .curated, span: row.span)
      actor.isUnnamed = row.flag("unnamed")
      if actor.isUnnamed, type != .person {
        row.fault("only a person can be unnamed, and this is of type '\(type.rawValue)'")
      }
      actor.country = row.reference("country")
      actor.summary = row.text("summary")
      actor.wikidata = row.text("wikidata")
      actor.marking = row.marking()
      if actors.updateValue(actor, forKey: id) != nil { row.fault("actor '\(id)' stands here a second time") }
    }
    reader.read("events", CSVExport.events, required: ["id", "title", "date"]) { row in
      guard let id = row.id("id"), let title = row.needed("title"),
        let date = row.date("date", isRequired: true)
      else { return }
      var event = Event(id: id, title: title, date: date, origin: .curated, span: row.span)
      if let type: Event.Category = row.choice("type") { event.category = type }
      event.status = row.choice("status")
      event.reported = row.date("reported")
      event.place = row.place()
      event.partOf = row.references("partOf")
      event.follows = row.references("follows")
      event.confirms = row.references("confirms")
      event.summary = row.text("summary")
      event.marking = row.marking()
      if events.updateValue(event, forKey: id) != nil { row.fault("event '\(id)' stands here a second time") }
    }
    reader.read("aliases", CSVExport.aliases, required: ["entity", "name"]) { row in
      guard let id = row.id("entity"), let name = row.needed("name") else { return }
      var alias = Alias(name: name, span: row.span)
      if let kind: Alias.Kind = row.choice("kind") { alias.kind = kind }
      alias.marking = row.marking()
      let noun = row.text("noun")
      switch (noun, actors[id] != nil, events[id] != nil) {
      case ("actor", true, _), (nil, true, false): actors[id]?.aliases.append(alias)
      case ("event", _, true), (nil, false, true): events[id]?.aliases.append(alias)
      case (nil, true, true):
        row.fault("'\(id)' is an actor and an event", "tell which in a column 'noun': actor or event")
      case ("actor", _, _), ("event", _, _), (nil, _, _):
        row.fault("there is no \(noun ?? "actor or event") '\(id)' in the tables")
      case (let other?, _, _): row.fault("'noun' is actor or event, not '\(other.prefix(60))'")
      }
    }
    reader.read("roles", CSVExport.roles, required: ["actor", "title"]) { row in
      guard let id = row.id("actor"), let title = row.needed("title") else { return }
      var role = Role(title: title)
      role.of = row.reference("of")
      role.since = row.date("since")
      role.until = row.date("until")
      role.marking = row.marking()
      if actors[id] == nil { row.fault("there is no actor '\(id)' in the tables") }
      actors[id]?.roles.append(role)
    }
    reader.read("relations", CSVExport.relations, required: ["actor", "type", "other"]) { row in
      guard let id = row.id("actor"), let type: Relation.Category = row.neededChoice("type"),
        row.needed("other") != nil, let other = row.reference("other")
      else { return }
      var relation = Relation(category: type, actor: other)
      relation.since = row.date("since")
      relation.until = row.date("until")
      relation.text = row.text("text")
      relation.marking = row.marking()
      if actors[id] == nil { row.fault("there is no actor '\(id)' in the tables") }
      actors[id]?.relations.append(relation)
    }
    reader.read("participants", CSVExport.participants, required: ["event", "actor", "role"]) { row in
      guard let id = row.id("event"), row.needed("actor") != nil, let actor = row.reference("actor"),
        let role: Event.Participant.Role = row.neededChoice("role")
      else { return }
      var participant = Event.Participant(actor: actor, role: role)
      participant.marking = row.marking()
      if events[id] == nil { row.fault("there is no event '\(id)' in the tables") }
      events[id]?.participants.append(participant)
    }
    for (table, column) in reader.unknownColumns { losses.add("columns of '\(table).csv'", column) }
    if reader.tables == 0 {
      reader.diagnostics.error(
        .badFile,
        "'\(folder)' has none of the tables actors.csv, aliases.csv, events.csv, participants.csv, relations.csv, roles.csv",
        suggestion: "name the folder that holds them"
      )
    }
    for (reference, isActor) in references(actors.values, events.values) {
      let isKnown =
        isActor
        ? actors[reference.id] != nil || site.actors.contains(reference.id)
        : events[reference.id] != nil || site.events.contains(reference.id)
      if isKnown { continue }
      let known =
        isActor ? actors.keys.sorted() + site.actors.sorted() : events.keys.sorted() + site.events.sorted()
      reader.diagnostics.error(
        .unknownEntity,
        "there is no \(isActor ? "actor" : "event") '\(reference.id)', neither in the tables nor in the site",
        at: reference.span,
        suggestion: nearestName(to: reference.id, in: known).map { "did you mean '\($0)'?" }
      )
    }
    let hasErrors = reader.diagnostics.hasErrors
    diagnostics.append(contentsOf: reader.diagnostics)
    if hasErrors { return nil }
    return (Draft.all(actors.values.sorted { $0.id < $1.id }, events.values.sorted { $0.id < $1.id }), losses)
  }

  /// All that rows refer to, and whether it is an actor.
  private static func references(
    _ actors: some Collection<Actor>,
    _ events: some Collection<Event>
  ) -> [(reference: Reference, isActor: Bool)] {
    let ofActors = actors.flatMap { actor in
      [actor.country].compactMap(\.self) + actor.roles.compactMap(\.of) + actor.relations.map(\.actor)
    }
    let ofEvents = events.flatMap { $0.partOf + $0.follows + $0.confirms }
    return (ofActors + events.flatMap { $0.participants.map(\.actor) }).map { ($0, true) }
      + ofEvents.map { ($0, false) }
  }
}

extension Draft {
  /// The files of actors and events that were made elsewhere.
  static func all(_ actors: [Actor], _ events: [Event]) -> [Draft] {
    actors.map {
      Draft(path: "Content/actors/\($0.id).md", text: FrontMatterWriter.file($0, $0.marking))
    }
      + events.map {
        Draft(path: "Content/events/\($0.id).md", text: FrontMatterWriter.file($0, $0.marking))
      }
  }
}
