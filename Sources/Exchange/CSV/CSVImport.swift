import Briefings
import Diagnostics
import Drafting
import Foundation

/// The tables that ``CSVExport`` makes, as files of `Content/`. Each of them may be missing; columns stand in any order.
package enum CSVImport {
  /// - Parameter folder: the one that holds the tables.
  /// - Returns: The files to be written; nil, with errors, if anything in the tables is wrong.
  package static func drafts(
    from folder: String,
    diagnostics: inout DiagnosticList
  ) -> (drafts: [Draft], losses: Losses)? {
    var reader = CSVRows(folder: folder)
    var losses = Losses()
    var actors: [String: Actor] = [:]
    var events: [String: Event] = [:]
    reader.read("actors", CSVExport.actors, required: ["id", "name", "type"]) { row in
      guard let id = row.id("id"), let name = row.text("name"),
        let type: Actor.Category = row.choice("type")
      else { return }
      var actor = Actor(id: id, name: name, category: type, origin: .curated, span: row.span)
      actor.country = row.reference("country")
      actor.summary = row.text("summary")
      actor.wikidata = row.text("wikidata")
      actor.marking = row.marking()
      if actors.updateValue(actor, forKey: id) != nil { row.fault("actor '\(id)' stands here a second time") }
    }
    reader.read("events", CSVExport.events, required: ["id", "title", "date"]) { row in
      guard let id = row.id("id"), let title = row.text("title"),
        let date = row.date("date", isRequired: true)
      else { return }
      var event = Event(id: id, title: title, date: date, origin: .curated, span: row.span)
      if let type: Event.Category = row.choice("type") { event.category = type }
      event.status = row.choice("status")
      event.reported = row.date("reported")
      event.place = row.place()
      event.summary = row.text("summary")
      event.marking = row.marking()
      if events.updateValue(event, forKey: id) != nil { row.fault("event '\(id)' stands here a second time") }
    }
    reader.read("aliases", CSVExport.aliases, required: ["entity", "name"]) { row in
      guard let id = row.id("entity"), let name = row.text("name") else { return }
      var alias = Alias(name: name, span: row.span)
      if let kind: Alias.Kind = row.choice("kind") { alias.kind = kind }
      alias.marking = row.marking()
      if actors[id] != nil {
        actors[id]?.aliases.append(alias)
      } else if events[id] != nil {
        events[id]?.aliases.append(alias)
      } else {
        row.fault("there is no actor or event '\(id)' in the tables")
      }
    }
    reader.read("roles", CSVExport.roles, required: ["actor", "title"]) { row in
      guard let id = row.id("actor"), let title = row.text("title") else { return }
      var role = Role(title: title)
      role.of = row.reference("of")
      role.since = row.date("since")
      role.until = row.date("until")
      role.marking = row.marking()
      if actors[id] == nil { row.fault("there is no actor '\(id)' in the tables") }
      actors[id]?.roles.append(role)
    }
    reader.read("relations", CSVExport.relations, required: ["actor", "type", "other"]) { row in
      guard let id = row.id("actor"), let type: Relation.Category = row.choice("type"),
        let other = row.reference("other")
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
      guard let id = row.id("event"), let actor = row.reference("actor"),
        let role: Event.Participant.Role = row.choice("role")
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
    let hasErrors = reader.diagnostics.hasErrors
    diagnostics.append(contentsOf: reader.diagnostics)
    if hasErrors { return nil }
    return (Draft.all(actors.values.sorted { $0.id < $1.id }, events.values.sorted { $0.id < $1.id }), losses)
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
