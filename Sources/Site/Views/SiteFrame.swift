import Briefings
import Mustache

/// `site`: what every page says of the site as a whole, its links written for the page that they stand on.
struct SiteFrame: Sendable {
  /// An entry of the navigation.
  struct Item: Sendable {
    var title: String
    var url: String
    /// For `aria-current`: `page` on that very page, `true` on pages below it.
    var current: String?

    static let shape = Shape<Item>(
      "navigation item",
      [
        .text("title") { $0.title },
        .url("url") { $0.url },
        .text("current") { $0.current },
      ]
    )
  }

  /// Which lists the site has beside those that every site has.
  struct Parts: Hashable, Sendable {
    var hasQuotes = false
    var hasCorrections = false
    var hasClaims = false
    var hasSources = false
    var hasNetwork = false
  }

  var title: String
  var description: String?
  var home: String
  var briefings: String
  var actors: String
  var events: String
  /// Nil where there are none.
  var quotes: String?
  var corrections: String?
  var claims: String?
  var sources: String?
  var network: String?
  var icon: String
  var styleSheet: String
  var script: String
  var search: String
  var feed: String?
  var jsonFeed: String?
  var navigation: [Item]
  var params: Param

  /// The frame of pages whose links go by `links`, none of them current.
  init(_ settings: SiteSettings, _ navigation: [SiteSettings.NavigationItem], _ links: Links, _ parts: Parts)
  {
    title = settings.title
    description = settings.description
    home = links.to("")
    briefings = links.to("briefings/")
    actors = links.to("actors/")
    events = links.to("events/")
    quotes = parts.hasQuotes ? links.to("quotes/") : nil
    corrections = parts.hasCorrections ? links.to("corrections/") : nil
    claims = parts.hasClaims ? links.to("claims/") : nil
    sources = parts.hasSources ? links.to("sources/") : nil
    network = parts.hasNetwork ? links.to("network/") : nil
    icon = links.to("assets/favicon.svg")
    styleSheet = links.to("assets/style.css")
    script = links.to("assets/dossier.js")
    search = links.to("search/")
    feed = settings.baseURL == nil ? nil : links.to(AtomFeed.name)
    jsonFeed = settings.baseURL == nil ? nil : links.to(JSONFeed.name)
    self.navigation = navigation.map { Item(title: $0.title, url: links.toAny($0.url)) }
    params = settings.params
  }

  static let shape = Shape<SiteFrame>(
    "site",
    [
      .text("title") { $0.title },
      .text("description") { $0.description },
      .url("home") { $0.home },
      .url("briefings") { $0.briefings },
      .url("actors") { $0.actors },
      .url("events") { $0.events },
      .url("quotes") { $0.quotes },
      .url("corrections") { $0.corrections },
      .url("claims") { $0.claims },
      .url("sources") { $0.sources },
      .url("network") { $0.network },
      .url("icon") { $0.icon },
      .url("styleSheet") { $0.styleSheet },
      .url("script") { $0.script },
      .url("search") { $0.search },
      .url("feed") { $0.feed },
      .url("jsonFeed") { $0.jsonFeed },
      .list("navigation", Item.shape) { $0.navigation },
      .params("params") { DynamicValue($0.params) },
    ]
  )
}
