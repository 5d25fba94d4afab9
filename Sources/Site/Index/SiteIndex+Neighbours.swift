import Mentions

/// Which briefings are looked at for what is related to one.
extension SiteIndex {
  /// Of a briefing that names very many entities only so many are looked at.
  static var namesAtMost: Int { 64 }

  /// The entity's briefings nearest in time to `briefing`, which is one of them: of a common entity only so many are
  /// looked at, and so the cost of a page does not grow with the site.
  func around(_ briefing: Int, _ entity: EntityID) -> ArraySlice<BacklinkIndex.Entry> {
    let entries = linked.backlinks[entity]
    guard entries.count > window else { return entries }
    let low = place(of: briefing, in: entries)
    let range = window(around: low - entries.startIndex, of: entries.count)
    return entries[entries.startIndex + range.lowerBound..<entries.startIndex + range.upperBound]
  }

  /// Where the briefing stands among the entries, which are in the order of ranks; or would, if it is none of them.
  func place(of briefing: Int, in entries: ArraySlice<BacklinkIndex.Entry>) -> Int {
    let own = briefings.rank[briefing]
    var low = entries.startIndex
    var high = entries.endIndex
    while low < high {
      let middle = (low + high) / 2
      if briefings.rank[Int(entries[middle].briefing)] < own { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The places around `place` in a row of `count`.
  func window(around place: Int, of count: Int) -> Range<Int> {
    guard count > window else { return 0..<count }
    let start = min(max(0, place - window / 2), count - window)
    return start..<start + window
  }

  /// How rare an entity is, in doublings: what is common to within a factor of two weighs the same, so that one more
  /// mention seldom makes a difference.
  func rareness(of entity: EntityID) -> Int32 { rarities[Int(entity.rawValue)] / 64 }
}
