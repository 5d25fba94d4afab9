import Briefings
import Foundation
import Mentions
import Words

/// What more than one page needs to know, computed once: where pages are, in what order, and who belongs to whom.
///
/// Everything is by integer: briefings, actors and events by their index in the library, both of the latter
/// together by the raw value of their ``EntityID``. No page has to look through all the others.
///
/// A class, because everything holds it: as a value it would be counted field by field wherever it is passed.
final class SiteIndex: Sendable {
  let linked: LinkedLibrary
  let words: SiteWords
  let library: Library

  /// Below the site's root, by entity: `actors/kim-jong-un/`.
  let entityPaths: [String]
  let entityNames: [String]
  let entityKinds: [EntityKind]
  /// By actor, the role that it holds, else the last one: `Supreme leader, North Korea`.
  let actorTitles: [String?]
  let briefingDates: [DateView]
  let eventDates: [DateView]
  /// Below the site's root, by briefing.
  let briefingPaths: [String]
  let actorIndices: [String: Int32]
  let eventIndices: [String: Int32]
  let briefingIndices: [String: Int32]
  /// Below `Content/assets/`.
  let assets: Set<String>

  let briefings: BriefingOrder
  let names: NameOrder
  let quotes: QuoteIndex
  let claims: ClaimIndex
  let register: SourceRegister
  /// Latest first.
  let corrections: [CorrectionEntry]
  /// By briefing, what it mentions, most often first.
  let entitiesOfBriefing: Rows<EntityCount>

  /// By entity, how rare it is: the logarithm of one briefing in how many names it, in 64ths; at least 1. The
  /// number of briefings counts as the power of two below it, so that one more does not make all others rarer.
  let rarities: [Int32]
  /// So many of an entity's briefings are looked at for what is related to one of them.
  let window: Int

  /// By actor, the events that it took part in, in the order of their dates.
  let eventsOfActor: Rows<Participation>
  /// By actor, the ties that others assert to it.
  let relationsToActor: Rows<RelationEnd>
  /// By actor, the roles that others hold in it whose names are known.
  let rolesInActor: Rows<RoleHolder>
  /// By actor of category `state`, the named actors that belong to it, most mentioned first.
  let actorsOfState: Rows<Int32>
  /// By actor, the unnamed persons who belong to it or have a role in it.
  let unnamedOfActor: Rows<Int32>
  /// By event, in the order of their dates.
  let partsOfEvent: Rows<Int32>
  let followersOfEvent: Rows<Int32>
  let confirmationsOfEvent: Rows<Int32>
  /// All events, latest first.
  let eventsNewestFirst: [Int32]
  /// What stands in the site's navigation: the site's own choice, else its lists.
  let navigation: [SiteSettings.NavigationItem]
  let parts: SiteFrame.Parts
  /// By what leads from a page to the site's root, for all but very deep pages.
  let frames: [String: SiteFrame]
  let things: ThingTable

  init(_ linked: LinkedLibrary, words: Words, window: Int = 120) {
    let words = SiteWords(words)
    self.words = words
    self.window = window
    let library = linked.library
    self.linked = linked
    self.library = library
    // Nouns are reached by their indices: as elements they would be copied whole, and counted field by field.
    let (actors, events) = (library.actors.indices, library.events.indices)
    let paths =
      actors.map { "actors/\(library.actors[$0].id)/" } + events.map { "events/\(library.events[$0].id)/" }
    let names = actors.map { library.actors[$0].name } + events.map { library.events[$0].title }
    let kinds =
      actors.map { EntityKind(library.actors[$0]) } + events.map { _ in EntityKind.event }
    entityPaths = paths
    entityNames = names
    entityKinds = kinds
    briefingPaths = library.briefings.indices.map { "briefings/\(library.briefings[$0].id)/" }
    let actorIndices = Self.indices(of: actors.lazy.map { library.actors[$0].id })
    self.actorIndices = actorIndices
    let eventIndices = Self.indices(of: events.lazy.map { library.events[$0].id })
    self.eventIndices = eventIndices
    actorTitles = library.actors.map { Self.title(of: $0, actorIndices, names) }
    briefingDates = library.briefings.indices.map { DateView(library.briefings[$0].date, words.dates) }
    eventDates = events.map { DateView(library.events[$0].date, words.dates) }
    let briefingIndices = Self.indices(of: library.briefings.indices.lazy.map { library.briefings[$0].id })
    self.briefingIndices = briefingIndices
    assets = Set(library.assets)
    briefings = BriefingOrder(library.briefings)
    self.names = NameOrder(library.actors)
    quotes = QuoteIndex(linked, briefings, actors: actorIndices)
    claims = ClaimIndex(
      library,
      briefings: briefingIndices,
      actors: actorIndices,
      events: eventIndices
    )
    register = SourceRegister(library)
    corrections = CorrectionEntry.newestFirst(library)
    entitiesOfBriefing = Self.entitiesOfBriefing(linked)

    rarities = Self.rarities(linked)
    let backlinks = linked.backlinks
    let ties = TieCollector(library, actors: actorIndices, events: eventIndices)
    eventsOfActor = ties.participations()
    relationsToActor = ties.relations()
    rolesInActor = ties.roles()
    actorsOfState = ties.members { backlinks[linked.id(ofActor: $0)].count }
    unnamedOfActor = ties.unnamed()
    partsOfEvent = ties.events(referredToBy: \.partOf)
    followersOfEvent = ties.events(referredToBy: \.follows)
    confirmationsOfEvent = ties.events(referredToBy: \.confirms)
    eventsNewestFirst = ties.chronology.reversed()
    let parts = SiteFrame.Parts(
      hasQuotes: !quotes.isEmpty,
      hasCorrections: !corrections.isEmpty,
      hasClaims: !claims.isEmpty,
      hasSources: !register.isEmpty,
      hasNetwork: Self.hasNetwork(library, actorIndices, entitiesOfBriefing)
    )
    self.parts = parts
    let navigation = Self.navigation(library.settings, parts, words)
    self.navigation = navigation
    let links = (0..<5).map { Links(root: String(repeating: "../", count: $0)) }
    frames = Dictionary(
      links.map { ($0.root, SiteFrame(library.settings, navigation, $0, parts)) },
      uniquingKeysWith: { first, _ in first }
    )
    things = ThingTable(library, names: names, paths: paths)
  }

