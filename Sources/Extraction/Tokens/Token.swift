/// A word, a number or a mark of a text.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    /// Letters first: `Korea`, `U.S.`, `close-quarters`, `n't`, `'s`; also `20-year-old`.
    case word
    /// A digit first: `14,000`, `2024`, `19th`, `1990s`.
    case number
    /// Everything else: one scalar, or a run that is one sign (`...`, `--`, `` `` ``).
    case mark
  }

  /// Bytes of the text.
  package var start: Int32
  package var end: Int32
  package var kind: Kind

  package init(start: Int32, end: Int32, kind: Kind) {
    self.start = start
    self.end = end
    self.kind = kind
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
}
