import Briefings
import Diagnostics
import Markdown

/// Of each entity the sentences that an extractor found it in, each once, briefings in their order.
struct ProposalSentences {
  private(set) var all: [String: [Review.Sentence]] = [:]

  init(_ library: Library) {
    for (i, briefing) in library.briefings.enumerated() where !briefing.extracted.isEmpty {
      let document = library.body(ofBriefing: i)
      let bounds = SentenceBounds(document.text)
      var starts: [String: Set<Int>] = [:]
      for mention in briefing.extracted {
        guard all[mention.entity, default: []].count < Review.Item.mostSentences else { continue }
        let range = bounds.sentence(around: mention.range)
        guard starts[mention.entity, default: []].insert(range.lowerBound).inserted else { continue }
        all[mention.entity, default: []].append(
          Review.Sentence(mention.range, in: range, of: briefing, document)
        )
      }
    }
  }
}

extension Review.Sentence {
  /// - Parameters:
  ///   - words: Bytes of the document's text, those that tell of a proposal.
  ///   - sentence: The bytes around them.
  init(_ words: Range<Int>, in sentence: Range<Int>, of briefing: Briefing, _ document: Document) {
    let before = Self.words(document.text[min(sentence.lowerBound, words.lowerBound)..<words.lowerBound])
    let after = Self.words(document.text[words.upperBound..<max(sentence.upperBound, words.upperBound)])
    self.init(
      briefing: briefing.id,
      before: String(before.drop { $0 == " " }),
      name: Self.words(document.text[words]),
      after: after.hasSuffix(" ") ? String(after.dropLast()) : after,
      place: SourceSpan(path: briefing.span.path, start: document.position(ofText: words.lowerBound))
    )
  }

  /// A text with one space wherever it has blanks or line ends.
  private static func words(_ bytes: ArraySlice<UInt8>) -> String {
    var words = ""
    for character in String(decoding: bytes, as: UTF8.self) {
      if !character.isWhitespace { words.append(character) } else if !words.hasSuffix(" ") { words += " " }
    }
    return words
  }
}
