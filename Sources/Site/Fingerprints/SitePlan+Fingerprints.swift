import Briefings
import Parallel

extension SitePlan {
  /// One for each of ``pages``, in their order: where it is equal to that of an earlier build, so are the page's
  /// bytes. Nothing is rendered for it, and no text is looked at.
  ///
  /// - Parameters:
  ///   - version: of the program; another one may write other bytes for the same site.
  ///   - memory: what an earlier build has found.
  package func fingerprints(
    templates: SiteTemplates,
    version: String,
    memory: NeighbourPrints.Memory = NeighbourPrints.Memory()
  ) async -> (pages: [Fingerprint], neighbours: NeighbourPrints) {
    let prints = await PagePrints(
      index,
      templates: templates,
      files: files,
      version: version,
      memory: memory
    )
    let map = sitemap()
    let pages = pages
    let nouns = await parallelMap(count: prints.nounCount, grain: 64) { prints.fingerprint(ofNoun: $0) }
    let made = await parallelMap(count: pages.count, grain: 64) {
      prints.fingerprint(of: pages[$0], nouns: nouns, map: map)
    }
    return (made, prints.neighbours)
  }

  /// Of every page's path, with the day of its last change.
  private func sitemap() -> Fingerprint {
    guard index.library.settings.baseURL != nil else { return .zero }
    let days = ModificationDays(index)
    var mixer = Mixer()
    for page in pages where page.isFound {
      mixer.add(page.path)
      mixer.add(days.day(of: page).map { Int($0) } ?? .min)
    }
    return mixer.fingerprint
  }
}
