import Diagnostics
import Markdown
import Storing

extension Library {
  /// Whose text the file at `path` holds; nil for a file that gives nothing of the library, or has no text.
  package func owner(of path: String) -> TextOwner? {
    if let i = briefings.firstIndex(where: { $0.span.path == path }) { return .briefing(i) }
    if let i = actors.firstIndex(where: { $0.span.path == path }) { return .profile(i) }
    return events.firstIndex { $0.span.path == path }.map { .account($0) }
  }

  /// The same library with the text that one file has now, for a look at one page while the whole site is read.
  ///
  /// - Parameter memory: what was read when the library was made.
  /// - Returns: nil where that takes more than to read the file: if something else in it has changed, if it has a fault
  ///   or leads to other files than before, or if what the text shows depends on what is withheld or on claims that were
  ///   found in it.
  package func withText(of owner: TextOwner, root: String, _ memory: ReadMemory) -> Library? {
    var library = self
    switch owner {
    case .briefing(let i):
      guard let text = reread(briefings[i], .briefing, root, memory), anchors(i, text, memory, in: &library)
      else { return nil }
      library.briefings[i].take(text.document, text.facts)
    case .profile(let i):
      guard let text = reread(actors[i], .actor, root, memory) else { return nil }
      library.actors[i].take(text.document, text.facts)
    case .account(let i):
      guard let text = reread(events[i], .event, root, memory) else { return nil }
      library.events[i].take(text.document, text.facts)
    }
    return library
  }

  private typealias Text = (document: Document, facts: ProseFacts)

  private func reread(
    _ noun: some NounWithText,
    _ kind: ContentFile.Kind,
    _ root: String,
    _ memory: ReadMemory
  ) -> Text? {
    let file = ContentFile(kind: kind, id: noun.id, path: noun.span.path)
    var reader = FileReader()
    let now = reader.read(file, root: root, memory: nil).result
    guard !now.diagnostics.hasErrors, let before = memory.known(file.path)?.result(),
      let old = before.noun.withoutText, let new = now.noun.withoutText, old == new
    else { return nil }
    let text = now.noun.text
    let (sources, links) = (Set(noun.sources.map(\.id)), Set(noun.facts.links.map(\.destination)))
    guard let text, text.facts.sourceReferences.allSatisfy({ sources.contains($0.id) }),
      text.facts.links.allSatisfy({ links.contains($0.destination) })
    else { return nil }
    return text
  }

  /// Finds what an extractor pointed at in a briefing's new text.
  private func anchors(_ i: Int, _ text: Text, _ memory: ReadMemory, in library: inout Library) -> Bool {
    let briefing = briefings[i]
    guard !briefing.isRetracted else { return false }
    guard let proposals, let file = extractedFile(of: briefing, proposals, memory) else {
      return briefing.extracted.isEmpty && briefing.quotes.isEmpty
    }
    let anchored = AnchoredFile(
      file,
      text: text.document.text,
      index: proposals.index,
      actors: Set(actors.map(\.id)),
      rejected: rejected,
      threshold: settings.extractionThreshold
    )
    // What the text says to be claimed must be as it was: other briefings' claims decide what becomes of more.
    let found = Set(anchored.claims.flatMap { [$0.text] + $0.voices.map(\.sentence) })
    let isSame = briefing.claims.allSatisfy { claim in
      (claim.proposal == nil || found.contains(claim.text))
        && claim.evidence.allSatisfy {
          !$0.proposal.briefings.contains(briefing.id) || found.contains($0.text)
        }
    }
    guard isSame else { return false }
    library.briefings[i].extracted = anchored.mentions
    library.briefings[i].quotes = anchored.quotes
    return true
  }

  private func extractedFile(of briefing: Briefing, _ proposals: KnownProposals, _ memory: ReadMemory)
    -> ExtractedFile?
  {
    guard let known = memory.known("Content/extracted/\(briefing.id).json")?.result(),
      case .extracted(var file) = known.noun, file.briefing.id == briefing.id
    else { return nil }
    if let names = proposals.renamed[briefing.id] { file.rename(names) }
    return file
  }
}

extension ReadFile.Noun {
  /// All but the text, as it is kept; nil for what has none, or has parts that are not for everybody.
  fileprivate var withoutText: [UInt8]? {
    var writer = ByteWriter()
    func put(_ noun: some NounWithText & Storable) -> Bool {
      guard noun.markedText == nil else { return false }
      var noun = noun
      noun.take(Document(), ProseFacts())
      writer.value(noun)
      return true
    }
    let isWhole =
      switch self {
      case .briefing(let noun): put(noun)
      case .actor(let noun, let sameAs): sameAs == nil && put(noun)
      case .event(let noun, let sameAs): sameAs == nil && put(noun)
      case .extracted, .settings, .rejections, .nothing: false
      }
    return isWhole ? writer.bytes : nil
  }

  fileprivate var text: (document: Document, facts: ProseFacts)? {
    switch self {
    case .briefing(let noun): (noun.text, noun.facts)
    case .actor(let noun, _): (noun.text, noun.facts)
    case .event(let noun, _): (noun.text, noun.facts)
    case .extracted, .settings, .rejections, .nothing: nil
    }
  }
}
