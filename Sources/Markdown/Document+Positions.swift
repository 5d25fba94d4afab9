import Diagnostics

extension Document {
  /// Where the byte at `offset` of ``text`` stands in the file; nil for a document that is empty.
  ///
  /// Exact where the text stands in the source as it is; else the beginning of the nearest node around it.
  package func position(ofText offset: Int) -> SourcePosition? {
    var fallback: SourcePosition?
    for node in nodes
    where node.text.contains(offset) || node.textStart == node.textEnd && Int(node.textStart) == offset {
      guard node.line > 0 else { continue }
      let start = SourcePosition(line: Int(node.line), column: Int(node.column))
      if node.traits.contains(.verbatim) {
        let before = text[Int(node.textStart)..<offset].count { $0 & 0xC0 != 0x80 }
        return SourcePosition(line: start.line, column: start.column + before)
      }
      fallback = start
    }
    return fallback
  }

  /// Where a node stands in the file.
  package func position(ofNode index: Int) -> SourcePosition? {
    let node = nodes[index]
    if node.line > 0 { return SourcePosition(line: Int(node.line), column: Int(node.column)) }
    return position(ofText: Int(node.textStart))
  }
}
