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
  private static let spellings: [(String, String)] = [
    ("shch", "sc"), ("tch", "c"), ("kh", "h"), ("zh", "z"), ("sh", "s"), ("ch", "c"), ("ts", "c"),
    ("tz", "c"), ("yu", "iu"),
    ("ju", "iu"), ("ya", "ia"), ("ja", "ia"), ("yi", "i"), ("iy", "i"), ("yy", "i"), ("ii", "i"), ("ij", "i"),
    ("ie", "i"),
    ("ye", "e"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ph", "f"), ("x", "ks"), ("w", "v"), ("q", "k"),
    ("y", "i"),
  ]

  /// The same by first letter, as scalars.
  private static let anywhere: [Unicode.Scalar: [(from: [Unicode.Scalar], to: [Unicode.Scalar])]] =
    Dictionary(grouping: spellings.map { (Array($0.0.unicodeScalars), Array($0.1.unicodeScalars)) }) {
      $0.0[0]
    }

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
    words(of: name).map { folded($0, isHeard: isHeard) }
      .filter { !$0.isEmpty && $0 != "the" }
      .sorted()
      .joined(separator: " ")
  }

  /// In lower case, without accents and apostrophes.
  private static func words(of name: String) -> [[Unicode.Scalar]] {
    // Most names are ASCII, where a letter is a byte and has no accent.
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      return name.utf8.split {
        !isLetterOrDigit($0) && $0 != UInt8(ascii: "'")
      }
      .map { word in
        word.filter { $0 != UInt8(ascii: "'") }
          .map { Unicode.Scalar((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) }
      }
    }
    let plain = name.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil).lowercased()
    return plain.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
      .map { word in word.unicodeScalars.filter { $0 != "'" && $0 != "’" } }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static func folded(_ word: [Unicode.Scalar], isHeard: Bool) -> String {
    var rest = word[...]
    if rest.suffix(3).elementsEqual(["o", "f", "f"]) { rest = rest.dropLast(3) + ["o", "v"] }
    // Letters that are written twice are heard once.
    var folded = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    func add(_ letter: Unicode.Scalar) {
      if letter != last || letter.properties.numericType != nil { folded.append(letter) }
      last = letter
    }
    while let first = rest.first {
      if isHeard, let (from, to) = anywhere[first]?.first(where: { rest.starts(with: $0.from) }) {
        for letter in to { add(letter) }
        rest = rest.dropFirst(from.count)
      } else {
        add(first)
        rest = rest.dropFirst()
      }
    }
    return String(folded)
  }
}
