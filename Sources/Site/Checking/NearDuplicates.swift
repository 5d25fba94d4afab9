import Briefings
import Diagnostics

/// Curated actors, and curated events, that go by names which are spellings of one.
struct NearDuplicates {
  private let library: Library

  init(_ library: Library) { self.library = library }

  func report(_ diagnostics: inout DiagnosticList) {
    let actors = library.actors.filter(\.origin.isCurated)
    find(
      actors.map { actor in
        // People share family names; others share neither.
        let names = actor.strongNames
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
          names: event.strongNames,
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
