import Mentions

/// Collects whatever in a text names an actor: the names that were found, and what lists know beside them.
struct DraftCollector {
  let named: NamedText
  private var drafts: [ActorDraft] = []
  private var isCovered: [Bool]
  private let known = KnownNames.shared

  static func drafts(_ named: NamedText) -> [ActorDraft] {
    var collector = DraftCollector(named)
    for name in named.names { collector.add(name) }
    for sentence in named.text.sentences {
      collector.scan(Int(sentence.lowerBound)..<Int(sentence.upperBound))
    }
    collector.addDirections()
    collector.drafts.sort { $0.range.lowerBound < $1.range.lowerBound }
    return collector.drafts
  }

  private init(_ named: NamedText) {
    self.named = named
    isCovered = Array(repeating: false, count: named.words.count)
  }

  private mutating func append(_ tokens: Range<Int>, _ kind: ActorDraft.Kind, _ confidence: Double) {
    for token in tokens { isCovered[token] = true }
    drafts.append(
      ActorDraft(tokens: tokens, range: named.bytes(tokens), kind: kind, confidence: confidence)
    )
  }

  // MARK: Names

  private mutating func add(_ name: NameSpan) {
    var tokens = name.tokens
    if tokens.count > 1, named.isWord(tokens.lowerBound, "the"), known.meaning(named.words, tokens) == nil {
      tokens = tokens.dropFirst()
    }
    guard !isCovered[tokens].contains(true) else { return }
    if let whole = whole(tokens) {
      // The tagger cut a known name short; peoples are looked for below.
      switch whole.meaning {
      case .people, .regional: return
      default:
        let tokens = tokens.lowerBound..<whole.end
        return append(tokens, kind(whole.meaning, tokens), name.confidence)
      }
    }
    if name.kind == .person {
      while tokens.count > 1, named.words[tokens.lowerBound].classes.contains(.title),
        !named.words[tokens.lowerBound].classes.contains(.firstName)
      {
        tokens = tokens.dropFirst()
      }
      return append(tokens, .person, name.confidence)
    }
    if let meaning = known.meaning(named.words, tokens) {
      return append(tokens, kind(meaning, tokens), name.confidence)
    }
    if let people = known.people(named.words, at: tokens.lowerBound, before: tokens.upperBound) {
      let isForce = (people.end..<tokens.upperBound).allSatisfy {
        named.contains(ActorWords.forceNames, $0) || named.contains(ActorWords.forceAdjectives, $0)
      }
      if isForce { return append(tokens, .force(people.state), name.confidence) }
    }
    guard !isNoun(tokens) else { return }
    append(tokens, name.kind == .organization ? .organization : .place, name.confidence)
  }

  /// `the Party`: a noun with a capital, which names nobody by itself.
  private func isNoun(_ tokens: Range<Int>) -> Bool {
    let word = named.words[tokens.lowerBound]
    return tokens.count == 1 && !word.flags.contains(.allCapitals)
      && !word.classes.isDisjoint(with: [.organizationNoun, .placeNoun])
  }

  /// The known name that goes on where the tagger's ends: `North Korean` for `North`.
  private func whole(_ tokens: Range<Int>) -> (meaning: KnownNames.Meaning, end: Int)? {
    let sentence = named.text.sentences[named.text.sentence(ofToken: tokens.lowerBound)]
    let found = known.longest(named.words, at: tokens.lowerBound, before: Int(sentence.upperBound)) { _ in
      true
    }
    return found.flatMap { $0.end > tokens.upperBound ? $0 : nil }
  }

  private func kind(_ meaning: KnownNames.Meaning, _ tokens: Range<Int>) -> ActorDraft.Kind {
    switch meaning {
    case .state(let state): .state(state)
    case .people(let state): .people(state)
    case .regional(let region): .regional(region)
    case .seat(let state): .seat(state)
    case .capital(let state): .capital(state, isGovernment: reading(named.bytes(tokens)))
    case .organization(let number): .known(number)
    }
  }

