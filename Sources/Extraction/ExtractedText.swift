import Briefings

/// What one text tells of, by rules: every range is in bytes of the text.
package struct ExtractedText: Sendable {
  package let tokens: TokenizedText
  package let names: [NameSpan]
  /// Whom the names name; ``CuratedNames`` tells which of them are curated.
  package let actors: TextActors
  package let dates: [DateExpression]
  package let quotes: [QuotedSpeech]
  /// Those that are worth proposing, each with all its mentions.
  package let events: [JoinedEvent]
  package let claims: [Claim]
  package let relations: [TextRelation]

  /// - Parameter date: When the text was published; without it only dates that name their year are found.
  package init(_ text: [UInt8], date: EDTFDate?) {
    tokens = TokenizedText(text)
    dates = DateFinder.expressions(in: tokens, date: date)
    quotes = QuoteFinder.quotes(in: tokens)
    if let finder = NameFinder.shared {
      let named = NamedText(tokens, finder)
      names = named.names
      actors = ActorFinder.actors(in: named, quotes: quotes, date: date)
    } else {
      (names, actors) = ([], TextActors())
    }
    let (tokens, actors) = (tokens, actors)
    let mentions = EventFinder.proposals(in: tokens, dates: dates, names: names).filter { !$0.title.isEmpty }
      .map { event in
        var event = event
        event.isLinked = (event.source ?? event.target).flatMap(actors.actor) != nil
        return event
      }
    events = EventJoiner.join(mentions) { range in
      actors.mention(in: range).map { actors.actors[$0.actor].id } ?? tokens.string(range).lowercased()
    }
    claims = ClaimFinder.claims(in: tokens, dates: dates)
    relations = RelationFinder.relations(in: tokens, actors)
  }
}
