import Briefings
import Diagnostics
import Mentions

/// Collects the files of a site, one sort after the other, and sees that no two share a path.
struct Planner {
  private let index: SiteIndex
  private(set) var pages: [Page] = []
  /// Every path, where it has been asked whether one is free; few sites have anything to ask about.
  private var taken: Set<String>?

  init(_ index: SiteIndex) { self.index = index }

  /// In the order of their paths, nearly: what is sorted already costs little to sort.
  mutating func addNouns() {
    let library = index.library
    for i in library.actors.indices {
      if index.hasFeed(actor: i) {
        add(index.path(ofActor: i) + JSONFeed.name, .actorJSONFeed(i))
        add(index.path(ofActor: i) + AtomFeed.name, .actorFeed(i))
      }
      addFolder(index.path(ofActor: i), .actor(i), data: .actorData(i))
    }
    for i in library.briefings.indices {
      addFolder(index.briefingPaths[i], .briefing(i), data: .briefingData(i))
    }
    for i in library.events.indices { addFolder(index.path(ofEvent: i), .event(i), data: .eventData(i)) }
  }

  mutating func addLists() {
    addFolder("", .home)
    addFolder("briefings/", .briefingIndex(.newest, part: 0))
    for year in index.briefings.years {
      addParts(index.path(ofBriefingYear: year.key), of: year.briefings.count) {
        .briefingIndex(.year(year.key), part: $0)
      }
    }
    for (i, tag) in index.briefings.tags.enumerated() {
      addParts("briefings/tags/\(index.briefings.tagSlugs[i])/", of: tag.briefings.count) {
        .briefingIndex(.tag(i), part: $0)
      }
    }
    addFolder("actors/", .actorIndex(.overview, part: 0))
    if index.splitsActors { addActorLists() }
    addFolder("events/", .eventIndex(.newest, part: 0))
    if index.splitsEvents {
      for year in index.eventYears {
        addParts(index.path(ofEventYear: year.key), of: year.count) {
          .eventIndex(.year(year.key), part: $0)
        }
      }
    }
    if !index.quotes.isEmpty { addFolder("quotes/", .quotes(.newest, part: 0)) }
    if index.splitsSpeakers {
      addParts(SiteIndex.speakersPath, of: index.quotes.speakerCount, limit: ListPart.names) {
        .quotes(.speakers, part: $0)
      }
    }
    if index.splitsQuotes {
      for year in index.quotes.years {
        addParts(index.path(ofQuoteYear: year.key), of: year.sayings.count, limit: PageMaker.quotesOfList) {
          .quotes(.year(year.key), part: $0)
        }
      }
    }
    addClaims()
    if index.parts.hasNetwork { addFolder("network/", .network) }
    if !index.corrections.isEmpty { addFolder("corrections/", .corrections) }
    addFolder("search/", .search)
    add("404.html", .notFound)
  }

  private mutating func addClaims() {
    if !index.claims.isEmpty { addFolder("claims/", .claims(.all, part: 0)) }
    if index.splitsClaims {
      for status in 0..<index.claims.byStatus.count where !index.claims.byStatus[status].isEmpty {
        addParts(index.path(ofClaimStatus: status), of: index.claims.byStatus[status].count) {
          .claims(.status(status), part: $0)
        }
      }
    }
    if !index.register.isEmpty {
      addParts(SiteIndex.registerPath, of: index.register.entries.count) { .sources(part: $0) }
    }
  }

  private mutating func addActorLists() {
    for i in index.names.letters.indices {
      addParts(index.path(ofLetter: i), of: index.names.letters[i].range.count, limit: ListPart.names) {
        .actorIndex(.letter(i), part: $0)
      }
    }
    for i in index.names.categories.indices where !index.names.categories[i].isEmpty {
      addParts(index.path(ofCategory: i), of: index.names.categories[i].count, limit: ListPart.names) {
        .actorIndex(.category(i), part: $0)
      }
    }
  }