  /// Nil where the words beside the capital tell nothing.
  private func reading(_ range: Range<Int>) -> Bool? {
    let text = named.text.text
    // More than is ever looked at, and no more than a constant number of bytes for each name.
    let (first, last) = (max(0, range.lowerBound - 2048), min(text.count, range.upperBound + 2048))
    let start = text[first..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? first
    let end = text[range.upperBound..<last].firstIndex(of: 0x0A) ?? last
    let block = start..<end
    switch MetonymContext(text.span, block: block, name: range).reading {
    case .government: return true
    case .undecided: return nil
    case .place: break
    }
    // `to Moscow's demand`: what it has tells more than what stands before.
    let rest = MetonymContext(text.span, block: range.lowerBound..<end, name: range)
    let isOwner = range.upperBound < end && (text[range.upperBound] == 0x27 || text[range.upperBound] == 0xE2)
    return isOwner && rest.reading == .government || isAlly(range)
  }

  /// `an ally to Moscow`, `a threat to both Kyiv and Warsaw`.
  private func isAlly(_ range: Range<Int>) -> Bool {
    var token = named.text.token(at: range.lowerBound) - 1
    var steps = 0
    while token > 0, steps < 4,
      named.isCapitalized(token) || named.isWord(token, "and") || named.isWord(token, "both")
    {
      token -= 1
      steps += 1
    }
    return token > 0 && named.isWord(token, "to") && named.contains(ActorWords.alliance, token - 1)
  }

  // MARK: What lists know

  private mutating func scan(_ sentence: Range<Int>) {
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      guard !isCovered[token], named.isCapitalized(token) else {
        token += 1
        continue
      }
      addAcronym(token, sentence)
      if isCovered[token] {
        token += 1
      } else if let people = known.people(named.words, at: token, before: sentence.upperBound),
        !isCovered[token..<people.end].contains(true)
      {
        token = addPeople(people.state, token..<people.end, sentence)
      } else if let region = regional(token, sentence) {
        append(token..<region.end, .regional(region.number), 0.8)
        token = region.end
      } else if let end = addState(token, sentence) {
        token = end
      } else {
        addPrefix(token, sentence)
        token += 1
      }
    }
  }

  private func regional(_ token: Int, _ sentence: Range<Int>) -> (number: Int, end: Int)? {
    let found = known.longest(named.words, at: token, before: sentence.upperBound) {
      if case .regional = $0 { true } else { false }
    }
    guard let found, case .regional(let number) = found.meaning, !isCovered[token..<found.end].contains(true)
    else { return nil }
    // `Western Union`, `European Commission`: part of a name.
    guard found.end == sentence.upperBound || !named.isCapitalized(found.end) else { return nil }
    return (number, found.end)
  }

  /// The people, with the noun that makes it an armed force; returns where to go on.
  private mutating func addPeople(_ state: Int, _ people: Range<Int>, _ sentence: Range<Int>) -> Int {
    var noun = people.upperBound
    if noun + 1 < sentence.upperBound, named.contains(ActorWords.forceAdjectives, noun) { noun += 1 }
    let isForce =
      noun < sentence.upperBound && !isCovered[noun] && named.contains(ActorWords.forces, noun)
      && (!named.contains(ActorWords.forceNames, noun) || isNoun(noun, sentence))
    let tokens = isForce ? people.lowerBound..<(noun + 1) : people
    append(tokens, isForce ? .force(state) : .people(state), isForce ? 0.85 : 0.9)
    return tokens.upperBound
  }

  /// Whether `military`, `army` or the like is a noun there: no other noun follows.
  private func isNoun(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token + 1 < sentence.upperBound, !named.contains(ActorWords.plural, token) else { return true }
    return !named.words[token + 1].flags.contains(.hasLetters)
      || named.contains(ActorWords.afterNoun, token + 1) || named.isPossessive(token + 1)
  }

