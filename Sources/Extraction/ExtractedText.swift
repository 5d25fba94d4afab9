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
    let tokens = TokenizedText(text)
    self.tokens = tokens
    dates = DateFinder.expressions(in: tokens, date: date)
    quotes = QuoteFinder.quotes(in: tokens)
    let named: NamedText?
    if let finder = NameFinder.shared { named = NamedText(tokens, finder) } else { named = nil }
    var actors = TextActors()
    if let named {
      actors = ActorFinder.actors(in: named, quotes: quotes, date: date)
    }
    names = named?.names ?? []
    let found = actors
    let mentions = EventFinder.proposals(in: tokens, dates: dates, names: names).filter { !$0.title.isEmpty }
      .map { event in
        var event = event
        event.isLinked = (event.source ?? event.target).flatMap(found.actor) != nil
        return event
      }
    events = EventJoiner.join(mentions) { range in
      found.mention(in: range).map { found.actors[$0.actor].id } ?? tokens.string(range).lowercased()
    }
    let claims = ClaimFinder.claims(in: tokens, dates: dates)
    if let named { DescribedSpeakers.add(claims, named, to: &actors) }
    self.actors = actors
    self.claims = ClaimantResolver.resolve(claims, in: tokens, actors)
    relations = RelationFinder.relations(in: tokens, actors)
  }
}
