/// What the ids in extracted files mean when all files have been brought together.
struct KnownProposals: Sendable {
  var index: ProposalIndex
  /// By briefing and the id of an event in its file, the id of the event that it is.
  var renamed: [String: [String: String]]
}

/// Which of the library's entities each proposed id stands for.
struct ProposalIndex: Sendable {
  enum Meaning: Equatable, Sendable {
    /// An entity of the library, under this id.
    case entity(String)
    /// Refused by a person, or not sure enough to be shown.
    case withheld
  }

  /// By the curated names and strong aliases of one kind: the id, or nil where several entities share the name.
  private var actorNames: [String: String?] = [:]
  private var eventNames: [String: String?] = [:]
  private var meanings: [String: Meaning] = [:]

  init(_ content: Content, rejected: Set<String>) {
    for actor in content.actors {
      Self.add(actor.strongNames, actor.id, to: &actorNames)
      meanings[actor.id] = .entity(actor.id)
    }
    for event in content.events {
      Self.add(event.strongNames, event.id, to: &eventNames)
      meanings[event.id] = .entity(event.id)
    }
    for (id, winner) in content.replacements { meanings[id] = .entity(winner) }
    for id in rejected where meanings[id] == nil { meanings[id] = .withheld }
  }

  private static func add(_ strong: [String], _ id: String, to names: inout [String: String?]) {
    for name in strong {
      if let known = names[name], known != id { names[name] = .some(nil) } else { names[name] = .some(id) }
    }
  }

  subscript(id: String) -> Meaning? {
    get { meanings[id] }
    set { meanings[id] = newValue }
  }

  /// The one curated entity that goes by a proposal's name.
  func curated(named name: String, _ kind: Content.Kind) -> String? {
    switch kind {
    case .actor: actorNames[name].flatMap { $0 }
    case .event: eventNames[name].flatMap { $0 }
    }
  }
}
