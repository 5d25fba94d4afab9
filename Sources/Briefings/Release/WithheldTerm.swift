import Diagnostics
import Markdown

/// Words that are known only from what a release withholds: where they stand in what is published, an author has most
/// likely typed them there by mistake.
package struct WithheldTerm: Hashable, Sendable {
  package var text: String
  /// What they are, for people: `the name of an actor`.
  package var phrase: String
  /// The withheld record.
  package var span: SourceSpan
}

extension Unreleased {
  /// Ascending by text, each once: names, aliases, titles, addresses, figures and quotes, and ids as they stand in
  /// addresses, unless something in `released` has the same.
  package func terms(withheldFrom released: Library) async -> [WithheldTerm] {
    var ignored = DiagnosticList()
    let everything = await release(self, to: .author, diagnostics: &ignored)
    let known = Set(TermCollector(released).terms.map(\.text))
    var terms: [String: WithheldTerm] = [:]
    for term in TermCollector(everything).terms where !known.contains(term.text) && terms[term.text] == nil {
      terms[term.text] = term
    }
    return terms.values.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }
}

extension Library {
  /// Words of the same kinds that a library may show.
  package var releasedTerms: [String] { TermCollector(self).terms.map(\.text) }
}

/// What of a library would give its nouns away.
private struct TermCollector {
  private(set) var terms: [WithheldTerm] = []
  /// A shorter name stands in any text by chance.
  private static let shortest = 3
  private static let shortestQuote = 16

  init(_ library: Library) {
    for (i, actor) in library.actors.enumerated() {
      // What describes somebody is said of others too.
      if let name = actor.properName { add(name, "the name of an actor", actor.span) }
      add("actors/\(actor.id)/", "the address of an actor", actor.span)
      for alias in actor.aliases { add(alias.name, "a name of an actor", alias.span) }
      add(actor.sources)
      add(quotesIn: library.profile(ofActor: i), actor.span)
    }
    for (i, event) in library.events.enumerated() {
      add(event.title, "the title of an event", event.span)
      add("events/\(event.id)/", "the address of an event", event.span)
      for alias in event.aliases { add(alias.name, "a name of an event", alias.span) }
      add(event.sources)
      add(event.claims)
      add(quotesIn: library.account(ofEvent: i), event.span)
    }
    for (i, briefing) in library.briefings.enumerated() {
      add(briefing.title, "the title of a briefing", briefing.span)
      add("briefings/\(briefing.id)/", "the address of a briefing", briefing.span)
      add(briefing.sources)
      add(briefing.claims)
      for judgement in briefing.judgements { add(judgement.text, "a judgement", judgement.span) }
      let body = library.body(ofBriefing: i)
      for quote in briefing.quotes where quote.range.count >= Self.shortestQuote {
        add(body.string(quote.range), "a quote", briefing.span)
      }
      add(quotesIn: body, briefing.span)
    }
  }

  private mutating func add(_ text: String, _ phrase: String, _ span: SourceSpan) {
    guard text.unicodeScalars.count >= Self.shortest || text.utf8.count >= 2 * Self.shortest else { return }
    terms.append(WithheldTerm(text: text, phrase: phrase, span: span))
  }

  private mutating func add(_ sources: [Source]) {
    for source in sources {
      add(source.title, "the title of a source", source.span)
      for url in [source.url, source.archive] {
        if let url { add(url, "the address of a source", source.span) }
      }
    }
  }

  private mutating func add(_ claims: [Claim]) {
    for claim in claims {
      add(claim.text, "a claim", claim.span)
      guard let figure = claim.figure else { continue }
      for amount in [figure.amount] + figure.parts.map(\.amount) {
        for number in Set([amount.low, amount.high]) { add(figure: number, claim.span) }
      }
    }
  }

  /// Numbers that are not a year or a few of anything, as they are mostly written.
  private mutating func add(figure number: Double, _ span: SourceSpan) {
    guard number >= 100, number < 1e15, number == number.rounded(), !(1_900...2_100).contains(number) else {
      return
    }
    let digits = String(Int(number))
    add(digits, "a figure", span)
    for separator in [",", ".", " ", "\u{A0}", "\u{202F}"] where digits.utf8.count > 3 {
      var grouped = ""
      for (i, digit) in digits.enumerated() {
        if i > 0, (digits.utf8.count - i) % 3 == 0 { grouped += separator }
        grouped.append(digit)
      }
      add(grouped, "a figure", span)
    }
  }

  private mutating func add(quotesIn document: Document, _ span: SourceSpan) {
    for node in document.nodes where node.kind == .blockQuote && node.text.count >= Self.shortestQuote {
      for line in document.text[node.text].split(separator: UInt8(ascii: "\n"))
      where line.count >= Self.shortestQuote {
        add(String(decoding: line, as: UTF8.self), "a quote", span)
      }
    }
  }
}
