import Briefings
import Bytes
import Diagnostics
import Markdown

extension Review {
  /// Quotes and claims that are proposed, in the briefings' order; each id once.
  static func passages(_ library: Library) -> [Item] {
    var items: [Item] = []
    var seen: Set<String> = []
    let files = ProposalFiles(library)
    var ignored = DiagnosticList()
    let names = Dictionary(library.actors.lazy.map { ($0.id, $0.name) }) { first, _ in first }
    for (i, briefing) in library.briefings.enumerated() {
      let claims = briefing.claims.filter { $0.proposal != nil }
      guard !briefing.quotes.isEmpty || !claims.isEmpty else { continue }
      let document = library.body(ofBriefing: i)
      let bounds = SentenceBounds(document.text)
      for quote in briefing.quotes {
        let id = Passage.quote.id(of: quote.words(in: document.text), in: briefing.id)
        guard seen.insert(id).inserted else { continue }
        let speaker = quote.speaker.map { names[$0] ?? $0 } ?? quote.attribution ?? "nobody named"
        let proposal = Origin.Proposal(
          extractor: "",
          version: "",
          confidence: quote.confidence,
          briefings: [briefing.id]
        )
        var item = Item(.quote, id, speaker, Passage.quote.rawValue, proposal)
        let sentence = bounds.sentence(around: quote.range)
        item.sentences = [Sentence(quote.range, in: sentence, of: briefing, document)]
        items.append(item)
      }
      for claim in claims {
        let id = Passage.claim.id(of: claim.text, in: briefing.id)
        guard let proposal = claim.proposal, seen.insert(id).inserted else { continue }
        let says = claim.positions.map { "\(names[$0.actor.id] ?? $0.actor.id) \($0.stance.rawValue)" }
        let addition = files.entry(claim, of: briefing, &ignored).map { entry in
          File(path: briefing.span.path, text: entry.map { $0 + "\n" }.joined())
        }
        var item = Item(.claim, id, says.joined(separator: ", "), Passage.claim.rawValue, proposal, addition)
        item.sentences = [sentence(claim.text, briefing, document)]
        items.append(item)
      }
    }
    return items
  }

  /// Where a claim's sentence stands; at the briefing's title where a line end or a mark is in it.
  static func sentence(_ text: String, _ briefing: Briefing, _ document: Document) -> Sentence {
    let words = Array(text.utf8)
    guard let place = ByteSearch.range(of: words, in: document.text) else {
      return Sentence(briefing: briefing.id, before: "", name: text, after: "", place: briefing.span)
    }
    return Sentence(place, in: place, of: briefing, document)
  }
}

extension Review.Item {
  /// The first words of a quote or claim, to be told by.
  package var beginning: String {
    let words = sentences.first?.name ?? ""
    return words.count > 80 ? words.prefix(80) + "…" : words
  }
}
