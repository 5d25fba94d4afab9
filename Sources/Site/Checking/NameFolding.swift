import Foundation

/// What is left of a name when all is taken away in which spellings of one name differ: case, accents, punctuation,
/// the order of its words, and how other alphabets are written in Latin letters.
///
/// | Spellings | become |
/// | --- | --- |
/// | `Zelenskyy`, `Zelensky`, `Zelenskiy`, `Zelenskii` | `zelenski` |
/// | `Kyiv`, `Kiev` | `kiv` |
/// | `Khrushchev`, `Chruschtschow` | not the same: `sch` and `w` are German, and no rule of one language holds for all |
/// | `Gerasimoff`, `Gerasimov` | `gerasimov` |
/// | `Kim Jong-un`, `Kim Jong Un`, `Jong Un Kim` | `jong kim un` |
enum NameFolding {
  /// Longest first; each is sought at every place of a word, from the left.
  private static let anywhere: [(String, String)] = [
    ("shch", "sc"), ("tch", "c"), ("kh", "h"), ("zh", "z"), ("sh", "s"), ("ch", "c"), ("ts", "c"),
    ("tz", "c"), ("yu", "iu"),
    ("ju", "iu"), ("ya", "ia"), ("ja", "ia"), ("yi", "i"), ("iy", "i"), ("yy", "i"), ("ii", "i"), ("ij", "i"),
    ("ie", "i"),
    ("ye", "e"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ph", "f"), ("x", "ks"), ("w", "v"), ("q", "k"),
    ("y", "i"),
  ]

  /// What a name may be told by: its words, ascending, joined by a space, as they are heard and as they are written. Two
  /// names are spellings of one if they share a key; there is none for what is too short to be told from others.
  ///
  /// A name with accents is spelt as its own language has it, and only that counts: `Khánh` is not `Hạnh`, though `Kh` may
  /// be a Russian `H`.
  static func keys(_ name: String) -> Set<String> {
    let isPlain = name.unicodeScalars.allSatisfy { $0.isASCII || $0 == "’" }
    return Set([key(name, isHeard: false)] + (isPlain ? [key(name, isHeard: true)] : [])).filter {
      $0.utf8.count > 2
    }
  }

  private static func key(_ name: String, isHeard: Bool) -> String {
    let plain = name.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil).lowercased()
    return plain.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
      .map { folded($0.filter { $0 != "'" && $0 != "’" }, isHeard: isHeard) }
      .filter { !$0.isEmpty && $0 != "the" }
      .sorted()
      .joined(separator: " ")
  }

  private static func folded(_ word: String, isHeard: Bool) -> String {
    var rest = word[...]
    if rest.hasSuffix("off") { rest = rest.dropLast(3) + "ov" }
    var folded = ""
    while let first = rest.first {
      if isHeard, let (from, to) = anywhere.first(where: { rest.hasPrefix($0.0) }) {
        folded += to
        rest = rest.dropFirst(from.count)
      } else {
        folded.append(first)
        rest = rest.dropFirst()
      }
    }
    // Letters that are written twice are heard once.
    var single = ""
    for letter in folded where letter != single.last || letter.isNumber { single.append(letter) }
    return single
  }
}
