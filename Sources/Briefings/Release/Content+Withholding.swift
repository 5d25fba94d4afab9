import Diagnostics

/// Takes out what readers may not see, by the rules of the article "Release markings".
extension Content {
  mutating func withhold(above ceiling: Marking, _ diagnostics: inout DiagnosticList) {
    let withheld = withheldNouns(above: ceiling, &diagnostics)
    let briefings = Set(withheld.briefings)
    self.briefings.removeAll { briefings.contains($0.id) }
    extracted.removeAll { briefings.contains($0.briefing.id) }
    briefingIDs.subtract(briefings)
    let entities = Set(withheld.actors + withheld.events)
    actors.removeAll { entities.contains($0.id) }
    events.removeAll { entities.contains($0.id) }
    sameAs.removeAll { entities.contains($0.id) }
    for id in entities { kinds[id] = nil }
    self.withheld = entities.union(briefings)

    let filter = ReleaseFilter(ceiling: ceiling, withheld: entities)
    for i in actors.indices {
      note(filter.apply(to: &actors[i]), actors[i].span)
    }
    for i in events.indices {
      note(filter.apply(to: &events[i]), events[i].span)
    }
    for i in self.briefings.indices {
      note(filter.apply(to: &self.briefings[i]), self.briefings[i].span)
    }
  }

  private mutating func note(_ sources: Set<String>, _ span: SourceSpan) {
    if !sources.isEmpty { withheldSources[span.path] = sources }
  }

  /// Ids of nouns of each kind.
  private struct Nouns {
    var briefings: [String] = []
    var actors: [String] = []
    var events: [String] = []
  }

  private func withheldNouns(above ceiling: Marking, _ diagnostics: inout DiagnosticList) -> Nouns {
    var found = Nouns()
    func isWithheld(_ marking: Marking?, _ phrase: String, _ span: SourceSpan) -> Bool {
      // Nothing is above TLP:RED, not even what nobody has marked.
      if ceiling == .red { return false }
      if let marking = marking ?? settings.defaultMarking { return marking > ceiling }
      diagnostics.warning(
        .unmarked,
        "\(phrase) has no marking and is withheld",
        at: SourceSpan(path: span.path),
        suggestion: "give it a 'marking', or the site a 'defaultMarking'"
      )
      return true
    }
    found.briefings = briefings.filter { isWithheld($0.marking, "the briefing", $0.span) }.map(\.id)
    found.actors = actors.filter { isWithheld($0.marking, "the actor", $0.span) }.map(\.id)
    found.events = events.filter { isWithheld($0.marking, "the event", $0.span) }.map(\.id)
    // What has given way to something withheld rests on it.
    var ids = Set(found.actors + found.events)
    var isGrowing = !ids.isEmpty
    while isGrowing {
      isGrowing = false
      for entry in sameAs where ids.contains(entry.winner.id) && ids.insert(entry.id).inserted {
        if entry.kind == .actor { found.actors.append(entry.id) } else { found.events.append(entry.id) }
        isGrowing = true
      }
    }
    return found
  }

  /// A site without a ceiling is for everybody: what is not may not be in it.
  func refuseMarked(_ diagnostics: inout DiagnosticList) {
    var places: [(Marking, SourceSpan)] = []
    if let marking = settings.defaultMarking {
      places.append((marking, SourceSpan(path: "Content/site.yaml")))
    }
    for noun in briefings { places += noun.markedPlaces }
    for noun in actors { places += noun.markedPlaces }
    for noun in events { places += noun.markedPlaces }
    for (marking, span) in places where marking > .clear {
      diagnostics.error(
        .noCeiling,
        "this is marked \(marking.rawValue), and the site sets no ceiling for its release",
        at: span,
        suggestion: "write 'release: TLP:CLEAR' in site.yaml, or build with '--release TLP:CLEAR'"
      )
    }
  }
}

extension DiagnosticID {
  /// Something has no marking, and the site no default.
  package static let unmarked: Self = "release.unmarked"
  /// Something is marked above TLP:CLEAR, and nothing says for whom the site is.
  package static let noCeiling: Self = "release.no-ceiling"
  /// A text links something by its id that its readers may not know of.
  package static let withheldReference: Self = "release.withheld-reference"
}

extension Content {
  /// Takes out what was proposed and stands in no text that is left: a proposal may have been made before its words
  /// were marked.
  mutating func withholdUnseen() {
    var seen: Set<String> = []
    for briefing in briefings {
      for mention in briefing.extracted { seen.insert(mention.entity) }
      for quote in briefing.quotes { if let speaker = quote.speaker { seen.insert(speaker) } }
      for claim in briefing.claims where claim.proposal != nil {
        seen.formUnion(claim.positions.map(\.actor.id))
      }
    }
    let unseen = Set(
      actors.lazy.filter { !$0.origin.isCurated && !seen.contains($0.id) }.map(\.id)
        + events.lazy.filter { !$0.origin.isCurated && !seen.contains($0.id) }.map(\.id)
    )
    guard !unseen.isEmpty else { return }
    actors.removeAll { unseen.contains($0.id) }
    events.removeAll { unseen.contains($0.id) }
    for id in unseen { kinds[id] = nil }
    let filter = ReleaseFilter(ceiling: .red, withheld: unseen)
    for i in actors.indices { filter.apply(to: &actors[i]) }
    for i in events.indices { filter.apply(to: &events[i]) }
    for i in briefings.indices { filter.apply(to: &briefings[i]) }
  }
}
