import Briefings
import Mentions

/// Feeds of briefings: Atom, https://www.rfc-editor.org/rfc/rfc4287.
struct AtomFeed {
  static let entriesOfSite = 20
  static let entriesOfActor = 10
  static let correctionsOfSite = 10
  private static let sentencesOfEntry = 3

  private let index: SiteIndex
  /// The site's address, with which everything in a feed begins.
  private let base: String

  init(_ index: SiteIndex, base: String) {
    self.index = index
    self.base = base
  }

  private var library: Library { index.library }

  /// The newest briefings, whole.
  func site() -> [UInt8] {
    let briefings = index.briefings.newestFirst.prefix(Self.entriesOfSite).map { Int($0) }
    return feed(
      title: library.settings.title,
      subtitle: library.settings.description,
      page: "",
      own: "feed.xml",
      briefings: briefings,
      corrections: Array(index.corrections.prefix(Self.correctionsOfSite))
    ) { i, xml in
      let maker = PageMaker(index, file: index.briefingPaths[i], root: base)
      var html: [UInt8] = []
      for correction in maker.corrections(of: library.briefings[i]) { write(correction, into: &html) }
      maker.prose(at: .briefing(i)).write(into: &html)
      xml.element("summary", text: library.briefings[i].summary)
      xml.element("content", ["type": "html", "xml:base": base + index.briefingPaths[i]], html: html)
    }
  }

  /// The newest briefings that name an actor, each with the sentences that do.
  func actor(_ i: Int) -> [UInt8] {
    let id = index.linked.id(ofActor: i)
    let entries = index.linked.backlinks[id].prefix(Self.entriesOfActor)
    let byBriefing = Dictionary(entries.map { (Int($0.briefing), $0) }) { first, _ in first }
    return feed(
      title: "\(library.actors[i].name) · \(library.settings.title)",
      subtitle: library.actors[i].summary,
      page: index.path(ofActor: i),
      own: index.feedPath(ofActor: i),
      briefings: entries.map { Int($0.briefing) }
    ) { briefing, xml in
      guard let entry = byBriefing[briefing] else { return }
      var html: [UInt8] = []
      for sentence in SentenceList(id, entry, in: index, limit: Self.sentencesOfEntry).sentences {
        html.append(contentsOf: "<p>".utf8)
        html.append(contentsOf: sentence)
        html.append(contentsOf: "</p>".utf8)
      }
      xml.element("summary", ["type": "html"], html: html)
    }
  }

  private func feed(
    title: String,
    subtitle: String?,
    page: String,
    own: String,
    briefings: [Int],
    corrections: [CorrectionEntry] = [],
    content: (Int, inout XMLWriter) -> Void
  ) -> [UInt8] {
    let days = briefings.map { day(of: $0) }
    let correctionDays = corrections.map { Timestamp.day(library.correction($0).date) ?? 0 }
    var xml = XMLWriter()
    xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": library.settings.language]) {
      xml in
      xml.element("id", text: base + page)
      xml.element("title", text: title)
      xml.element("subtitle", text: subtitle)
      xml.element("updated", text: Timestamp.rfc3339((days + correctionDays).max() ?? 0))
      xml.empty("link", ["rel": "self", "type": "application/atom+xml", "href": base + own])
      xml.empty("link", ["rel": "alternate", "type": "text/html", "href": base + page])
      xml.element("icon", text: base + "assets/favicon.svg")
      xml.element("author") { $0.element("name", text: library.settings.title) }
      for (i, day) in zip(briefings, days) { entry(i, day, &xml, content) }
      for (correction, day) in zip(corrections, correctionDays) { entry(correction, day, &xml) }
    }
    return xml.bytes
  }

  private func entry(
    _ i: Int,
    _ day: Int32,
    _ xml: inout XMLWriter,
    _ content: (Int, inout XMLWriter) -> Void
  ) {
    let address = base + index.briefingPaths[i]
    xml.element("entry") { xml in
      xml.element("id", text: address)
      xml.element("title", text: library.briefings[i].title)
      xml.empty("link", ["rel": "alternate", "type": "text/html", "href": address])
      xml.element("published", text: Timestamp.day(library.briefings[i].date).map(Timestamp.rfc3339))
      xml.element("updated", text: Timestamp.rfc3339(day))
      for author in library.briefings[i].authors {
        xml.element("author") { $0.element("name", text: author) }
      }
      for tag in BriefingOrder.unique(library.briefings[i].tags) { xml.empty("category", ["term": tag]) }
      content(i, &xml)
    }
  }

  /// A correction is news of its own: who has read the briefing is told.
  private func entry(_ entry: CorrectionEntry, _ day: Int32, _ xml: inout XMLWriter) {
    let correction = library.correction(entry)
    let page = base + index.briefingPaths[Int(entry.briefing)]
    let address = "\(page)#\(CorrectionView.anchor(Int(entry.place)))"
    xml.element("entry") { xml in
      xml.element("id", text: address)
      xml.element(
        "title",
        text: "\(correction.kind.word): \(library.briefings[Int(entry.briefing)].title)"
      )
      xml.empty("link", ["rel": "alternate", "type": "text/html", "href": address])
      xml.element("published", text: Timestamp.rfc3339(day))
      xml.element("updated", text: Timestamp.rfc3339(day))
      xml.element("content", ["type": "text"], text: correction.text)
    }
  }

  private func write(_ correction: CorrectionView, into html: inout [UInt8]) {
    html.append(contentsOf: "<p><strong>".utf8)
    HTMLText.append("\(correction.kind.word), \(correction.date.text)", to: &html)
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
