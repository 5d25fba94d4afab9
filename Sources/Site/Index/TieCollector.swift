import Briefings

/// An event that an actor took part in, and as what.
struct Participation: Hashable, Sendable {
  var event: Int32
  var role: Event.Participant.Role
}

/// One end of an asserted tie: whose it is and which of theirs.
struct RelationEnd: Hashable, Sendable {
  var holder: Int32
  /// Index into the holder's `relations`.
  var index: Int32
}

/// Somebody's role in an actor.
struct RoleHolder: Hashable, Sendable {
  var holder: Int32
  /// Index into the holder's `roles`.
  var index: Int32
}

/// Turns the references that nouns hold to each other round: from who refers to who is referred to.
struct TieCollector {
  private let library: Library
  private let actors: [String: Int32]
  private let events: [String: Int32]
  /// All events, earliest first.
  let chronology: [Int32]

  init(_ library: Library, actors: [String: Int32], events: [String: Int32]) {
    self.library = library
    self.actors = actors
    self.events = events
    chronology = library.events.indices.map { library.events[$0].date }.oldestFirst().map { Int32($0) }
  }

  func participations() -> Rows<Participation> {
    var pairs: [(row: Int, element: Participation)] = []
    for event in chronology {
      for participant in library.events[Int(event)].participants {
        guard let actor = actors[participant.actor.id] else { continue }
        pairs.append((Int(actor), Participation(event: event, role: participant.role)))
      }
    }
    return Rows(count: library.actors.count, pairs: pairs)
  }

  func relations() -> Rows<RelationEnd> {
    var pairs: [(row: Int, element: RelationEnd)] = []
    for (holder, actor) in library.actors.enumerated() {
      for (i, relation) in actor.relations.enumerated() {
        guard let other = actors[relation.actor.id] else { continue }
        pairs.append((Int(other), RelationEnd(holder: Int32(holder), index: Int32(i))))
      }
    }
    return Rows(count: library.actors.count, pairs: pairs)
  }

  func roles() -> Rows<RoleHolder> {
    var pairs: [(row: Int, element: RoleHolder)] = []
    for (holder, actor) in library.actors.enumerated() where !actor.isUnnamed {
      for (i, role) in actor.roles.enumerated() {
        guard let of = role.of, let other = actors[of.id] else { continue }
        pairs.append((Int(other), RoleHolder(holder: Int32(holder), index: Int32(i))))
      }
    }
    return Rows(count: library.actors.count, pairs: pairs)
  }

  /// The actors of each state; `weight` says who comes first.
  func members(weight: (Int) -> Int) -> Rows<Int32> {
    var pairs: [(row: Int, element: Int32)] = []
    for (i, actor) in library.actors.enumerated() where !actor.isUnnamed {
      guard let country = actor.country, let state = actors[country.id], Int(state) != i else { continue }
      pairs.append((Int(state), Int32(i)))
    }
    var rows = Rows(count: library.actors.count, pairs: pairs)
    rows.sortRows { (weight(Int($1)), $0) < (weight(Int($0)), $1) }
    return rows
  }

  /// The unnamed persons of each actor, each once.
  func unnamed() -> Rows<Int32> {
    var pairs: [(row: Int, element: Int32)] = []
    for (i, actor) in library.actors.enumerated() where actor.isUnnamed {
      let affiliations = ([actor.country] + actor.roles.map(\.of)).compactMap { $0.flatMap { actors[$0.id] } }
      for other in Set(affiliations).sorted() where Int(other) != i { pairs.append((Int(other), Int32(i))) }
    }
    return Rows(count: library.actors.count, pairs: pairs)
  }

  /// By event, the events that refer to it in `references`.
  func events(referredToBy references: KeyPath<Event, [Reference]>) -> Rows<Int32> {
    var pairs: [(row: Int, element: Int32)] = []
    for event in chronology {
      for reference in library.events[Int(event)][keyPath: references] {
        guard let other = events[reference.id] else { continue }
        pairs.append((Int(other), event))
      }
    }
    return Rows(count: library.events.count, pairs: pairs)
  }
}
