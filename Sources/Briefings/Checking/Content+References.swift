import Diagnostics

/// Whether what nouns refer to exists, and is what the field wants.
extension Content {
  func check(_ diagnostics: inout DiagnosticList) {
    checkSharedIDs(&diagnostics)
    var states: Set<String> = []
    var others: Set<String> = []
    for actor in actors {
      if actor.category == .state { states.insert(actor.id) } else { others.insert(actor.id) }
    }
    for actor in actors {
      for role in actor.roles { check(role.of, is: .actor, &diagnostics) }
      for relation in actor.relations {
        check(relation.actor, is: .actor, &diagnostics)
        checkSelf(relation.actor, of: actor.id, &diagnostics)
      }
      guard let country = actor.country, check(country, is: .actor, &diagnostics) else { continue }
      if others.contains(country.id) {
        diagnostics.error(
          .wrongReference,
          "'\(country.id)' is no state",
          at: country.span,
          suggestion: nearestName(to: country.id, in: states).map { "did you mean '\($0)'?" }
            ?? "give the actor 'type: state', or another country here"
        )
      }
    }
    for event in events {
      for participant in event.participants { check(participant.actor, is: .actor, &diagnostics) }
      for other in event.partOf + event.follows + event.confirms {
        check(other, is: .event, &diagnostics)
        checkSelf(other, of: event.id, &diagnostics)
      }
      for claim in event.claims { check(claim, &diagnostics) }
    }
    for briefing in briefings {
      for claim in briefing.claims { check(claim, &diagnostics) }
    }
  }

  private func check(_ claim: Claim, _ diagnostics: inout DiagnosticList) {
    if let about = claim.about { check(about, is: kinds[about.id] ?? .event, &diagnostics) }
    for actor in claim.incriminates + claim.positions.map(\.actor) {
      check(actor, is: .actor, &diagnostics)
    }
  }

  /// One id for an actor and an event would make `[[id]]` mean either.
  private func checkSharedIDs(_ diagnostics: inout DiagnosticList) {
    var places: [String: SourceSpan] = [:]
    for actor in actors { places[actor.id] = actor.span }
    for event in events {
      guard let place = places[event.id] else { continue }
      diagnostics.error(
        .duplicateID,
        "'\(event.id)' is the id of an actor too",
        at: SourceSpan(path: event.span.path),
        notes: [Diagnostic.Note("the actor is here", at: SourceSpan(path: place.path))],
        suggestion: "rename one of the files: '[[\(event.id)]]' could mean either"
      )
    }
  }

  @discardableResult
  private func check(_ reference: Reference?, is kind: Kind, _ diagnostics: inout DiagnosticList) -> Bool {
    guard let reference else { return true }
    let found = kinds[reference.id]
    // An id may belong to an actor and, by mistake, to an event.
    if found == kind || kind == .event && events.contains(where: { $0.id == reference.id }) { return true }
    guard let found else {
      diagnostics.error(
        .danglingReference,
        "there is no \(kind == .actor ? "actor" : "event") '\(reference.id)'",
        at: reference.span,
        suggestion: nearest(to: reference.id, of: kind, diagnostics)
          ?? "write 'Content/\(kind.folder)/\(reference.id).md'"
      )
      return false
    }
    diagnostics.error(
      .wrongReference,
      "'\(reference.id)' is \(found.phrase), and \(kind.phrase) is needed here",
      at: reference.span,
      suggestion: nearest(to: reference.id, of: kind, diagnostics)
    )
    return false
  }

  private func checkSelf(_ reference: Reference, of id: String, _ diagnostics: inout DiagnosticList) {
    guard reference.id == id else { return }
    diagnostics.error(
      .wrongReference,
      "'\(id)' refers to itself",
      at: reference.span,
      suggestion: "name another id, or remove it"
    )
  }
}
