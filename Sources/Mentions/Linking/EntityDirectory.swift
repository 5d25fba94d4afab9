import Briefings

/// The ids of a library's nouns, as texts refer to them.
struct EntityDirectory: Sendable {
  private let actors: [String: Int32]
  private let events: [String: Int32]
  private let briefings: Set<String>
  let actorCount: Int32

  init(_ library: Library) {
    var actors = Self.indices(library.actors.indices.lazy.map { library.actors[$0].id })
    var events = Self.indices(library.events.indices.lazy.map { library.events[$0].id })
    // An id that was given up by `sameAs` means the one that it gave way to.
    for (id, winner) in library.replacements {
      if let index = actors[winner] {
        actors[id] = index
      } else if let index = events[winner] {
        events[id] = index
      }
    }
    self.actors = actors
    self.events = events
    var briefings = Set<String>(minimumCapacity: library.briefings.count)
    for i in library.briefings.indices { briefings.insert(library.briefings[i].id) }
    self.briefings = briefings
    actorCount = Int32(library.actors.count)
  }

  private static func indices(_ ids: some Collection<String>) -> [String: Int32] {
    var indices = [String: Int32](minimumCapacity: ids.count)
    for (i, id) in ids.enumerated() { indices[id] = Int32(i) }
    return indices
  }

  func actor(_ id: String) -> EntityID? { actors[id].map { EntityID(rawValue: $0) } }
  func event(_ id: String) -> EntityID? { events[id].map { EntityID(rawValue: actorCount + $0) } }

  /// An actor's id goes before an event's.
  func entity(_ id: String) -> EntityID? { actor(id) ?? event(id) }

  func isBriefing(_ id: String) -> Bool { briefings.contains(id) }

  var actorIDs: some Sequence<String> { actors.keys }
  var eventIDs: some Sequence<String> { events.keys }
  var briefingIDs: some Sequence<String> { briefings }
}
