import Briefings
import Words

/// How the site tells what something is: by category of actor, and `event` and `briefing`.
package func kindWords(_ words: Words) -> [String: (glyph: String, word: String)] {
  let site = SiteWords(words)
  var kinds = ["briefing": (glyph: "¶", word: words[.briefing])]
  for category in Actor.Category.allCases {
    let kind = EntityKind(category)
    kinds[category.rawValue] = (kind.glyph, site.one(kind))
  }
  kinds["event"] = (EntityKind.event.glyph, site.one(.event))
  return kinds
}
