import Briefings
import Markdown
import Mentions
import Words

extension PageMaker {
  /// So many quotes stand on an actor's page, and on a list of them.
  static var quotesOfActor: Int { 40 }
  static var quotesOfList: Int { 240 }

  /// What a briefing quotes, in the order of its text.
  func quotes(inBriefing i: Int) -> [QuoteView] { quotes(index.quotes.ofBriefing[i], isAway: false) }

  /// What an actor says, newest first.
  func quotes(ofActor i: Int) -> [QuoteView] {
    quotes(index.quotes.byActor[i].prefix(Self.quotesOfActor), isAway: true)
  }

  /// - Parameter isAway: whether they stand apart from their briefing, and so tell which it is.
  func quotes(_ sayings: ArraySlice<Saying>, isAway: Bool) -> [QuoteView] {
    sayings.map { saying in
      let text = library.body(ofBriefing: Int(saying.briefing)).text
      return QuoteView(
        words: words(of: saying, in: text),
        speaker: saying.speaker.map { entity($0) },
        attribution: attribution(of: saying, in: text),
        isAnonymous: saying.speaker.map { index.kind(of: $0) == .unnamed } ?? true,
        isExtracted: saying.isExtracted,
        briefing: isAway ? item(briefing: Int(saying.briefing), isBrief: true) : nil
      )
    }
  }

  private func words(of saying: Saying, in text: [UInt8]) -> [UInt8] {
    let range = Int(saying.words.lowerBound)..<Int(saying.words.upperBound)
    guard range.upperBound <= text.count, !range.isEmpty else { return [] }
    let excerpt = Excerpt(range, around: range.lowerBound..<(range.lowerBound + 1), in: text)
    var html: [UInt8] = []
    HTMLText.append(text[excerpt.range], to: &html)
    if excerpt.isCutAfter { html.append(contentsOf: " …".utf8) }
    return html
  }

  static func text(_ range: Range<Int32>, of text: [UInt8]) -> String {
    let range = Int(range.lowerBound)..<Int(range.upperBound)
    return range.upperBound <= text.count ? String(decoding: text[range], as: UTF8.self) : ""
  }

  /// The text's own words on who it was, with links; nil where the speaker's name says it all.
  private func attribution(of saying: Saying, in text: [UInt8]) -> [UInt8]? {
    var html: [UInt8] = []
    switch saying.attribution {
    case .extracted(let words):
      guard let words else { return nil }
      guard let speaker = saying.speaker else {
        HTMLText.append(words, to: &html)
        break
      }
      // Who is described is called what the text calls them.
      guard index.kind(of: speaker) == .unnamed else { return nil }
      html += "<a ".utf8
      _ = append(entity: speaker, to: &html)
      html += ">".utf8
      HTMLText.append(words, to: &html)
      html += "</a>".utf8
    case .text(let range):
      let mentions = index.linked.briefings[Int(saying.briefing)].mentions.filter {
        $0.start >= range.lowerBound && $0.end <= range.upperBound
      }
      if let first = mentions.first, mentions.count == 1, first.entity == saying.speaker,
        index.kind(of: first.entity) != .unnamed, first.start == range.lowerBound,
        first.end == range.upperBound
      {
        return nil
      }
      write(text, range, mentions, to: &html)
    }
    return html
  }

  /// A piece of a text as HTML, its names made links.
  private func write(_ text: [UInt8], _ range: Range<Int32>, _ mentions: [Mention], to html: inout [UInt8]) {
    var at = Int(range.lowerBound)
    for mention in mentions {
      HTMLText.append(text[at..<mention.range.lowerBound], to: &html)
      html.append(contentsOf: "<a ".utf8)
      _ = append(entity: mention.entity, to: &html)
      html.append(UInt8(ascii: ">"))
      if let name = index.shownName(of: mention, in: text) {
        HTMLText.append(name, to: &html)
      } else {
        HTMLText.append(text[mention.range], to: &html)
      }
      html.append(contentsOf: "</a>".utf8)
      at = mention.range.upperBound
    }
    HTMLText.append(text[at..<Int(range.upperBound)], to: &html)
  }
}

