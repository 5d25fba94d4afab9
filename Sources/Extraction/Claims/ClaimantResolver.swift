import Briefings

/// Tells whom the words for a claimant mean where they name nobody: `he`, `the ministry`, `officials in Seoul`.
///
/// Without a parser only what is said right before counts: a pronoun stands for who speaks in the same sentence or the one
/// before it, and `the ministry` for the ministry that is named last. Where nobody fits the words stay as they are.
struct ClaimantResolver {
  private let text: TokenizedText
  private let actors: TextActors
  private var claims: [Claim]

  static func resolve(_ claims: [Claim], in text: TokenizedText, _ actors: TextActors) -> [Claim] {
    var resolver = ClaimantResolver(text: text, actors: actors, claims: claims)
    for i in claims.indices {
      resolver.resolve(i)
      resolver.weighDenial(i)
    }
    return resolver.claims
  }

  private mutating func resolve(_ i: Int) {
    guard let range = claims[i].claimant, actors.actor(in: range) == nil else { return }
    let tokens = tokens(range)
    if let pronoun = pronoun(tokens) {
      // `Lee accused Kim. He denied it.`: whoever is denied is not who denies.
      guard claims[i].denied == nil,
        let other = speaker(before: i, within: isSubject(tokens.lowerBound) ? 1 : 0), fits(other, pronoun),
        let claimant = other.claimant
      else { return }
      claims[i].claimant = claimant
      claims[i].actor = other.actor
      claims[i].confidence = max(claims[i].confidence, Self.confidenceOfPronoun)
    } else if isDefinite(tokens.lowerBound), let found = antecedent(of: tokens, before: i) {
      claims[i].claimant = found.words
      claims[i].actor = found.actor
    } else {
      claims[i].actor = state(tokens)
    }
  }

  /// Measured on news that was read by hand: see the model card.
  private static let confidenceOfPronoun = 0.85

  // MARK: Pronouns

  /// Whether it goes on about whoever spoke last: it begins the sentence, as in `However, he`, or a clause of it behind
  /// `and` or `but`.
  private func isSubject(_ pronoun: Int) -> Bool {
    if pronoun - Int(text.sentences[text.sentence(ofToken: pronoun)].lowerBound) <= 2 { return true }
    let before = text.tokens[pronoun - 1]
    return text.isWord(before, "and") || text.isWord(before, "but")
  }

  private enum Pronoun { case person, several, body }

  private func pronoun(_ tokens: Range<Int>) -> Pronoun? {
    guard tokens.count == 1 else { return nil }
    let token = text.tokens[tokens.lowerBound]
    if text.isWord(token, "he") || text.isWord(token, "she") { return .person }
    if text.isWord(token, "they") { return .several }
    return text.isWord(token, "it") ? .body : nil
  }

  /// The claim before that of `i` whose claimant is told by more than a pronoun, so many sentences before at most.
  private func speaker(before i: Int, within sentences: Int) -> Claim? {
    let sentence = sentence(claims[i].sentence)
    let other = claims[..<i].last { $0.claimant != nil }
    guard let other, let words = other.claimant, pronoun(tokens(words)) == nil,
      sentence - self.sentence(other.sentence) <= sentences
    else { return nil }
    return other
  }

  private func fits(_ claim: Claim, _ pronoun: Pronoun) -> Bool {
    guard let words = claim.claimant else { return false }
    let head = head(tokens(words))
    let category = actors.actor(in: words).flatMap { actors.actors[$0].category }
    let isPlural = isPlural(head)
    switch pronoun {
    case .person:
      return category == .person || category == nil && !isPlural && contains(ActorWords.anonymous, head)
    case .several: return category == nil && isPlural
    case .body:
      return category.map { $0 != .person } ?? (!isPlural && !contains(ActorWords.anonymous, head))
    }
  }

  private func isPlural(_ token: Int) -> Bool {
    if contains(Self.plurals, token) { return true }
    let bytes = text.bytes(of: text.tokens[token])
    return !text.isCapitalized(text.tokens[token]) && bytes.count > 3
      && bytes.last.map(Ascii.lowered) == UInt8(ascii: "s")
  }

  private static let plurals = WordSet(
    "police people men women officials authorities residents witnesses rebels"
  )

  // MARK: Definite descriptions

  private func isDefinite(_ token: Int) -> Bool {
    text.isWord(text.tokens[token], "the")
  }

  /// Whom `the ministry`, `the officials` or `the spokesman` takes up: the speaker before whom the same noun tells,
  /// the body with that noun in its name, or the person who has that office.
  ///
  /// Whatever else is said of it must be said there too: `the aid group` is no militant group.
  private func antecedent(of description: Range<Int>, before i: Int) -> (words: Range<Int>, actor: Int?)? {
    let head = head(description)
    let more = description.lowerBound + 1..<max(description.lowerBound + 1, head)
    let noun = text.bytes(of: text.tokens[head])
    guard !text.isCapitalized(text.tokens[head]) else { return nil }
    let start = claims[i].claimant?.lowerBound ?? 0
    if contains(Self.papers, head) {
      // `In a statement the ministry said … . The statement says …`
      guard let other = speaker(before: i, within: 1), let words = other.claimant,
        tokens(other.sentence).contains(where: { isSame($0, noun) })
      else { return nil }
      return (words, other.actor)
    }
    let taken = claims[..<i].suffix(4).last { other in
      guard let words = other.claimant, words.lowerBound < start else { return false }
      let tokens = tokens(words)
      return tokens.count > 1 && !isBare(tokens) && isSame(self.head(tokens), noun) && holds(more, tokens)
    }
    if let taken, let words = taken.claimant { return (words, taken.actor) }
    guard contains(Self.bodies, head) || contains(Self.offices, head) else { return nil }
    let isOffice = contains(Self.offices, head)
    let title = text.string(bytes(more.lowerBound..<head + 1)).lowercased()
    let mention = actors.mentions(before: start, atMost: 40).last { mention in
      let actor = actors.actors[mention.actor]
      if isOffice {
        guard actor.category == .person else { return false }
        return actor.roles.contains { !$0.isFormer && " \($0.title.lowercased())".hasSuffix(" \(title)") }
      }
      guard mention.means == .name, let category = actor.category, category != .person else { return false }
      let name = tokens(mention.range)
      return name.contains { isSame($0, noun) } && holds(more, name)
    }
    return mention.map { ($0.range, nil) }
  }

