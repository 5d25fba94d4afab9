/// Takes the parts out of a noun that are marked above a ceiling, or rest on what is.
struct ReleaseFilter {
  // Each gives the ids of the sources that the noun has lost.

  var ceiling: Marking
  /// Ids of actors and events.
  var withheld: Set<String>

  @discardableResult func apply(to actor: inout Actor) -> Set<String> {
    actor.aliases.removeAll { isWithheld($0.marking) }
    let lost = apply(to: &actor.sources)
    let sources = Set(actor.sources.map(\.id))
    actor.roles.removeAll {
      isWithheld($0.marking) || isWithheld($0.of) || isWithheld($0.source, sources)
    }
    actor.relations.removeAll {
      isWithheld($0.marking) || isWithheld($0.actor) || isWithheld($0.source, sources)
    }
    if isWithheld(actor.country) { actor.country = nil }
    return lost
  }

  @discardableResult func apply(to event: inout Event) -> Set<String> {
    event.aliases.removeAll { isWithheld($0.marking) }
    event.participants.removeAll { isWithheld($0.marking) || isWithheld($0.actor) }
    event.partOf.removeAll(where: isWithheld)
    event.follows.removeAll(where: isWithheld)
    event.confirms.removeAll(where: isWithheld)
    let lost = apply(to: &event.sources)
    apply(to: &event.claims, Set(event.sources.map(\.id)))
    return lost
  }

  @discardableResult func apply(to briefing: inout Briefing) -> Set<String> {
    briefing.judgements.removeAll { isWithheld($0.marking) }
    let lost = apply(to: &briefing.sources)
    apply(to: &briefing.claims, Set(briefing.sources.map(\.id)))
    return lost
  }

  private func apply(to sources: inout [Source]) -> Set<String> {
    let lost = Set(sources.lazy.filter { isWithheld($0.marking) }.map(\.id))
    sources.removeAll { lost.contains($0.id) }
    let ids = Set(sources.map(\.id))
    for i in sources.indices { sources[i].derivedFrom.removeAll { !ids.contains($0) } }
    return lost
  }

  private func apply(to claims: inout [Claim], _ sources: Set<String>) {
    claims.removeAll {
      isWithheld($0.marking) || isWithheld($0.about) || isWithheld($0.source, sources)
    }
    for i in claims.indices {
      claims[i].incriminates.removeAll(where: isWithheld)
      claims[i].evidence.removeAll { isWithheld($0.actor) }
      claims[i].positions.removeAll {
        isWithheld($0.marking) || isWithheld($0.actor) || isWithheld($0.source, sources)
      }
    }
  }

  private func isWithheld(_ marking: Marking?) -> Bool { marking.map { $0 > ceiling } ?? false }

  private func isWithheld(_ reference: Reference?) -> Bool {
    reference.map { withheld.contains($0.id) } ?? false
  }

  private func isWithheld(_ reference: Reference) -> Bool { withheld.contains(reference.id) }

  /// Sources that are not there have been reported when the file was read.
  private func isWithheld(_ source: String?, _ sources: Set<String>) -> Bool {
    source.map { !sources.contains($0) } ?? false
  }
}
