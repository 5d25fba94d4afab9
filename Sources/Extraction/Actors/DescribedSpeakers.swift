import Briefings

/// Adds those who speak without a name: `a senior Ukrainian intelligence official`, one person for one description.
enum DescribedSpeakers {
  static func add(_ quotes: [QuotedSpeech], _ named: NamedText, to result: inout TextActors) {
    var numbers: [String: Int] = [:]
    var ids = ActorIDs(taken: Set(result.actors.map(\.id)))
    for quote in quotes {
      guard let (words, inside) = description(quote.speaker, named, result) else { continue }
      let name = words.joined(separator: " ")
      let number = numbers[name.lowercased()] ?? result.actors.count
      if number == result.actors.count {
        numbers[name.lowercased()] = number
        var actor = TextActor(id: ids.id(for: name), name: name, category: .person)
        actor.isNamed = false
        actor.confidence = quote.confidence(isNamed: false)
        if let inside {
          let other = result.actors[inside]
          if other.category == .state { actor.country = other.id } else { actor.country = other.country }
          actor.roles = [
            TextRole(
              title: words.last?.lowercased() ?? "",
              of: other.id,
              isFormer: false,
              asOf: nil,
              range: quote.speaker
            )
          ]
        }
        result.actors.append(actor)
      }
      result.add(
        ActorMention(
          range: quote.speaker,
          actor: number,
          means: .description,
          confidence: quote.confidence(isNamed: false)
        )
      )
    }
  }

  /// The words of a speaker who is one person without a name, and the actor that they name.
  private static func description(
    _ range: Range<Int>,
    _ named: NamedText,
    _ result: TextActors
  ) -> (words: [String], inside: Int?)? {
    let first = named.text.token(at: range.lowerBound)
    let end = named.text.token(at: range.upperBound - 1) + 1
    guard end - first > 1, end - first < 12, named.contains(ActorWords.anonymousArticles, first),
      let head = (first..<end).last(where: { named.contains(ActorWords.anonymous, $0) })
    else { return nil }
    let mention = result.mention(in: range)
    if let mention, result.actors[mention.actor].category == .person { return nil }
    let words = ((first + 1)...head).map { named.text.string(of: named.text.tokens[$0]) }
    return (words, mention?.actor)
  }
}
