import Briefings
import Mentions
import Mustache

/// Makes the bytes of pages. One value serves all tasks: rendering changes nothing in it.
package struct Renderer: Sendable {
  private let plan: SitePlan
  private let templates: SiteTemplates
  private let neighbours: NeighbourPrints?

  /// - Parameter neighbours: what has been found for fingerprints, and so need not be found twice.
  package init(_ plan: SitePlan, templates: SiteTemplates, neighbours: NeighbourPrints? = nil) {
    self.plan = plan
    self.templates = templates
    self.neighbours = neighbours
  }

  private var index: SiteIndex { plan.index }

  /// Appends the whole file to `bytes`.
  package func render(_ page: Page, into bytes: inout [UInt8], scratch: inout PageScratch) {
    let maker = PageMaker(index, file: page.path)
    switch page.content {
    case .home:
      templates.home.render(maker.home(&scratch), into: &bytes, scratch: &scratch.mustache)
    case .briefing(let i):
      templates.briefing.render(
        maker.briefing(i, related: related(to: i, &scratch)),
        into: &bytes,
        scratch: &scratch.mustache
      )
    case .actor(let i):
      let company = company(of: index.linked.id(ofActor: i), &scratch)
      templates.actor.render(maker.actor(i, company: company), into: &bytes, scratch: &scratch.mustache)
    case .event(let i):
      let company = company(of: index.linked.id(ofEvent: i), &scratch)
      templates.event.render(maker.event(i, company: company), into: &bytes, scratch: &scratch.mustache)
    case .briefingIndex(let selection, let part):
      templates.briefings.render(maker.briefings(selection, part), into: &bytes, scratch: &scratch.mustache)
    case .actorIndex(let selection, let part):
      templates.actors.render(maker.actors(selection, part), into: &bytes, scratch: &scratch.mustache)
    case .eventIndex(let selection, let part):
      templates.events.render(maker.events(selection, part), into: &bytes, scratch: &scratch.mustache)
    case .quotes(let selection, let part):
      templates.quotes.render(maker.quotes(selection, part), into: &bytes, scratch: &scratch.mustache)
    case .corrections:
      templates.corrections.render(maker.corrections(), into: &bytes, scratch: &scratch.mustache)
    case .claims(let selection, let part):
      templates.claims.render(maker.claims(selection, part), into: &bytes, scratch: &scratch.mustache)
    case .sources(let part):
      templates.sources.render(maker.register(part), into: &bytes, scratch: &scratch.mustache)
    case .network:
      templates.network.render(maker.network(), into: &bytes, scratch: &scratch.mustache)
    case .search:
      templates.search.render(maker.search(), into: &bytes, scratch: &scratch.mustache)
    case .notFound:
      // Servers send it for addresses of any depth, from where no relative link would lead.
      let rooted = PageMaker(index, file: page.path, root: index.rootPath)
      templates.notFound.render(rooted.notFound(), into: &bytes, scratch: &scratch.mustache)
    case .redirect(let target):
      templates.redirect.render(maker.redirect(to: target), into: &bytes, scratch: &scratch.mustache)
    case .briefingData(let i): bytes.append(contentsOf: MachineDocument(index).briefing(i))
    case .actorData(let i): bytes.append(contentsOf: MachineDocument(index).actor(i))
    case .eventData(let i): bytes.append(contentsOf: MachineDocument(index).event(i))
    case .feed, .actorFeed, .jsonFeed, .actorJSONFeed, .sitemap, .sitemapPart, .robots:
      bytes.append(contentsOf: machineFile(page.content, &scratch))
    case .file(let i): bytes.append(contentsOf: plan.files[i].make())
    case .templateAsset(let i):
      bytes.append(contentsOf: templates.assets[i].bytes)
    }
  }

  private func related(to briefing: Int, _ scratch: inout PageScratch) -> [RelatedBriefing] {
    neighbours?.related.found[briefing] ?? index.related(to: briefing, &scratch.briefings)
  }

  private func company(of entity: EntityID, _ scratch: inout PageScratch) -> [Companion] {
    neighbours?.company.found[Int(entity.rawValue)] ?? index.company(of: entity, &scratch.entities)
  }

  /// Feeds and maps are planned only where the site has an address.
  private func machineFile(_ content: Page.Content, _ scratch: inout PageScratch) -> [UInt8] {
    let base = index.library.settings.baseURL
    let feeds = base.map { FeedBuilder(index, base: $0) }
    switch content {
    case .feed: return feeds.map { AtomFeed.bytes($0.site()) } ?? []
    case .actorFeed(let i): return feeds.map { AtomFeed.bytes($0.actor(i, &scratch)) } ?? []
    case .jsonFeed: return feeds.map { JSONFeed.bytes($0.site()) } ?? []
    case .actorJSONFeed(let i): return feeds.map { JSONFeed.bytes($0.actor(i, &scratch)) } ?? []
    case .sitemap: return base.map { SitemapParts(plan.pages).whole(base: $0, index) } ?? []
    case .sitemapPart(let part):
      return base.map { SitemapParts(plan.pages).part(part, base: $0, index) } ?? []
    default: return Sitemap.robots(base: base)
    }
  }
}
