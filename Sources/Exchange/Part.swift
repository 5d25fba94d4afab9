import Briefings

/// What a library holds beside the ids and names of actors and events; each format says which of it it carries.
enum Part: String, CaseIterable, Sendable {
  case briefings
  case actorTexts = "texts of actors"
  case eventTexts = "texts of events"
  case unnamed = "marks of unnamed persons"
  case actorAliases = "other names of actors"
  case eventAliases = "other names of events"
  case roles
  case relations
  case countries = "countries of actors"
  case actorSummaries = "summaries of actors"
  case eventSummaries = "summaries of events"
  case wikidata = "items of Wikidata"
  case places
  case coordinates
  case participants
  case eventTypes = "types of events"
  case statuses = "statuses of events"
  case reported = "dates on which events were reported"
  case eventLinks = "links between events"
  case claims
  case sources
  case redirects
  case params = "params"
  case markings
  case unreviewed = "marks of what nobody has reviewed"

  /// All but those that no table has a column for.
  static let tabular = Set(allCases).subtracting([
    .briefings, .actorTexts, .eventTexts, .claims, .sources, .redirects, .params, .unreviewed,
  ])
}

extension Losses {
  /// What `library` holds of the parts that a format does not carry.
  ///
  /// - Parameter hasActors: whether actors are carried at all; where not, only how many there are is told.
  mutating func add(_ library: Library, carries carried: Set<Part>, hasActors: Bool = true) {
    if !hasActors { for actor in library.actors { add("actors", actor.id) } }
    for part in Part.allCases where !carried.contains(part) {
      if part == .briefings { for briefing in library.briefings { add(part.rawValue, briefing.id) } }
      if hasActors {
        for actor in library.actors { add(part.rawValue, actor.id, count: part.count(in: actor)) }
      }
      for event in library.events { add(part.rawValue, event.id, count: part.count(in: event)) }
    }
  }
}

extension Part {
  fileprivate func count(in actor: Actor) -> Int {
    switch self {
    case .actorTexts: actor.facts.isEmpty ? 0 : 1
    case .unnamed: actor.isUnnamed ? 1 : 0
    case .actorAliases: actor.aliases.count
    case .roles: actor.roles.count
    case .relations: actor.relations.count
    case .countries: actor.country == nil ? 0 : 1
    case .actorSummaries: actor.summary == nil ? 0 : 1
    case .wikidata: actor.wikidata == nil ? 0 : 1
    case .sources: actor.sources.count
    case .redirects: actor.redirects.count
    case .params: actor.params == .table([]) ? 0 : 1
    case .markings:
      (actor.marking == nil ? 0 : 1) + actor.aliases.count { $0.marking != nil }
        + actor.roles.count { $0.marking != nil } + actor.relations.count { $0.marking != nil }
    case .unreviewed: actor.origin.isCurated ? 0 : 1
    default: 0
    }
  }

  fileprivate func count(in event: Event) -> Int {
    switch self {
    case .eventTexts: event.facts.isEmpty ? 0 : 1
    case .eventAliases: event.aliases.count
    case .eventSummaries: event.summary == nil ? 0 : 1
    case .places: event.place == nil ? 0 : 1
    case .coordinates: event.place?.latitude == nil ? 0 : 1
    case .participants: event.participants.count
    case .eventTypes: event.category == .other ? 0 : 1
    case .statuses: event.status == nil ? 0 : 1
    case .reported: event.reported == nil ? 0 : 1
    case .eventLinks: event.partOf.count + event.follows.count + event.confirms.count
    case .claims: event.claims.count
    case .sources: event.sources.count
    case .redirects: event.redirects.count
    case .params: event.params == .table([]) ? 0 : 1
    case .markings:
      (event.marking == nil ? 0 : 1) + event.aliases.count { $0.marking != nil }
        + event.participants.count { $0.marking != nil }
    case .unreviewed: event.origin.isCurated ? 0 : 1
    default: 0
    }
  }
}
