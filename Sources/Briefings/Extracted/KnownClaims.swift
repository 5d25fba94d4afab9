/// What parties say as people wrote it, to find what a proposal says again.
///
/// A proposal repeats a claim if each party in it is known to take that side of it, by the same number of the same, or
/// in half of the words. Who denies that something is so, and who says that it is not so, take one side.
struct KnownClaims: Sendable {
  /// Where in the content a position of a claim stands.
  struct Place: Hashable, Sendable {
    var isOfEvent: Bool
    /// An index among the events or the briefings.
    var noun: Int
    var claim: Int
    var position: Int
  }

  private struct Known {
    var place: Place
    var stance: Position.Stance
    var isNegated: Bool
    var amounts: [Figure.Amount]
    var wordCount: Int
  }

  private struct PartyWord: Hashable {
    var party: String
    var word: Substring
  }

  private var known: [Known] = []
  /// Numbers in ``known``, ascending.
  private var numbers: [PartyWord: [Int]] = [:]
  /// A state's government and forces say what it says.
  private var countries: [String: String] = [:]

  init(_ content: Content) {
    for actor in content.actors { countries[actor.id] = actor.country?.id }
    for (i, event) in content.events.enumerated() { add(event.claims, isOfEvent: true, i) }
    for (i, briefing) in content.briefings.enumerated() { add(briefing.claims, isOfEvent: false, i) }
  }

  private mutating func add(_ claims: [Claim], isOfEvent: Bool, _ noun: Int) {
    for (i, claim) in claims.enumerated() {
      let words = Self.words(of: claim.text)
      let amounts = claim.figure.map { [$0.amount] + $0.parts.map(\.amount) } ?? []
      let isNegated = Self.isNegated(claim.text)
      for (k, position) in claim.positions.enumerated() {
        let party = party(position.actor.id)
        for word in words { numbers[PartyWord(party: party, word: word), default: []].append(known.count) }
        known.append(
          Known(
            place: Place(isOfEvent: isOfEvent, noun: noun, claim: i, position: k),
            stance: position.stance,
            isNegated: isNegated,
            amounts: amounts,
            wordCount: words.count
          )
        )
      }
    }
  }

  private func party(_ actor: String) -> String { countries[actor] ?? actor }

  /// The positions that say what the claim's voices do, those that are most like each; nil where a voice says
  /// something new.
  func positions(repeatedBy claim: ProposedClaim) -> [(voice: ProposedClaim.Voice, place: Place)]? {
    let words = Self.words(of: claim.text)
    var found: [(voice: ProposedClaim.Voice, place: Place)] = []
    for voice in claim.voices {
      let places = places(of: voice, words, claim.figures)
      guard !places.isEmpty else { return nil }
      found += places.map { (voice, $0) }
    }
    return found
  }

  private func places(
    of voice: ProposedClaim.Voice,
    _ words: Set<Substring>,
    _ figures: [Figure.Amount]
  ) -> [Place] {
    let party = party(voice.actor.id)
    var shared: [Int: Int] = [:]
    for word in words {
      for number in numbers[PartyWord(party: party, word: word)] ?? [] { shared[number, default: 0] += 1 }
    }
    var best = (hasFigure: 0, words: 0)
    var places: [Place] = []
    for (number, count) in shared.sorted(by: { $0.key < $1.key }) {
      let known = known[number]
      // 600 men are not 600 tanks: a word in common there is.
      let hasFigure =
        known.stance.side == voice.stance.side && known.amounts.contains(where: figures.contains)
      let isSame =
        known.stance.side(isNegated: known.isNegated) == voice.stance.side(isNegated: voice.isNegated)
        && count > 1 && count * 2 >= min(known.wordCount, words.count)
      guard hasFigure || isSame else { continue }
      let likeness = (hasFigure: hasFigure ? 1 : 0, words: count)
      if likeness > best { (best, places) = (likeness, []) }
      if likeness == best { places.append(known.place) }
    }
    return places
  }

  // MARK: Words

  /// Those that carry meaning, by and large: of three letters and more, and none that joins others.
  private static func words(of text: String) -> Set<Substring> {
    Set(parts(text).filter { $0.count > 2 && !joining.contains($0) })
  }

  private static func parts(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  private static let joining: Set<Substring> = Set(
    """
    the and for are was were has have had been its his her their they them who whom which what when where while that
    this these those there then than but not nor all any can may will would could should from with into about after
    before said says say also some such
    """.split(whereSeparator: \.isWhitespace)
  )

  /// Whether it is put as not being so.
  static func isNegated(_ text: String) -> Bool {
    let words = parts(text)
    // The apostrophe of `hasn’t` cuts it in two.
    return words.contains { ["no", "not", "never", "cannot", "nor", "neither"].contains($0) }
      || zip(words, words.dropFirst()).contains { $0.hasSuffix("n") && $1 == "t" }
  }
}

extension Position.Stance {
  /// 1 for a claim, -1 against it, 0 where nothing is said to it.
  fileprivate var side: Int {
    switch self {
    case .asserts, .confirms, .estimates: 1
    case .denies, .disputes: -1
    case .declines: 0
    }
  }

  fileprivate func side(isNegated: Bool) -> Int { isNegated ? -side : side }
}
