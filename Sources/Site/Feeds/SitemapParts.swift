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
    if count == 1 { return xml(pages[...], base: base, index) }
    return Sitemap.index(base: base, paths: (0..<count).map(Self.path))
  }

  func part(_ part: Int, base: String, _ index: SiteIndex) -> [UInt8] {
    let range = part * Self.limit..<min(pages.count, (part + 1) * Self.limit)
    return xml(pages[range], base: base, index)
  }

  private func xml(_ pages: ArraySlice<Page>, base: String, _ index: SiteIndex) -> [UInt8] {
    let days = ModificationDays(index)
    let paths = pages.map { page in
      (path: Links.encoded(String(page.path.dropLast("index.html".count))), modified: days.day(of: page))
    }
    return Sitemap.xml(base: base, paths: paths)
  }
}

extension Page {
  /// Whether search engines are to find it.
  var isFound: Bool {
    switch content {
    case .home, .actorIndex, .eventIndex, .briefingIndex, .briefing, .actor, .event, .quotes, .corrections,
      .network, .claims, .sources:
      true
    case .briefingData, .actorData, .eventData, .file, .search: false
    case .feed, .actorFeed, .jsonFeed, .actorJSONFeed: false
    case .notFound, .redirect, .sitemap, .sitemapPart, .robots, .templateAsset: false
    }
  }
}
