import TestSupport

/// Texts made of what finders look for, between whatever else Unicode has.
enum RandomText {
  static let pieces = [
    "Kim Jong Un", "North Korea’s", "U.S.", "Gen.", "said", "denied", "attacked", "don't", "the", "troops",
    "on Monday",
    "last year", "June 19, 2024", "14,000", "“", "”", "\"", "'", "‘", "’", ".", ",", "?", "!", "…", "...",
    "--", "—", "(", ")",
    "\n", "\n\n", " ", "\u{A0}", "\u{200B}", "e\u{301}", "é", "金", "한", "👩‍👩‍👧", "\u{1F1F0}\u{1F1F5}", "\u{0}",
    "\u{FEFF}",
    "https://a.b/", "a@b.c", "2024-06-19", "p.m.", "he", "who", "was", "by", "accused", "of", "in", "will",
    "\r", "\t",
    "\u{10FFFF}", "\u{0301}", "ß", "İ", "according to", "killed", "about", "1990s", "Sept.", "5/6/2024", "'s",
    "n't",
  ]

  static func make(_ generator: inout SeededGenerator, pieces count: Int = 60) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &generator) {
      if Int.random(in: 0..<12, using: &generator) == 0 {
        let number = UInt32.random(in: 0...0x10FFFF, using: &generator)
        if let scalar = Unicode.Scalar(number) { text.unicodeScalars.append(scalar) }
      } else {
        text += pieces.randomElement(using: &generator) ?? ""
      }
      if Bool.random(using: &generator) { text += " " }
    }
    return text
  }
}
