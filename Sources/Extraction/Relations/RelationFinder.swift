import Briefings

/// Finds ties between actors by the words between, before and after their names.
///
///     RelationFinder.relations(in: text, actors)   // of `Norway, a member of NATO, …`: Norway, member of, NATO
struct RelationFinder {
  static let longestGap = 12
  let text: TokenizedText
  let actors: TextActors
  private(set) var found: [TextRelation] = []
  private var known: Set<Key> = []

  /// What one sentence says once.
  private struct Key: Hashable {
    var category: Relation.Category
    var from: Int
    var to: Int
    var sentence: Int
  }

  static func relations(in text: TokenizedText, _ actors: TextActors) -> [TextRelation] {
    var finder = RelationFinder(text: text, actors: actors)
    for number in actors.mentions.indices.dropLast() { finder.read(number) }
    return finder.found
  }

  private init(text: TokenizedText, actors: TextActors) {
    self.text = text
    self.actors = actors
  }

  private mutating func read(_ number: Int) {
    guard let gap = gap(after: number), gap.contains(where: Self.telling.contains),
      let pair = Pair(self, number, gap)
    else { return }
    for rule in Self.rules {
      guard let tie = rule(pair) else { continue }
      add(tie, number, number + 1)
      // `an ally to both Moscow and Pyongyang`
      if gap.last == "both", self.gap(after: number + 1) == ["and"], tie.isForward {
        add(tie, number, number + 2)
      }
      return
    }
  }

  /// Without one of these between two names no rule finds anything: most names are done with that.
  private static let telling: Set<String> = [
    "member", "members", "joined", "part", "unit", "branch", "arm", "wing", "division", "subsidiary",
    "department", "brigade", "faction", "state", "official", "state-run", "state-owned", "state-controlled",
    "government", "government-run", "'s", "’s", "’", "'", "of", "ally", "allies", "allied", "alliance", "and",
    "treaty", "pact", "enemy", "rival", "foe", "adversary", "archrival", "arch-rival", "arch-enemy",
    "backed", "supported", "funded", "financed", "sponsored", "based", "headquartered",
  ]

  /// The words between a name and the next one of the sentence, in small letters; nil where they are too many.
  private func gap(after number: Int) -> [String]? {
    guard let tokens = tokens(after: number) else { return nil }
    return tokens.map(small)
  }

  private func tokens(after number: Int) -> Range<Int>? {
    guard number + 1 < actors.mentions.count else { return nil }
    let (a, b) = (actors.mentions[number].range, actors.mentions[number + 1].range)
    // A word has a letter: what is this far cannot be near.
    guard b.lowerBound >= a.upperBound, b.lowerBound - a.upperBound < 160 else { return nil }
    let (start, end) = (text.token(at: a.upperBound - 1) + 1, text.token(at: b.lowerBound))
    guard start <= end, end - start <= Self.longestGap, end < text.tokens.count,
      text.sentence(ofToken: max(0, start - 1)) == text.sentence(ofToken: end)
    else { return nil }
    return start..<end
  }

  private func small(_ token: Int) -> String { text.string(of: text.tokens[token]).lowercased() }

  /// The `count` words before a name, or after it, of its sentence.
  func words(before number: Int, _ count: Int) -> [String] {
    let token = text.token(at: actors.mentions[number].range.lowerBound)
    let sentence = text.sentence(ofToken: token)
    let start = max(token - count, Int(text.sentences[sentence].lowerBound))
    return (start..<token).map(small)
  }

  func words(after number: Int, _ count: Int) -> [String] {
    let token = text.token(at: actors.mentions[number].range.upperBound - 1)
    let sentence = text.sentence(ofToken: token)
    let end = min(token + 1 + count, Int(text.sentences[sentence].upperBound))
    return token + 1 < end ? (token + 1..<end).map(small) : []
  }

  private mutating func add(_ tie: Tie, _ first: Int, _ second: Int) {
    let (from, to) = tie.isForward ? (first, second) : (second, first)
    let (a, b) = (actors.mentions[from].actor, actors.mentions[to].actor)
    guard a != b else { return }
    let token = text.token(at: actors.mentions[first].range.lowerBound)
    let isSwapped = tie.category.isSymmetric && a > b
    let key = Key(
      category: tie.category,
      from: isSwapped ? b : a,
      to: isSwapped ? a : b,
      sentence: text.sentence(ofToken: token)
    )
    guard known.insert(key).inserted else { return }
    found.append(
      TextRelation(
        category: tie.category,
        from: from,
        to: to,
        text: tie.text,
        range: actors.mentions[first].range.lowerBound..<actors.mentions[second].range.upperBound
      )
    )
  }
}

extension RelationFinder {
  /// What a rule finds.
  struct Tie {
    var category: Relation.Category
    /// Whether it is the first name's, rather than the second's.
    var isForward = true
    var text: String?
  }

  /// Two names of one sentence that follow each other, and the words around them.
  struct Pair {
    let finder: RelationFinder
    let number: Int
    /// Without an article at its end.
    let gap: [String]
    let first: Actor.Category
    let second: Actor.Category

    init?(_ finder: RelationFinder, _ number: Int, _ gap: [String]) {
      let (a, b) = (finder.mention(number), finder.mention(number + 1))
      guard let first = finder.category(a), let second = finder.category(b) else { return nil }
      // `Russian` names nobody, and a tie that may be or is not is none.
      guard a.means != .demonym, b.means != .demonym, !gap.contains(where: Self.open.contains) else {
        return nil
      }
      self.finder = finder
      self.number = number
      self.gap = gap.last == "the" ? gap.dropLast() : gap
      self.first = first
      self.second = second
    }

    private static let open: Set<String> = [
      "not", "n't", "n’t", "never", "no", "former", "would", "could", "may", "might", "if", "whether",
      "against",
      "wants", "hopes", "refused", "denied", "without", "said", "says", "or", "once", "until", "than",
    ]

    var before: [String] { finder.words(before: number, 3) }
    var after: [String] { finder.words(after: number + 1, 9) }
    /// Whether both can make treaties and alliances.
    var areParties: Bool { Self.parties.contains(first) && Self.parties.contains(second) }

    private static let parties: Set<Actor.Category> = [
      .state, .government, .organization, .armedForce, .group,
    ]
  }

  func mention(_ number: Int) -> ActorMention { actors.mentions[number] }

  func category(_ mention: ActorMention) -> Actor.Category? {
    let actor = actors.actors[mention.actor]
    return actor.isNamed ? actor.category : nil
  }

  static let rules: [@Sendable (Pair) -> Tie?] = [
    member, part, media, possession, ally, treaty, adversary, backer, seat,
  ]
}
