import Briefings
import Markdown
import Mentions

/// The sentences of one briefing that name an entity, each as HTML with the names marked.
struct SentenceList {
  private(set) var sentences: [[UInt8]] = []
  /// Mentions that stand in none of them.
  private(set) var more = 0

  /// - Parameters:
  ///   - entry: the entity's backlink from the briefing.
  ///   - limit: how many sentences at most.
  init(_ entity: EntityID, _ entry: BacklinkIndex.Entry, in index: SiteIndex, limit: Int) {
    let text = index.library.briefings[Int(entry.briefing)].body.text
    let mentions = index.linked.briefings[Int(entry.briefing)].mentions
    let bounds = SentenceBounds(text)
    var left = Int(entry.count)
    var i = Int(entry.first)
    while left > 0, i < mentions.count {
      guard mentions[i].entity == entity else {
        i += 1
        continue
      }
      guard sentences.count < limit else {
        more = left
        return
      }
      let name = mentions[i].range
      let excerpt = Excerpt(bounds.sentence(around: name), around: name, in: text)
      // Mentions before the name may be in its sentence too, as other entities' names.
      var first = i
      while first > 0, mentions[first - 1].range.lowerBound >= excerpt.range.lowerBound { first -= 1 }
      var html: [UInt8] = []
      html.reserveCapacity(excerpt.range.count + 64)
      if excerpt.isCutBefore { html.append(contentsOf: "… ".utf8) }
      var at = excerpt.range.lowerBound
      var k = first
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
        if isMarked, k >= i { left -= 1 }
        k += 1
      }
      HTMLText.append(text[at..<excerpt.range.upperBound], to: &html)
      if excerpt.isCutAfter { html.append(contentsOf: " …".utf8) }
      sentences.append(html)
      i = max(k, i + 1)
    }
  }
}

extension SiteIndex {
  /// What a reader sees of a mention that stands in the text as a bare id (`[[kim-jong-un]]`): the name; nil for
  /// others, which stand as they are.
  fileprivate func shownName(of mention: Mention, in text: [UInt8]) -> String? {
    guard mention.rule == .explicit else { return nil }
    let id =
      switch noun(mention.entity) {
      case .actor(let i): library.actors[i].id
      case .event(let i): library.events[i].id
      }
    return text[mention.range].elementsEqual(id.utf8) ? name(of: mention.entity) : nil
  }
}
