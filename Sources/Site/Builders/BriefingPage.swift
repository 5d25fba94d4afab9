import Briefings
import Markdown
import Mentions

extension PageMaker {
  private static var cardsInSight: Int { 8 }
  private static var cardsAtMost: Int { 40 }
  private static var eventsAtMost: Int { 12 }

  func briefing(_ i: Int, related: [RelatedBriefing]) -> BriefingView {
    let briefing = library.briefings[i]
    var frame = frame(
      "briefing",
      title: briefing.title,
      description: briefing.summary ?? briefing.facts.opening
    )
    frame.page.type = "article"
    mark(&frame, briefing.marking)
    frame.page.data = "index.json"
    frame.page.image = index.firstImage(of: briefing.facts, at: .briefing(i)).flatMap(index.address)
    frame.page.structuredData = StructuredData(index).briefing(i, description: frame.page.description)
    let cast = cast(of: i)
    return BriefingView(
      frame: frame,
      marking: ownMarking(briefing.marking),
      title: briefing.title,
      language: briefing.language == library.settings.language ? nil : briefing.language,
      summary: briefing.summary,
      byline: words.list(briefing.authors),
      date: index.briefingDates[i],
      updated: briefing.updated.map(date),
      readingMinutes: briefing.facts.readingMinutes,
      body: prose(at: .briefing(i)),
      isDraft: briefing.isDraft,
      isRetracted: briefing.isRetracted,
      corrections: corrections(of: briefing),
      quotes: quotes(inBriefing: i),
      judgements: judgements(of: briefing),
      claims: claims(inBriefing: i),
      sources: sources(of: .briefing(i)),
      independentSources: independent(of: .briefing(i)),
      tags: tags(of: briefing),
      actors: Array(cast.actors.prefix(Self.cardsInSight)),
      moreActors: Array(cast.actors.dropFirst(Self.cardsInSight)),
      events: cast.events,
      related: items(related),
      older: index.briefings.older(than: i).map { item(briefing: $0, isBrief: true) },
      newer: index.briefings.newer(than: i).map { item(briefing: $0, isBrief: true) },
      params: briefing.params
    )
  }

  private func tags(of briefing: Briefing) -> [JumpItem] {
    BriefingOrder.unique(briefing.tags).compactMap { tag in
      index.briefings.tagIndices[tag].map { JumpItem(label: tag, url: links.to(index.path(ofTag: $0))) }
    }
  }

  /// Whom and what a briefing names: actors most often first, events in the order of their dates.
  private func cast(of briefing: Int) -> (actors: [EntityView], events: [EventItem]) {
    var actors: [EntityView] = []
    var events: [Int] = []
    for entry in index.entitiesOfBriefing[briefing] {
      switch index.noun(entry.entity) {
      case .actor(let i): if actors.count < Self.cardsAtMost { actors.append(card(actor: i)) }
      case .event(let i): if events.count < Self.eventsAtMost { events.append(i) }
      }
    }
    events.sort { (library.events[$0].date, $0) < (library.events[$1].date, $1) }
    return (actors, events.map { item(event: $0) })
  }
}
