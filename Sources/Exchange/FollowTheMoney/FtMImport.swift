import Briefings
import Diagnostics
import Drafting
import Foundation

/// Entities of FollowTheMoney, one JSON object a line, as files of `Content/`.
///
/// People, bodies and companies become actors; events become events; memberships, employments and directorships roles;
/// other links between two actors relations. Other things, and properties that have no place, are told as losses.
package enum FtMImport {
  /// In bytes; longer lines are no entities of anybody.
  static let lineAtMost = 16 << 20

  private struct Entity: Decodable {
    var id: String
    var schema: String
    var properties: [String: [String]]?

    func first(_ keys: String...) -> String? { keys.lazy.compactMap { properties?[$0]?.first }.first }
    func all(_ key: String) -> [String] { properties?[key] ?? [] }
  }

  private static let people: Set<String> = ["Person"]
  private static let bodies: Set<String> = ["PublicBody"]
  private static let organizations: Set<String> = ["Organization", "Company", "LegalEntity", "Asset"]
  /// The properties of links that have a role's holder and what it is in.
  private static let roles: [String: (holder: String, of: String)] = [
    "Membership": ("member", "organization"), "Employment": ("employee", "employer"),
    "Directorship": ("director", "organization"),
  ]
  private static let links: [String: (from: String, to: String, type: Relation.Category)] = [
    "UnknownLink": ("subject", "object", .related), "Associate": ("person", "associate", .related),
    "Family": ("person", "relative", .related), "Representation": ("agent", "client", .worksFor),
    "Ownership": ("owner", "asset", .controls), "Succession": ("predecessor", "successor", .related),
  ]

  package static func drafts(
    from path: String,
    diagnostics: inout DiagnosticList
  ) -> (drafts: [Draft], losses: Losses)? {
    guard let data = FileManager.default.contents(atPath: path) else {
      diagnostics.error(
        .badFile,
        "'\(path)' cannot be read",
        suggestion: "name a file of FollowTheMoney entities"
      )
      return nil
    }
    var builder = Builder()
    for (i, line) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
      let span = SourceSpan(path: path, line: i + 1, column: 1)
      guard line.count <= lineAtMost, let entity = try? JSONDecoder().decode(Entity.self, from: line) else {
        diagnostics.error(
          .badRow,
          "the line is no entity: a JSON object with 'id', 'schema' and lists of texts as 'properties'",
          at: span,
          suggestion: "export as JSON lines: one entity a line"
        )
        continue
      }
      builder.add(entity, span)
    }
    if diagnostics.hasErrors { return nil }
    builder.connect()
    return (Draft.all(builder.actors, builder.events), builder.losses)
  }

  private struct Builder {
    private(set) var actors: [Actor] = []
    private(set) var events: [Event] = []
    private(set) var losses = Losses()
    private var pending: [(Entity, SourceSpan)] = []
    /// By the entity's id, the place in ``actors``.
    private var places: [String: Int] = [:]
    private var taken: Set<String> = []

    mutating func add(_ entity: Entity, _ span: SourceSpan) {
      switch entity.schema {
      case _ where people.contains(entity.schema): addActor(entity, .person, span)
      case _ where bodies.contains(entity.schema): addActor(entity, .government, span)
      case _ where organizations.contains(entity.schema): addActor(entity, .organization, span)
      default: pending.append((entity, span))
      }
    }

    private mutating func addActor(_ entity: Entity, _ category: Actor.Category, _ span: SourceSpan) {
      guard places[entity.id] == nil else {
        losses.add("entities with an id that another has", entity.id)
        return
      }
      guard let name = entity.first("name") else {
        losses.add("entities without a name", entity.id)
        return
      }
      // Our own export tells what it was.
      let own = entity.all("classification").lazy.compactMap { Actor.Category(rawValue: $0) }.first
      var actor = Actor(
        id: id(name, entity.id, prefix: "actor-"),
        name: name,
        category: own ?? category,
        origin: .curated,
        span: span
      )
      actor.isUnnamed = own == .person && entity.all("keywords") == ["unnamed"]
      func add(_ names: [String], _ kind: Alias.Kind) {
        for name in names where name != actor.name && !actor.aliases.contains(where: { $0.name == name }) {
          actor.aliases.append(Alias(name: name, kind: kind, span: span))
        }
      }
      add(Array(entity.all("name").dropFirst()) + entity.all("alias") + entity.all("previousName"), .strong)
      add(entity.all("abbreviation"), .acronym)
      add(entity.all("weakAlias"), .weak)
      actor.summary = entity.first("summary", "description")
      actor.wikidata = entity.first("wikidataId").flatMap { text in
        text.first == "Q" && (2...13).contains(text.utf8.count) && text.dropFirst().allSatisfy(\.isASCII)
          && text.dropFirst().allSatisfy(\.isNumber) ? text : nil
      }
      places[entity.id] = actors.count
      actors.append(actor)
      note(
        entity,
        [
          "name", "alias", "previousName", "abbreviation", "weakAlias", "summary", "description",
          "wikidataId", "classification", actor.isUnnamed ? "keywords" : "name",
        ]
      )
    }

    /// Links and events, when all actors are known.
    mutating func connect() {
      for (entity, span) in pending {
        if entity.schema == "Event" {
          addEvent(entity, span)
        } else if let (holder, of) = roles[entity.schema] {
          guard let place = actor(entity, holder), let other = actor(entity, of) else { continue }
          var role = Role(title: entity.first("role", "summary") ?? entity.schema.lowercased())
          role.of = Reference(id: actors[other].id, span: span)
          role.since = entity.first("startDate").flatMap { EDTFDate.parse($0) }
          role.until = entity.first("endDate").flatMap { EDTFDate.parse($0) }
          actors[place].roles.append(role)
          note(entity, [holder, of, "role", "summary", "startDate", "endDate"])
        } else if let (from, to, type) = links[entity.schema] {
          guard let place = actor(entity, from), let other = actor(entity, to) else { continue }
          let role = entity.first("role", "relationship")
          let own = role.flatMap { Relation.Category(rawValue: $0) }
          var relation = Relation(category: own ?? type, actor: Reference(id: actors[other].id, span: span))
          relation.text = entity.first("summary") ?? (own == nil ? role : nil)
          relation.since = entity.first("startDate").flatMap { EDTFDate.parse($0) }
          relation.until = entity.first("endDate").flatMap { EDTFDate.parse($0) }
          actors[place].relations.append(relation)
          note(entity, [from, to, "role", "relationship", "summary", "startDate", "endDate"])
        } else {
          losses.add("entities of the schema \(entity.schema)", entity.first("name") ?? entity.id)
        }
      }
      actors.sort { $0.id < $1.id }
      events.sort { $0.id < $1.id }
    }

    private mutating func addEvent(_ entity: Entity, _ span: SourceSpan) {
      guard let title = entity.first("name") else {
        losses.add("entities without a name", entity.id)
        return
      }
      let start = entity.first("date", "startDate")
      let end = entity.first("endDate")
      let text = start.map { start in end.map { $0 == start ? start : "\(start)/\($0)" } ?? start }
      guard let date = text.flatMap({ EDTFDate.parse($0) }) else {
        losses.add("events without a date", title)
        return
      }
      var event = Event(
        id: id(title, entity.id, prefix: "event-"),
        title: title,
        date: date,
        origin: .curated,
        span: span
      )
      event.aliases = (entity.all("name").dropFirst() + entity.all("alias")).map {
        Alias(name: $0, span: span)
      }
      event.summary = entity.first("summary", "description")
      event.place = entity.first("location").map { Event.Place(name: $0) }
      event.category = entity.all("keywords").lazy.compactMap { Event.Category(rawValue: $0) }.first ?? .other
      for (key, role) in [("organizer", Event.Participant.Role.host), ("involved", .other)] {
        for other in entity.all(key) {
          guard let place = places[other] else {
            losses.add("participants that are not in the file", other)
            continue
          }
          let reference = Reference(id: actors[place].id, span: span)
          event.participants.append(Event.Participant(actor: reference, role: role))
        }
      }
      events.append(event)
      note(
        entity,
        [
          "name", "alias", "date", "startDate", "endDate", "summary", "description", "location", "keywords",
          "organizer",
          "involved",
        ]
      )
    }

    private mutating func actor(_ entity: Entity, _ key: String) -> Int? {
      if let place = entity.first(key).flatMap({ places[$0] }) { return place }
      losses.add("links to what is not in the file", entity.id)
      return nil
    }

    /// The id that our own export made it from, else one made from its name; none twice.
    private mutating func id(_ name: String, _ given: String, prefix: String) -> String {
      let own = given.hasPrefix(prefix) ? String(given.dropFirst(prefix.count)) : ""
      let base = Identifier.isValid(own) ? own : Identifier.suggestion(for: name) ?? "entity"
      var id = base
      var number = 2
      while !taken.insert(prefix + id).inserted {
        id = "\(base)-\(number)"
        number += 1
      }
      return id
    }

    private mutating func note(_ entity: Entity, _ used: Set<String>) {
      // Addresses of our own pages are made anew.
      for key in (entity.properties ?? [:]).keys.sorted() where !used.contains(key) && key != "sourceUrl" {
        losses.add("values of '\(key)'", entity.first("name") ?? entity.id)
      }
    }
  }
}
