import Diagnostics

/// Brings proposed actors and events together with the curated ones.
extension Content {
  /// One proposal of an entity: where it stands and how sure it is.
  private struct Proposal<Noun: Sendable> {
    var proposed: ExtractedFile.Proposed<Noun>
    var file: ExtractedFile
  }

  mutating func mergeActors(
    _ files: [ExtractedFile],
    _ index: inout ProposalIndex,
    _ diagnostics: inout DiagnosticList
  ) {
    let all = files.flatMap { file in file.actors.map { Proposal(proposed: $0, file: file) } }
    let groups = Self.grouped(
      all.map { ($0, $0.proposed.noun.id, $0.proposed.noun.properName) },
      .actor,
      &index,
      self
    )
    let places = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1.id, $0) })
    for (id, proposals) in groups {
      let ranked = Self.ranked(proposals)
      guard let first = ranked.first, isFree(id, .actor, first.proposed.noun.span, &diagnostics) else {
        continue
      }
      let origin = Self.proposal(ranked)
      if let place = places[id] {
        actors[place].origin.proposal = origin
        if isShown(origin.confidence) { fill(place, first.proposed.noun, &diagnostics) }
      } else if kinds[id] == nil {
        guard isShown(origin.confidence) else {
          index[id] = .withheld
          continue
        }
        var noun = first.proposed.noun
        for other in ranked.dropFirst() { Self.fill(&noun, other.proposed.noun) }
        noun.id = id
        noun.origin = Origin(isCurated: false, proposal: origin)
        actors.append(noun)
        kinds[id] = .actor
        index[id] = .entity(id)
      }
    }
  }

  mutating func mergeEvents(
    _ files: [ExtractedFile],
    _ index: inout ProposalIndex,
    _ diagnostics: inout DiagnosticList
  ) {
    let all = files.flatMap { file in file.events.map { Proposal(proposed: $0, file: file) } }
    let groups = Self.grouped(
      all.map { ($0, $0.proposed.noun.id, $0.proposed.noun.title) },
      .event,
      &index,
      self
    )
    let places = Dictionary(uniqueKeysWithValues: events.enumerated().map { ($1.id, $0) })
    for (id, proposals) in groups {
      let ranked = Self.ranked(Self.precise(proposals))
      guard let first = ranked.first, isFree(id, .event, first.proposed.noun.span, &diagnostics) else {
        continue
      }
      let origin = Self.proposal(ranked)
      if let place = places[id] {
        events[place].origin.proposal = origin
        if isShown(origin.confidence) { fillEvent(place, first.proposed.noun, &diagnostics) }
      } else if kinds[id] == nil {
        guard isShown(origin.confidence) else {
          index[id] = .withheld
          continue
        }
        var noun = first.proposed.noun
        for other in ranked.dropFirst() { Self.fill(&noun, other.proposed.noun) }
        noun.id = id
        noun.origin = Origin(isCurated: false, proposal: origin)
        events.append(noun)
        kinds[id] = .event
        index[id] = .entity(id)
      }
    }
  }

  // MARK: Grouping

  /// Proposals by the id that they end up with, ascending; refused ones are left out.
  private static func grouped<Noun>(
    _ proposals: [(Proposal<Noun>, id: String, name: String?)],
    _ kind: Kind,
    _ index: inout ProposalIndex,
    _ content: Content
  ) -> [(id: String, proposals: [Proposal<Noun>])] {
    var groups: [String: [Proposal<Noun>]] = [:]
    for (proposal, id, name) in proposals {
      var target = id
      switch index[id] {
      case .withheld: continue
      case .entity(let known): target = known
      case nil:
        if let name, let curated = index.curated(named: name, kind) {
          target = curated
          index[id] = .entity(curated)
        }
      }
      groups[target, default: []].append(proposal)
    }
    return groups.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (id: $0.key, proposals: $0.value) }
  }

  /// The surest first, in the order of their files among equals.
  private static func ranked<Noun>(_ proposals: [Proposal<Noun>]) -> [Proposal<Noun>] {
    proposals.enumerated().sorted {
      ($1.element.proposed.confidence, $0.offset) < ($0.element.proposed.confidence, $1.offset)
    }
    .map(\.element)
  }

  /// The most precise date first, so that files' names do not tell which of two that are as sure is taken.
  private static func precise(_ proposals: [Proposal<Event>]) -> [Proposal<Event>] {
    func order(_ event: Event) -> (Int64, Int32, String) {
      (Int64(event.date.latest) - Int64(event.date.earliest), event.date.earliest, event.title)
    }
    return proposals.sorted { order($0.proposed.noun) < order($1.proposed.noun) }
  }

  private static func proposal<Noun>(_ ranked: [Proposal<Noun>]) -> Origin.Proposal {
    Origin.Proposal(
      extractor: ranked.first?.file.extractor ?? "",
      version: ranked.first?.file.version ?? "",
      confidence: ranked.first?.proposed.confidence ?? 0,
      briefings: Set(ranked.map(\.file.briefing.id)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    )
  }

  /// Whether the id is not one of the other kind.
  private func isFree(
    _ id: String,
    _ kind: Kind,
    _ span: SourceSpan,
    _ diagnostics: inout DiagnosticList
  ) -> Bool {
    guard let found = kinds[id], found != kind else { return true }
    diagnostics.warning(
      .extractedDropped,
      "'\(id)' is proposed as \(kind.phrase), and is \(found.phrase); the proposal is not used",
      at: span,
      suggestion: "propose it under another id, or reject it"
    )
    return false
  }
}
