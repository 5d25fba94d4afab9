import Briefings
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
    let nouns = await parallelMap(count: prints.nounCount, grain: 64) { prints.fingerprint(ofNoun: $0) }
    return await parallelMap(count: pages.count, grain: 64) {
      prints.fingerprint(of: pages[$0], nouns: nouns, map: map)
    }
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
