import Briefings
import Mentions
import Parallel

extension SitePlan {
  /// One for each of ``pages``, in their order: where it is equal to that of an earlier build, so are the page's
  /// bytes. Nothing is rendered for it, and no text is looked at.
  ///
  /// - Parameter version: of the program; another one may write other bytes for the same site.
  package func fingerprints(templates: SiteTemplates, version: String) async -> [Fingerprint] {
    let prints = PagePrints(index, templates: templates, files: files, version: version)
    let map = sitemap()
    let pages = pages
    return await parallelMap(count: pages.count, grain: 64) { prints.fingerprint(of: pages[$0], map: map) }
  }

  /// Of every page's path, with the day of its last change.
  private func sitemap() -> Fingerprint {
    let library = index.library
    guard library.settings.baseURL != nil else { return .zero }
    let days = library.briefings.indices.map {
      Timestamp.lastModified(library.briefings[$0].updated ?? library.briefings[$0].date)
    }
    var mixer = Mixer()
    for page in pages where page.isFound {
      mixer.add(page.path)
      let newest: Int? =
        switch page.content {
        case .briefing(let i): i
        case .actor(let i): index.linked.backlinks[index.linked.id(ofActor: i)].first.map { Int($0.briefing) }
        case .event(let i): index.linked.backlinks[index.linked.id(ofEvent: i)].first.map { Int($0.briefing) }
        default: nil
        }
      mixer.add(newest.flatMap { days[$0] }.map { Int($0) } ?? .min)
    }
    return mixer.fingerprint
  }
}
