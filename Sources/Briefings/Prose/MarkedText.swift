import Diagnostics
import Markdown
import Storing

/// A Markdown text some of whose blocks are not for everybody, as it stands in its file: only `release` makes a
/// document of it.
struct MarkedText: Hashable, Sendable {
  var bytes: [UInt8]
  /// The line of the file that it begins on, from 1.
  var firstLine: Int
  /// Those that are for everybody who may see the file itself are among them.
  var blocks: MarkedBlocks
  /// One for each block.
  var markings: [Marking]

  /// Nil where the text has no marked blocks, or, with errors, where one is not as it should be.
  init?(_ bytes: ArraySlice<UInt8>, path: String, firstLine: Int, _ diagnostics: inout DiagnosticList) {
    let blocks = MarkedBlocks(bytes)
    if blocks.isEmpty { return nil }
    for fault in blocks.faults { Self.report(fault, path, firstLine, &diagnostics) }
    markings = []
    for block in blocks.blocks {
      if let marking = Marking(label: block.label) {
        markings.append(marking)
        continue
      }
      diagnostics.error(
        .badMarking,
        block.label.isEmpty
          ? "the block has no marking" : "'\(block.label.prefix(60))' is no marking of TLP 2.0",
        at: SourceSpan(path: path, line: firstLine + block.line, column: 1),
        suggestion: block.label.isEmpty ? "write ':::tlp AMBER'" : Marking.suggestion(for: block.label)
      )
    }
    guard blocks.faults.isEmpty, markings.count == blocks.blocks.count else { return nil }
    self.bytes = Array(bytes)
    self.firstLine = firstLine
    self.blocks = blocks
  }

  private static func report(
    _ fault: MarkedBlocks.Fault,
    _ path: String,
    _ firstLine: Int,
    _ diagnostics: inout DiagnosticList
  ) {
    switch fault {
    case .unclosed(let line):
      diagnostics.error(
        .markedBlock,
        "the marked block that begins here is not closed",
        at: SourceSpan(path: path, line: firstLine + line, column: 1),
        suggestion: "write a line ':::' after it"
      )
    case .misplaced(let line, let column):
      diagnostics.error(
        .markedBlock,
        "':::tlp' marks nothing here: it has to begin its line, outside of lists and quotes",
        at: SourceSpan(path: path, line: firstLine + line, column: column + 1),
        suggestion: "put it on a line of its own"
      )
    }
  }

  /// The document that is left for those who may see blocks of `isShown`.
  func document(
    path: String,
    _ diagnostics: inout DiagnosticList,
    isShown: (Marking) -> Bool
  ) -> (Document, ProseFacts) {
    let places = Dictionary(
      uniqueKeysWithValues: blocks.blocks.enumerated().map { ($1.range.lowerBound, $0) }
    )
    let shown = blocks.shown(bytes[...]) { block in
      guard let i = places[block.range.lowerBound], isShown(markings[i]) else { return nil }
      return markings[i].rawValue
    }
    let isBlank = shown.bytes.allSatisfy { $0 <= Ascii.space }
    let document =
      isBlank
      ? Document()
      : MarkdownParser.parse(shown, path: path, firstLine: firstLine, diagnostics: &diagnostics) ?? Document()
    var facts = ProseFacts(document, hash: ContentHash(shown.bytes))
    facts.firstLine = firstLine
    return (document, facts)
  }
}

extension MarkedText: Storable {
  func store(in writer: inout ByteWriter) {
    writer.raw(bytes)
    writer.number(firstLine)
    writer.list(markings)
  }

  init(stored reader: inout ByteReader) throws(StoredFault) {
    bytes = Array(try reader.raw())
    firstLine = try reader.number()
    markings = try reader.list()
    blocks = MarkedBlocks(bytes[...])
    guard blocks.faults.isEmpty, markings.count == blocks.blocks.count else { throw StoredFault() }
  }
}
