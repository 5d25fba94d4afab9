/// A text with places to be filled in: `{day} {month} {year}`.
package struct Phrase: Hashable, Sendable {
  private enum Piece: Hashable, Sendable {
    case text(String)
    case place(String)
  }

  private let pieces: [Piece]

  package init(_ source: String) {
    var pieces: [Piece] = []
    var rest = source[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if rest.startIndex < open { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// The names of what is to be filled in, as they come.
  package var places: [String] {
    pieces.compactMap { piece in if case .place(let name) = piece { name } else { nil } }
  }

  /// The text with its places filled; one that `values` does not name is left empty.
  package func filled(_ values: KeyValuePairs<String, String>) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .place(let name): text += values.first { $0.key == name }?.value ?? ""
      }
    }
    return text
  }
}
