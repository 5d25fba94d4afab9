import Briefings
import Mentions

/// A briefing that shares much with another.
struct RelatedBriefing: Hashable, Sendable {
  var briefing: Int32
  /// The rarest of the entities that both name, the rarest first.
  var shared: [EntityID]
}

/// An entity that stands in the same briefings as another, and in how many.
struct Companion: Hashable, Sendable {
  var entity: EntityID
  var briefings: Int32
}

extension SiteIndex {
  private static let relatedAtMost = 4
  private static let sharedAtMost = 3
  private static let companyAtMost = 14

  /// The briefings that share the most with one: a rare name weighs more than one that all have.
  func related(to briefing: Int, _ tally: inout Tally) -> [RelatedBriefing] {
    tally.prepare(library.briefings.count)
    let rank = briefings.rank
    let entries = entitiesOfBriefing[briefing].prefix(Self.namesAtMost)
    for entry in entries {
      let others = around(briefing, entry.entity)
      tally.add(rarities[Int(entry.entity.rawValue)], toAll: others.lazy.map { $0.briefing })
    }
    tally.remove(Int32(briefing))
    let best = tally.takeFirst(Self.relatedAtMost) {
      ($1.weight, rank[Int($0.i)]) < ($0.weight, rank[Int($1.i)])
    }
    var related = best.map { RelatedBriefing(briefing: $0.i, shared: []) }
    for entry in entries {
      let others = around(briefing, entry.entity)
      for i in related.indices where holds(others, Int(related[i].briefing)) {
        related[i].shared.append(entry.entity)
      }
    }
    for i in related.indices {
      related[i].shared.sort { a, b in
        let (x, y) = (rarities[Int(a.rawValue)], rarities[Int(b.rawValue)])
        return x == y ? a < b : y < x
      }
      related[i].shared.removeLast(max(0, related[i].shared.count - Self.sharedAtMost))
    }
    return related
  }

  private func holds(_ entries: ArraySlice<BacklinkIndex.Entry>, _ briefing: Int) -> Bool {
    let place = place(of: briefing, in: entries)
    return place < entries.endIndex && Int(entries[place].briefing) == briefing
  }

  /// The actors and events that stand in the same briefings most often.
  func company(of entity: EntityID, _ tally: inout Tally) -> [Companion] {
    tally.prepare(linked.entityCount)
    for entry in linked.backlinks[entity] {
      let others = entitiesOfBriefing[Int(entry.briefing)].prefix(Self.namesAtMost)
      tally.add(1, toAll: others.lazy.map { $0.entity.rawValue })
    }
    tally.remove(entity.rawValue)
    // Common ones come behind rarer ones that share as much.
    let best = tally.takeFirst(Self.companyAtMost) { a, b in
      let (x, y) = (seenWithScore(a), seenWithScore(b))
      return x == y ? a.i < b.i : y < x
    }
    return best.map { Companion(entity: EntityID(rawValue: $0.i), briefings: $0.weight) }
  }

  private func seenWithScore(_ pair: (i: Int32, weight: Int32)) -> Int64 {
    Int64(pair.weight) * Int64(3 + rareness(of: EntityID(rawValue: pair.i)))
  }
}
