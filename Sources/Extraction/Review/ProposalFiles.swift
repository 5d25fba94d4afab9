import Briefings
import Diagnostics

/// The files that are written from proposals, so that the site can be built with them.
///
/// A build knows what has a file, and of the rest what the site shows. A proposal may name less sure ones, too: those
/// are left out of the file, and a warning says so.
struct ProposalFiles {
  /// What a file may name.
  private let ids: Set<String>
  /// What briefings are marked, by their ids.
  private let markings: [String: Marking?]
  private let defaultMarking: Marking?

  /// - Parameter promoting: ids of those whose files are written together.
  init(_ library: Library, promoting: [String] = []) {
    let drafts = Set(library.briefings.lazy.filter(\.isDraft).map(\.id))
    func isKnown(_ origin: Origin) -> Bool {
      if origin.isCurated { return true }
      guard library.settings.publishesExtracted, let proposal = origin.proposal else { return false }
      return proposal.confidence >= library.settings.extractionThreshold
        && !proposal.briefings.allSatisfy(drafts.contains)
    }
    defaultMarking = library.settings.defaultMarking
    markings = Dictionary(
      library.briefings.lazy.map { ($0.id, $0.marking ?? library.settings.defaultMarking) },
      uniquingKeysWith: { first, _ in first }
    )
    ids = Set(promoting)
      .union(library.actors.lazy.filter { isKnown($0.origin) }.map(\.id))
      .union(library.events.lazy.filter { isKnown($0.origin) }.map(\.id))
  }

  /// - Parameter other: The id of the actor that it gives way to.
  func file(
    _ actor: Actor,
    sameAs other: String? = nil,
    _ diagnostics: inout DiagnosticList
  ) -> Review.File {
    let marking = marking(of: actor.origin)
    return Review.File(
      path: "Content/actors/\(actor.id).md",
      text: FrontMatterWriter.file(kept(actor, &diagnostics), marking, sameAs: other)
    )
  }

  func file(_ event: Event, _ diagnostics: inout DiagnosticList) -> Review.File {
    let marking = marking(of: event.origin)
    return Review.File(
      path: "Content/events/\(event.id).md",
      text: FrontMatterWriter.file(kept(event, &diagnostics), marking)
    )
  }

  /// What is added to the file of a claim's briefing; nil, with an error, where none of those who say so is known.
  func entry(_ claim: Briefings.Claim, of briefing: Briefing, _ diagnostics: inout DiagnosticList)
    -> [String]?
  {
    var (kept, gone) = (claim, [String]())
    kept.positions = self.kept(claim.positions, &gone, by: \.actor)
    kept.about = self.kept(claim.about.map { [$0] } ?? [], &gone) { $0 }.first
    guard !kept.positions.isEmpty else {
      diagnostics.error(
        .unreviewedReference,
        "of those who say so none has a file or is sure enough to be shown: \(Set(gone).sorted().joined(separator: ", "))",
        at: briefing.span,
        suggestion: "promote one of them first"
      )
      return nil
    }
    report(gone, of: briefing.id, briefing.span, &diagnostics)
    return FrontMatterWriter.lines(of: kept)
  }

  /// What a proposed entity is marked: as the least restrictive of the briefings that it is known from; nil where
  /// that is what the site takes for granted.
  private func marking(of origin: Origin) -> Marking? {
    let found = (origin.proposal?.briefings ?? []).compactMap { markings[$0] }
    guard !found.contains(nil), let least = found.compactMap({ $0 }).min() else { return nil }
    return least == defaultMarking ? nil : least
  }

  private func kept(_ actor: Actor, _ diagnostics: inout DiagnosticList) -> Actor {
    var (actor, gone) = (actor, [String]())
    for i in actor.roles.indices {
      actor.roles[i].of = kept(actor.roles[i].of.map { [$0] } ?? [], &gone) { $0 }.first
    }
    actor.relations = kept(actor.relations, &gone, by: \.actor)
    actor.country = kept(actor.country.map { [$0] } ?? [], &gone) { $0 }.first
    report(gone, of: actor.id, actor.span, &diagnostics)
    return actor
  }

  private func kept(_ event: Event, _ diagnostics: inout DiagnosticList) -> Event {
    var (event, gone) = (event, [String]())
    event.participants = kept(event.participants, &gone, by: \.actor)
    event.partOf = kept(event.partOf, &gone) { $0 }
    event.follows = kept(event.follows, &gone) { $0 }
    event.confirms = kept(event.confirms, &gone) { $0 }
    report(gone, of: event.id, event.span, &diagnostics)
    return event
  }

  /// The parts that refer to what is known; the ids of the others are added to `gone`.
  private func kept<Part>(_ parts: [Part], _ gone: inout [String], by reference: (Part) -> Reference)
    -> [Part]
  {
    parts.filter { part in
      let id = reference(part).id
      if ids.contains(id) { return true }
      gone.append(id)
      return false
    }
  }

  private func report(
    _ gone: [String],
    of id: String,
    _ span: SourceSpan,
    _ diagnostics: inout DiagnosticList
  ) {
    for other in Set(gone).sorted() {
      diagnostics.warning(
        .unreviewedReference,
        "the file of '\(id)' does not name '\(other)', which has no file and is not sure enough to be shown",
        at: span,
        suggestion: "promote '\(other)', then name it there"
      )
    }
  }
}

extension DiagnosticID {
  /// A proposal names another one that the site does not show.
  package static let unreviewedReference: Self = "extract.unreviewed-reference"
}
