import Mustache

/// `page`: what the head of a page says of it.
struct PageFrame: Sendable {
  /// For style sheets: `briefing`, `actors`.
  var kind: String
  var title: String
  var description: String?
  /// BCP 47.
  var language: String
  /// `ltr` or `rtl`.
  var direction: String { Script.direction(of: language) }
  /// The page's address in the world; nil without a base URL.
  var canonical: String?
  /// Open Graph's type: `website`, `article`, `profile`.
  var type: String = "website"
  /// The address of what may be shown beside a link to the page.
  var image: String?
  /// Whom the page is for: a label of TLP 2.0; nil where nothing is said of that.
  var marking: String?
  var isHome = false
  /// Whether search engines may list it.
  var isIndexed = true
  /// The page's own Atom feed.
  var feed: String?
  /// The same as JSON Feed.
  var jsonFeed: String?
  /// The page as JSON.
  var data: String?
  /// JSON-LD.
  var structuredData: [UInt8] = []

  static let shape = Shape<PageFrame>(
    "page",
    [
      .text("kind") { $0.kind },
      .text("title") { $0.title },
      .text("description") { $0.description },
      .text("language") { $0.language },
      .text("direction") { $0.direction },
      .url("canonical") { $0.canonical },
      .text("type") { $0.type },
      .url("image") { $0.image },
      .text("marking") { $0.marking },
      .flag("isHome") { $0.isHome },
      .flag("isIndexed") { $0.isIndexed },
      .url("feed") { $0.feed },
      .url("jsonFeed") { $0.jsonFeed },
      .url("data") { $0.data },
      .flag("hasStructuredData") { !$0.structuredData.isEmpty },
      .html("structuredData") { $1.append(contentsOf: $0.structuredData) },
    ]
  )
}

/// The two frames that every page has, and the fields that templates find them under.
struct Frame: Sendable {
  var page: PageFrame
  var site: SiteFrame
}

/// A page's value.
protocol Framed: Sendable {
  var frame: Frame { get }
}

extension Framed {
  static var frameFields: [Field<Self>] {
    [
      .record("page", PageFrame.shape) { $0.frame.page },
      .record("site", SiteFrame.shape) { $0.frame.site },
    ]
  }
}
