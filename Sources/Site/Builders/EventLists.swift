import Briefings
import Words

extension PageMaker {
  func events(_ selection: Page.EventSelection, _ number: Int) -> EventsView {
    let members: ArraySlice<Int32>
    let heading: String
    let count: Int
    var current: Int?
    var part: PartView?
    switch selection {
    case .newest:
      members = index.eventsNewestFirst.prefix(index.shownEvents)
      count = index.eventCount
      heading = words[.events]
    case .year(let year):
      let all = index.eventsNewestFirst.filter { (library.events[Int($0)].date.listedYear ?? 0) == year }
      let range = ListPart(number, of: all.count, limit: ListPart.items)
      members = all[range.range]
      part = PartView(range, of: index.path(ofEventYear: year), links, words)
      count = all.count
      heading = year == 0 ? words[.undatedEvents] : words.text(.eventsOf, ["year": "\(year)"])
      current = year
    }
    return EventsView(
      frame: frame(
        "events",
        title: words.title(heading, part),
        description: words.text(.eventsInOrder, ["title": heading, "count": "\(count)"])
      ),
      heading: heading,
      isPart: selection != .newest,
      count: count,
      shown: part == nil && members.count < count ? members.count : nil,
      part: part,
      years: years(current: current),
      groups: groups(of: members)
    )
  }

  /// The event with who took part, by which readers may choose.
  private func listed(event i: Int) -> EventItem {
    var item = item(event: i)
    let names = library.events[i].participants.compactMap { index.actor($0.actor) }
      .map { index.entityNames[$0].replacing("|", with: "/") }
    if !names.isEmpty { item.actors = names.joined(separator: "|") }
    return item
  }

  /// Links to the years: pages where there are several, else places on the one page.
  private func years(current: Int?) -> [JumpItem] {
    let years = index.eventYears
    guard years.count > 1 || index.splitsEvents else { return [] }
    return years.map { year, count in
      JumpItem(
        label: words.year(year),
        url: index.splitsEvents
          ? links.to(index.path(ofEventYear: year)) : "#_\(SiteIndex.yearWord(year))",
        count: count,
        isCurrent: year == current
      )
    }
  }

  /// By year and month, latest first; what is known to the year alone comes first in it.
  private func groups(of events: ArraySlice<Int32>) -> [EventsView.Group] {
    var byYear: [(year: Int, events: [Int32])] = []
    var places: [Int: Int] = [:]
    for i in events {
      let year = ListedMonth(library.events[Int(i)].date).year
      if let place = places[year] {
        byYear[place].events.append(i)
      } else {
        places[year] = byYear.count
        byYear.append((year, [i]))
      }
    }
    return byYear.map { year, events in
      var months: [EventsView.Month] = []
      let keyed = events.map { (ListedMonth(library.events[Int($0)].date), $0) }
      let whole = keyed.filter { $0.0.month == nil }
      if !whole.isEmpty { months.append(.init(label: nil, events: whole.map { listed(event: Int($0.1)) })) }
      var last: Int?
      for (month, i) in keyed where month.month != nil {
        if month.month != last { months.append(.init(label: month.month.map(words.dates.month), events: [])) }
        last = month.month
        months[months.count - 1].events.append(listed(event: Int(i)))
      }
      return EventsView.Group(
        id: "_\(SiteIndex.yearWord(year))",
        label: words.year(year),
        months: months
      )
    }
  }
}
