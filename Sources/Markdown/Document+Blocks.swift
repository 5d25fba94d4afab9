/// A stretch of a document's text that names may be looked for in: a paragraph, heading, table cell or code block.
package struct TextBlock: Hashable, Sendable {
  package var kind: Node.Kind
  /// Index of the block's node.
  package var node: Int32
  /// Bytes of ``Document/text``.
  package var range: Range<Int32>
  /// How many headings stand before it: the first section is 0.
  package var section: Int32
}

extension Document {
  /// The blocks that have text of their own, in order; footnote definitions come last.
  package var blocks: [TextBlock] {
    var found: [TextBlock] = []
    var section: Int32 = 0
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .heading: section += 1
      case .paragraph, .tableCell, .codeBlock: break
      default: continue
      }
      found.append(
        TextBlock(kind: node.kind, node: Int32(index), range: node.textStart..<node.textEnd, section: section)
      )
    }
    return found
  }

  /// The links and images of the document, by node index.
  package var links: [Int32] {
    nodes.indices.filter { nodes[$0].kind == .link || nodes[$0].kind == .image }.map(Int32.init)
  }
}
