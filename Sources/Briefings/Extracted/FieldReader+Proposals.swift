import Diagnostics

/// Actors and events that an extractor proposes: fewer fields than curated ones have, and a confidence.
extension FieldReader {
  private enum ActorKey: String, CaseIterable {
    case id, name, type, unnamed, aliases, roles, country, summary, wikidata, confidence
  }

  mutating func proposedActor(_ node: Int) -> ExtractedFile.Proposed<Actor>? {
    let what = "an actor"
    var id: String?
    var name: String?
    var category: Actor.Category?
    var confidence: Double?
    var unnamed: Int?
    var noun = Actor(id: "", name: "", category: .group, origin: Origin(isCurated: false), span: span(node))
    let seen = fields(of: node, what: what) { (reader, key: ActorKey, value) in
      switch key {
      case .id: id = reader.reference(value, key.rawValue)?.id
      case .name:
        name = reader.requiredText(value, key.rawValue)
        noun.span = reader.span(value)
      case .type: category = reader.requiredChoice(value, key.rawValue)
      case .unnamed:
        noun.isUnnamed = reader.flag(value, key.rawValue) ?? false
        unnamed = value
      case .aliases: noun.aliases = reader.aliases(value)
      case .roles: noun.roles = reader.elements(value, key.rawValue).compactMap { reader.role($0) }
      case .country: noun.country = reader.reference(value, key.rawValue)
      case .summary: noun.summary = reader.requiredText(value, key.rawValue)
      case .wikidata: noun.wikidata = reader.wikidata(value)
      case .confidence: confidence = reader.number(value, key.rawValue, in: 0...1)
      }
    }
    require([ActorKey.id, .name, .type, .confidence], seen, node, what)
    guard let id, let name, let category, let confidence else { return nil }
    noun.id = id
    noun.name = name
    noun.category = category
    checkUnnamed(noun, at: unnamed)
    return ExtractedFile.Proposed(noun: noun, confidence: confidence)
  }

  private enum EventKey: String, CaseIterable {
    case id, title, date, type, aliases, reported, place, participants, status, summary, confidence
  }

  mutating func proposedEvent(_ node: Int) -> ExtractedFile.Proposed<Event>? {
    let what = "an event"
    var id: String?
    var title: String?
    var date: EDTFDate?
    var confidence: Double?
    var noun = Event(
      id: "",
      title: "",
      date: .placeholder,
      origin: Origin(isCurated: false),
      span: span(node)
    )
    let seen = fields(of: node, what: what) { (reader, key: EventKey, value) in
      switch key {
      case .id: id = reader.reference(value, key.rawValue)?.id
      case .title:
        title = reader.requiredText(value, key.rawValue)
        noun.span = reader.span(value)
      case .date: date = reader.requiredDate(value, key.rawValue)
      case .type: noun.category = reader.requiredChoice(value, key.rawValue) ?? .other
      case .aliases: noun.aliases = reader.aliases(value)
      case .reported: noun.reported = reader.date(value, key.rawValue)
      case .place: noun.place = reader.place(value)
      case .participants:
        noun.participants = reader.elements(value, key.rawValue).compactMap { reader.participant($0) }
      case .status: noun.status = reader.requiredChoice(value, key.rawValue)
      case .summary: noun.summary = reader.requiredText(value, key.rawValue)
      case .confidence: confidence = reader.number(value, key.rawValue, in: 0...1)
      }
    }
    require([EventKey.id, .title, .date, .confidence], seen, node, what)
    guard let id, let title, let date, let confidence else { return nil }
    noun.id = id
    noun.title = title
    noun.date = date
    return ExtractedFile.Proposed(noun: noun, confidence: confidence)
  }
}