  /// A state that the tagger left out, where no capital beside it makes it part of something else.
  private mutating func addState(_ token: Int, _ sentence: Range<Int>) -> Int? {
    guard !named.words[token].flags.contains(.shouted) else { return nil }
    for end in stride(from: min(sentence.upperBound, token + known.longest), to: token, by: -1) {
      guard !isCovered[token..<end].contains(true),
        case .state(let state) = known.meaning(named.words, token..<end),
        !named.isCapitalized(end) || end == sentence.upperBound,
        token == sentence.lowerBound || !named.isCapitalized(token - 1) || token - 1 == sentence.lowerBound
      else { continue }
      append(token..<end, .state(state), 0.7)
      return end
    }
    return nil
  }

  /// Capitals in brackets after a name: `Central Military Commission (CMC)`.
  private mutating func addAcronym(_ token: Int, _ sentence: Range<Int>) {
    guard named.words[token].flags.contains(.allCapitals), token > sentence.lowerBound + 1,
      named.isWord(token - 1, "("), named.isWord(token + 1, ")"), isCovered[token - 2]
    else { return }
    append(token..<(token + 1), .organization, 0.8)
  }

  /// The name that a word with a hyphen begins with: `Moscow-backed`, `North Korean-made`.
  private mutating func addPrefix(_ token: Int, _ sentence: Range<Int>) {
    let range = named.text.tokens[token].range
    guard let hyphen = named.text.text[range].firstIndex(of: UInt8(ascii: "-")), hyphen > range.lowerBound + 1
    else { return }
    let prefix = WordHash.hash(named.text.text, range.lowerBound..<hyphen)
    if token > sentence.lowerBound, !isCovered[token - 1], named.isCapitalized(token - 1),
      let kind = kind(KnownNames.shared[WordHash.joined(named.words[token - 1].exact, prefix)], range)
    {
      let start = Int(named.text.tokens[token - 1].start)
      append((token - 1)..<(token + 1), kind, 0.8)
      drafts[drafts.count - 1].range = start..<hyphen
    } else if let kind = kind(KnownNames.shared[prefix], range.lowerBound..<hyphen) {
      append(token..<(token + 1), kind, 0.8)
      drafts[drafts.count - 1].range = range.lowerBound..<hyphen
    }
  }

  private func kind(_ meaning: KnownNames.Meaning?, _ range: Range<Int>) -> ActorDraft.Kind? {
    switch meaning {
    case .state(let state): .state(state)
    case .people(let state): .people(state)
    case .regional(let region): .regional(region)
    case .seat(let state): .seat(state)
    case .capital(let state): .capital(state, isGovernment: reading(range))
    case .organization, nil: nil
    }
  }

  // MARK: The North

  /// `the North` and `the South`, where one Korea is named.
  private mutating func addDirections() {
    let states = Set(drafts.compactMap(\.state))
    let koreas: [(word: StaticString, name: String, other: String)] = [
      ("north", "North Korea", "South Korea"), ("south", "South Korea", "North Korea"),
    ]
    for korea in koreas {
      guard let state = KnownState.all.firstIndex(where: { $0.name == korea.name }), states.contains(state)
      else { continue }
      drafts = drafts.filter { draft in
        let token = draft.tokens.lowerBound
        let isOne = draft.tokens.count == 1 && draft.state == nil && isDirection(token, korea.word)
        if isOne { isCovered[token] = false }
        return !isOne
      }
      for sentence in named.text.sentences {
        for token in Int(sentence.lowerBound)..<Int(sentence.upperBound)
        where !isCovered[token] && isDirection(token, korea.word) {
          append(token..<(token + 1), .direction(state), 0.8)
        }
      }
    }
  }

  private func isDirection(_ token: Int, _ word: StaticString) -> Bool {
    guard named.isWord(token, word), named.isCapitalized(token), token > 0, named.isWord(token - 1, "the")
    else { return false }
    return !named.isCapitalized(token + 1) && !named.isWord(token + 1, "of")
  }
}
