import Briefings
import Mentions

extension PageMaker {
  static var latestBriefings: Int { 7 }
  static var recentEvents: Int { 9 }
  /// Who is named most is counted over so many of the newest briefings.
  static var recentBriefings: Int { 30 }
  private static var activeActors: Int { 12 }

  func home(_ scratch: inout PageScratch) -> HomeView {
    let settings = library.settings
    var frame = frame("home", title: settings.title, description: settings.description)
    frame.page.isHome = true
    frame.page.structuredData = StructuredData(index).home()
    let newest = index.briefings.newestFirst
    let lead = newest.first.map { i in
      var item = item(briefing: Int(i))
      item.byline = words.list(library.briefings[Int(i)].authors)
      return item
    }
    return HomeView(
      frame: frame,
      lead: lead,
      briefings: newest.dropFirst().prefix(Self.latestBriefings - 1).map { item(briefing: Int($0)) },
      events: index.eventsNewestFirst.prefix(Self.recentEvents).map { item(event: Int($0)) },
      actors: activeActors(&scratch)
    )
  }

  private func activeActors(_ scratch: inout PageScratch) -> [EntityView] {
    scratch.entities.prepare(index.linked.entityCount)
    for briefing in index.briefings.newestFirst.prefix(Self.recentBriefings) {
      for entry in index.entitiesOfBriefing[Int(briefing)] where Int(entry.entity.rawValue) < index.actorCount
      {
        scratch.entities.add(1, to: entry.entity.rawValue)
      }
    }
    let best = scratch.entities.takeFirst(Self.activeActors) { ($1.weight, $0.i) < ($0.weight, $1.i) }
    return best.map { actor, count in
      var view = self.actor(Int(actor))
      view.count = Int(count)
      return view
    }
  }
}
