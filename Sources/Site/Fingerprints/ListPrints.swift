import Briefings
import Mentions

/// What lists show beside their items, computed once for all of them.
struct ListPrints: Sendable {
  /// The rows of years and tags with how many briefings each has.
  private let briefingRows: Fingerprint
  /// The years of events with how many each has.
  private let eventRows: Fingerprint
  /// The letters, and the types of actors with how many each has.
  private let actorRows: Fingerprint
  /// By year, latest first.
  private let eventsOfYear: [Int: [Int32]]

  init(_ index: SiteIndex, _ cards: Cards) {
    var mixer = Mixer()
    for year in index.briefings.years {
      mixer.add(year.key)
      mixer.add(year.briefings.count)
    }
    for (tag, slug) in zip(index.briefings.tags, index.briefings.tagSlugs) {
      mixer.add(tag.key)
      mixer.add(slug)
      mixer.add(tag.briefings.count)
    }
    briefingRows = mixer.fingerprint

    mixer = Mixer()
    mixer.add(index.splitsEvents)
    for (year, count) in index.eventYears {
      mixer.add(year)
      mixer.add(count)
    }
    eventRows = mixer.fingerprint

    mixer = Mixer()
    mixer.add(index.splitsActors)
    for letter in index.names.letters { mixer.add(Int(letter.letter)) }
    for members in index.names.categories { mixer.add(members.count) }
    actorRows = mixer.fingerprint

    let events = index.library.events
    eventsOfYear =
      index.splitsEvents
      ? Dictionary(grouping: index.eventsNewestFirst) { events[Int($0)].date.listedYear ?? 0 } : [:]
  }

  // MARK: Home

  func addHome(_ index: SiteIndex, _ cards: Cards, to mixer: inout Mixer) {
    let newest = index.briefings.newestFirst
    if let lead = newest.first { mixer.add(index.library.briefings[Int(lead)].authors) }
    for i in newest.prefix(PageMaker.latestBriefings) { mixer.add(cards.summaries[Int(i)]) }
    for i in index.eventsNewestFirst.prefix(PageMaker.recentEvents) {
      mixer.add(cards.cards[index.actorCount + Int(i)])
    }
    var active = Fingerprint.zero
    for briefing in newest.prefix(PageMaker.recentBriefings) {
      for entry in index.entitiesOfBriefing[Int(briefing)] where Int(entry.entity.rawValue) < index.actorCount
      {
        active += cards.links[Int(entry.entity.rawValue)]
      }
    }
    mixer.add(active)
  }

  // MARK: Briefings

  func add(
    _ selection: Page.BriefingSelection,
    _ part: Int,
    _ index: SiteIndex,
    _ cards: Cards,
    to mixer: inout Mixer
  ) {
    mixer.add(briefingRows)
    let order = index.briefings
    let members: [Int32]
    switch selection {
    case .newest:
      mixer.add(order.newestFirst.count)
      for i in order.newestFirst.prefix(PageMaker.newestAtMost) { mixer.add(cards.summaries[Int(i)]) }
      return
    case .year(let year): members = order.years.first { $0.key == year }?.briefings ?? []
    case .tag(let tag):
      mixer.add(order.tags[tag].key)
      members = order.tags[tag].briefings
    }
    mixer.add(members.count)
    let range = ListPart(part, of: members.count, limit: ListPart.items).range
    let shown = range.count > PageMaker.summariesAtMost ? cards.titles : cards.summaries
    for i in members[range] { mixer.add(shown[Int(i)]) }
  }

  // MARK: Actors

  func add(
    _ selection: Page.ActorSelection,
    _ part: Int,
    _ index: SiteIndex,
    _ cards: Cards,
    to mixer: inout Mixer
  ) {
    mixer.add(actorRows)
    switch selection {
    case .overview:
      mixer.add(index.actorCount)
      if index.splitsActors {
        for i in index.mostNamedActors { mixer.add(cards.links[Int(i)]) }
      } else {
        for entry in index.names.entries { add(entry, cards, to: &mixer) }
        for person in index.names.categories.last ?? [] { add(unnamed: person, index, cards, to: &mixer) }
      }
    case .letter(let i):
      let all = index.names.entries[index.names.letters[i].range]
      mixer.add(all.count { $0.alias == nil })
      mixer.add(all.count)
      let range = ListPart(part, of: all.count, limit: ListPart.names).range
      for entry in all.dropFirst(range.lowerBound).prefix(range.count) { add(entry, cards, to: &mixer) }
    case .category(let i):
      let all = index.names.categories[i]
      let range = ListPart(part, of: all.count, limit: ListPart.names).range
      for member in all[range] {
        mixer.add(cards.links[Int(member)])
        if EntityKind.ofActors[i] == .unnamed { add(unnamed: member, index, cards, to: &mixer) }
      }
    }
  }

  /// With the title of the briefing that tells them from others.
  private func add(unnamed i: Int32, _ index: SiteIndex, _ cards: Cards, to mixer: inout Mixer) {
    mixer.add(cards.links[Int(i)])
    mixer.add(index.briefings(ofUnnamed: Int(i)).first.map { cards.titles[Int($0)] } ?? .zero)
  }

  private func add(_ entry: NameOrder.Entry, _ cards: Cards, to mixer: inout Mixer) {
    mixer.add(cards.links[Int(entry.actor)])
    mixer.add(entry.alias)
  }

  // MARK: Events

  func add(
    _ selection: Page.EventSelection,
    _ part: Int,
    _ index: SiteIndex,
    _ cards: Cards,
    to mixer: inout Mixer
  ) {
    mixer.add(eventRows)
    if selection == .newest { mixer.add(index.eventCount) }
    let members: ArraySlice<Int32>
    switch selection {
    case .newest: members = index.eventsNewestFirst.prefix(index.shownEvents)
    case .year(let year):
      let all = eventsOfYear[year, default: []]
      members = all[ListPart(part, of: all.count, limit: ListPart.items).range]
    }
    for i in members {
      mixer.add(cards.cards[index.actorCount + Int(i)])
      for participant in index.library.events[Int(i)].participants {
        mixer.add(index.actor(participant.actor).map { cards.links[$0] } ?? .zero)
      }
    }
  }
}
