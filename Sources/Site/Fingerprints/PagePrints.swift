import Briefings
import Mentions
import Storing

/// Makes the fingerprints of pages: each builder's counterpart, which adds all that the builder reads.
///
/// What is cheap to add and seldom changes is added whole where the builder reads a part of it; what changes with
/// every edit, as the count of an entity's mentions does, only where it shows.
struct PagePrints: Sendable {
  let index: SiteIndex
  let cards: Cards
  let texts: TextPrints
  let neighbours: NeighbourPrints
  let lists: ListPrints
  let claims: ClaimPrints
  /// By briefing, what feeds show of it.
  private let entries: [Fingerprint]
  /// Of what all files are made with, and what all HTML pages are.
  private let settings: Fingerprint
  private let frame: Fingerprint
  private let templates: SiteTemplates
  /// Of the files that are made elsewhere.
  private let files: [Fingerprint]

  init(
    _ index: SiteIndex,
    templates: SiteTemplates,
    files: [MadeFile],
    version: String,
    memory: NeighbourPrints.Memory
  ) async {
    self.index = index
    self.files = files.map { file in
      var mixer = Mixer()
      mixer.add(file.hash.high, file.hash.low)
      return mixer.fingerprint
    }
    self.templates = templates
    cards = Cards(index)
    let texts = TextPrints(index, cards)
    self.texts = texts
    entries = index.library.briefings.indices.map { [cards] in
      Self.entry($0, index.library, cards, texts)
    }
    neighbours = await NeighbourPrints(index, cards, known: memory)
    lists = ListPrints(index, cards)
    claims = ClaimPrints(index, cards, texts)
    var mixer = Mixer()
    mixer.add(version)
    mixer.add(index.library.settings)
    mixer.add(templates.wordsHash)
    settings = mixer.fingerprint
    mixer.add(templates.hash)
    mixer.add(index.parts.hasQuotes)
    mixer.add(index.parts.hasCorrections)
    mixer.add(index.parts.hasNetwork)
    mixer.add(index.parts.hasClaims)
    mixer.add(index.parts.hasSources)
    frame = mixer.fingerprint
  }

  var library: Library { index.library }

  /// - Parameters:
  ///   - nouns: by number (``number(ofBriefing:)`` and its like), as ``fingerprint(ofNoun:)`` makes them.
  ///   - map: of all pages that search engines are to find.
  func fingerprint(of page: Page, nouns: [Fingerprint], map: Fingerprint) -> Fingerprint {
    var mixer = Mixer(isHTML(page.content) ? frame : settings)
    mixer.add(page.path)
    switch page.content {
    case .home: lists.addHome(index, cards, to: &mixer)
    case .briefing(let i):
      mixer.add(nouns[number(ofBriefing: i)])
      add(pageOfBriefing: i, to: &mixer)
    case .briefingData(let i): mixer.add(nouns[number(ofBriefing: i)])
    case .actor(let i):
      mixer.add(nouns[number(ofActor: i)])
      mixer.add(neighbours.company.prints[Int(index.linked.id(ofActor: i).rawValue)])
    case .event(let i):
      mixer.add(nouns[number(ofEvent: i)])
      mixer.add(neighbours.company.prints[Int(index.linked.id(ofEvent: i).rawValue)])
    case .actorData(let i):
      mixer.add(nouns[number(ofActor: i)])
      add(countsOf: index.linked.id(ofActor: i), to: &mixer)
    case .eventData(let i):
      mixer.add(nouns[number(ofEvent: i)])
      add(countsOf: index.linked.id(ofEvent: i), to: &mixer)
    case .briefingIndex(let selection, let part): lists.add(selection, part, index, cards, to: &mixer)
    case .actorIndex(let selection, let part): lists.add(selection, part, index, cards, to: &mixer)
    case .eventIndex(let selection, let part): lists.add(selection, part, index, cards, to: &mixer)
    case .quotes(let selection, let part): add(selection, part, to: &mixer)
    case .corrections: addCorrections(to: &mixer)
    case .claims(let selection, let part): add(selection, part, to: &mixer)
    case .sources: mixer.add(claims.register)
    case .network: addNetwork(to: &mixer)
    case .redirect(let target):
      mixer.add(target)
      mixer.add(index.title(of: target))
    case .feed, .jsonFeed: addFeed(to: &mixer)
    case .actorFeed(let i), .actorJSONFeed(let i): add(feedOfActor: i, to: &mixer)
    case .sitemap, .sitemapPart: mixer.add(map)
    case .templateAsset(let i): mixer.add(templates.assetHashes[i])
    case .file(let i): mixer.add(files[i])
    case .notFound, .robots, .search: break
    }
    return mixer.fingerprint
  }

  private func isHTML(_ content: Page.Content) -> Bool {
    switch content {
    case .feed, .actorFeed, .jsonFeed, .actorJSONFeed, .sitemap, .sitemapPart, .robots, .templateAsset: false
    case .briefingData, .actorData, .eventData, .file: false
    default: true
    }
  }

  // MARK: Feeds

  private func addFeed(to mixer: inout Mixer) {
    for entry in index.corrections.prefix(FeedBuilder.correctionsOfSite) { add(entry, to: &mixer) }
    for i in index.briefings.newestFirst.prefix(FeedBuilder.entriesOfSite) { mixer.add(entries[Int(i)]) }
  }

  private func add(feedOfActor i: Int, to mixer: inout Mixer) {
    mixer.add(cards.links[i])
    mixer.add(library.actors[i].summary)
    let backlinks = index.linked.backlinks[index.linked.id(ofActor: i)]
    for entry in backlinks.prefix(FeedBuilder.entriesOfActor) { mixer.add(entries[Int(entry.briefing)]) }
  }

  private static func entry(_ i: Int, _ library: Library, _ cards: Cards, _ texts: TextPrints) -> Fingerprint
  {
    var mixer = Mixer(cards.titles[i])
    mixer.add(library.briefings[i].updated)
    mixer.add(library.briefings[i].language)
    mixer.add(library.briefings[i].corrections)
    mixer.add(library.briefings[i].summary)
    mixer.add(library.briefings[i].authors)
    mixer.add(library.briefings[i].tags)
    mixer.add(texts.briefings[i])
    // They number the references to sources in the text.
    mixer.add(library.briefings[i].sources)
    for use in PageMaker.uses(library.briefings[i].claims) { mixer.add(use) }
    return mixer.fingerprint
  }
}
