import Briefings

/// Every source of the site, each once, with the nouns that use it.
///
/// Sources with one URL are one; those without are one by title, publisher and date of publication.
struct SourceRegister: Sendable {
  struct Entry: Sendable {
    /// Where it stands, in the order of the library: briefings, actors, events.
    var citations: [Proposition.Citation]
    /// What stays the same as other sources come and go: `_source-0f3a…`.
    var anchor: String
    /// Entries that it derives from.
    var derivedFrom: [Int32] = []
    /// Entries that derive from none and that it goes back to: itself alone if it derives from none.
    var roots: [Int32] = []
  }

  /// By publisher, then by title.
  let entries: [Entry]
  /// By noun, the entry of each of its sources.
  let ofBriefing: Rows<Int32>
  let ofActor: Rows<Int32>
  let ofEvent: Rows<Int32>

  init(_ library: Library) {
    var collector = SourceCollector(library)
    collector.collect()
    entries = collector.entries
    ofBriefing = Rows(count: library.briefings.count, pairs: collector.briefings)
    ofActor = Rows(count: library.actors.count, pairs: collector.actors)
    ofEvent = Rows(count: library.events.count, pairs: collector.events)
  }

  var isEmpty: Bool { entries.isEmpty }

  func entries(of carrier: Proposition.Carrier) -> ArraySlice<Int32> {
    switch carrier {
    case .briefing(let i): ofBriefing[i]
    case .actor(let i): ofActor[i]
    case .event(let i): ofEvent[i]
    }
  }

  func entry(of citation: Proposition.Citation) -> Int32 {
    let entries = entries(of: citation.carrier)
    return entries[entries.startIndex + citation.source]
  }

  /// How many of some sources are independent of each other, and how many there are: those that go back to one source
  /// count once, even if that one is not among them.
  func independent(_ some: some Sequence<Int32>) -> (independent: Int, all: Int) {
    let all = Set(some)
    let roots = Set(all.flatMap { entries[Int($0)].roots })
    return (min(all.count, roots.count), all.count)
  }
}

extension Library {
  func sources(of carrier: Proposition.Carrier) -> [Source] {
    switch carrier {
    case .briefing(let i): briefings[i].sources
    case .actor(let i): actors[i].sources
    case .event(let i): events[i].sources
    }
  }

  func source(_ citation: Proposition.Citation) -> Source { sources(of: citation.carrier)[citation.source] }
}
