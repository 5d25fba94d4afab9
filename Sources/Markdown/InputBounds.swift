import Diagnostics

/// What a Markdown text may not exceed, checked in one pass before cmark sees it.
///
/// cmark-gfm 0.29.0.gfm.6 takes quadratic time or memory on some inputs; each bound keeps one of them harmless and
/// lies far above what people write. See ``Fault`` for what is counted.
package struct InputBounds: Sendable {
  /// Bytes of the whole text.
  package var size = 4 << 20
  /// Columns of a table, and columns times rows of all tables: short rows are filled up to the header's width.
  package var tableColumns = 256
  package var tableCells = 131_072
  /// Block quote, list and footnote markers at the beginning of one line.
  package var nesting = 64
  /// `)` in one run without white space: autolinks count them again for each.
  package var parentheses = 1_000
  /// `www.` in one run without white space: each looks to the run's end.
  package var hosts = 100
  /// `![`, and `<?`, `<!`, in one block: each looks to the block's end or back to its beginning.
  package var blockMarks = 1_000
  /// For each `]`, the emphasis marks before it in its block, summed: a link walks back over all of them.
  package var emphasisSteps = 20_000_000
  /// Bytes copied for mail addresses: after each `@` the rest of the line, for the first 1000 of a line.
  package var addressBytes = 32 << 20
  /// Bytes that link references may expand to: the longest definition times the number of `[`.
  package var expansion = 16 << 20

  package init() {}

  /// The first bound that `source` is over; nil if it is over none.
  func fault(in source: UnsafeBufferPointer<UInt8>) -> Fault? {
    guard source.count <= size else {
      return Fault(line: 1, bound: .size, found: source.count, allowed: size)
    }
    var scan = BoundsScan(bounds: self)
    return scan.run(source)
  }
}

extension InputBounds {
  /// Which bound was crossed, on which line of the text (from 1).
  struct Fault: Equatable {
    enum Bound: String {
      case size = "bytes in one text"
      case tableColumns = "columns in one table"
      case tableCells = "cells in the text's tables"
      case nesting = "quote, list and footnote markers on one line"
      case parentheses = "')' in one word"
      case hosts = "'www.' in one word"
      case emphases = "emphasis marks before links of one paragraph, summed over its ']'"
      case images = "'![' in one paragraph"
      case declarations = "'<!' and '<?' in one paragraph"
      case addresses = "bytes in lines of '@', times their '@'"
      case expansion = "bytes of expanded link references"
    }

    var line: Int
    var bound: Bound
    var found: Int
    var allowed: Int

    func diagnostic(path: String, firstLine: Int) -> Diagnostic {
      Diagnostic(
        .error,
        .overBound,
        "more than \(allowed) \(bound.rawValue): \(found) or more",
        at: SourceSpan(path: path, line: line + firstLine - 1, column: 1),
        suggestion: advice
      )
    }

    private var advice: String {
      switch bound {
      case .size: "divide the text into several files"
      case .tableColumns, .tableCells: "divide the table, or keep it as a file under Content/assets"
      case .nesting: "nest less deeply"
      case .parentheses, .hosts: "put spaces into the word"
      case .addresses: "break the lines, or write fewer addresses"
      case .images, .declarations, .emphases: "divide the paragraph with empty lines"
      case .expansion: "write long link destinations where they are used, and shorten them"
      }
    }
  }
}
