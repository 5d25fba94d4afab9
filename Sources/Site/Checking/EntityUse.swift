import Briefings
import Diagnostics
import Markdown
import Mentions

/// How much is said of curated entities.
struct EntityUse {
  /// How many entities are told of each kind; of the others, how many there are.
  private static let shown = 20
  private let index: SiteIndex

  init(_ index: SiteIndex) { self.index = index }

  func report(_ diagnostics: inout DiagnosticList) {
    let library = index.library
    // A site of a few briefings has hardly anybody twice.
    let isLarge = library.briefings.count >= 10
    var orphans: [Diagnostic] = []
    var single: [Diagnostic] = []
    let used = named()
    // Nobody is asked for other names of a person who has none.
    for (i, actor) in library.actors.enumerated() where actor.origin.isCurated && !actor.isUnnamed {
      let entity = index.linked.id(ofActor: i)
      let count = index.linked.backlinks[entity].count
      if count == 0, !used.contains(actor.id) { orphans.append(orphan("actor", actor.id, actor.span)) }
      if count == 1, isLarge { single.append(singleMention(entity, actor)) }
    }
    for (i, event) in library.events.enumerated() where event.origin.isCurated {
      let count = index.linked.backlinks[index.linked.id(ofEvent: i)].count
      if count == 0, !used.contains(event.id) { orphans.append(orphan("event", event.id, event.span)) }
    }
    tell(.orphan, orphans, "nothing is said of", "more actors and events either", &diagnostics)
    tell(.singleMention, single, "only one briefing names each of", "more actors", &diagnostics)
  }

  private func tell(
    _ id: DiagnosticID,
    _ all: [Diagnostic],
    _ what: String,
    _ more: String,
    _ diagnostics: inout DiagnosticList
  ) {
    for diagnostic in all.prefix(Self.shown) { diagnostics.append(diagnostic) }
    guard all.count > Self.shown else { return }
    diagnostics.append(Diagnostic(.note, id, "\(what) \(all.count - Self.shown) \(more)"))
  }

  private func orphan(_ what: String, _ id: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .note,
      .orphan,
      "nothing is said of \(what) '\(id)'",
      at: span,
      suggestion: "name it in a briefing, or delete its file"
    )
  }

  private func singleMention(_ entity: EntityID, _ actor: Actor) -> Diagnostic {
    var notes: [Diagnostic.Note] = []
    if let entry = index.linked.backlinks[entity].first {
      let briefing = Int(entry.briefing)
      let mention = index.linked.briefings[briefing].mentions[Int(entry.first)]
      let place = index.library.body(ofBriefing: briefing).span(
        of: mention.range.lowerBound,
        path: index.library.briefings[briefing].span.path
      )
      notes.append(Diagnostic.Note("it is named here", at: place))
    }
    return Diagnostic(
      .note,
      .singleMention,
      "only one briefing names actor '\(actor.id)'",
      at: actor.span,
      notes: notes,
      suggestion: "if others mean it by another name, add that to its 'aliases'"
    )
  }

  /// Ids that other entities tell of.
  private func named() -> Set<String> {
    var ids: Set<String> = []
    for actor in index.library.actors {
      ids.formUnion(actor.relations.map(\.actor.id))
      ids.formUnion(actor.roles.compactMap { $0.of?.id })
      if let country = actor.country { ids.insert(country.id) }
      if !actor.relations.isEmpty { ids.insert(actor.id) }
    }
    for event in index.library.events {
      ids.formUnion(event.participants.map(\.actor.id))
      ids.formUnion((event.partOf + event.follows + event.confirms).map(\.id))
      if !event.participants.isEmpty { ids.insert(event.id) }
      ids.formUnion(event.claims.flatMap { $0.positions.map(\.actor.id) + ($0.about.map { [$0.id] } ?? []) })
    }
    for briefing in index.library.briefings {
      ids.formUnion(
        briefing.claims.flatMap { $0.positions.map(\.actor.id) + ($0.about.map { [$0.id] } ?? []) }
      )
    }
    for document in index.linked.profiles + index.linked.accounts {
      for mention in document.mentions {
        let i = Int(mention.entity.rawValue)
        let actors = index.library.actors
        ids.insert(i < actors.count ? actors[i].id : index.library.events[i - actors.count].id)
      }
    }
    return ids
  }
}
