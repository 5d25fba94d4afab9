import Briefings
import Words

extension PageMaker {
  static var newestAtMost: Int { 60 }
  /// A longer list is one of titles.
  static var summariesAtMost: Int { 150 }

  func briefings(_ selection: Page.BriefingSelection, _ number: Int) -> BriefingsView {
    let order = index.briefings
    let members: [Int32]
    let heading: String
    var current: (year: Int?, tag: Int?) = (nil, nil)
    var path = "briefings/"
    switch selection {
    case .newest:
      members = order.newestFirst
      heading = words[.briefings]
    case .year(let year):
      members = order.years.first { $0.key == year }?.briefings ?? []
      heading = year == 0 ? words[.undatedBriefings] : words.text(.briefingsOf, ["year": "\(year)"])
      current.year = year
      path = index.path(ofBriefingYear: year)
    case .tag(let tag):
      members = order.tags[tag].briefings
      heading = words.text(.briefingsOn, ["tag": order.tags[tag].key])
      current.tag = tag
      path = index.path(ofTag: tag)
    }
    let isPart = selection != .newest
    let range = ListPart(number, of: members.count, limit: ListPart.items)
    let shown = isPart ? members[range.range] : members.prefix(Self.newestAtMost)
    let part = isPart ? PartView(range, of: path, links, words) : nil
    let description =
      isPart
      ? words.text(.countedList, ["title": heading, "count": "\(members.count)"]) : words[.allBriefings]
    return BriefingsView(
      frame: frame("briefings", title: words.title(heading, part), description: description),
      heading: heading,
      isPart: isPart,
      count: members.count,
      shown: isPart || shown.count == members.count ? nil : shown.count,
      part: part,
      years: order.years.map { year in
        JumpItem(
          label: words.year(year.key),
          url: links.to(index.path(ofBriefingYear: year.key)),
          count: year.briefings.count,
          isCurrent: year.key == current.year
        )
      },
      tags: tags(current: current.tag),
      groups: groups(of: shown)
    )
  }

  private func tags(current: Int?) -> [JumpItem] {
    index.briefings.tags.enumerated().map { i, tag in
      JumpItem(
        label: tag.key,
        url: links.to(index.path(ofTag: i)),
        count: tag.briefings.count,
        isCurrent: i == current
      )
    }
  }

  /// By month, in the order given.
  private func groups(of briefings: ArraySlice<Int32>) -> [BriefingsView.Group] {
    let isBrief = briefings.count > Self.summariesAtMost
    var groups: [BriefingsView.Group] = []
    for i in briefings {
      let month = ListedMonth(library.briefings[Int(i)].date)
      if groups.last?.id != month.id {
        groups.append(BriefingsView.Group(id: month.id, label: month.label(words), briefings: []))
      }
      groups[groups.count - 1].briefings.append(item(briefing: Int(i), isBrief: isBrief))
    }
    return groups.withUniqueIDs(\.id)
  }
}