  mutating func addMachineFiles() {
    add("robots.txt", .robots)
    guard index.library.settings.baseURL != nil else { return }
    add(AtomFeed.name, .feed)
    add(JSONFeed.name, .jsonFeed)
    let parts = SitemapParts(pages)
    add("sitemap.xml", .sitemap)
    for part in 0..<parts.count where parts.count > 1 { add(SitemapParts.path(part), .sitemapPart(part)) }
  }

  mutating func addTemplateAssets(_ assets: [TemplateFiles.Asset]) {
    for (i, asset) in assets.enumerated() { add("assets/\(asset.path)", .templateAsset(i)) }
  }

  mutating func add(_ files: [MadeFile]) {
    for (i, file) in files.enumerated() { add(file.path, .file(i)) }
  }

  /// Ascending by path.
  mutating func sort() {
    pages.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Makes room for copies of assets, by their paths below `Content/assets/`.
  mutating func add(_ assets: [String], diagnostics: inout DiagnosticList) -> [AssetCopy] {
    assets.compactMap { source in
      let copy = AssetCopy(source: source, path: index.assetPath(source))
      guard take(copy.path) else {
        diagnostics.error(
          .pathCollision,
          "asset '\(source)' has the same name as a file of the templates",
          at: SourceSpan(path: "Content/assets/\(source)"),
          suggestion: "rename it, or put it into a folder of its own"
        )
        return nil
      }
      return copy
    }
  }

  mutating func addRedirects(diagnostics: inout DiagnosticList) {
    let library = index.library
    for i in library.briefings.indices where !library.briefings[i].redirects.isEmpty {
      let noun = library.briefings[i]
      redirect(noun.redirects, to: index.briefingPaths[i], at: noun.span, &diagnostics)
    }
    for i in library.actors.indices where !library.actors[i].redirects.isEmpty {
      let noun = library.actors[i]
      redirect(noun.redirects, to: index.path(ofActor: i), at: noun.span, &diagnostics)
    }
    for i in library.events.indices where !library.events[i].redirects.isEmpty {
      let noun = library.events[i]
      redirect(noun.redirects, to: index.path(ofEvent: i), at: noun.span, &diagnostics)
    }
  }

  private mutating func redirect(
    _ redirects: [String],
    to target: String,
    at span: SourceSpan,
    _ diagnostics: inout DiagnosticList
  ) {
    for redirect in redirects {
      let path = Self.file(redirect)
      if take(path) {
        pages.append(Page(path: path, content: .redirect(to: target)))
      } else {
        diagnostics.error(
          .pathCollision,
          "redirect '\(redirect)' stands where the site has another page",
          at: span,
          suggestion: "remove it, or rename the other page"
        )
      }
    }
  }

  /// `people/kim/` and `people/kim` are folders; `old/kim.html` is a file.
  private static func file(_ redirect: String) -> String {
    if redirect.hasSuffix("/") { return redirect + "index.html" }
    let last = redirect.split(separator: "/").last ?? ""
    return last.hasSuffix(".html") || last.hasSuffix(".htm") ? redirect : redirect + "/index.html"
  }

  /// Whether a path was free.
  private mutating func take(_ path: String) -> Bool {
    if taken == nil { taken = Set(pages.lazy.map(\.path)) }
    return taken?.insert(path).inserted ?? false
  }

  private mutating func addFolder(_ path: String, _ content: Page.Content, data: Page.Content? = nil) {
    add(path + "index.html", content)
    if let data { add(path + "index.json", data) }
  }

  /// The pages of a list of `items`.
  private mutating func addParts(
    _ path: String,
    of items: Int,
    limit: Int = ListPart.items,
    _ content: (Int) -> Page.Content
  ) {
    for part in 0..<ListPart.count(items, limit: limit) {
      addFolder(ListPart.path(path, part), content(part))
    }
  }

  /// Paths of nouns and lists differ by construction: ids are unique, and lists lie deeper than nouns.
  private mutating func add(_ path: String, _ content: Page.Content) {
    taken?.insert(path)
    pages.append(Page(path: path, content: content))
  }
}

extension DiagnosticID {
  package static let pathCollision: Self = "site.path-collision"
  package static let danglingLink: Self = "site.dangling-link"
  package static let unknownSource: Self = "site.unknown-source"
  package static let missingAlternative: Self = "site.missing-alternative"
}
