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
  private var span: SourceSpan?

  init(sentence: Range<Int>, text: [UInt8]) {
    self.sentence = sentence
    let words = String(decoding: text[sentence], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    self.text = words.joined(separator: " ")
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

  /// The claim as a briefing carries it, under an id that none of its others has.
  func noun(_ proposal: Origin.Proposal, besides others: [Claim]) -> Claim? {
    guard let first = positions.first, let span else { return nil }
    let taken = Set(others.lazy.map(\.id))
    var number = 1
    while taken.contains("\(first.actor.id)-says-\(number)") { number += 1 }
    var claim = Claim(id: "\(first.actor.id)-says-\(number)", text: text, span: span)
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

  private var byActor: [String: [Known]] = [:]

  init(_ claims: some Sequence<Claim>) {
    for claim in claims {
      let figure = claim.figure
      let known = Known(
        amounts: (figure.map { [$0.amount] } ?? []) + (figure?.parts.map(\.amount) ?? []),
        words: Self.words(of: claim.text)
      )
      for actor in Set(claim.positions.map(\.actor.id)) { byActor[actor, default: []].append(known) }
    }
  }

  /// Whether each of its parties is known to say so: by the same number, or with half of the words.
  func hold(_ claim: ProposedClaim) -> Bool {
    let words = Self.words(of: claim.text)
    return claim.positions.allSatisfy { position in
      byActor[position.actor.id, default: []].contains { known in
        if known.amounts.contains(where: claim.figures.contains) { return true }
        let shared = known.words.intersection(words).count
        return shared > 1 && shared * 2 >= min(known.words.count, words.count)
      }
    }
  }

  /// Those that carry meaning, by and large: of four letters and more.
  private static func words(of text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 })
  }
}
