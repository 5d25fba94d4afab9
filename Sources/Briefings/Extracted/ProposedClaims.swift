import Diagnostics

/// What a sentence of a briefing tells that parties say.
struct ProposedClaim: Sendable {
  /// Bytes of the briefing's text.
  let sentence: Range<Int>
  let text: String
  private(set) var positions: [Position] = []
  /// Of the least sure of its statements.
  private(set) var confidence = 1.0
  private(set) var figures: [Figure.Amount] = []
  /// The event that the sentence tells of, if it is one.
  private let event: String?
  private var span: SourceSpan?

  init(sentence: Range<Int>, about event: String?, text: [UInt8]) {
    self.sentence = sentence
    self.event = event
    self.text = Passage.plain(String(decoding: text[sentence], as: UTF8.self))
  }

  mutating func add(_ actor: String, _ statement: ExtractedFile.Statement, _ span: SourceSpan) {
    figures += statement.figures
    confidence = min(confidence, statement.confidence)
    self.span = self.span ?? span
    let isKnown = positions.contains { $0.actor.id == actor && $0.stance == statement.stance }
    if !isKnown {
      positions.append(Position(actor: Reference(id: actor, span: span), stance: statement.stance))
    }
  }

  /// The claim as a briefing carries it, under an id that no other claim of the site has: claims of one id about one
  /// event are one.
  func noun(_ proposal: Origin.Proposal, in briefing: Briefing) -> Claim? {
    guard let first = positions.first, let span else { return nil }
    let taken = Set(briefing.claims.lazy.map(\.id))
    var number = 1
    while taken.contains("\(briefing.id)-\(first.actor.id)-\(number)") { number += 1 }
    var claim = Claim(id: "\(briefing.id)-\(first.actor.id)-\(number)", text: text, span: span)
    claim.about = event.map { Reference(id: $0, span: span) }
    claim.positions = positions
    claim.proposal = proposal
    claim.proposal?.confidence = confidence
    return claim
  }
}

/// What parties are known to say from what people wrote, so that no proposal says it again.
struct KnownClaims: Sendable {
  private struct Known {
    var amounts: [Figure.Amount]
    var words: Set<Substring>
  }

  private var byParty: [String: [Known]] = [:]
  private let countries: [String: String]

  /// - Parameter actors: a state's government and forces say what it says.
  init(_ claims: some Sequence<Claim>, _ actors: [Actor]) {
    var countries: [String: String] = [:]
    for actor in actors { countries[actor.id] = actor.country?.id }
    self.countries = countries
    for claim in claims {
      let figure = claim.figure
      let known = Known(
        amounts: (figure.map { [$0.amount] } ?? []) + (figure?.parts.map(\.amount) ?? []),
        words: Self.words(of: claim.text)
      )
      let parties = Set(claim.positions.map { countries[$0.actor.id] ?? $0.actor.id })
      for party in parties { byParty[party, default: []].append(known) }
    }
  }

  /// Whether each of its parties is known to say so: by the same number of the same, or with half of the words.
  func hold(_ claim: ProposedClaim) -> Bool {
    let words = Self.words(of: claim.text)
    return claim.positions.allSatisfy { position in
      byParty[countries[position.actor.id] ?? position.actor.id, default: []].contains { known in
        let shared = known.words.intersection(words).count
        // 600 men are not 600 tanks.
        if shared > 0, known.amounts.contains(where: claim.figures.contains) { return true }
        return shared > 1 && shared * 2 >= min(known.words.count, words.count)
      }
    }
  }

  /// Those that carry meaning, by and large: of four letters and more.
  private static func words(of text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 })
  }
}
