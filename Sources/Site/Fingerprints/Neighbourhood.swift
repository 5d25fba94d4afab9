import Briefings
import Mentions

/// What related briefings, and who is seen with whom, are computed from, as sums over the backlinks: they stand for
/// the outcome without the work of finding it.
struct Neighbourhood: Sendable {
  /// By briefing: for each entity that it names how rare that is, and the briefings around in time that name it.
  private(set) var related: [Fingerprint]
  /// By entity: every entity of every briefing that names it.
  private(set) var company: [Fingerprint]

  init(_ index: SiteIndex, _ cards: Cards) {
    let backlinks = index.linked.backlinks
    let briefings = index.library.briefings.count
    related = [Fingerprint](repeating: .zero, count: briefings)
    company = [Fingerprint](repeating: .zero, count: index.linked.entityCount)

    let named = (0..<briefings).map { briefing in
      var sum = Fingerprint.zero
      for entry in index.entitiesOfBriefing[briefing].prefix(SiteIndex.namesAtMost) {
        let entity = Int(entry.entity.rawValue)
        var mixer = Mixer(cards.links[entity])
        mixer.add(Int(index.rareness(of: entry.entity)))
        sum += mixer.fingerprint
      }
      return sum
    }
    var sums: [Fingerprint] = []
    for entity in 0..<index.linked.entityCount {
      let row = backlinks[EntityID(rawValue: Int32(entity))]
      sums.removeAll(keepingCapacity: true)
      sums.append(.zero)
      var sum = Fingerprint.zero
      for entry in row {
        company[entity] += named[Int(entry.briefing)]
        sum += cards.titles[Int(entry.briefing)]
        sums.append(sum)
      }
      var base = Mixer(cards.links[entity])
      base.add(Int(index.rarities[entity]))
      for (place, entry) in row.enumerated() {
        let window = index.window(around: place, of: row.count)
        var around = sums[window.upperBound]
        around -= sums[window.lowerBound]
        var mixer = base
        mixer.add(around)
        related[Int(entry.briefing)] += mixer.fingerprint
      }
    }
  }
}
