import Briefings
import Mentions

/// Gathers what feeds say: of the site, and of each actor that briefings name.
struct FeedBuilder {
  static let entriesOfSite = 20
  static let entriesOfActor = 10
  static let correctionsOfSite = 10
  private static let sentencesOfEntry = 3

  private let index: SiteIndex
  private let base: String

  init(_ index: SiteIndex, base: String) {
    self.index = index
    self.base = base
  }

  private var library: Library { index.library }

  /// The newest briefings, whole, and what was corrected last.
  func site() -> Feed {
    let briefings = index.briefings.newestFirst.prefix(Self.entriesOfSite).map { i in
      let i = Int(i)
      let maker = PageMaker(index, file: index.briefingPaths[i], root: base)
      var html: [UInt8] = []
      for correction in maker.corrections(of: library.briefings[i]) { write(correction, into: &html) }
      maker.prose(at: .briefing(i)).write(into: &html)
      return item(i, summary: library.briefings[i].summary, .whole(html))
    }
    let corrections = index.corrections.prefix(Self.correctionsOfSite).map(item(_:))
    return feed(
      title: library.settings.title,
      subtitle: library.settings.description,
      page: "",
      items: briefings + corrections
    )
  }

  /// The feed of an actor, as it is in `scratch` where it was gathered for the page before.
  func actor(_ i: Int, _ scratch: inout PageScratch) -> Feed {
    if let known = scratch.feed, known.actor == i { return known.feed }
    let feed = actor(i)
    scratch.feed = (i, feed)
    return feed
  }

  /// The newest briefings that name an actor, each with the sentences that do.
  func actor(_ i: Int) -> Feed {
    let id = index.linked.id(ofActor: i)
    let items = index.linked.backlinks[id].prefix(Self.entriesOfActor).map { entry in
      var html: [UInt8] = []
      for sentence in SentenceList(id, entry, in: index, limit: Self.sentencesOfEntry).sentences {
        html.append(contentsOf: "<p>".utf8)
        html.append(contentsOf: sentence)
        html.append(contentsOf: "</p>".utf8)
      }
      return item(Int(entry.briefing), summary: nil, .excerpt(html))
    }
    return feed(
      title: "\(library.actors[i].name) · \(library.settings.title)",
      subtitle: library.actors[i].summary,
      page: index.path(ofActor: i),
      items: items
    )
  }

  private func feed(title: String, subtitle: String?, page: String, items: [FeedItem]) -> Feed {
    Feed(
      title: title,
      subtitle: subtitle,
      language: library.settings.language,
      base: base,
      page: page,
      author: library.settings.title,
      marking: library.pageMarking?.rawValue,
      items: items
    )
  }

  private func item(_ i: Int, summary: String?, _ body: FeedItem.Body) -> FeedItem {
    FeedItem(
      address: base + index.briefingPaths[i],
      title: library.briefings[i].title,
      published: Timestamp.day(library.briefings[i].date),
      updated: day(of: i),
      authors: library.briefings[i].authors,
      tags: BriefingOrder.unique(library.briefings[i].tags),
      language: library.briefings[i].language,
      summary: summary,
      body: body
    )
  }

  /// A correction is news of its own: who has read the briefing is told.
  private func item(_ entry: CorrectionEntry) -> FeedItem {
    let correction = library.correction(entry)
    let page = base + index.briefingPaths[Int(entry.briefing)]
    let day = Timestamp.day(correction.date) ?? 0
    return FeedItem(
      address: "\(page)#\(CorrectionView.anchor(Int(entry.place)))",
      title: "\(index.words.correction(correction.kind)): \(library.briefings[Int(entry.briefing)].title)",
      published: day,
      updated: day,
      body: .words(correction.text)
    )
  }

  private func write(_ correction: CorrectionView, into html: inout [UInt8]) {
    html.append(contentsOf: "<p><strong>".utf8)
    HTMLText.append("\(correction.kindWord), \(correction.date.text)", to: &html)
    html.append(contentsOf: ":</strong> ".utf8)
    HTMLText.append(correction.text, to: &html)
    html.append(contentsOf: "</p>".utf8)
  }

  /// When an entry was last changed; 1 January 1970 where no bound is known, since a feed must say something.
  private func day(of i: Int) -> Int32 {
    let dates = [library.briefings[i].date, library.briefings[i].updated].compactMap(\.self)
    return (dates + library.briefings[i].corrections.map(\.date)).compactMap(Timestamp.day).max() ?? 0
  }
}
