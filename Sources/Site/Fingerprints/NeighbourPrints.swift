import Briefings
import Mentions
import Parallel
import Storing

/// Which briefings are related to which, and who is seen with whom, as far as it had to be found, and fingerprints of
/// all.
///
/// What neighbours are found from changes for hundreds of nouns when one more briefing names a common actor; what is
/// found seldom does. So both have a fingerprint: that of what is looked at is cheap to make, and where it is one of
/// an earlier build, so is that of what was found.
package struct NeighbourPrints: Sendable {
  /// Fingerprints of what was found, by those of what it was found from.
  package struct Memory: Sendable {
    fileprivate var found: [Fingerprint: Fingerprint] = [:]

    package init() {}
  }

  /// Of one kind of neighbours, by noun.
  struct Finds<Found: Sendable>: Sendable {
    let prints: [Fingerprint]
    /// Nil where nothing had to be looked for.
    let found: [Found?]
    fileprivate let keys: [Fingerprint]
  }

  /// By briefing.
  let related: Finds<[RelatedBriefing]>
  /// By entity.
  let company: Finds<[Companion]>
  package let memory: Memory

  init(_ index: SiteIndex, _ cards: Cards, known: Memory) async {
    let sums = Neighbourhood(index, cards)
    related = await Finds(count: index.library.briefings.count, known) { i, tally in
      index.related(to: i, &tally)
    } ground: { i in
      var mixer = Mixer(cards.titles[i])
      mixer.add(sums.related[i])
      for entry in index.entitiesOfBriefing[i].prefix(SiteIndex.namesAtMost) {
        mixer.add(cards.links[Int(entry.entity.rawValue)])
      }
      return mixer.fingerprint
    } outcome: { related in
      var mixer = Mixer()
      for one in related {
        mixer.add(cards.titles[Int(one.briefing)])
        for entity in one.shared { mixer.add(cards.links[Int(entity.rawValue)]) }
        mixer.add(one.shared.count)
      }
      return mixer.fingerprint
    }
    company = await Finds(count: index.linked.entityCount, known) { i, tally in
      index.company(of: EntityID(rawValue: Int32(i)), &tally)
    } ground: { i in
      var mixer = Mixer(cards.links[i])
      mixer.add(sums.company[i])
      return mixer.fingerprint
    } outcome: { company in
      var mixer = Mixer()
      for one in company {
        mixer.add(cards.links[Int(one.entity.rawValue)])
        mixer.add(Int(one.briefings))
      }
      return mixer.fingerprint
    }
    var memory = Memory()
    memory.found.reserveCapacity(related.keys.count + company.keys.count)
    for (key, print) in zip(related.keys, related.prints) { memory.found[key] = print }
    for (key, print) in zip(company.keys, company.prints) { memory.found[key] = print }
    self.memory = memory
  }
}

extension NeighbourPrints.Finds {
  /// - Parameters:
  ///   - ground: of all that `find` looks at.
  ///   - outcome: of all that pages show of what was found.
  fileprivate init(
    count: Int,
    _ known: NeighbourPrints.Memory,
    find: @escaping @Sendable (Int, inout Tally) -> Found,
    ground: @escaping @Sendable (Int) -> Fingerprint,
    outcome: @escaping @Sendable (Found) -> Fingerprint
  ) async {
    let made = await parallelMap(count: count, grain: 64, scratch: Tally()) { i, tally in
      let key = ground(i)
      if let print = known.found[key] { return (key: key, print: print, found: Found?.none) }
      let found = find(i, &tally)
      return (key: key, print: outcome(found), found: found)
    }
    keys = made.map(\.key)
    prints = made.map(\.print)
    found = made.map(\.found)
  }
}

extension NeighbourPrints.Memory: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.number(found.count)
    for key in found.keys.sorted(by: { ($0.high, $0.low) < ($1.high, $1.low) }) {
      guard let print = found[key] else { continue }
      for word in [key.high, key.low, print.high, print.low] { writer.word(word) }
    }
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    let count: Int = try reader.number()
    guard count >= 0, count <= reader.remaining / 32 else { throw StoredFault() }
    found.reserveCapacity(count)
    for _ in 0..<count {
      let key = Fingerprint(high: try reader.word(), low: try reader.word())
      found[key] = Fingerprint(high: try reader.word(), low: try reader.word())
    }
  }
}
