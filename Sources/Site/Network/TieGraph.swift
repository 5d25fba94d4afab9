import Briefings
import Mentions

/// The actors that most briefings name, and the ties between them: those that are asserted, and for each actor
/// those whom it is most often named with.
struct TieGraph: Sendable {
  static let actorsAtMost = 150
  private static let companionsOfEach = 3

  struct Edge: Sendable {
    /// Places in ``actors``, the lower first.
    var a: Int
    var b: Int
    /// Read from `a`: `Ally of`; nil where nothing is asserted.
    var word: String?
    /// How many briefings name both.
    var together: Int32
  }

  /// Indices of actors, most named first; each has a tie.
  private(set) var actors: [Int32] = []
  /// By place in ``actors``.
  private(set) var briefings: [Int] = []
  /// Ascending by their ends.
  private(set) var edges: [Edge] = []

  init(_ index: SiteIndex) {
    let candidates = Self.candidates(index)
    let count = candidates.count
    var places = [Int32](repeating: -1, count: index.actorCount)
    for (place, actor) in candidates.enumerated() { places[Int(actor)] = Int32(place) }

    let together = Self.together(index, places, count)
    var words = [String?](repeating: nil, count: count * count)
    for (place, actor) in candidates.enumerated() {
      index.forEachTie(of: Int(actor)) { other, word in
        let other = Int(places[other])
        if other > place, words[place * count + other] == nil { words[place * count + other] = word }
      }
    }
    var isShown = words.map { $0 != nil }
    for a in 0..<count {
      let weights = (0..<count).map { b in
        Int64(together[min(a, b) * count + max(a, b)])
          * Int64(3 + index.rareness(of: EntityID(rawValue: candidates[b])))
      }
      let best = (0..<count).filter { $0 != a && weights[$0] > 0 }
        .sorted { (weights[$1], $0) < (weights[$0], $1) }
      for b in best.prefix(Self.companionsOfEach) { isShown[min(a, b) * count + max(a, b)] = true }
    }
    keep(candidates, index, isShown, words, together)
  }

  /// Drops who is tied to nobody.
  private mutating func keep(
    _ candidates: [Int32],
    _ index: SiteIndex,
    _ isShown: [Bool],
    _ words: [String?],
    _ together: [Int32]
  ) {
    let count = candidates.count
    var isTied = [Bool](repeating: false, count: count)
    for i in isShown.indices where isShown[i] {
      isTied[i / count] = true
      isTied[i % count] = true
    }
    var places = [Int](repeating: 0, count: count)
    for (i, actor) in candidates.enumerated() where isTied[i] {
      places[i] = actors.count
      actors.append(actor)
      briefings.append(index.linked.backlinks[EntityID(rawValue: actor)].count)
    }
    for i in isShown.indices where isShown[i] {
      edges.append(
        Edge(a: places[i / count], b: places[i % count], word: words[i], together: together[i])
      )
    }
  }

  /// In how many briefings two candidates are named, at `lower place * count + higher place`.
  private static func together(_ index: SiteIndex, _ places: [Int32], _ count: Int) -> [Int32] {
    var together = [Int32](repeating: 0, count: count * count)
    var named: [Int] = []
    for briefing in 0..<index.entitiesOfBriefing.count {
      named.removeAll(keepingCapacity: true)
      for entry in index.entitiesOfBriefing[briefing].prefix(SiteIndex.namesAtMost) {
        let actor = Int(entry.entity.rawValue)
        if actor < places.count, places[actor] >= 0 { named.append(Int(places[actor])) }
      }
      for (i, a) in named.enumerated() {
        for b in named[(i + 1)...] { together[min(a, b) * count + max(a, b)] += 1 }
      }
    }
    return together
  }

  /// Indices of the named actors that most briefings name.
  static func candidates(_ index: SiteIndex) -> [Int32] {
    let counts = (0..<Int32(index.actorCount)).filter { !index.library.actors[Int($0)].isUnnamed }.map {
      (count: index.linked.backlinks[EntityID(rawValue: $0)].count, i: $0)
    }
    return counts.sorted { ($1.count, $0.i) < ($0.count, $1.i) }.prefix(actorsAtMost).map(\.i)
  }
}

extension SiteIndex {
  /// Whether two actors are tied at all, so that there is a network to draw.
  static func hasNetwork(_ library: Library, _ actors: [String: Int32], _ entities: Rows<EntityCount>) -> Bool
  {
    let count = library.actors.count
    guard count > 1 else { return false }
    for briefing in 0..<entities.count {
      let named = entities[briefing].prefix(namesAtMost).lazy.filter { Int($0.entity.rawValue) < count }
      if named.prefix(2).count == 2 { return true }
    }
    return library.actors.indices.contains { i in
      // Of an unnamed person the page itself says where they belong.
      if library.actors[i].isUnnamed { return false }
      return library.actors[i].relations.contains { relation in
        actors[relation.actor.id].map { Int($0) != i } ?? false
      }
        || library.actors[i].roles.contains { role in
          role.of.flatMap { actors[$0.id] }.map { Int($0) != i } ?? false
        }
    }
  }
}
