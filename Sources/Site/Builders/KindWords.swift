import Briefings
import Words

/// How the site tells what something is: by category of actor, and `unnamed`, `event` and `briefing`.
package func kindWords(_ words: Words) -> [String: (glyph: String, word: String)] {
  let site = SiteWords(words)
  var kinds = ["briefing": (glyph: "¶", word: words[.briefing])]
  for kind in EntityKind.allCases { kinds[kind.slug] = (kind.glyph, site.one(kind)) }
  return kinds
}
