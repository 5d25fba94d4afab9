import Briefings
import Mentions

/// Words that a briefing gives as somebody's own, with who said them.
struct Saying: Hashable, Sendable {
  /// Index into `library.briefings`, whose text has the words (bytes).
  var briefing: Int32
  var words: Range<Int32>
  /// An actor; nil for someone who is not named.
  var speaker: EntityID?
  /// How the text names the speaker: bytes of it in a block quote, else an extractor's words.
  var attribution: Attribution

  enum Attribution: Hashable, Sendable {
    case text(Range<Int32>)
    /// Nil where the extractor did not say.
    case extracted(String?)
  }

  var isExtracted: Bool { if case .extracted = attribution { true } else { false } }
}

/// Everything that anyone says in the briefings.
struct QuoteIndex: Sendable {
  /// By briefing, in the order of its text.
  let ofBriefing: Rows<Saying>
  /// By actor, from the newest briefing to the oldest.
  let byActor: Rows<Saying>
  /// How many actors are quoted.
  let speakerCount: Int
  /// From the newest briefing to the oldest.
  let newestFirst: [Saying]
  /// Latest first, each with where its sayings are in ``newestFirst``.
  let years: [(key: Int, sayings: [Saying])]

  init(
    _ linked: LinkedLibrary,
    _ order: BriefingOrder,
    actors: [String: Int32]
  ) {
    let library = linked.library
    var rows: [(row: Int, element: Saying)] = []
    for i in library.briefings.indices {
      let quotations = linked.briefings[i].quotations
      if quotations.isEmpty && library.briefings[i].quotes.isEmpty { continue }
      var sayings = quotations.map { quotation in
        Saying(
          briefing: Int32(i),
          words: quotation.start..<quotation.end,
          speaker: quotation.speaker,
          attribution: .text(quotation.attributionStart..<quotation.attributionEnd)
        )
      }
      for quote in library.briefings[i].quotes {
        let words = Int32(quote.range.lowerBound)..<Int32(quote.range.upperBound)
        // What a block quote attributes was attributed by a person.
        if quotations.contains(where: { $0.start < words.upperBound && words.lowerBound < $0.end }) {
          continue
        }
        sayings.append(
          Saying(
            briefing: Int32(i),
            words: words,
            speaker: quote.speaker.flatMap { actors[$0] }.map { EntityID(rawValue: $0) },
            attribution: .extracted(quote.attribution)
          )
        )
      }
      sayings.sort { ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound) }
      rows += sayings.map { (i, $0) }
    }
    let ofBriefing = Rows(count: library.briefings.count, pairs: rows)
    let newestFirst = rows.isEmpty ? [] : order.newestFirst.flatMap { ofBriefing[Int($0)] }
    self.ofBriefing = ofBriefing
    self.newestFirst = newestFirst
    let byActor = Rows(
      count: library.actors.count,
      pairs: newestFirst.compactMap { saying in saying.speaker.map { (Int($0.rawValue), saying) } }
    )
    self.byActor = byActor
    speakerCount = (0..<byActor.count).count { !byActor[$0].isEmpty }
    years = Self.years(newestFirst, library)
  }

  var isEmpty: Bool { newestFirst.isEmpty }

  private static func years(_ sayings: [Saying], _ library: Library) -> [(key: Int, sayings: [Saying])] {
    Dictionary(grouping: sayings) { library.briefings[Int($0.briefing)].date.listedYear ?? 0 }
      .sorted { $0.key > $1.key }
      .map { ($0.key, $0.value) }
  }
}
