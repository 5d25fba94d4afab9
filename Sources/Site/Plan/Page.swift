/// One file of the site, decided but not rendered.
package struct Page: Hashable, Sendable {
  /// What the file is made from.
  package enum Content: Hashable, Sendable {
    case home
    /// Index into `library.briefings`, and so for actors and events.
    case briefing(Int)
    case actor(Int)
    case event(Int)
    /// Lists are spread over parts where they are long; `part` counts from 0.
    case briefingIndex(BriefingSelection, part: Int)
    case actorIndex(ActorSelection, part: Int)
    case eventIndex(EventSelection, part: Int)
    case quotes(QuoteSelection, part: Int)
    case corrections
    case claims(ClaimSelection, part: Int)
    /// All sources of the site.
    case sources(part: Int)
    case network
    case search
    case notFound
    /// A page that leads to another: a path below the site's root, like `actors/kim-jong-un/`.
    case redirect(to: String)
    case feed
    /// The feed of one actor: index into `library.actors`.
    case actorFeed(Int)
    /// The same feeds as JSON.
    case jsonFeed
    case actorJSONFeed(Int)
    /// What a noun's page says, as JSON: indices into the library's arrays.
    case briefingData(Int)
    case actorData(Int)
    case eventData(Int)
    /// The list of pages for search engines; that of its parts where there are more pages than one may hold.
    case sitemap
    case sitemapPart(Int)
    case robots
    /// What is made elsewhere: index into the plan's files.
    case file(Int)
    /// A style sheet, icon or other file beside the templates: index into ``SiteTemplates/assets``.
    case templateAsset(Int)
  }

  /// Which briefings a list of them shows.
  package enum BriefingSelection: Hashable, Sendable {
    case newest
    case year(Int)
    /// Index into the site's tags, ascending by name.
    case tag(Int)
  }

  /// Which actors a list of them shows; those by letter and type exist only where one page would be too long.
  package enum ActorSelection: Hashable, Sendable {
    case overview
    /// Index into the letters that names begin with.
    case letter(Int)
    /// Index into ``EntityKind/ofActors``.
    case category(Int)
  }

  /// Which events a list of them shows; those by year exist only where one page would be too long.
  package enum EventSelection: Hashable, Sendable {
    case newest
    case year(Int)
  }

  /// Which quotes a list of them shows; those by year exist only where one page would be too long.
  package enum QuoteSelection: Hashable, Sendable {
    case newest
    case year(Int)
    /// Nobody's words, but who is quoted; where one list of them would be too long.
    case speakers
  }

  /// Which claims a list of them shows; those by status exist only where one page would be too long.
  package enum ClaimSelection: Hashable, Sendable {
    case all
    /// Index into `Claim.Status.allCases`.
    case status(Int)
  }

  /// Below the output folder, forward slashes: `actors/kim-jong-un/index.html`.
  package var path: String
  package var content: Content

  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}
