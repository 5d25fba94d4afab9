import Briefings

/// How the site tells what something is: by category of actor, and `event` and `briefing`.
package func kindWords() -> [String: (glyph: String, word: String)] {
  var kinds = ["briefing": (glyph: "¶", word: "Briefing")]
  for category in Actor.Category.allCases {
    let kind = EntityKind(category)
    kinds[category.rawValue] = (kind.glyph, kind.word)
  }
  kinds["event"] = (EntityKind.event.glyph, EntityKind.event.word)
  return kinds
}
