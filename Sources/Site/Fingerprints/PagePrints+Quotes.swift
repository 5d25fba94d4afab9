import Briefings
import Mentions

/// Quotes, corrections, and what is new.
extension PagePrints {
  func add(_ selection: Page.QuoteSelection, _ part: Int, to mixer: inout Mixer) {
    let quotes = index.quotes
    for year in quotes.years {
      mixer.add(year.key)
      mixer.add(year.sayings.count)
    }
    let sayings: [Saying]
    switch selection {
    case .newest, .speakers:
      sayings = selection == .newest ? quotes.newestFirst : []
      mixer.add(quotes.newestFirst.count)
      for i in 0..<index.actorCount where !quotes.byActor[i].isEmpty {
        mixer.add(cards.links[i])
        mixer.add(quotes.byActor[i].count)
      }
    case .year(let year): sayings = quotes.years.first { $0.key == year }?.sayings ?? []
    }
    mixer.add(sayings.count)
    let part = ListPart(part, of: sayings.count, limit: PageMaker.quotesOfList)
    for saying in sayings[part.range] { add(away: saying, to: &mixer) }
  }

  /// A quote on its briefing's page, whose text is added besides.
  func add(_ saying: Saying, to mixer: inout Mixer) {
    mixer.add(Int(saying.words.lowerBound))
    mixer.add(Int(saying.words.upperBound))
    mixer.add(saying.speaker.map { cards.links[Int($0.rawValue)] } ?? .zero)
    switch saying.attribution {
    case .text(let range):
      mixer.add(Int(range.lowerBound))
      mixer.add(Int(range.upperBound))
    case .extracted(let words): mixer.add(words)
    }
  }

  func add(away saying: Saying, to mixer: inout Mixer) {
    mixer.add(cards.titles[Int(saying.briefing)])
    mixer.add(texts.briefings[Int(saying.briefing)])
    add(saying, to: &mixer)
  }

  func addCorrections(to mixer: inout Mixer) {
    mixer.add(index.corrections.count)
    for entry in index.corrections.prefix(PageMaker.correctionsAtMost) { add(entry, to: &mixer) }
  }

  func add(_ entry: CorrectionEntry, to mixer: inout Mixer) {
    mixer.add(cards.titles[Int(entry.briefing)])
    mixer.add(index.library.briefings[Int(entry.briefing)].corrections)
    mixer.add(Int(entry.place))
  }

  /// Beside the titles of the last briefings, and the cards of the events.
  func addNews(of entity: EntityID, _ events: some Sequence<Int32>, to mixer: inout Mixer) {
    let entries = index.linked.backlinks[entity].prefix(2)
    guard let last = entries.first, entries.count == 2 else { return }
    mixer.add(index.quotes.ofBriefing[Int(last.briefing)].count { $0.speaker == entity })
    for event in events { mixer.add(index.library.events[Int(event)].reported) }
  }
}
