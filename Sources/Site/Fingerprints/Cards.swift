import Briefings
import Mentions

/// Of every noun what other pages show of it, each as one ``Fingerprint``.
struct Cards: Sendable {
  /// By entity, a link to it: id, name, kind.
  private(set) var links: [Fingerprint] = []
  /// By entity, what a link to it in a text shows: id and kind, the words being the text's own.
  private(set) var targets: [Fingerprint] = []
  /// By entity: an actor with what it is known for; an event with its date and status.
  private(set) var cards: [Fingerprint] = []
  /// By briefing: its title and date; and the same with its summary.
  private(set) var titles: [Fingerprint] = []
  private(set) var summaries: [Fingerprint] = []

  init(_ index: SiteIndex) {
    let library = index.library
    links.reserveCapacity(index.linked.entityCount)
    targets.reserveCapacity(index.linked.entityCount)
    cards.reserveCapacity(index.linked.entityCount)
    for i in library.actors.indices { add(actor: i, library) }
    for i in library.events.indices { add(event: i, library) }
    for i in library.actors.indices { cards.append(card(actor: i, index)) }
    for i in library.events.indices { cards.append(card(event: i, library)) }
    titles.reserveCapacity(library.briefings.count)
    summaries.reserveCapacity(library.briefings.count)
    for i in library.briefings.indices { add(briefing: i, index) }
  }

  private mutating func add(actor i: Int, _ library: Library) {
    var mixer = Mixer()
    mixer.add(library.actors[i].id)
    mixer.add(EntityKind(library.actors[i]).slug)
    targets.append(mixer.fingerprint)
    mixer.add(library.actors[i].name)
    links.append(mixer.fingerprint)
  }

  private mutating func add(event i: Int, _ library: Library) {
    var mixer = Mixer()
    mixer.add(library.events[i].id)
    mixer.add("event")
    targets.append(mixer.fingerprint)
    mixer.add(library.events[i].title)
    links.append(mixer.fingerprint)
  }

  private func card(actor i: Int, _ index: SiteIndex) -> Fingerprint {
    let library = index.library
    guard let last = library.actors[i].roles.last else { return links[i] }
    let role = library.actors[i].roles.first { $0.until == nil } ?? last
    var mixer = Mixer(links[i])
    mixer.add(role.title)
    if let of = index.actor(role.of) { mixer.add(links[of]) }
    return mixer.fingerprint
  }

  private func card(event i: Int, _ library: Library) -> Fingerprint {
    var mixer = Mixer(links[library.actors.count + i])
    mixer.add(library.events[i].date)
    mixer.add(library.events[i].status?.rawValue)
    mixer.add(library.events[i].category.rawValue)
    return mixer.fingerprint
  }

  private mutating func add(briefing i: Int, _ index: SiteIndex) {
    let library = index.library
    var mixer = Mixer()
    mixer.add(library.briefings[i].id)
    mixer.add(library.briefings[i].title)
    mixer.add(library.briefings[i].date)
    mixer.add(library.briefings[i].isDraft)
    mixer.add(library.briefings[i].isRetracted)
    mixer.add(library.briefings[i].marking?.rawValue)
    titles.append(mixer.fingerprint)
    mixer.add(library.briefings[i].summary ?? index.opening(ofBriefing: i))
    summaries.append(mixer.fingerprint)
  }
}
