import Briefings
import Bytes
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
    /// Of an event, in EDTF; nil of an actor.
    package var date: String?
    package var otherNames: [String]
    /// From 0 to 1.
    package var confidence: Double
    /// Ids, ascending.
    package var briefings: [String]
    /// Those that tell of it, each once, briefings in their order; ``mostSentences`` at the most.
    package var sentences: [Sentence]
    /// The file that accepting it as it is writes, below the root.
    package var path: String
    package var file: String
    /// Changes when the proposal does: who decides on another one than was shown is told so.
    package var print: String

    /// The first sentence that names it; nil where none does.
    package var sentence: String? { sentences.first?.text }
    /// Where that is.
    package var place: SourceSpan? { sentences.first?.place }

    package static let mostSentences = 5
  }

  /// A sentence that tells of a proposal, in three parts: the words that do are in the middle.
  package struct Sentence: Hashable, Sendable {
    /// The briefing's id.
    package var briefing: String
    package var before: String
    package var name: String
    package var after: String
    /// Where the words are.
    package var place: SourceSpan

    package var text: String { before + name + after }
  }

  /// What there is to decide on, and with what.
  package struct Agenda: Sendable {
    /// The surest first.
    package var items: [Item]
    /// The site's.
    package var title: String
    /// Those of briefings, by id.
    package var briefings: [String: String]
    /// Those with a file, which others can be merged into; by name.
    package var actors: [(id: String, name: String, type: String)]
  }

  /// All proposals, the surest first; nil, with errors, where the content has faults.
  package static func items(root: String, diagnostics: inout DiagnosticList) async -> [Item]? {
    await agenda(root: root, diagnostics: &diagnostics)?.items
  }

  /// All proposals, and what decisions need; nil, with errors, where the content has faults.
  package static func agenda(root: String, diagnostics: inout DiagnosticList) async -> Agenda? {
    guard let library = await read(root, &diagnostics) else { return nil }
    let sentences = Sentences(library)
    return Agenda(
      items: items(library) { sentences.all[$0.id, default: []] }
        .sorted { ($1.confidence, $0.id) < ($0.confidence, $1.id) },
      title: library.settings.title,
      briefings: Dictionary(uniqueKeysWithValues: library.briefings.map { ($0.id, $0.title) }),
      actors: library.actors.filter(\.origin.isCurated)
        .map { (id: $0.id, name: $0.name, type: $0.category.rawValue) }
        .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    )
  }

  /// - Parameter sentences: those of an item.
  static func items(_ library: Library, sentences: (Item) -> [Sentence] = { _ in [] }) -> [Item] {
    var items: [Item] = []
    let targets = ReferenceTargets(library)
    var ignored = DiagnosticList()
    for actor in library.actors {
      guard !actor.origin.isCurated, let proposal = actor.origin.proposal else { continue }
      let names = actor.aliases.map(\.name)
      items.append(
        Item(
          actor.id,
          actor.name,
          actor.category.rawValue,
          names,
          proposal,
          file(targets.kept(actor, &ignored), library)
        )
      )
    }
    for event in library.events {
      guard !event.origin.isCurated, let proposal = event.origin.proposal else { continue }
      let names = event.aliases.map(\.name)
      let file = file(targets.kept(event, &ignored), library)
      var item = Item(event.id, event.title, event.category.rawValue, names, proposal, file)
      (item.isEvent, item.date) = (true, event.date.source)
      items.append(item)
    }
    for i in items.indices { items[i].sentences = sentences(items[i]) }
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
    let file = file(ReferenceTargets(library).kept(actor, &diagnostics), library, sameAs: other)
    return write(file.text, root, file.path, isNew: true, &diagnostics) ? file.path : nil
  }
}

extension Review.Item {
  fileprivate init(
    _ id: String,
    _ name: String,
    _ type: String,
    _ otherNames: [String],
    _ proposal: Origin.Proposal,
    _ file: Review.File
  ) {
    self.init(
      id: id,
      isEvent: false,
      name: name,
      type: type,
      otherNames: otherNames,
      confidence: proposal.confidence,
      briefings: proposal.briefings,
      sentences: [],
      path: file.path,
      file: file.text,
      print: SHA256.hexadecimal(Array("\(file.path)\n\(file.text)".utf8))
    )
  }
}

/// Of each entity the sentences that an extractor found it in, each once, briefings in their order.
private struct Sentences {
  private(set) var all: [String: [Review.Sentence]] = [:]

  init(_ library: Library) {
    for (i, briefing) in library.briefings.enumerated() where !briefing.extracted.isEmpty {
      let document = library.body(ofBriefing: i)
      let bounds = SentenceBounds(document.text)
      var starts: [String: Set<Int>] = [:]
      for mention in briefing.extracted {
        guard all[mention.entity, default: []].count < Review.Item.mostSentences else { continue }
        let range = bounds.sentence(around: mention.range)
        guard starts[mention.entity, default: []].insert(range.lowerBound).inserted else { continue }
        let before = Self.words(document.text[range.lowerBound..<mention.range.lowerBound])
        let after = Self.words(document.text[mention.range.upperBound..<range.upperBound])
        all[mention.entity, default: []].append(
          Review.Sentence(
            briefing: briefing.id,
            before: String(before.drop { $0 == " " }),
            name: Self.words(document.text[mention.range]),
            after: after.hasSuffix(" ") ? String(after.dropLast()) : after,
            place: SourceSpan(
              path: briefing.span.path,
              start: document.position(ofText: mention.range.lowerBound)
            )
          )
        )
      }
    }
  }

  /// A text with one space wherever it has blanks or line ends.
  private static func words(_ bytes: ArraySlice<UInt8>) -> String {
    var words = ""
    for character in String(decoding: bytes, as: UTF8.self) {
      if !character.isWhitespace { words.append(character) } else if !words.hasSuffix(" ") { words += " " }
    }
    return words
  }
}
