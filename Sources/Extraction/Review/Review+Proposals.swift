import Briefings
import Diagnostics

extension Review {
  /// All proposals, the surest first; nil, with errors, where the content has faults.
  package static func items(root: String, diagnostics: inout DiagnosticList) async -> [Item]? {
    await agenda(root: root, diagnostics: &diagnostics)?.items
  }

  /// All proposals, and what decisions need; nil, with errors, where the content has faults.
  package static func agenda(root: String, diagnostics: inout DiagnosticList) async -> Agenda? {
    guard let library = await read(root, &diagnostics) else { return nil }
    return Agenda(
      items: (entities(library, ProposalSentences(library)) + passages(library))
        .sorted { ($1.confidence, $0.id) < ($0.confidence, $1.id) },
      title: library.settings.title,
      briefings: Dictionary(uniqueKeysWithValues: library.briefings.map { ($0.id, $0.title) }),
      actors: library.actors.filter(\.origin.isCurated)
        .map { (id: $0.id, name: $0.name, type: $0.category.rawValue) }
        .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    )
  }

  /// Actors and events that are proposed.
  ///
  /// - Parameter sentences: Nil where nobody asks for them.
  static func entities(_ library: Library, _ sentences: ProposalSentences? = nil) -> [Item] {
    var items: [Item] = []
    let files = ProposalFiles(library)
    var ignored = DiagnosticList()
    for actor in library.actors {
      guard !actor.origin.isCurated, let proposal = actor.origin.proposal else { continue }
      let file = files.file(actor, &ignored)
      var item = Item(.actor, actor.id, actor.name, actor.category.rawValue, proposal, file)
      item.isUnnamed = actor.isUnnamed
      item.otherNames = actor.aliases.map(\.name)
      item.sentences = sentences?.all[actor.id] ?? []
      items.append(item)
    }
    for event in library.events {
      guard !event.origin.isCurated, let proposal = event.origin.proposal else { continue }
      let file = files.file(event, &ignored)
      var item = Item(.event, event.id, event.title, event.category.rawValue, proposal, file)
      item.otherNames = event.aliases.map(\.name)
      item.date = event.date.source
      item.sentences = sentences?.all[event.id] ?? []
      items.append(item)
    }
    return items
  }

  /// Writes the file that makes a proposed actor one with an actor that has a file; its path, below the root.
  package static func merge(
    _ id: String,
    into other: String,
    root: String,
    diagnostics: inout DiagnosticList
  ) async -> String? {
    guard let library = await read(root, &diagnostics) else { return nil }
    return merge(id, into: other, library, root, &diagnostics)
  }

  static func merge(
    _ id: String,
    into other: String,
    _ library: Library,
    _ root: String,
    _ diagnostics: inout DiagnosticList
  ) -> String? {
    guard let actor = library.actors.first(where: { $0.id == id }) else {
      reportUnknown(id, library, &diagnostics)
      return nil
    }
    guard isProposed(actor.origin, id, actor.span, &diagnostics) else { return nil }
    let curated = library.actors.filter { $0.origin.isCurated && $0.id != id }
    guard curated.contains(where: { $0.id == other }) else {
      diagnostics.error(
        .unknownProposal,
        "there is no file for an actor '\(other)'",
        suggestion: nearestName(to: other, in: curated.map(\.id)).map { "did you mean '\($0)'?" }
      )
      return nil
    }
    let file = ProposalFiles(library).file(actor, sameAs: other, &diagnostics)
    return save(file.text, root, file.path, isNew: true, &diagnostics) ? file.path : nil
  }
}
