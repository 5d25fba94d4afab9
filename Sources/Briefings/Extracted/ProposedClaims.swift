import Diagnostics

/// What a sentence of a briefing tells that parties say.
struct ProposedClaim: Sendable {
  /// What one party is told to say.
  struct Voice: Sendable {
    var actor: Reference
    var stance: Position.Stance
    /// The sentence that tells so: a denial may have one of its own.
    var sentence: String
    /// Whether what the stance is taken on is put as not being so: `its troops have not been expelled`.
    var isNegated: Bool
    var confidence: Double
  }

  /// Bytes of the briefing's text.
  let sentence: Range<Int>
  let text: String
  private(set) var voices: [Voice] = []
  private(set) var figures: [Figure.Amount] = []
  /// The event that the sentence tells of, if it is one.
  private let event: String?

  init(sentence: Range<Int>, about event: String?, text: [UInt8]) {
    self.sentence = sentence
    self.event = event
    self.text = Self.words(text, sentence)
  }

  /// The words of a sentence as claims show them.
  static func words(_ text: [UInt8], _ sentence: Range<Int>) -> String {
    Passage.plain(String(decoding: text[sentence], as: UTF8.self))
  }

  /// Of the least sure of its statements.
  var confidence: Double { voices.lazy.map(\.confidence).min() ?? 1 }

  mutating func add(_ voice: Voice, _ figures: [Figure.Amount]) {
    self.figures += figures
    let same = voices.firstIndex {
      $0.actor.id == voice.actor.id && $0.stance == voice.stance && $0.sentence == voice.sentence
    }
    guard let same else { return voices.append(voice) }
    voices[same].confidence = min(voices[same].confidence, voice.confidence)
  }

  /// The claim as a briefing carries it, under an id that no other claim of the site has: claims of one id about one
  /// event are one.
  func noun(_ proposal: Origin.Proposal, in briefing: Briefing) -> Claim? {
    guard let first = voices.first else { return nil }
    let span = first.actor.span
    let taken = Set(briefing.claims.lazy.map(\.id))
    var number = 1
    while taken.contains("\(briefing.id)-\(first.actor.id)-\(number)") { number += 1 }
    var claim = Claim(id: "\(briefing.id)-\(first.actor.id)-\(number)", text: text, span: span)
    claim.about = event.map { Reference(id: $0, span: span) }
    for voice in voices {
      let isKnown = claim.positions.contains { $0.actor.id == voice.actor.id && $0.stance == voice.stance }
      if !isKnown { claim.positions.append(Position(actor: voice.actor, stance: voice.stance)) }
      guard voice.sentence != text else { continue }
      claim.evidence.append(evidence(voice, of: Position(actor: voice.actor, stance: voice.stance), proposal))
    }
    claim.proposal = proposal
    claim.proposal?.confidence = confidence
    return claim
  }

  /// The sentence of one of its voices as evidence of a position.
  func evidence(_ voice: Voice, of position: Position, _ proposal: Origin.Proposal) -> Claim.Evidence {
    var proposal = proposal
    proposal.confidence = voice.confidence
    return Claim.Evidence(
      actor: position.actor,
      stance: position.stance,
      text: voice.sentence,
      proposal: proposal
    )
  }
}
