/// How much room text takes where no reader's fonts can be asked.
enum DrawnText {
  /// The width of `text` in thousandths of the font's size: rather too much than too little.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// `text` where it fits into `limit` thousandths of the font's size, else its beginning and `…`.
  static func fitted(_ text: String, into limit: Int) -> String {
    if width(text) <= limit { return text }
    var room = limit - width("…")
    var end = text.startIndex
    for i in text.indices {
      room -= text[i].unicodeScalars.reduce(0) { $0 + width($1) }
      if room < 0 { break }
      end = text.index(after: i)
    }
    let kept = text[..<end]
    let words = kept.last == " " ? kept.dropLast() : kept
    return words + "…"
  }

  /// Two lines at most, broken at a space where there is one.
  static func lines(_ text: String, into limit: Int) -> [String] {
    if width(text) <= limit { return [text] }
    var best: String.Index?
    for i in text.indices where text[i] == " " && width(String(text[..<i])) <= limit { best = i }
    guard let best else { return [fitted(text, into: limit)] }
    return [String(text[..<best]), fitted(String(text[text.index(after: best)...]), into: limit)]
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", " ", "'", "’", "-", "(", ")": 400
    case "m", "w", "M", "W", "@", "%": 950
    case "A"..."Z", "&", "…": 760
    case "\u{0}"..."\u{2FF}": 580
    // Marks that stand over or under another letter.
    case "\u{300}"..."\u{36F}": 0
    case "\u{370}"..."\u{10FF}": 720
    case "\u{1E00}"..."\u{218F}": 680
    default: 1050
    }
  }
}
