import Briefings
import Mentions

/// When pages last changed, as far as the content tells; no clock and no file's time is asked.
struct ModificationDays {
  private let index: SiteIndex
  /// Days since 1970, by briefing; nil where no date of it is known to the day.
  private let briefings: [Int32?]

  init(_ index: SiteIndex) {
    self.index = index
    let library = index.library
    briefings = library.briefings.indices.map { i in
      let changed = [library.briefings[i].updated ?? library.briefings[i].date]
      return (changed + library.briefings[i].corrections.map(\.date)).compactMap(Timestamp.lastModified).max()
    }
  }

  /// A noun's page changes with the briefings that name it, lists with what they list; nil where that is not known.
  func day(of page: Page) -> Int32? {
    switch page.content {
    case .briefing(let i): briefings[i]
    case .actor(let i): newest(index.linked.backlinks[index.linked.id(ofActor: i)].lazy.map { $0.briefing })
    case .event(let i): event(i)
    case .home, .briefingIndex(.newest, part: _): newest(index.briefings.newestFirst)
    case .briefingIndex(.tag(let i), part: _): newest(index.briefings.tags[i].briefings)
    case .briefingIndex(.year(let year), part: _):
      index.briefings.years.first { $0.key == year }.flatMap { newest($0.briefings) }
    case .corrections: index.corrections.lazy.compactMap(day(of:)).max()
    default: nil
    }
  }

  /// It was reported on a day, if nothing has named it since.
  private func event(_ i: Int) -> Int32? {
    let named = newest(index.linked.backlinks[index.linked.id(ofEvent: i)].lazy.map { $0.briefing })
    return named ?? index.library.events[i].reported.flatMap(Timestamp.lastModified)
  }

  private func day(of entry: CorrectionEntry) -> Int32? {
    Timestamp.lastModified(index.library.correction(entry).date)
  }

  private func newest(_ some: some Sequence<Int32>) -> Int32? {
    some.reduce(nil) { (newest: Int32?, i) in
      briefings[Int(i)].map { max(newest ?? $0, $0) } ?? newest
    }
  }
}
