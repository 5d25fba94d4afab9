import Briefings

/// Briefings in the order of their dates, and grouped by year and by tag.
struct BriefingOrder: Sendable {
  struct Group<Key: Sendable & Hashable>: Sendable {
    var key: Key
    /// Indices of briefings, newest first.
    var briefings: [Int32]
  }

  /// Indices of briefings.
  let newestFirst: [Int32]
  /// By briefing, its place in ``newestFirst``.
  let rank: [Int32]
  /// Latest first; the year of a briefing whose date has none is 0.
  let years: [Group<Int>]
  /// Ascending by name.
  let tags: [Group<String>]
  /// By place in ``tags``: the last part of the tag's URL.
  let tagSlugs: [String]
  let tagIndices: [String: Int]

  init(_ briefings: [Briefing]) {
    // As backlinks are sorted, to the last tie.
    let order = briefings.indices.map { briefings[$0].date }.newestFirst()
    newestFirst = order.map { Int32($0) }
    var rank = [Int32](repeating: 0, count: briefings.count)
    for (place, i) in order.enumerated() { rank[i] = Int32(place) }
    self.rank = rank

    var byYear: [Int: [Int32]] = [:]
    var byTag: [String: [Int32]] = [:]
    for i in order {
      byYear[briefings[i].date.listedYear ?? 0, default: []].append(Int32(i))
      for tag in Self.unique(briefings[i].tags) { byTag[tag, default: []].append(Int32(i)) }
    }
    years = byYear.keys.sorted(by: >).map { Group(key: $0, briefings: byYear[$0, default: []]) }
    let keyed = byTag.keys.map { (SortKey($0), $0) }.sorted { $0.0 < $1.0 }
    tags = keyed.map { Group(key: $0.1, briefings: byTag[$0.1, default: []]) }
    tagSlugs = Slug.unique(for: tags.map(\.key))
    var indices: [String: Int] = [:]
    for (i, tag) in tags.enumerated() { indices[tag.key] = i }
    tagIndices = indices
  }

  static func unique(_ tags: [String]) -> [String] {
    if tags.count < 16 {
      return tags.indices.filter { !tags[$0].isEmpty && !tags[..<$0].contains(tags[$0]) }.map { tags[$0] }
    }
    var seen: Set<String> = []
    return tags.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The briefing published just before, and just after.
  func older(than briefing: Int) -> Int? {
    let place = Int(rank[briefing]) + 1
    return place < newestFirst.count ? Int(newestFirst[place]) : nil
  }

  func newer(than briefing: Int) -> Int? {
    let place = Int(rank[briefing]) - 1
    return place >= 0 ? Int(newestFirst[place]) : nil
  }
}
