import Briefings
import Mentions

extension SiteIndex {
  /// Every page that is meant to be found, with the day of its last change where one is known.
  func sitemapPaths(_ pages: [Page]) -> [(path: String, modified: Int32?)] {
    pages.compactMap { page in
      guard page.path.hasSuffix("index.html") else { return nil }
      let path = Links.encoded(String(page.path.dropLast("index.html".count)))
      switch page.content {
      case .home, .actorIndex, .eventIndex, .briefingIndex: return (path, nil)
      case .briefing(let i): return (path, modified(briefing: i))
      case .actor(let i): return (path, modified(linked.id(ofActor: i)))
      case .event(let i): return (path, modified(linked.id(ofEvent: i)))
      case .notFound, .redirect, .feed, .actorFeed, .sitemap, .robots, .templateAsset: return nil
      }
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
