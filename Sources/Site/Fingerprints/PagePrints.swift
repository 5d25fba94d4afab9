import Briefings
import Mentions

/// Makes the fingerprints of pages: each builder's counterpart, which adds all that the builder reads.
///
/// What is cheap to add and seldom changes is added whole where the builder reads a part of it; what changes with
/// every edit, as the count of an entity's mentions does, only where it shows.
struct PagePrints: Sendable {
  let index: SiteIndex
  let cards: Cards
  let texts: TextPrints
  let neighbourhood: Neighbourhood
  let lists: ListPrints
  /// By briefing, what feeds show of it.
  private let entries: [Fingerprint]
  /// Of what all files are made with, and what all HTML pages are.
  private let settings: Fingerprint
  private let frame: Fingerprint
  private let templates: SiteTemplates
  /// Of the files that were made before.
  private let files: [Fingerprint]

  init(_ index: SiteIndex, templates: SiteTemplates, files: [MadeFile], version: String) {
    self.index = index
    self.files = files.map { file in
      var mixer = Mixer()
      mixer.add(file.bytes)
      return mixer.fingerprint
    }
    self.templates = templates
    cards = Cards(index)
    let texts = TextPrints(index, cards)
    self.texts = texts
    entries = index.library.briefings.indices.map { [cards] in
      Self.entry($0, index.library, cards, texts)
    }
    neighbourhood = Neighbourhood(index, cards)
    lists = ListPrints(index, cards)
    var mixer = Mixer()
    mixer.add(version)
    mixer.add(index.library.settings)
    settings = mixer.fingerprint
    mixer.add(templates.hash)
    mixer.add(index.parts.hasQuotes)
    mixer.add(index.parts.hasCorrections)
    mixer.add(index.parts.hasNetwork)
    frame = mixer.fingerprint
  }

  private var library: Library { index.library }

  /// `map`: of all pages that search engines are to find.
  func fingerprint(of page: Page, map: Fingerprint) -> Fingerprint {
    var mixer = Mixer(isHTML(page.content) ? frame : settings)
    mixer.add(page.path)
    switch page.content {
    case .home: lists.addHome(index, cards, to: &mixer)
    case .briefing(let i), .briefingData(let i): add(briefing: i, to: &mixer)
    case .actor(let i), .actorData(let i): add(actor: i, to: &mixer)
    case .event(let i), .eventData(let i): add(event: i, to: &mixer)
    case .briefingIndex(let selection, let part): lists.add(selection, part, index, cards, to: &mixer)
    case .actorIndex(let selection, let part): lists.add(selection, part, index, cards, to: &mixer)
    case .eventIndex(let selection, let part): lists.add(selection, part, index, cards, to: &mixer)
    case .quotes(let selection, let part): add(selection, part, to: &mixer)
    case .corrections: addCorrections(to: &mixer)
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

  // MARK: Nouns

  private func add(briefing i: Int, to mixer: inout Mixer) {
    mixer.add(library.briefings[i])
    mixer.add(texts.briefings[i])
    for tag in BriefingOrder.unique(library.briefings[i].tags) {
      if let place = index.briefings.tagIndices[tag] { mixer.add(index.briefings.tagSlugs[place]) }
    }
    for entry in index.entitiesOfBriefing[i] { mixer.add(cards.cards[Int(entry.entity.rawValue)]) }
    for saying in index.quotes.ofBriefing[i] { add(saying, to: &mixer) }
    mixer.add(neighbourhood.related[i])
    mixer.add(index.briefings.older(than: i).map { cards.titles[$0] } ?? .zero)
    mixer.add(index.briefings.newer(than: i).map { cards.titles[$0] } ?? .zero)
  }

  private func add(actor i: Int, to mixer: inout Mixer) {
    mixer.add(library.actors[i])
    mixer.add(texts.profiles[i])
    add(actor: library.actors[i].country, to: &mixer)
    for role in library.actors[i].roles { add(actor: role.of, to: &mixer) }
    for relation in library.actors[i].relations { add(actor: relation.actor, to: &mixer) }
    for part in index.eventsOfActor[i] {
      mixer.add(cards.cards[index.actorCount + Int(part.event)])
      mixer.add(part.role.rawValue)
    }
    for end in index.relationsToActor[i] {
      mixer.add(cards.links[Int(end.holder)])
      mixer.add(library.actors[Int(end.holder)].relations[Int(end.index)])
    }
    for end in index.rolesInActor[i] {
      mixer.add(cards.links[Int(end.holder)])
      mixer.add(library.actors[Int(end.holder)].roles[Int(end.index)])
    }
    let members = index.actorsOfState[i].prefix(PageMaker.membersAtMost)
    for member in members { mixer.add(cards.cards[Int(member)]) }
    mixer.add(index.quotes.byActor[i].count)
    for saying in index.quotes.byActor[i].prefix(PageMaker.quotesOfActor) { add(away: saying, to: &mixer) }
    addNews(of: index.linked.id(ofActor: i), index.eventsOfActor[i].lazy.map(\.event), to: &mixer)
    add(contextsOf: index.linked.id(ofActor: i), to: &mixer)
  }

  private func add(event i: Int, to mixer: inout Mixer) {
    mixer.add(library.events[i])
    mixer.add(texts.accounts[i])
    for participant in library.events[i].participants { add(actor: participant.actor, to: &mixer) }
    for references in [library.events[i].partOf, library.events[i].follows, library.events[i].confirms] {
      for reference in references { mixer.add(index.event(reference).map(card(ofEvent:)) ?? .zero) }
    }
    for others in [index.partsOfEvent[i], index.followersOfEvent[i], index.confirmationsOfEvent[i]] {
      mixer.add(others.count)
      for other in others { mixer.add(card(ofEvent: Int(other))) }
      addNews(of: index.linked.id(ofEvent: i), others, to: &mixer)
    }
    add(contextsOf: index.linked.id(ofEvent: i), to: &mixer)
  }

  private func add(actor reference: Reference?, to mixer: inout Mixer) {
    mixer.add(index.actor(reference).map { cards.links[$0] } ?? .zero)
  }

  private func card(ofEvent i: Int) -> Fingerprint { cards.cards[index.actorCount + i] }

  /// What is quoted, what is listed, what is counted, and who is seen there.
  private func add(contextsOf entity: EntityID, to mixer: inout Mixer) {
    let entries = index.linked.backlinks[entity]
    mixer.add(entries.count)
    mixer.add(entries.reduce(0) { $0 + Int($1.count) })
    for entry in entries.prefix(PageMaker.quotedBriefings) {
      mixer.add(cards.titles[Int(entry.briefing)])
      mixer.add(texts.briefings[Int(entry.briefing)])
    }
    let older = entries.dropFirst(PageMaker.quotedBriefings).prefix(PageMaker.listedBriefings)
    for entry in older { mixer.add(cards.titles[Int(entry.briefing)]) }
    mixer.add(neighbourhood.company[Int(entity.rawValue)])
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
    return mixer.fingerprint
  }
}
