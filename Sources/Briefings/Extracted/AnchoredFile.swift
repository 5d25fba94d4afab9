import Diagnostics

/// The mentions, quotes and claims of one extracted file, at their places in the briefing's text.
struct AnchoredFile: Sendable {
  private(set) var mentions: [ExtractedMention] = []
  private(set) var quotes: [Quote] = []
  /// What parties say, each with the sentence that tells so.
  private(set) var claims: [ProposedClaim] = []
  /// Ties between entities of the library, however sure.
  private(set) var ties: [(from: String, noun: Relation, confidence: Double)] = []
  private(set) var diagnostics = DiagnosticList()

  /// - Parameter rejected: ids of what people have refused, ``Passage`` among it.
  init(
    _ file: ExtractedFile,
    text: [UInt8],
    index: ProposalIndex,
    actors: Set<String>,
    rejected: Set<String>,
    threshold: Double
  ) {
    var anchoring = Anchoring(text)
    for mention in file.mentions where mention.confidence >= threshold {
      guard let entity = known(mention.entity, index) else { continue }
      guard let range = place(mention.selector, "mention", &anchoring) else { continue }
      mentions.append(
        ExtractedMention(
          range: range,
          entity: entity,
          confidence: mention.confidence,
          mayLink: mention.mayLink
        )
      )
    }
    // Leftmost, then longest; what overlaps one that is kept is left out.
    mentions.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var end = 0
    mentions.removeAll { mention in
      if mention.range.lowerBound < end { return true }
      end = mention.range.upperBound
      return false
    }
    for quote in file.quotes where quote.confidence >= threshold {
      guard let range = place(quote.selector, "quote", &anchoring) else { continue }
      var speaker: String?
      if let reference = quote.speaker, let id = known(reference, index), actors.contains(id) { speaker = id }
      quotes.append(
        Quote(range: range, speaker: speaker, attribution: quote.attribution, confidence: quote.confidence)
      )
    }
    if !rejected.isEmpty {
      quotes.removeAll { rejected.contains(Passage.quote.id(of: $0.words(in: text), in: file.briefing.id)) }
    }
    for tie in file.relations {
      guard let from = known(tie.from, index), let to = known(tie.noun.actor, index), from != to,
        actors.contains(from), actors.contains(to), place(tie.selector, "relation", &anchoring) != nil
      else { continue }
      var noun = tie.noun
      noun.actor.id = to
      ties.append((from, noun, tie.confidence))
    }
    addClaims(file, text, index, actors, threshold, &anchoring)
    if !rejected.isEmpty {
      claims.removeAll { rejected.contains(Passage.claim.id(of: $0.text, in: file.briefing.id)) }
    }
    quotes.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// Statements of one sentence are one claim; a denial is a position on the claim that it denies.
  private mutating func addClaims(
    _ file: ExtractedFile,
    _ text: [UInt8],
    _ index: ProposalIndex,
    _ actors: Set<String>,
    _ threshold: Double,
    _ anchoring: inout Anchoring
  ) {
    let bounds = SentenceBounds(text)
    var places: [Range<Int>: Int] = [:]
    for statement in file.claims {
      guard statement.confidence >= threshold, let claimant = statement.claimant,
        let id = known(claimant, index), actors.contains(id)
      else { continue }
      let denied = statement.denies.map { file.claims[$0] }
      guard let range = place((denied ?? statement).selector, "claim", &anchoring) else { continue }
      var own = range
      if denied != nil {
        guard let range = place(statement.selector, "claim", &anchoring) else { continue }
        own = range
      }
      let sentence = bounds.sentence(around: range)
      if places[sentence] == nil {
        places[sentence] = claims.count
        let events = Set(
          mentions.lazy.filter { $0.range.overlaps(sentence) && !actors.contains($0.entity) }.map(\.entity)
        )
        let event = events.count == 1 ? events.first : nil
        claims.append(ProposedClaim(sentence: sentence, about: event, text: text))
      }
      let i = places[sentence] ?? 0
      claims[i].add(
        ProposedClaim.Voice(
          actor: Reference(id: id, span: claimant.span),
          stance: statement.stance,
          sentence: ProposedClaim.words(text, bounds.sentence(around: own)),
          isNegated: KnownClaims.isNegated((denied ?? statement).selector.exact),
          confidence: statement.confidence
        ),
        statement.figures
      )
    }
    claims.sort { $0.sentence.lowerBound < $1.sentence.lowerBound }
  }

  /// The entity's id in the library; nil, silently, for one that is withheld.
  private mutating func known(_ reference: Reference, _ index: ProposalIndex) -> String? {
    switch index[reference.id] {
    case .entity(let id): return id
    case .withheld: return nil
    case nil:
      diagnostics.warning(
        .extractedReference,
        "there is no entity '\(reference.id)'",
        at: reference.span,
        suggestion: "propose it in the file too, or write a file for it"
      )
      return nil
    }
  }

  private mutating func place(_ selector: TextSelector, _ what: String, _ anchoring: inout Anchoring)
    -> Range<Int>?
  {
    if let range = anchoring.range(of: selector) { return range }
    let words = selector.exact.count > 40 ? selector.exact.prefix(40) + "…" : selector.exact[...]
    diagnostics.warning(
      .extractedDropped,
      "the \(what) '\(words)' no longer stands in the briefing; it is left out",
      at: selector.span,
      suggestion: "extract the briefing again"
    )
    return nil
  }
}
