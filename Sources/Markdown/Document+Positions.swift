import Diagnostics

extension Document {
  /// Where the byte at `offset` of ``text`` stands in the file; nil for a document that is empty.
  ///
  /// Exact where the text stands in the source as it is; else the beginning of the nearest node around it.
  package func position(ofText offset: Int) -> SourcePosition? {
    // Nodes begin in the order of their text, so that the innermost around a byte is the last that begins before it.
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle].textStart) <= offset { low = middle + 1 } else { high = middle }
    }
    while low > 0 {
      low -= 1
      let node = nodes[low]
      guard node.line > 0, node.text.contains(offset) || node.text.isEmpty && node.text.lowerBound == offset
      else {
        continue
      }
      guard node.traits.contains(.verbatim) else {
        return SourcePosition(line: Int(node.line), column: Int(node.column))
      }
      let before = text[node.text.lowerBound..<offset].count { $0 & 0xC0 != 0x80 }
      return SourcePosition(line: Int(node.line), column: Int(node.column) + before)
    }
    return nil
  }

  /// Where a node stands in the file.
  package func position(ofNode index: Int) -> SourcePosition? {
    let node = nodes[index]
    if node.line > 0 { return SourcePosition(line: Int(node.line), column: Int(node.column)) }
    return position(ofText: Int(node.textStart))
  }
}
