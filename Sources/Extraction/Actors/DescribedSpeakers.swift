import Briefings

/// Adds those who speak without a name: `a senior Ukrainian intelligence official`, one person for one description.
struct DescribedSpeakers {
  private let named: NamedText
  /// By description in lower case, the number of the person in the text's actors.
  private var numbers: [String: Int] = [:]
  private var ids: ActorIDs

  /// Those who are quoted.
  static func add(_ quotes: [QuotedSpeech], _ named: NamedText, to result: inout TextActors) {
    var speakers = DescribedSpeakers(named, result)
    for quote in quotes { speakers.add(quote.speaker, quote.confidence(isNamed: false), to: &result) }
  }

  /// Those who say something to be so, quoted or not.
  static func add(_ claims: [Claim], _ named: NamedText, to result: inout TextActors) {
    var speakers = DescribedSpeakers(named, result)
    for claim in claims {
      // Whom a question is about may not be there at all: `Does a second source say so?`
      guard let claimant = claim.claimant, !named.text.text[claim.sentence].suffix(4).contains(0x3F) else {
        continue
      }
      speakers.add(claimant, min(claim.confidence, QuotedSpeech.describedConfidence), to: &result)
    }
  }

  private init(_ named: NamedText, _ result: TextActors) {
    self.named = named
    ids = ActorIDs(taken: Set(result.actors.map(\.id)))
    for (number, actor) in result.actors.enumerated() where !actor.isNamed {
      numbers[actor.name.lowercased()] = numbers[actor.name.lowercased()] ?? number
    }
  }

  private mutating func add(_ speaker: Range<Int>, _ confidence: Double, to result: inout TextActors) {
    if let known = result.description(at: speaker) {
      result.actors[known.actor].confidence = max(result.actors[known.actor].confidence, confidence)
      return
    }
    guard let described = description(speaker, result) else { return }
    let name = described.words
    let number = number(of: name, described.isAnother, speaker, result) ?? result.actors.count
    if number == result.actors.count {
      numbers[name.lowercased()] = number
      var actor = TextActor(id: ids.id(for: name), name: name, category: .person)
      actor.isNamed = false
      if let inside = described.inside {
        let other = result.actors[inside]
        if other.category == .state { actor.country = other.id } else { actor.country = other.country }
        actor.roles = [
          TextRole(
            title: described.head.lowercased(),
            of: other.id,
            isFormer: false,
            asOf: nil,
            range: speaker
          )
        ]
      }
      result.actors.append(actor)
    }
    result.actors[number].confidence = max(result.actors[number].confidence, confidence)
    result.add(ActorMention(range: speaker, actor: number, means: .description, confidence: confidence))
  }

  /// Who has been described in these words before; for `another official` only where the words are the same ones.
  private func number(of name: String, _ isAnother: Bool, _ speaker: Range<Int>, _ result: TextActors)
    -> Int?
  {
    guard isAnother else { return numbers[name.lowercased()] }
    return result.descriptions.last { $0.range.overlaps(speaker) }?.actor
  }

  private struct Description {
    var words: String
    /// The noun that tells what the person is: `official`.
    var head: String
    /// Whether they are somebody else than those before.
    var isAnother: Bool
    /// The number of the actor that the words name.
    var inside: Int?
  }

  /// What describes a speaker who is one person without a name; nil for others.
  private func description(_ range: Range<Int>, _ result: TextActors) -> Description? {
    let tokens = named.text.tokens
    let first = named.text.token(at: range.lowerBound)
    let end = named.text.token(at: range.upperBound - 1) + 1
    guard end - first > 1, end - first < 12, named.contains(ActorWords.anonymousArticles, first) else {
      return nil
    }
    // `an official in the attorney general's office`: what stands behind `in` is not who speaks.
    let preposition = ((first + 1)..<end).first { named.contains(ActorWords.ofWords, $0) }
    guard
      let head = ((first + 1)..<(preposition ?? end)).last(where: {
        named.contains(ActorWords.anonymous, $0)
      }), !result.namesPerson(in: range), !isNamedBeside(first..<end, result)
    else { return nil }
    var inside = result.mention(in: range)
    // `a Western diplomat`: a name of the person's own words is no body that they belong to.
    if let name = inside, name.range.overlaps(tokens[head].range) { inside = nil }
    // `a spokesman for the ministry` is told from one for another; where somebody spoke tells nobody apart.
    let tellsBody = preposition == head + 1 && named.contains(Self.bodyWords, head + 1)
    let words = named.bytes((first + 1)..<(tellsBody ? end : head + 1))
    return Description(
      words: named.text.string(words).split(whereSeparator: \.isWhitespace).joined(separator: " "),
      head: named.text.string(of: tokens[head]),
      isAnother: named.text.isWord(tokens[first], "another"),
      inside: inside?.actor
    )
  }

  /// Whether a comma parts a person's name from the words: `Ann Lee, a spokesman`; `a spokesman, General Ann Lee,`.
  private func isNamedBeside(_ words: Range<Int>, _ result: TextActors) -> Bool {
    let tokens = named.text.tokens
    func isComma(_ token: Int) -> Bool {
      tokens.indices.contains(token) && named.text.isWord(tokens[token], ",")
    }
    let before = words.lowerBound - 1
    if before > 0, isComma(before), result.namesPerson(in: tokens[before - 1].range) { return true }
    let start = words.upperBound + 1
    guard isComma(start - 1), start < tokens.count, !named.contains(Self.goesOn, start) else { return false }
    // What stands between the two commas.
    let rest = start..<min(tokens.count, start + 8)
    let end =
      rest.first { tokens[$0].kind == .mark && !result.namesPerson(in: tokens[$0].range) } ?? rest.upperBound
    return (start..<end).contains { result.namesPerson(in: tokens[$0].range) }
  }

  /// Behind a comma, what tells something else.
  private static let goesOn = WordSet("and but or who whose as while when after before adding")

  /// Between a calling and those for whom it is.
  private static let bodyWords = WordSet("of for at with from")
}
