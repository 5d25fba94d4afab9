import Diagnostics

/// Reads GitHub-flavoured Markdown.
package enum MarkdownParser {
  /// Parses the Markdown in `source`, UTF-8 without BOM; nil, with an error, if it is over a bound.
  ///
  /// - Parameters:
  ///   - path: the file, relative to the site's root, for diagnostics.
  ///   - firstLine: the line of the file that `source` begins on, from 1.
  ///   - wikiLinks: whether `[[id]]` is a link; the GFM specification knows none.
  package static func parse(
    _ source: ArraySlice<UInt8>,
    path: String,
    firstLine: Int = 1,
    wikiLinks: Bool = true,
    bounds: InputBounds = InputBounds(),
    diagnostics: inout DiagnosticList
  ) -> Document? {
    source.withUnsafeBufferPointer { bytes in
      if let fault = bounds.fault(in: bytes) {
        diagnostics.append(fault.diagnostic(path: path, firstLine: firstLine))
        return nil
      }
      let document = CMarkParser.parse(bytes, firstLine: firstLine, wikiLinks: wikiLinks)
      report(document, path: path, diagnostics: &diagnostics)
      return document
    }
  }

  /// Parses what some readers may see of a text with marked blocks; nil, with an error, if it is over a bound or a
  /// block is not whole.
  package static func parse(
    _ shown: MarkedBlocks.Shown,
    path: String,
    firstLine: Int = 1,
    bounds: InputBounds = InputBounds(),
    diagnostics: inout DiagnosticList
  ) -> Document? {
    let move = { shown.line($0 - firstLine) + firstLine }
    let document = shown.bytes.withUnsafeBufferPointer { bytes -> Document? in
      if let fault = bounds.fault(in: bytes) {
        var diagnostic = fault.diagnostic(path: path, firstLine: firstLine)
        if let line = diagnostic.span?.start?.line { diagnostic.span?.start?.line = move(line) }
        diagnostics.append(diagnostic)
        return nil
      }
      var document = CMarkParser.parse(bytes, firstLine: firstLine, wikiLinks: true)
      document.moveLines(move)
      guard document.divide(count: shown.count) else {
        diagnostics.error(
          .brokenBlock,
          "a block between ':::tlp' and ':::' stands within code, HTML or a comment",
          at: SourceSpan(path: path),
          suggestion: "close what was opened before the block"
        )
        return nil
      }
      return document
    }
    if let document { report(document, path: path, diagnostics: &diagnostics) }
    return document
  }

  private static func report(_ document: Document, path: String, diagnostics: inout DiagnosticList) {
    for node in document.nodes where node.kind == .htmlBlock || node.kind == .htmlInline {
      let html = document.strings[node.string]
      guard !Document.isComment(html) else { continue }
      let tag = String(decoding: html.prefix { $0 != 0x0A }.prefix(40), as: UTF8.self)
      diagnostics.warning(
        .rawHTML,
        "raw HTML '\(tag)' is shown as text",
        at: SourceSpan(path: path, start: SourcePosition(line: Int(node.line), column: Int(node.column))),
        suggestion: "write it in Markdown, or put it in backticks if it is meant to be seen"
      )
    }
  }
}

extension DiagnosticID {
  package static let rawHTML: Self = "markdown.raw-html"
  package static let overBound: Self = "markdown.over-bound"
  package static let brokenBlock: Self = "markdown.broken-block"
}
