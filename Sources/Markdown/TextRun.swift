/// Sibling text nodes taken out of a document, to be put back in parts: one pass, in order.
struct TextRun {
  /// Text nodes that follow one another.
  let pieces: [Node]
  /// The text of all of them.
  let bytes: [UInt8]
  /// Where the next part begins.
  private var at = 0
  private var piece = 0
  /// The column of byte `at` in the source, if the piece is verbatim.
  private var column: Int32 = 0

  init(pieces: [Node], bytes: [UInt8]) {
    self.pieces = pieces
    self.bytes = bytes
    column = pieces.first?.column ?? 0
  }

  /// The line and column of the next byte, as well as they are known.
  var place: (line: Int32, column: Int32) {
    piece < pieces.count ? (pieces[piece].line, column) : (0, 0)
  }

  /// The next bytes before `end` that belong to one piece, with that piece's node moved there; nil at `end`.
  mutating func next(before end: Int) -> (Node, Range<Int>)? {
    guard at < end, piece < pieces.count else { return nil }
    var node = pieces[piece]
    node.column = column
    let start = at
    step(to: min(end, pieceEnd))
    return (node, start..<at)
  }

  mutating func skip(to end: Int) {
    while at < end, piece < pieces.count { step(to: min(end, pieceEnd)) }
  }

  private var pieceEnd: Int { Int(pieces[piece].textEnd - pieces[0].textStart) }

  private mutating func step(to end: Int) {
    if pieces[piece].traits.contains(.verbatim) {
      column += Int32(bytes[at..<end].count { $0 & 0xC0 != 0x80 })
    }
    at = end
    guard at == pieceEnd else { return }
    piece += 1
    column = piece < pieces.count ? pieces[piece].column : 0
  }
}
