import Briefings
import Mentions
import Words

extension PageMaker {
  private static var eventsAtMost: Int { 200 }

  func event(_ i: Int, company: [Companion]) -> EventView {
    let event = library.events[i]
    let id = index.linked.id(ofEvent: i)
    var frame = frame(
      "event",
      title: event.title,
      description: event.summary ?? event.facts.opening
        ?? "\(event.title), \(index.eventDates[i].text)"
    )
    frame.page.type = "article"
    mark(&frame, event.marking)
    frame.page.data = "index.json"
    frame.page.structuredData = StructuredData(index).event(i)
    let initiators = participants(ofEvent: i, [.actor])
    let recipients = participants(ofEvent: i, [.recipient])
    return EventView(
      frame: frame,
      marking: ownMarking(event.marking),
      title: event.title,
      category: words.noun(event.category),
      date: index.eventDates[i],
      reported: event.reported.map(date),
      place: event.place.map { EventView.PlaceView(name: $0.name, position: position($0)) },
      status: event.status.map(status),
      isExtracted: !event.origin.isCurated,
      summary: event.summary,
      otherNames: otherNames(event.aliases, besides: event.title),
      partOf: event.partOf.compactMap { index.event($0).map { item(event: $0) } },
      confirmedBy: items(index.confirmationsOfEvent[i]),
      initiators: initiators,
      verb: words.verb(event, hasRecipients: !recipients.isEmpty),
      recipients: recipients,
      bystanders: participants(ofEvent: i, [.mediator, .host, .other]),
      account: prose(at: .account(i)),
      sequence: sequence(around: i),
      parts: items(index.partsOfEvent[i]),
      confirms: event.confirms.compactMap { index.event($0).map { item(event: $0) } },
      news: news(of: id, events: eventsAround(i)),
      contexts: contexts(of: id),
      matrix: matrix(ofEvent: i),
      sources: sources(of: .event(i)),
      independentSources: independent(of: .event(i)),
      seenWith: seenWith(company),
      params: event.params
    )
  }

  /// Its parts, what follows it, and what confirms it.
  private func eventsAround(_ i: Int) -> [Int] {
    [index.partsOfEvent[i], index.followersOfEvent[i], index.confirmationsOfEvent[i]].joined().map { Int($0) }
  }

  private func items(_ events: ArraySlice<Int32>) -> [EventItem] {
    events.prefix(Self.eventsAtMost).map { item(event: Int($0)) }
  }

  private func participants(ofEvent e: Int, _ roles: [Event.Participant.Role]) -> [EntityView] {
    library.events[e].participants.filter { roles.contains($0.role) }.compactMap { participant in
      guard let i = index.actor(participant.actor) else { return nil }
      var view = actor(i)
      view.note = words.role(participant.role)
      view.origins = [
        origin(
          in: .event(e),
          .participants,
          sources: [],
          naming: [index.linked.id(ofEvent: e), index.linked.id(ofActor: i)]
        )
      ]
      return view
    }
  }

  /// What the event follows, itself, and what follows it; empty where it stands alone.
  private func sequence(around i: Int) -> [EventItem] {
    var others = Set(library.events[i].follows.compactMap { index.event($0) })
    others.formUnion(index.followersOfEvent[i].prefix(Self.eventsAtMost).map { Int($0) })
    others.remove(i)
    guard !others.isEmpty else { return [] }
    let all = others.union([i]).sorted { (library.events[$0].date, $0) < (library.events[$1].date, $1) }
    return all.map { event in
      var item = item(event: event)
      item.isCurrent = event == i
      return item
    }
  }

  /// `51.73° N, 36.19° E`.
  private func position(_ place: Event.Place) -> String? {
    guard let latitude = place.latitude, let longitude = place.longitude else { return nil }
    let (north, east) = (words[latitude < 0 ? .south : .north], words[longitude < 0 ? .west : .east])
    return "\(Self.degrees(latitude)) \(north), \(Self.degrees(longitude)) \(east)"
  }

  /// To two places.
  private static func degrees(_ value: Double) -> String {
    guard value.isFinite, value.magnitude <= 360 else { return "?°" }
    let hundredths = Int((value.magnitude * 100).rounded())
    return "\(hundredths / 100).\(Digits.padded(hundredths % 100, to: 2))°"
  }
}