  /// What the page of a noun needs whose text is another than in the site that `other` is of, while all else is the
  /// same; other pages may need more.
  init(_ other: SiteIndex, text owner: TextOwner, _ linked: LinkedLibrary) {
    self.linked = linked
    library = linked.library
    switch owner {
    case .briefing(let i):
      quotes = QuoteIndex(linked, other.briefings, actors: other.actorIndices)
      var entities = other.entitiesOfBriefing
      entities.replace(i, with: Self.entities(of: linked.briefings[i]))
      entitiesOfBriefing = entities
      rarities = Self.rarities(linked)
    case .profile, .account:
      quotes = other.quotes
      entitiesOfBriefing = other.entitiesOfBriefing
      rarities = other.rarities
    }
    words = other.words
    window = other.window
    entityPaths = other.entityPaths
    entityNames = other.entityNames
    entityKinds = other.entityKinds
    actorTitles = other.actorTitles
    briefingDates = other.briefingDates
    eventDates = other.eventDates
    briefingPaths = other.briefingPaths
    actorIndices = other.actorIndices
    eventIndices = other.eventIndices
    briefingIndices = other.briefingIndices
    assets = other.assets
    briefings = other.briefings
    names = other.names
    claims = other.claims
    register = other.register
    corrections = other.corrections
    eventsOfActor = other.eventsOfActor
    relationsToActor = other.relationsToActor
    rolesInActor = other.rolesInActor
    actorsOfState = other.actorsOfState
    unnamedOfActor = other.unnamedOfActor
    partsOfEvent = other.partsOfEvent
    followersOfEvent = other.followersOfEvent
    confirmationsOfEvent = other.confirmationsOfEvent
    eventsNewestFirst = other.eventsNewestFirst
    navigation = other.navigation
    parts = other.parts
    frames = other.frames
    things = other.things
  }

  private static func rarities(_ linked: LinkedLibrary) -> [Int32] {
    let doublings = log2(Double(linked.library.briefings.count + 1)).rounded(.down)
    return (0..<Int32(linked.entityCount)).map { raw in
      let count = max(1, linked.backlinks[EntityID(rawValue: raw)].count)
      return max(1, Int32(((doublings - log2(Double(count))) * 64).rounded()))
    }
  }

  /// The role that the actor holds, else the last one.
  private static func title(
    of actor: Actor,
    _ indices: [String: Int32],
    _ names: [String]
  ) -> String? {
    guard let last = actor.roles.last else { return nil }
    let role = actor.roles.first { $0.until == nil } ?? last
    guard let of = role.of.flatMap({ indices[$0.id] }) else { return role.title }
    return "\(role.title), \(names[Int(of)])"
  }

  private static func indices(of ids: some Collection<String>) -> [String: Int32] {
    var indices: [String: Int32] = [:]
    indices.reserveCapacity(ids.count)
    for (i, id) in ids.enumerated() { indices[id] = Int32(i) }
    return indices
  }

  private static func entitiesOfBriefing(_ linked: LinkedLibrary) -> Rows<EntityCount> {
    var pairs: [(row: Int, element: EntityCount)] = []
    pairs.reserveCapacity(linked.backlinks.entries.count)
    for raw in 0..<Int32(linked.entityCount) {
      let entity = EntityID(rawValue: raw)
      for entry in linked.backlinks[entity] {
        pairs.append(
          (Int(entry.briefing), EntityCount(entity: entity, count: entry.count, first: entry.first))
        )
      }
    }
    var rows = Rows(count: linked.library.briefings.count, pairs: pairs)
    rows.sortRows(by: EntityCount.precedes)
    return rows
  }

  /// A row of the same.
  private static func entities(of document: LinkedDocument) -> [EntityCount] {
    var counts: [EntityID: EntityCount] = [:]
    for (i, mention) in document.mentions.enumerated() {
      let first = EntityCount(entity: mention.entity, count: 0, first: Int32(i))
      counts[mention.entity, default: first].count += 1
    }
    return counts.values.sorted(by: EntityCount.precedes)
  }
}

/// An entity and how often a briefing names it.
struct EntityCount: Hashable, Sendable {
  var entity: EntityID
  var count: Int32
  /// Index of the first mention among the briefing's.
  var first: Int32

  /// Most often first, then in the order of the text.
  static func precedes(_ a: EntityCount, _ b: EntityCount) -> Bool {
    (b.count, a.first) < (a.count, b.first)
  }
}
