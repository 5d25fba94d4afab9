import Diagnostics
import Markdown
import Storing

extension Content {
  /// Makes documents of the texts that have marked blocks, and plain words of links to what is withheld.
  mutating func showTexts(to audience: Audience, _ diagnostics: inout DiagnosticList) {
    for i in briefings.indices { show(&briefings[i], to: audience, &diagnostics) }
    for i in actors.indices { show(&actors[i], to: audience, &diagnostics) }
    for i in events.indices { show(&events[i], to: audience, &diagnostics) }
  }

  private func show(
    _ noun: inout some NounWithText,
    to audience: Audience,
    _ diagnostics: inout DiagnosticList
  ) {
    if let text = noun.markedText {
      let own = noun.marking ?? settings.defaultMarking ?? .clear
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
    if !withheld.isEmpty || !withheldSources.isEmpty { unlink(&noun, &diagnostics) }
  }

  private func unlink(_ noun: inout some NounWithText, _ diagnostics: inout DiagnosticList) {
    let unknown = noun.facts.references.filter { isUnknown($0.id) }
    let lost = withheldSources[noun.span.path] ?? []
    let sources = noun.facts.sourceReferences.map(\.id).filter(lost.contains)
    guard !unknown.isEmpty || !sources.isEmpty else { return }
    for reference in unknown {
      diagnostics.warning(
        .withheldReference,
        "'\(reference.id)' is withheld in this release, and the text links it: its words stay, without a link",
        at: SourceSpan(
          path: noun.span.path,
          start: reference.place.line > 0
            ? SourcePosition(line: Int(reference.place.line), column: Int(reference.place.column)) : nil
        ),
        suggestion: "see that the words themselves may be published, or mark the text too"
      )
    }
    var document = noun.text
    if document.isEmpty, let texts { document = texts.document(at: noun.span.path, noun.facts) }
    document.unlink { node, destination in
      if node.kind == .sourceReference { return lost.contains(String(decoding: destination, as: UTF8.self)) }
      return ProseFacts.id(of: node, destination).map { isUnknown($0) } ?? false
    }
    // What is kept from earlier runs goes by the hash, and this is another text than the file's.
    var writer = ByteWriter()
    writer.value(noun.facts.hash)
    writer.list(unknown.map(\.id))
    writer.list(sources)
    var facts = ProseFacts(document, hash: ContentHash(writer.bytes))
    facts.firstLine = noun.facts.firstLine
    noun.take(document, facts)
  }

  /// Whether an id means something that is withheld, and nothing else.
  private func isUnknown(_ id: String) -> Bool {
    withheld.contains(id) && kinds[id] == nil && !briefingIDs.contains(id)
  }
}

/// A briefing, actor or event, as far as its Markdown text goes.
protocol NounWithText {
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