  /// Whether all of the words are among the others.
  private func holds(_ words: Range<Int>, _ others: Range<Int>) -> Bool {
    words.allSatisfy { word in
      let bytes = text.bytes(of: text.tokens[word])
      return others.contains { isSame($0, bytes) }
    }
  }

  /// `the officials`, which takes up others itself.
  private func isBare(_ tokens: Range<Int>) -> Bool { tokens.count == 2 && isDefinite(tokens.lowerBound) }

  private func isSame(_ token: Int, _ noun: ArraySlice<UInt8>) -> Bool {
    text.bytes(of: text.tokens[token]).map(Ascii.lowered).elementsEqual(noun.map(Ascii.lowered))
  }

  private static let papers = WordSet("statement report communique document")
  private static let bodies = WordSet(
    """
    ministry agency committee army court council commission party union university bank department institute
    organization organisation alliance group company police command parliament movement network newspaper magazine
    """
  )
  private static let offices = WordSet(
    "president minister chancellor premier secretary general senator governor ambassador spokesman spokeswoman mayor"
  )

  // MARK: Officials of a state

  /// `Iranian officials`, `officials in Seoul`: those who speak for a state mean the state.
  private func state(_ tokens: Range<Int>) -> Int? {
    let head = head(tokens)
    guard contains(Self.officials, head), !contains(ActorWords.anonymousArticles, tokens.lowerBound) else {
      return nil
    }
    let bytes = bytes(tokens)
    guard !tokens.contains(where: { contains(Self.others, $0) }) else { return nil }
    let people = actors.mentions(in: bytes).filter { $0.means == .demonym }
    if people.count == 1, let actor = people.first?.actor, actors.actors[actor].category == .state {
      return actor
    }
    guard head + 1 < tokens.upperBound, text.isWord(text.tokens[head + 1], "in") else { return nil }
    let place = text.string(self.bytes(head + 2..<max(head + 3, tokens.upperBound)))
    guard let state = KnownState.all.first(where: { $0.capitals.contains(place) }) else { return nil }
    return actors.actors.firstIndex { $0.category == .state && $0.name == state.name }
  }

  private static let officials = WordSet(
    "officials authorities government ministry military army leaders diplomats negotiators troops forces"
  )
  /// Who does not speak for the state, whatever its people.
  private static let others = WordSet(
    "opposition rebel rebels former local militant insurgent separatist exiled ex separatists"
  )

  // MARK: Denials

  /// A denial of what was said before is right where that is of whom the denier is named: `Pakistan’s agency did it,
  /// he said. Pakistan denied the charge.`
  private mutating func weighDenial(_ i: Int) {
    guard claims[i].stance == .denies, let denied = claims[i].denied, let denier = claims[i].claimant,
      sentence(claims[i].sentence) - sentence(claims[denied].sentence) <= 1
    else { return }
    let accused = claims[denied].sentence
    let isSameSentence = accused == claims[i].sentence
    if isSameSentence || isNamed(denier, claims[i].actor, in: accused) {
      claims[i].confidence = max(claims[i].confidence, 0.85)
    }
  }

  private func isNamed(_ denier: Range<Int>, _ known: Int?, in sentence: Range<Int>) -> Bool {
    if let number = known ?? actors.actor(in: denier) {
      let denier = actors.actors[number]
      let countries = Set([denier.country, denier.category == .state ? denier.id : nil].compactMap(\.self))
      return actors.mentions(in: sentence).contains { mention in
        let actor = actors.actors[mention.actor]
        return mention.actor == number || countries.contains(actor.id)
          || actor.country.map(countries.contains) == true
      }
    }
    let noun = text.bytes(of: text.tokens[head(tokens(denier))])
    return noun.count > 3 && tokens(sentence).contains { isSame($0, noun) }
  }

  // MARK: Words

  /// The last word before what belongs to it: `officials` of `the officials in Seoul`.
  private func head(_ tokens: Range<Int>) -> Int {
    let end = tokens.dropFirst().first { contains(Self.belonging, $0) } ?? tokens.upperBound
    return max(tokens.lowerBound, end - 1)
  }

  private static let belonging = WordSet("of for in at from on with by who")

  private func contains(_ set: WordSet, _ token: Int) -> Bool {
    set.contains(text.text, text.tokens[token].range)
  }

  private func tokens(_ bytes: Range<Int>) -> Range<Int> {
    let first = text.token(at: bytes.lowerBound)
    return first..<max(first, text.token(at: bytes.upperBound - 1)) + 1
  }

  private func bytes(_ tokens: Range<Int>) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }

  private func sentence(_ bytes: Range<Int>) -> Int {
    text.sentence(ofToken: text.token(at: bytes.lowerBound))
  }
}
