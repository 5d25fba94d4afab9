/// `Content/site.yaml`.
package struct SiteSettings: Hashable, Sendable {
  /// Which mentions of an entity in a briefing become links; all count for backlinks.
  package enum Linking: String, CaseIterable, Sendable {
    case firstInSection = "first-in-section"
    case first, all
  }

  package struct NavigationItem: Hashable, Sendable {
    package var title: String
    /// A path below the site's root without leading slash (`actors/`), or an http(s) URL.
    package var url: String
    package init(title: String, url: String) {
      self.title = title
      self.url = url
    }
  }

  package var title: String
  package var description: String?
  /// Where the site will be published, http or https, ending in a slash; feeds and canonical links need it.
  package var baseURL: String?
  /// BCP 47.
  package var language = "en"
  /// The most restrictive marking of what is published; nil where nothing is marked above TLP:CLEAR.
  package var release: Marking?
  /// Of briefings, actors and events that say nothing of their own.
  package var defaultMarking: Marking?
  package var linking: Linking = .firstInSection
  package var navigation: [NavigationItem] = []
  /// Whether entities without a curated file get a page, and how sure an extractor must be of them.
  package var publishesExtracted = true
  package var extractionThreshold = 0.82
  /// Whether the names of published images and files tell their content, so that browsers may keep them for ever.
  package var fingerprintsAssets = false
  package var params: Param = .table([])

  package init(title: String) { self.title = title }
}
