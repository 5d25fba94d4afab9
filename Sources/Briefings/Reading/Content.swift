import Diagnostics

/// The nouns of all files while they are brought together: merged, checked, then a ``Library``.
struct Content: Sendable {
  enum Kind: Sendable {
    case actor, event

    /// For people, with its article.
    var phrase: String { self == .actor ? "an actor" : "an event" }
    var folder: String { self == .actor ? "actors" : "events" }
  }

  struct Replacement: Sendable {
    var id: String
    var kind: Kind
    var winner: Reference
  }

  var settings = SiteSettings(title: "")
  /// Ids that a person refused, never to be proposed again.
  var rejected: Set<String> = []
  var texts: Texts?
  var briefings: [Briefing] = []
  var actors: [Actor] = []
  var events: [Event] = []
  var extracted: [ExtractedFile] = []
  var sameAs: [Replacement] = []
  /// Ids that have a file, with or without faults: a reference to a file with faults does not dangle.
  var kinds: [String: Kind] = [:]
  /// Ids of all briefings that have a file, drafts included.
  var briefingIDs: Set<String> = []
  var replacements: [String: String] = [:]
  /// By a proposed event's id the others under which it is proposed.
  var joinedProposals: [String: [String]] = [:]
  var proposals: KnownProposals?
  /// Ids of all that this release withholds.
  var withheld: Set<String> = []
  /// Ids of withheld sources of nouns that are not withheld themselves, by the paths of their files.
  var withheldSources: [String: Set<String>] = [:]

  init(files: [ContentFile], results: [ReadFile]) {
    briefings.reserveCapacity(files.count { $0.kind == .briefing })
    actors.reserveCapacity(files.count { $0.kind == .actor })
    events.reserveCapacity(files.count { $0.kind == .event })
    for (file, result) in zip(files, results) {
      switch file.kind {
      case .briefing: briefingIDs.insert(file.id)
      case .actor: kinds[file.id] = .actor
      case .event: if kinds[file.id] == nil { kinds[file.id] = .event }
      case .extracted, .settings, .rejections: break
      }
      switch result.noun {
      case .briefing(let noun): briefings.append(noun)
      case .actor(let noun, let winner):
        actors.append(noun)
        if let winner { sameAs.append(Replacement(id: noun.id, kind: .actor, winner: winner)) }
      case .event(let noun, let winner):
        events.append(noun)
        if let winner { sameAs.append(Replacement(id: noun.id, kind: .event, winner: winner)) }
      case .extracted(let file): extracted.append(file)
      case .settings(let found): settings = found
      case .rejections(let ids): rejected = Set(ids)
      case .nothing: break
      }
    }
    // File names sort by their endings too (`kim-2.md` before `kim.md`); ids do not.
    sort()
  }

  mutating func sort() {
    briefings.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    actors.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    events.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// Leaves out what the run is not about.
  mutating func keep(_ options: ReadOptions) {
    briefings.removeAll { briefing in
      if briefing.isDraft, !options.includesDrafts { return true }
      guard let asOf = options.asOf else { return false }
      return briefing.date.earliest > asOf.latest
    }
    guard let asOf = options.asOf else { return }
    for i in briefings.indices where !briefings[i].claims.isEmpty { briefings[i].claims.keep(asOf) }
    for i in events.indices where !events[i].claims.isEmpty { events[i].claims.keep(asOf) }
  }

  mutating func showAllProposals() {
    settings.publishesExtracted = true
    settings.extractionThreshold = 0
  }

  /// Leaves nothing of briefings that were retracted but what tells that they were there.
  mutating func withdrawRetracted() {
    let retracted = briefings.indices.filter { briefings[$0].isRetracted }
    guard !retracted.isEmpty else { return }
    for i in retracted { briefings[i].withdraw() }
    let ids = Set(retracted.map { briefings[$0].id })
    extracted.removeAll { ids.contains($0.briefing.id) }
  }

  func library(assets: [String]) -> Library {
    var library = Library(
      settings: settings,
      briefings: briefings,
      actors: actors,
      events: events,
      assets: assets
    )
    library.replacements = replacements
    library.rejected = rejected
    library.joinedProposals = joinedProposals
    library.proposals = proposals
    library.texts = texts
    return library
  }

  /// An actor's or event's id near to one that there is not; looked for while faults are few, as each looks at all.
  func nearest(to id: String, of kind: Kind?, _ diagnostics: DiagnosticList) -> String? {
    guard diagnostics.all.count < 500 else { return nil }
    let ids = kinds.lazy.filter { kind == nil || $0.value == kind }.map(\.key)
    return nearestName(to: id, in: ids).map { "did you mean '\($0)'?" }
  }
}

extension [Claim] {
  /// Leaves out what was surely said after a day.
  fileprivate mutating func keep(_ asOf: EDTFDate) {
    for i in indices {
      self[i].positions.removeAll { $0.date.map { $0.earliest > asOf.latest } ?? false }
      if let date = self[i].verdict?.date, date.earliest > asOf.latest { self[i].verdict = nil }
    }
  }
}
