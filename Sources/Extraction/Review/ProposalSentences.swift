import Briefings
import Bytes
import Diagnostics
import Markdown

/// Of each entity the sentences that an extractor found it in, each once, briefings in their order; of an unnamed
/// person those with what they say.
struct ProposalSentences {
  private(set) var all: [String: [Review.Sentence]] = [:]

  init(_ library: Library) {
    let unnamed = Set(library.actors.lazy.filter(\.isUnnamed).map(\.id))
    for (i, briefing) in library.briefings.enumerated() {
      let spoken = briefing.quotes.compactMap { quote in
        quote.speaker.flatMap { unnamed.contains($0) ? (entity: $0, range: quote.range) : nil }
      }
      let stated = briefing.claims.filter { claim in
        claim.proposal != nil && claim.positions.contains { unnamed.contains($0.actor.id) }
      }
      guard !briefing.extracted.isEmpty || !spoken.isEmpty || !stated.isEmpty else { continue }
      let document = library.body(ofBriefing: i)
      let bounds = SentenceBounds(document.text)
      var starts: [String: Set<Int>] = [:]
      for (entity, words) in briefing.extracted.map({ (entity: $0.entity, range: $0.range) }) + spoken {
        guard all[entity, default: []].count < Review.Item.mostSentences else { continue }
        let range = bounds.sentence(around: words)
        guard starts[entity, default: []].insert(range.lowerBound).inserted else { continue }
        all[entity, default: []].append(Review.Sentence(words, in: range, of: briefing, document))
      }
      for claim in stated {
        let sentence = Review.sentence(claim.text, briefing, document)
        for id in claim.positions.map(\.actor.id) where unnamed.contains(id) && all[id] == nil {
          all[id] = [sentence]
        }
      }
    }
  }
}

extension Review.Sentence {
  /// - Parameters:
  ///   - words: Bytes of the document's text, those that tell of a proposal.
  ///   - sentence: The bytes around them.
  init(_ words: Range<Int>, in sentence: Range<Int>, of briefing: Briefing, _ document: Document) {
    let before = Blanks.joined(document.text[min(sentence.lowerBound, words.lowerBound)..<words.lowerBound])
    let after = Blanks.joined(document.text[words.upperBound..<max(sentence.upperBound, words.upperBound)])
    self.init(
      briefing: briefing.id,
      before: String(before.drop { $0 == " " }),
      name: Blanks.joined(document.text[words]),
      after: after.hasSuffix(" ") ? String(after.dropLast()) : after,
      place: SourceSpan(path: briefing.span.path, start: document.position(ofText: words.lowerBound))
    )
  }
}
