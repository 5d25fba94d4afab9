import Diagnostics
import Markdown
import Storing

extension Content {
  /// Makes documents of the texts that have marked blocks, and plain words of links to what is withheld.
  mutating func showTexts(to audience: Audience, _ diagnostics: inout DiagnosticList) {
    var withheld = withheld
    withheld.subtract(kinds.keys)
    withheld.subtract(briefingIDs)
    let release = TextRelease(
      audience: audience,
      defaultMarking: settings.defaultMarking ?? .clear,
      unknown: withheld,
      sources: withheldSources,
      texts: texts
    )
    // Not through a method of this value: its arrays would be shared with the value that the method sees, and be copied.
    for i in briefings.indices { release.show(&briefings[i], &diagnostics) }
    for i in actors.indices { release.show(&actors[i], &diagnostics) }
    for i in events.indices { release.show(&events[i], &diagnostics) }
  }
}

/// Makes of the texts of nouns what an audience may read.
private struct TextRelease {
  var audience: Audience
  var defaultMarking: Marking
  /// Ids that mean something that is withheld, and nothing else.
  var unknown: Set<String>
  /// Ids of withheld sources, by the paths of the files that have them.
  var sources: [String: Set<String>]
  var texts: Texts?

  func show(_ noun: inout some NounWithText, _ diagnostics: inout DiagnosticList) {
    if let text = noun.markedText {
      let own = noun.marking ?? defaultMarking
      let (document, facts) = text.document(path: noun.span.path, &diagnostics) { marking in
        switch audience {
        case .readers(let ceiling): marking <= ceiling
        case .extractor: marking <= own
        case .everybody, .author: true
        }
      }
      noun.take(document, facts)
      noun.markedText = nil
    }
    if !unknown.isEmpty || !sources.isEmpty { unlink(&noun, &diagnostics) }
  }

  private func unlink(_ noun: inout some NounWithText, _ diagnostics: inout DiagnosticList) {
    let (path, facts) = (noun.span.path, noun.facts)
    let links = facts.references.filter { unknown.contains($0.id) }
    let lost = sources[path] ?? []
    let references = facts.sourceReferences.map(\.id).filter(lost.contains)
    guard !links.isEmpty || !references.isEmpty else { return }
    for link in links {
      diagnostics.warning(
        .withheldReference,
        "'\(link.id)' is withheld in this release, and the text links it: its words stay, without a link",
        at: SourceSpan(
          path: path,
          start: link.place.line > 0
            ? SourcePosition(line: Int(link.place.line), column: Int(link.place.column)) : nil
        ),
        suggestion: "see that the words themselves may be published, or mark the text too"
      )
    }
    var document = noun.text
    if document.isEmpty, let texts { document = texts.document(at: path, facts) }
    document.unlink { node, destination in
      if node.kind == .sourceReference { return lost.contains(String(decoding: destination, as: UTF8.self)) }
      return ProseFacts.id(of: node, destination).map { unknown.contains($0) } ?? false
    }
    // What is kept from earlier runs goes by the hash, and this is another text than the file's.
    var writer = ByteWriter()
    writer.value(facts.hash)
    writer.list(links.map(\.id))
    writer.list(references)
    var shown = ProseFacts(document, hash: ContentHash(writer.bytes))
    shown.firstLine = facts.firstLine
    noun.take(document, shown)
  }
}

/// A briefing, actor or event, as far as its Markdown text goes.
protocol NounWithText {
  var id: String { get }
  var sources: [Source] { get }
  var text: Document { get }
  var facts: ProseFacts { get }
  var marking: Marking? { get }
  var markedText: MarkedText? { get set }
  var span: SourceSpan { get }
  mutating func take(_ document: Document, _ facts: ProseFacts)
}

extension Briefing: NounWithText {
  var text: Document { body }
}

extension Actor: NounWithText {
  var text: Document { profile }
}

extension Event: NounWithText {
  var text: Document { account }
}
