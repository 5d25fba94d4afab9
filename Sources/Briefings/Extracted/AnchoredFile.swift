import Bytes
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
  /// Ids of unnamed persons whose descriptions do not stand in the text.
  private var nameless: Set<String> = []

  /// - Parameters:
  ///   - rejected: ids of what people have refused, ``Passage`` among it.
  ///   - needsWords: Whether words of the text that the file only repeats, as descriptions of speakers are, must stand in
  ///     it: where a release may withhold a part of the text, they may be from that.
  init(
    _ file: ExtractedFile,
    text: [UInt8],
    index: ProposalIndex,
    actors: Set<String>,
    rejected: Set<String>,
    threshold: Double,
    needsWords: Bool
  ) {
    var anchoring = Anchoring(text)
    let words = needsWords && file.repeatsWords ? RepeatedWords(text) : nil
    if let words {
      nameless = Set(file.actors.lazy.map(\.noun).filter { $0.isUnnamed && !words.has($0.name) }.map(\.id))
    }
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
      if let reference = quote.speaker, !nameless.contains(reference.id), let id = known(reference, index),
        actors.contains(id)
      {
        speaker = id
      }
      let attribution = quote.attribution.flatMap { words?.has($0) == false ? nil : $0 }
      quotes.append(
        Quote(range: range, speaker: speaker, attribution: attribution, confidence: quote.confidence)
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
        !nameless.contains(claimant.id), let id = known(claimant, index), actors.contains(id)
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

/// A text in which words are looked for, wherever its lines end.
private struct RepeatedWords {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = Array(Blanks.joined(text[...]).utf8) }

  func has(_ words: String) -> Bool {
    ByteSearch.range(of: Array(Blanks.joined(Array(words.utf8)[...]).utf8), in: text) != nil
  }
}

extension ExtractedFile {
  /// Whether it says words of the text without telling where they stand.
  fileprivate var repeatsWords: Bool {
    actors.contains { $0.noun.isUnnamed } || quotes.contains { $0.attribution != nil }
  }
}
