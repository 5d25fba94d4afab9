import Briefings
import Diagnostics
import Markdown

extension Review {
  /// An actor or event that nobody has decided on yet.
  package struct Item: Hashable, Sendable {
    package var id: String
    package var isEvent: Bool
    package var name: String
    /// `person`, `agree`.
    package var type: String
    package var otherNames: [String]
    package var confidence: Double
    /// Ids, ascending.
    package var briefings: [String]
    /// The first sentence that names it; nil where none does.
    package var sentence: String?
    /// Where that is.
    package var place: SourceSpan?
  }

  /// All proposals, the surest first; nil, with errors, where the content has faults.
  package static func items(root: String, diagnostics: inout DiagnosticList) async -> [Item]? {
    guard let library = await read(root, &diagnostics) else { return nil }
    let sentences = Sentences(library)
    var items: [Item] = []
    for actor in library.actors {
      guard !actor.origin.isCurated, let proposal = actor.origin.proposal else { continue }
      items.append(
        Item(
          id: actor.id,
          isEvent: false,
          name: actor.name,
          type: actor.category.rawValue,
          otherNames: actor.aliases.map(\.name),
          confidence: proposal.confidence,
          briefings: proposal.briefings,
          sentence: sentences.first[actor.id]?.text,
          place: sentences.first[actor.id]?.place
        )
      )
    }
    for event in library.events {
      guard !event.origin.isCurated, let proposal = event.origin.proposal else { continue }
      items.append(
        Item(
          id: event.id,
          isEvent: true,
          name: event.title,
          type: event.category.rawValue,
          otherNames: [],
          confidence: proposal.confidence,
          briefings: proposal.briefings,
          sentence: sentences.first[event.id]?.text,
          place: sentences.first[event.id]?.place
        )
      )
    }
    return items.sorted { ($1.confidence, $0.id) < ($0.confidence, $1.id) }
  }

  /// Writes the file that makes a proposed actor one with an actor that has a file; its path, below the root.
  package static func merge(
    _ id: String,
    into other: String,
    root: String,
    diagnostics: inout DiagnosticList
  ) async -> String? {
    guard let library = await read(root, &diagnostics) else { return nil }
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
    let path = "Content/actors/\(id).md"
    let text = FrontMatterWriter.file(actor, marking(of: actor.origin, in: library), sameAs: other)
    return write(text, root, path, isNew: true, &diagnostics) ? path : nil
  }

  /// Of each entity the first sentence that an extractor found it in, briefings in their order.
  private struct Sentences {
    private(set) var first: [String: (text: String, place: SourceSpan)] = [:]

    init(_ library: Library) {
      for (i, briefing) in library.briefings.enumerated() where !briefing.extracted.isEmpty {
        let document = library.body(ofBriefing: i)
        let bounds = SentenceBounds(document.text)
        for mention in briefing.extracted where first[mention.entity] == nil {
          let range = bounds.sentence(around: mention.range)
          let words = String(decoding: document.text[range], as: UTF8.self).split(
            whereSeparator: \.isWhitespace
          )
          let place = SourceSpan(
            path: briefing.span.path,
            start: document.position(ofText: mention.range.lowerBound)
          )
          first[mention.entity] = (words.joined(separator: " "), place)
        }
      }
    }
  }
}
