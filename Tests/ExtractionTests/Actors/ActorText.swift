import Briefings
import Testing

@testable import Extraction

/// A text in which names are marked as a tagger would find them: `[…]P` for persons, `[…]O`, `[…]L`.
struct ActorText {
  let found: TextActors
  let text: TokenizedText

  init(_ marked: String, date: String? = nil) {
    var plain: [UInt8] = []
    var marks: [(range: Range<Int>, kind: NameKind)] = []
    var start = 0
    var isClosed = false
    for byte in marked.utf8 {
      if isClosed {
        isClosed = false
        let kind: NameKind =
          byte == UInt8(ascii: "P") ? .person : byte == UInt8(ascii: "O") ? .organization : .place
        marks.append((start..<plain.count, kind))
      } else if byte == UInt8(ascii: "[") {
        start = plain.count
      } else if byte == UInt8(ascii: "]") {
        isClosed = true
      } else {
        plain.append(byte)
      }
    }
    let text = TokenizedText(plain)
    let names = marks.map { mark in
      let tokens = text.token(at: mark.range.lowerBound)..<(text.token(at: mark.range.upperBound - 1) + 1)
      return NameSpan(tokens: tokens, kind: mark.kind, in: text, confidence: 0.9, margin: 50)
    }
    self.text = text
    found = ActorFinder.actors(
      in: NamedText(text, names: names),
      quotes: QuoteFinder.quotes(in: text),
      date: date.flatMap { EDTFDate.parse($0) }
    )
  }

  /// `words → id` for each mention.
  var links: [String] {
    found.mentions.map { "\(text.string($0.range)) → \(found.actors[$0.actor].id)" }
  }

  func actor(_ id: String) throws -> TextActor { try #require(found.actors.first { $0.id == id }) }
}