extension PageMaker {
  func quotes(_ selection: Page.QuoteSelection, _ number: Int) -> QuotesView {
    let quotes = index.quotes
    let sayings: [Saying]
    var heading = words[.quotes]
    var current: Int?
    var part: PartView?
    var speakers: [EntityView] = []
    switch selection {
    case .newest:
      sayings = quotes.newestFirst
      speakers = self.speakers()
      if index.splitsSpeakers { speakers = mostQuoted(speakers) }
    case .speakers:
      sayings = []
      heading = words[.speakers]
      let all = self.speakers()
      let range = ListPart(number, of: all.count, limit: ListPart.names)
      speakers = Array(all[range.range])
      part = PartView(range, of: SiteIndex.speakersPath, links, words)
    case .year(let year):
      sayings = quotes.years.first { $0.key == year }?.sayings ?? []
      heading = year == 0 ? words[.undatedQuotes] : words.text(.quotesOf, ["year": "\(year)"])
      current = year
      let range = ListPart(number, of: sayings.count, limit: Self.quotesOfList)
      part = PartView(range, of: index.path(ofQuoteYear: year), links, words)
    }
    let shown = sayings[ListPart(number, of: sayings.count, limit: Self.quotesOfList).range]
    return QuotesView(
      frame: frame(
        "quotes",
        title: words.title(heading, part),
        description: words[.allQuotes]
      ),
      heading: heading,
      isPart: selection != .newest,
      count: selection == .speakers ? quotes.newestFirst.count : sayings.count,
      shown: part == nil && shown.count < sayings.count ? shown.count : nil,
      part: part,
      years: index.splitsQuotes ? years(of: quotes, current) : [],
      speakers: speakers,
      allSpeakers: selection == .newest && index.splitsSpeakers ? links.to(SiteIndex.speakersPath) : nil,
      groups: groups(of: shown)
    )
  }

  private func years(of quotes: QuoteIndex, _ current: Int?) -> [JumpItem] {
    quotes.years.map { year in
      JumpItem(
        label: words.year(year.key),
        url: links.to(index.path(ofQuoteYear: year.key)),
        count: year.sayings.count,
        isCurrent: year.key == current
      )
    }
  }

  /// Everybody who is quoted, by name, with how often; the unnamed last.
  private func speakers() -> [EntityView] {
    let named = index.names.entries.lazy.filter { $0.alias == nil }.map(\.actor)
    return (named + (index.names.categories.last ?? [])).compactMap { i in
      let count = index.quotes.byActor[Int(i)].count
      guard count > 0 else { return nil }
      var view = actor(Int(i))
      view.count = count
      return view
    }
  }

  /// The most quoted of `speakers`, in their order.
  private func mostQuoted(_ speakers: [EntityView]) -> [EntityView] {
    let order = speakers.indices.sorted {
      (speakers[$1].count ?? 0, $0) < (speakers[$0].count ?? 0, $1)
    }
    return order.prefix(SiteIndex.speakersShown).sorted().map { speakers[$0] }
  }

  private func groups(of sayings: ArraySlice<Saying>) -> [QuotesView.Group] {
    var groups: [QuotesView.Group] = []
    for saying in sayings {
      let month = ListedMonth(library.briefings[Int(saying.briefing)].date)
      if groups.last?.id != month.id {
        groups.append(QuotesView.Group(id: month.id, label: month.label(words), quotes: []))
      }
      groups[groups.count - 1].quotes += quotes([saying], isAway: true)
    }
    return groups.withUniqueIDs(\.id)
  }
}

extension SiteIndex {
  private static var quotesOnOnePage: Int { 120 }
  private static var speakersOnOnePage: Int { 300 }
  /// So many of more speakers stand beside the newest quotes.
  static var speakersShown: Int { 60 }
  static var speakersPath: String { "quotes/speakers/" }

  /// Whether those who are quoted are listed on pages of their own.
  var splitsSpeakers: Bool { quotes.speakerCount > Self.speakersOnOnePage }

  var splitsQuotes: Bool { quotes.newestFirst.count > Self.quotesOnOnePage }
  func path(ofQuoteYear year: Int) -> String { "quotes/years/\(Self.yearWord(year))/" }
}
