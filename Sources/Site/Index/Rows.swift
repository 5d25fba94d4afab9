/// For every row of a table a run of elements, all in one array: compressed sparse rows.
struct Rows<Element: Sendable>: Sendable {
  /// Row `r` is `elements[offsets[r]..<offsets[r + 1]]`.
  private var offsets: [Int32]
  private(set) var elements: [Element]

  /// Elements keep the order of `pairs` within their row.
  init(count: Int, pairs: [(row: Int, element: Element)]) {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for pair in pairs { offsets[pair.row + 1] += 1 }
    for row in 0..<count { offsets[row + 1] += offsets[row] }
    var next = offsets
    // Where each element goes, then the elements in that order: no placeholder value is needed.
    var order = [Int32](repeating: 0, count: pairs.count)
    for (i, pair) in pairs.enumerated() {
      order[Int(next[pair.row])] = Int32(i)
      next[pair.row] += 1
    }
    self.offsets = offsets
    elements = order.map { pairs[Int($0)].element }
  }

  subscript(row: Int) -> ArraySlice<Element> { elements[Int(offsets[row])..<Int(offsets[row + 1])] }

  var count: Int { offsets.count - 1 }

  /// Gives a row other elements.
  mutating func replace(_ row: Int, with new: [Element]) {
    let more = Int32(new.count) - (offsets[row + 1] - offsets[row])
    elements.replaceSubrange(Int(offsets[row])..<Int(offsets[row + 1]), with: new)
    for next in (row + 1)...count { offsets[next] += more }
  }

  /// The same rows, each sorted.
  mutating func sortRows(by precedes: (Element, Element) -> Bool) {
    for row in 0..<count where offsets[row + 1] - offsets[row] > 1 {
      elements[Int(offsets[row])..<Int(offsets[row + 1])].sort(by: precedes)
    }
  }
}
