import Briefings

extension BacklinkIndex {
  /// Sorts the mentions of all briefings by entity, by counting.
  ///
  /// - Parameters:
  ///   - documents: one for each briefing.
  ///   - dates: of the briefings.
  ///   - entities: how many there are.
  init(_ documents: ArraySlice<LinkedDocument>, dates: [EDTFDate], entities: Int) {
    let newestFirst = dates.newestFirst()
    var offsets = [Int32](repeating: 0, count: entities + 1)
    /// By entity, the briefing counted last, by its place, and its entry.
    var seen = [Int32](repeating: -1, count: entities)
    for (place, briefing) in newestFirst.enumerated() {
      for mention in documents[documents.startIndex + briefing].mentions {
        let e = Int(mention.entity.rawValue)
        if seen[e] == Int32(place) { continue }
        seen[e] = Int32(place)
        offsets[e + 1] += 1
      }
    }
    for e in 0..<entities { offsets[e + 1] += offsets[e] }
    let empty = Entry(briefing: -1, first: 0, count: 0)
    var entries = [Entry](repeating: empty, count: Int(offsets[entities]))
    var next = offsets
    for briefing in newestFirst {
      for (i, mention) in documents[documents.startIndex + briefing].mentions.enumerated() {
        let e = Int(mention.entity.rawValue)
        let slot = Int(next[e])
        if slot > Int(offsets[e]), entries[slot - 1].briefing == Int32(briefing) {
          entries[slot - 1].count += 1
        } else {
          entries[slot] = Entry(briefing: Int32(briefing), first: Int32(i), count: 1)
          next[e] += 1
        }
      }
    }
    self.init(offsets: offsets, entries: entries)
  }
}
