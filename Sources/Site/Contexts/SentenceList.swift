import Briefings
import Markdown
import Mentions

/// The sentences of one briefing that name an entity, each as HTML with the names marked.
struct SentenceList {
  private(set) var sentences: [[UInt8]] = []
  /// Mentions that stand in none of them.
  private(set) var more = 0

  private let entity: EntityID
  private let index: SiteIndex
  private let text: [UInt8]
  private let mentions: [Mention]
  private let quotations: [Quotation]

  /// - Parameters:
  ///   - entry: the entity's backlink from the briefing.
  ///   - limit: how many sentences at most.
  init(_ entity: EntityID, _ entry: BacklinkIndex.Entry, in index: SiteIndex, limit: Int) {
    self.entity = entity
    self.index = index
    text = index.library.body(ofBriefing: Int(entry.briefing)).text
    mentions = index.linked.briefings[Int(entry.briefing)].mentions
    quotations = index.linked.briefings[Int(entry.briefing)].quotations
    // A table's cell or a list's item that holds nothing but the name says nothing; it is quoted for want of more.
    let quoted = collect(entry, limit: limit, takesBare: false)
    more = Int(entry.count) - (sentences.isEmpty ? collect(entry, limit: 1, takesBare: true) : quoted)
  }

  /// How many mentions are in the sentences that were added.
  private mutating func collect(_ entry: BacklinkIndex.Entry, limit: Int, takesBare: Bool) -> Int {
    let bounds = SentenceBounds(text)
    var seen = 0
    var quoted = 0
    var i = Int(entry.first)
    while seen < Int(entry.count), i < mentions.count, sentences.count < limit {
      guard mentions[i].entity == entity else {
        i += 1
        continue
      }
      let name = mentions[i].range
      // Who is told to have said something is quoted with what was said.
      let quotation = quotations.first { $0.attribution.contains(name.lowerBound) }
      let sentence =
        quotation.map { $0.passage(in: text) } ?? bounds.sentence(around: name)
      guard takesBare || sentence.count > name.count + 3 else {
        seen += 1
        i += 1
        continue
      }
      let (html, count, next) = write(Excerpt(sentence, around: name, in: text), from: i)
      sentences.append(html)
      seen += count
      quoted += count
      i = next
    }
    return quoted
  }

  /// The excerpt as HTML, how many of the entity's mentions from `i` on are in it, and the next mention after it.
  private func write(_ excerpt: Excerpt, from i: Int) -> (html: [UInt8], count: Int, next: Int) {
    // Mentions before the name may be in its sentence too, as other entities' names.
    var k = i
    while k > 0, mentions[k - 1].range.lowerBound >= excerpt.range.lowerBound { k -= 1 }
    var html: [UInt8] = []
    html.reserveCapacity(excerpt.range.count + 64)
    if excerpt.isCutBefore { html.append(contentsOf: "… ".utf8) }
    var at = excerpt.range.lowerBound
    var count = 0
    while k < mentions.count, mentions[k].range.upperBound <= excerpt.range.upperBound {
      let mention = mentions[k]
      let isMarked = mention.entity == entity
      let words = index.shownName(of: mention, in: text)
      if isMarked || words != nil {
        HTMLText.append(text[at..<mention.range.lowerBound], to: &html)
        if isMarked { html.append(contentsOf: "<mark>".utf8) }
        if let words {
          HTMLText.append(words, to: &html)
        } else {
          HTMLText.append(text[mention.range], to: &html)
        }
        if isMarked { html.append(contentsOf: "</mark>".utf8) }
        at = mention.range.upperBound
      }
      if isMarked, k >= i { count += 1 }
      k += 1
    }
    HTMLText.append(text[at..<excerpt.range.upperBound], to: &html)
    if excerpt.isCutAfter { html.append(contentsOf: " …".utf8) }
    return (html, count, max(k, i + 1))
  }
}

extension SiteIndex {
  /// What a reader sees of a mention that stands in the text as a bare id (`[[kim-jong-un]]`): the name; nil for
  /// others, which stand as they are.
  func shownName(of mention: Mention, in text: [UInt8]) -> String? {
    guard mention.rule == .explicit else { return nil }
    let id =
      switch noun(mention.entity) {
      case .actor(let i): library.actors[i].id
      case .event(let i): library.events[i].id
      }
    return text[mention.range].elementsEqual(id.utf8) ? name(of: mention.entity) : nil
  }
}
