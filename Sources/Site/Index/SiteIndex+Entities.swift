import Briefings
import Mentions
import Words

extension SiteIndex {
  var actorCount: Int { linked.library.actors.count }
  var eventCount: Int { linked.library.events.count }

  /// An entity as the noun that it is.
  enum Noun {
    case actor(Int)
    case event(Int)
  }

  func noun(_ entity: EntityID) -> Noun {
    let raw = Int(entity.rawValue)
    return raw < actorCount ? .actor(raw) : .event(raw - actorCount)
  }

  func name(of entity: EntityID) -> String { entityNames[Int(entity.rawValue)] }
  func kind(of entity: EntityID) -> EntityKind { entityKinds[Int(entity.rawValue)] }

  func path(of entity: EntityID) -> String { entityPaths[Int(entity.rawValue)] }
  func path(ofActor index: Int) -> String { entityPaths[index] }
  func path(ofEvent index: Int) -> String { entityPaths[actorCount + index] }

  /// The index of the actor that is referred to; nil when there is none (which has been reported).
  func actor(_ reference: Reference?) -> Int? {
    reference.flatMap { actorIndices[$0.id] }.map(Int.init)
  }

  func event(_ reference: Reference) -> Int? { eventIndices[reference.id].map(Int.init) }

  /// The briefings that quote an unnamed person, give claims of theirs, link to them or propose them, newest first.
  func briefings(ofUnnamed i: Int) -> [Int32] {
    var found = Set(quotes.byActor[i].map(\.briefing))
    found.formUnion(linked.backlinks[linked.id(ofActor: i)].map(\.briefing))
    for claim in claims.byActor[i] + claims.takenUpByActor[i] {
      for case .briefing(let briefing) in claims.all[Int(claim)].carriers { found.insert(Int32(briefing)) }
    }
    for id in library.actors[i].origin.proposal?.briefings ?? [] {
      if let briefing = briefingIndices[id] { found.insert(briefing) }
    }
    return found.sorted { briefings.rank[Int($0)] < briefings.rank[Int($1)] }
  }

  /// The unnamed persons of an actor, each with the newest briefing that they speak in.
  func unnamedNewestFirst(of actor: Int) -> [(person: Int32, briefing: Int32?)] {
    let people = unnamedOfActor[actor].map { (person: $0, briefing: briefings(ofUnnamed: Int($0)).first) }
    func rank(_ briefing: Int32?) -> Int { briefing.map { Int(briefings.rank[Int($0)]) } ?? .max }
    return people.sorted { (rank($0.briefing), $0.person) < (rank($1.briefing), $1.person) }
  }

  /// Whether the actor has a feed of its own: one without entries would say nothing.
  func hasFeed(actor index: Int) -> Bool {
    library.settings.baseURL != nil && !linked.backlinks[linked.id(ofActor: index)].isEmpty
  }
}

extension Actor {
  /// The item of Wikidata that is about the actor; nil where what is written is no item's number.
  var wikidataItem: String? {
    guard let wikidata, wikidata.hasPrefix("Q"), wikidata.utf8.count > 1,
      wikidata.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return wikidata
  }
}

// MARK: - Addresses

extension SiteIndex {
  static func navigation(
    _ settings: SiteSettings,
    _ parts: SiteFrame.Parts,
    _ words: SiteWords
  ) -> [SiteSettings.NavigationItem] {
    let chosen = settings.navigation
    if !chosen.isEmpty { return chosen }
    var lists: [SiteSettings.NavigationItem] = [
      .init(title: words[.briefings], url: "briefings/"),
      .init(title: words[.actors], url: "actors/"),
      .init(title: words[.events], url: "events/"),
    ]
    if parts.hasClaims { lists.append(.init(title: words[.claims], url: "claims/")) }
    if parts.hasQuotes { lists.append(.init(title: words[.quotes], url: "quotes/")) }
    if parts.hasNetwork { lists.append(.init(title: words[.network], url: "network/")) }
    return lists
  }

  /// Where a page is for the world; nil without a base URL.
  func address(_ path: String) -> String? { library.settings.baseURL.map { $0 + path } }

  /// For links: encoded.
  func path(ofTag tag: Int) -> String { "briefings/tags/\(Links.encoded(briefings.tagSlugs[tag]))/" }

  func path(ofBriefingYear year: Int) -> String { "briefings/years/\(Self.yearWord(year))/" }
  func path(ofEventYear year: Int) -> String { "events/years/\(Self.yearWord(year))/" }

  /// `2024`; `undated` for the year 0 that stands for none.
  static func yearWord(_ year: Int) -> String { year == 0 ? "undated" : String(year) }

  /// The path of the base URL, with slashes at both ends: `/dossier/`.
  var rootPath: String {
    guard let base = library.settings.baseURL, let scheme = base.firstRange(of: "://") else { return "/" }
    let rest = base[scheme.upperBound...]
    let path = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    return path.hasSuffix("/") ? path : path + "/"
  }
}
