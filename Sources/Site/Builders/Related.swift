import Briefings
import Mentions
import Words

extension PageMaker {
  private static var relatedAtMost: Int { 4 }
  private static var seenWithAtMost: Int { 8 }
  private static var companyAtMost: Int { 14 }

  /// Briefings that share the most with this one: a rare name weighs more than one that all have.
  func related(to briefing: Int, _ scratch: inout PageScratch) -> [BriefingItem] {
    scratch.briefings.prepare(library.briefings.count)
    let rank = index.briefings.rank
    for entry in index.entitiesOfBriefing[briefing].prefix(SiteIndex.namesAtMost) {
      let weight = rarity(of: entry.entity)
      let others = index.around(briefing, entry.entity)
      scratch.briefings.add(weight, toAll: others.lazy.map { $0.briefing })
    }
    scratch.briefings.remove(Int32(briefing))
    let best = scratch.briefings.takeFirst(Self.relatedAtMost) {
      ($1.weight, rank[Int($0.i)]) < ($0.weight, rank[Int($1.i)])
    }
    return best.map { other, _ in
      var item = item(briefing: Int(other), isBrief: true)
      item.note = shared(briefing, Int(other))
      return item
    }
  }

  private func rarity(of entity: EntityID) -> Int32 { index.rarities[Int(entity.rawValue)] }

  /// `Both name A, B and C`: the rarest of the names that make `b` one of the briefings around `a`.
  private func shared(_ a: Int, _ b: Int) -> String? {
    let names = index.entitiesOfBriefing[a].prefix(SiteIndex.namesAtMost).map(\.entity)
      .filter { entity in index.around(a, entity).contains { $0.briefing == b } }
      .map { (rarity: rarity(of: $0), entity: $0) }
      .sorted { ($1.rarity, $0.entity) < ($0.rarity, $1.entity) }
      .prefix(3)
      .map { index.name(of: $0.entity) }
    return words.list(Array(names)).map { words.text(.bothName, ["names": $0]) }
  }

  /// The first of an entity's company, as a list.
  func seenWith(_ company: [(i: Int32, weight: Int32)]) -> [EntityView] {
    company.prefix(Self.seenWithAtMost).map { other, count in
      var view = self.entity(EntityID(rawValue: other))
      view.count = Int(count)
      return view
    }
  }

  /// The actors and events that stand in the same briefings most often, each with in how many.
  func company(of entity: EntityID, _ scratch: inout PageScratch) -> [(i: Int32, weight: Int32)] {
    scratch.entities.prepare(index.linked.entityCount)
    for entry in index.linked.backlinks[entity] {
      let others = index.entitiesOfBriefing[Int(entry.briefing)].prefix(SiteIndex.namesAtMost)
      scratch.entities.add(1, toAll: others.lazy.map { $0.entity.rawValue })
    }
    scratch.entities.remove(entity.rawValue)
    // Common ones come behind rarer ones that share as much.
    return scratch.entities.takeFirst(Self.companyAtMost) { a, b in
      let (x, y) = (seenWithScore(a), seenWithScore(b))
      return x == y ? a.i < b.i : y < x
    }
  }

  private func seenWithScore(_ pair: (i: Int32, weight: Int32)) -> Int64 {
    Int64(pair.weight) * Int64(3 + index.rareness(of: EntityID(rawValue: pair.i)))
  }
}
