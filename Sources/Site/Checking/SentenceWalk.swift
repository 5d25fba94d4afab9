import Briefings
import Diagnostics
import Markdown

/// The sentences of a document, each with whether a reference to a source stands in or behind it.
struct SentenceWalk {
  struct Sentence {
    /// Bytes of the document's text.
    var range: Range<Int>
    var isSourced: Bool
    /// Somebody's own words.
    var isQuoted: Bool
  }

  private(set) var sentences: [Sentence] = []

  /// Headings and code are none. In a table a reference counts for its row.
  init(_ document: Document) {
    let bounds = SentenceBounds(document.text)
    let references = document.nodes.filter { $0.kind == .sourceReference }.map { Int($0.textStart) }
    var quoteEnd = 0
    var row: Node?
    for (i, node) in document.nodes.enumerated() {
      switch node.kind {
      case .blockQuote: quoteEnd = max(quoteEnd, Int(node.end))
      case .tableRow: row = node
      case .paragraph, .tableCell:
        let range = node.text
        let isInTable = node.kind == .tableCell
        let isSourced =
          isInTable
          && row.map { row in references.contains { row.text.contains($0) || $0 == row.text.upperBound } }
            == true
        var at = range.lowerBound
        while at < range.upperBound {
          let end = max(at + 1, min(range.upperBound, bounds.sentence(around: at..<(at + 1)).upperBound))
          sentences.append(
            Sentence(
              range: at..<end,
              isSourced: isSourced || references.contains { $0 > at && $0 <= end },
              isQuoted: i < quoteEnd
            )
          )
          at = end
          while at < range.upperBound, document.text[at] == 0x20 { at += 1 }
        }
      default: continue
      }
    }
  }
}

extension Document {
  func isCode(_ range: Range<Int>) -> Bool {
    nodes.contains { $0.kind == .code && $0.text.overlaps(range) }
  }

  /// Where a byte of the text stands in its file, as well as that is known.
  func span(of byte: Int, path: String) -> SourceSpan {
    for node in nodes.reversed() where node.line > 0 && node.text.lowerBound <= byte {
      guard node.kind == .text, node.traits.contains(.verbatim), node.text.contains(byte) else {
        if node.kind.isInline { continue }
        return SourceSpan(path: path, line: Int(node.line), column: Int(node.column))
      }
      let scalars = text[node.text.lowerBound..<byte].count { $0 & 0xC0 != 0x80 }
      return SourceSpan(path: path, line: Int(node.line), column: Int(node.column) + scalars)
    }
    return SourceSpan(path: path)
  }
}
