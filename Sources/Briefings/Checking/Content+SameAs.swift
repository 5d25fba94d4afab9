import Diagnostics

/// `sameAs`: a person's decision that two files are about one entity.
extension Content {
  /// Merges each entity that gives way into the one that it gives way to, and lets all references follow.
  mutating func replaceSameAs(_ diagnostics: inout DiagnosticList) {
    guard !sameAs.isEmpty else { return }
    var next: [String: Replacement] = [:]
    for entry in sameAs {
      if isPossible(entry, &diagnostics) { next[entry.id] = entry }
    }
    let order = sameAs.map(\.id).filter { next[$0] != nil }
    for id in order {
      if let winner = winner(of: id, next, &diagnostics) { replacements[id] = winner }
    }
    var places: [String: Int] = [:]
    for (i, actor) in actors.enumerated() { places["actors/" + actor.id] = i }
    for (i, event) in events.enumerated() { places["events/" + event.id] = i }
    for id in order {
      // A file with faults has no place; its errors end the build anyway.
      guard let winner = replacements[id], let kind = next[id]?.kind,
        let from = places["\(kind.folder)/\(id)"], let to = places["\(kind.folder)/\(winner)"]
      else { continue }
      kind == .actor ? mergeActor(from, into: to) : mergeEvent(from, into: to)
    }
    let replaced = replacements
    actors.removeAll { replaced[$0.id] != nil }
    events.removeAll { replaced[$0.id] != nil }
    rewriteReferences()
  }

  private func isPossible(_ entry: Replacement, _ diagnostics: inout DiagnosticList) -> Bool {
    guard let kind = kinds[entry.winner.id] else {
      diagnostics.error(
        .danglingReference,
        "there is no \(entry.kind == .actor ? "actor" : "event") '\(entry.winner.id)'",
        at: entry.winner.span,
        suggestion: nearest(to: entry.winner.id, of: entry.kind, diagnostics)
      )
      return false
    }
    guard kind == entry.kind else {
      diagnostics.error(
        .wrongReference,
        "'\(entry.winner.id)' is \(kind.phrase), and \(entry.kind.phrase) is needed here",
        at: entry.winner.span,
        suggestion: nearest(to: entry.winner.id, of: entry.kind, diagnostics)
      )
      return false
    }
    return true
  }

  /// Where a chain of `sameAs` ends; nil for a circle, which is reported once, at the first of its ids.
  private func winner(
    of id: String,
    _ next: [String: Replacement],
    _ diagnostics: inout DiagnosticList
  ) -> String? {
    var chain = [id]
    var seen: Set<String> = [id]
    while let entry = next[chain[chain.count - 1]] {
      let target = entry.winner.id
      guard seen.insert(target).inserted else {
        guard target == id, chain.min() == id else { return nil }
        diagnostics.error(
          .sameAsCycle,
          "'sameAs' leads in a circle: " + (chain + [id]).map { "'\($0)'" }.joined(separator: " to "),
          at: next[id]?.winner.span,
          suggestion: "remove it from the one that is kept"
        )
        return nil
      }
      chain.append(target)
    }
    return chain[chain.count - 1]
  }

  private mutating func mergeActor(_ from: Int, into to: Int) {
    let loser = actors[from]
    // What describes somebody whose name is known now is no other name of his.
    let name = loser.properName.map { Alias(name: $0, span: loser.span) }
    let known = [actors[to].name] + actors[to].aliases.map(\.name)
    actors[to].aliases += ([name].compactMap(\.self) + loser.aliases).filter { !known.contains($0.name) }
    actors[to].redirects += ["actors/\(loser.id)/"] + loser.redirects
  }

  private mutating func mergeEvent(_ from: Int, into to: Int) {
    let loser = events[from]
    let name = Alias(name: loser.title, span: loser.span)
    let known = [events[to].title] + events[to].aliases.map(\.name)
    events[to].aliases += ([name] + loser.aliases).filter { !known.contains($0.name) }
    events[to].redirects += ["events/\(loser.id)/"] + loser.redirects
  }

  private mutating func rewriteReferences() {
    let replaced = replacements
    func follow(_ reference: inout Reference) { reference.id = replaced[reference.id] ?? reference.id }
    /// What leads to the entity itself only now says no more than that the two were one.
    func isOwn(_ reference: Reference, _ id: String) -> Bool { replaced[reference.id] == id }
    for i in actors.indices {
      let id = actors[i].id
      actors[i].relations.removeAll { isOwn($0.actor, id) }
      for k in actors[i].relations.indices { follow(&actors[i].relations[k].actor) }
      for k in actors[i].roles.indices where actors[i].roles[k].of != nil {
        if var of = actors[i].roles[k].of {
          follow(&of)
          actors[i].roles[k].of = of
        }
      }
      if var country = actors[i].country {
        follow(&country)
        actors[i].country = country
      }
    }
    for i in briefings.indices {
      for k in briefings[i].claims.indices { briefings[i].claims[k].follow(replaced) }
    }
    for i in events.indices {
      let id = events[i].id
      for k in events[i].claims.indices { events[i].claims[k].follow(replaced) }
      for k in events[i].participants.indices { follow(&events[i].participants[k].actor) }
      for list in [\Event.partOf, \Event.follows, \Event.confirms] {
        events[i][keyPath: list].removeAll { isOwn($0, id) }
        for k in events[i][keyPath: list].indices { follow(&events[i][keyPath: list][k]) }
      }
    }
  }
}

extension Claim {
  /// Lets references follow ids that were given up.
  fileprivate mutating func follow(_ replaced: [String: String]) {
    if let id = about?.id { about?.id = replaced[id] ?? id }
    for i in incriminates.indices {
      incriminates[i].id = replaced[incriminates[i].id] ?? incriminates[i].id
    }
    for i in positions.indices {
      positions[i].actor.id = replaced[positions[i].actor.id] ?? positions[i].actor.id
    }
  }
}
