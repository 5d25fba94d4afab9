/// Blocks that are for some readers only, and links that are none for them.
extension Document {
  /// Makes of the comments that ``MarkedBlocks`` has put around its blocks what they stand for.
  ///
  /// False, and the document is no longer of use, where not all of `count` blocks are whole: when one stands in
  /// code or a comment that was opened before it.
  mutating func divide(count: Int) -> Bool {
    guard count > 0 else { return true }
    var open: [Int] = []
    var closings: Set<Int> = []
    var found = 0
    var index = 1
    while index < nodes.count {
      let node = nodes[index]
      defer { index = Int(node.end) }
      guard node.kind == .htmlBlock, let label = label(of: node) else { continue }
      if label.isEmpty {
        guard let opening = open.popLast() else { return false }
        nodes[opening].end = Int32(index)
        nodes[opening].textEnd = node.textStart
        closings.insert(index)
      } else {
        found += 1
        nodes[index].kind = .division
        nodes[index].stringStart = Int32(label.lowerBound)
        nodes[index].stringEnd = Int32(label.upperBound)
        nodes[index].titleEnd = nodes[index].stringEnd
        nodes[index].altEnd = nodes[index].stringEnd
        open.append(index)
      }
    }
    guard open.isEmpty, found == count, closings.count == count else { return false }
    remove { closings.contains($0) }
    return true
  }

  /// Where the label stands in ``strings``, empty for a closing line; nil for any other HTML.
  private func label(of node: Node) -> Range<Int>? {
    var html = strings[node.string]
    while let last = html.last, last == 0x0A || last == 0x0D { html = html.dropLast() }
    guard html.starts(with: MarkedBlocks.comment), html.count >= 10, html.suffix(3).elementsEqual("-->".utf8)
    else { return nil }
    return (html.startIndex + MarkedBlocks.comment.count)..<(html.endIndex - 3)
  }

  /// Takes links out and leaves their words, as if these had never been one, and references to sources.
  package mutating func unlink(where isUnlinked: (Node, ArraySlice<UInt8>) -> Bool) {
    var unlinked: Set<Int> = []
    for (i, node) in nodes.enumerated() where node.kind == .link || node.kind == .sourceReference {
      if isUnlinked(node, strings[node.string]) { unlinked.insert(i) }
    }
    remove { unlinked.contains($0) }
  }

  /// Removes single nodes; what they hold takes their place.
  private mutating func remove(_ isRemoved: (Int) -> Bool) {
    var places = [Int32](repeating: 0, count: nodes.count + 1)
    var kept: [Node] = []
    kept.reserveCapacity(nodes.count)
    for (i, node) in nodes.enumerated() {
      places[i] = Int32(kept.count)
      if !isRemoved(i) { kept.append(node) }
    }
    guard kept.count < nodes.count else { return }
    places[nodes.count] = Int32(kept.count)
    for i in kept.indices { kept[i].end = places[Int(kept[i].end)] }
    nodes = kept
  }

  /// Brings lines to those of the file that the text is a part of.
  mutating func moveLines(_ move: (Int) -> Int) {
    for i in nodes.indices where nodes[i].line > 0 { nodes[i].line = Int32(move(Int(nodes[i].line))) }
  }
}
