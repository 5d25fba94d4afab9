import Briefings
import Mentions

/// The pages that are meant to be found, in as many files as the sitemap protocol asks for.
struct SitemapParts {
  /// What one file may hold at most: https://www.sitemaps.org/protocol.html.
  static let limit = 50_000

  private let pages: [Page]

  /// - Parameter all: of the site, in any order; parts are cut in the order given.
  init(_ all: [Page]) { pages = all.filter(\.isFound) }

  /// How many parts there are, at least one.
  var count: Int { max(1, (pages.count + Self.limit - 1) / Self.limit) }

  static func path(_ part: Int) -> String { "sitemaps/\(part + 1).xml" }

  /// The one file, or the list of the parts.
  func whole(base: String, _ index: SiteIndex) -> [UInt8] {
    if count == 1 { return Sitemap.xml(base: base, paths: pages.map(index.sitemapEntry)) }
    return Sitemap.index(base: base, paths: (0..<count).map(Self.path))
  }

  func part(_ part: Int, base: String, _ index: SiteIndex) -> [UInt8] {
    let range = part * Self.limit..<min(pages.count, (part + 1) * Self.limit)
    return Sitemap.xml(base: base, paths: pages[range].map(index.sitemapEntry))
  }
}

extension Page {
  /// Whether search engines are to find it.
  var isFound: Bool {
    switch content {
    case .home, .actorIndex, .eventIndex, .briefingIndex, .briefing, .actor, .event, .quotes, .corrections,
      .network:
      true
    case .briefingData, .actorData, .eventData, .file, .search: false
    case .notFound, .redirect, .feed, .actorFeed, .sitemap, .sitemapPart, .robots, .templateAsset: false
    }
  }
}

extension SiteIndex {
  /// Where a page is, with the day of its last change where one is known.
  fileprivate func sitemapEntry(_ page: Page) -> (path: String, modified: Int32?) {
    let path = Links.encoded(String(page.path.dropLast("index.html".count)))
    switch page.content {
    case .briefing(let i): return (path, modified(briefing: i))
    case .actor(let i): return (path, modified(linked.id(ofActor: i)))
    case .event(let i): return (path, modified(linked.id(ofEvent: i)))
    default: return (path, nil)
    }
  }

  private func modified(briefing: Int) -> Int32? {
    let briefing = library.briefings[briefing]
    return Timestamp.lastModified(briefing.updated ?? briefing.date)
  }

  /// An entity's page changes with the briefings that name it.
  private func modified(_ entity: EntityID) -> Int32? {
    linked.backlinks[entity].first.flatMap { modified(briefing: Int($0.briefing)) }
  }
}
