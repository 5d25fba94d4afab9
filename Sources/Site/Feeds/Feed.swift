/// What a feed says, in whatever format it is written.
struct Feed: Sendable {
  var title: String
  var subtitle: String?
  /// BCP 47.
  var language: String
  /// The site's address, with which every address in the feed begins.
  var base: String
  /// Below the site's root: the page whose feed it is, and the folder of its files, `actors/kim-jong-un/`.
  var page: String
  /// Who publishes it.
  var author: String
  /// Of the release; nil where nothing is said of that.
  var marking: String?
  /// Briefings, newest first, and then corrections, latest first.
  var items: [FeedItem]

  /// Days since 1970; 0 for a feed without items, since a feed must say something.
  var updated: Int32 { items.map(\.updated).max() ?? 0 }
}

/// One thing that a feed tells of.
struct FeedItem: Sendable {
  /// What is told of it.
  enum Body: Sendable {
    /// All of it, as HTML whose addresses are absolute.
    case whole([UInt8])
    /// A part of it, as HTML.
    case excerpt([UInt8])
    /// All of it, in plain words.
    case words(String)
  }

  /// Where it is, which is what it is known by too.
  var address: String
  var title: String
  /// Days since 1970.
  var published: Int32?
  var updated: Int32
  var authors: [String] = []
  var tags: [String] = []
  /// BCP 47, where it is not the feed's.
  var language: String?
  var summary: String?
  var body: Body
}
