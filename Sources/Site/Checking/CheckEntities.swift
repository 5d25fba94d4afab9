import Briefings
import Diagnostics
import Mentions

extension SitePlan {
  /// Reports entities that may be one, those that little or nothing is said of, and names that are nobody's yet.
  package func checkEntities(diagnostics: inout DiagnosticList) {
    NearDuplicates(index.library).report(&diagnostics)
    EntityUse(index).report(&diagnostics)
    UnknownNames(index.linked).report(&diagnostics)
  }
}

/// Curated actors, and curated events, that go by names which are spellings of one.
struct NearDuplicates {
  private let library: Library

  init(_ library: Library) { self.library = library }

  func report(_ diagnostics: inout DiagnosticList) {
    let actors = library.actors.filter(\.origin.isCurated)
    find(
      actors.map { actor in
        // People share family names; others share neither.
        let names = [actor.name] + actor.aliases.filter { $0.kind == .strong }.map(\.name)
        let isPerson = actor.category == .person
        return Entity(
          id: actor.id,
          names: isPerson ? names.filter { $0.contains(where: \.isWhitespace) } : names,
          kind: isPerson ? "person" : "",
          what: "actor",
          span: actor.span
        )
      },
      &diagnostics
    )
    find(
      library.events.filter(\.origin.isCurated).map { event in
        // Events of one name at other times are others.
        Entity(
          id: event.id,
          names: [event.title] + event.aliases.filter { $0.kind == .strong }.map(\.name),
          kind: event.date.start.map { "\($0.year)" } ?? "",
          what: "event",
          span: event.span
        )
      },
      &diagnostics
    )
  }

  private struct Entity {
    var id: String
    var names: [String]
    /// Only those of one kind can be one.
    var kind: String
    var what: String
    var span: SourceSpan
  }

  private func find(_ entities: [Entity], _ diagnostics: inout DiagnosticList) {
    var first: [String: (entity: Int, name: String)] = [:]
    var told: Set<[Int]> = []
    for (i, entity) in entities.enumerated() {
      for name in entity.names {
        let keys = NameFolding.keys(name).sorted().map { "\(entity.kind)/\($0)" }
        guard let other = keys.lazy.compactMap({ first[$0] }).first else {
          for key in keys { first[key] = (i, name) }
          continue
        }
        // The same name twice is reported as ambiguous where it stands.
        guard other.entity != i, other.name != name, told.insert([other.entity, i]).inserted else { continue }
        let known = entities[other.entity]
        diagnostics.warning(
          .nearDuplicate,
          "\(entity.what)s '\(known.id)' and '\(entity.id)' may be one: '\(other.name)' and '\(name)' are spellings of a name",
          at: entity.span,
          notes: [Diagnostic.Note("the other is here", at: known.span)],
          suggestion:
            "if they are, write 'sameAs: \(known.id)' into this file, or its name among the aliases of the other"
        )
      }
    }
  }
}

/// How much is said of curated entities.
struct EntityUse {
  private static let shown = 8
  private let index: SiteIndex

  init(_ index: SiteIndex) { self.index = index }

  func report(_ diagnostics: inout DiagnosticList) {
    let library = index.library
    // A site of a few briefings has hardly anybody twice.
    let isLarge = library.briefings.count >= 10
    var orphans: [String] = []
    var single: [String] = []
    let used = named()
    for (i, actor) in library.actors.enumerated() where actor.origin.isCurated {
      let count = index.linked.backlinks[index.linked.id(ofActor: i)].count
      if count == 0, !used.contains(actor.id) { orphans.append(actor.id) }
      if count == 1, isLarge { single.append(actor.id) }
    }
    for (i, event) in library.events.enumerated() where event.origin.isCurated {
      let count = index.linked.backlinks[index.linked.id(ofEvent: i)].count
      if count == 0, !used.contains(event.id) { orphans.append(event.id) }
    }
    note(.orphan, orphans, "nothing is said of", &diagnostics)
    note(.singleMention, single, "only one briefing names", &diagnostics)
  }

  private func note(
    _ id: DiagnosticID,
    _ entities: [String],
    _ what: String,
    _ diagnostics: inout DiagnosticList
  ) {
    guard !entities.isEmpty else { return }
    let list = entities.prefix(Self.shown).map { "'\($0)'" }.joined(separator: ", ")
    let more = entities.count > Self.shown ? " and \(entities.count - Self.shown) more" : ""
    diagnostics.append(Diagnostic(.note, id, "\(what) \(list)\(more)"))
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

extension DiagnosticID {
  /// Two entities whose names are spellings of one.
  package static let nearDuplicate: Self = "entity.near-duplicate"
  /// Entities that no text, event or other entity tells of.
  package static let orphan: Self = "entity.orphan"
  /// Entities that one briefing names.
  package static let singleMention: Self = "entity.single-mention"
  /// A name that several briefings have, and that is nobody's.
  package static let unknownName: Self = "names.unknown"
}
