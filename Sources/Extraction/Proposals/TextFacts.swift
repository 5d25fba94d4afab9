import Briefings

/// Everything that is found in one text.
struct TextFacts: Sendable {
  let actors: TextActors
  let quotes: [QuotedSpeech]
  let events: [JoinedEvent]

  init(_ text: TokenizedText, date: EDTFDate?) {
    let quotes = QuoteFinder.quotes(in: text)
    let actors = NameFinder.shared.map {
      ActorFinder.actors(in: NamedText(text, $0), quotes: quotes, date: date)
    }
    let dates = DateFinder.expressions(in: text, date: date)
    let events = EventFinder.proposals(in: text, dates: dates)
    let found = actors ?? TextActors()
    self.quotes = quotes
    self.actors = found
    self.events = EventJoiner.join(events) { range in
      found.mention(in: range).map { found.actors[$0.actor].id } ?? text.string(range).lowercased()
    }
  }
}
