import Foundation

/// The words of a name in a form in which spellings of one name are equal.
enum FoldedName {
  /// `Kim Jong-un` is `kim`, `jong`, `un`; `Zelenskyy` and `Zelensky` are one.
  static func words(_ named: NamedText, _ tokens: Range<Int>) -> [String] {
    tokens.flatMap { token in
      named.small(token).split(separator: "-").map { fold(String($0)) }.filter { !$0.isEmpty }
    }
  }

  /// The words of a whole name in one text, without an article.
  static func key(_ name: String) -> String {
    var words = name.lowercased().split { $0 == " " || $0 == "-" }.map { fold(String($0)) }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }

  static func fold(_ word: String) -> String {
    var plain = word
    if !word.utf8.allSatisfy({ $0 < 0x80 }) {
      let scalars = word.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
        $0.properties.generalCategory != .nonspacingMark && $0 != "’" && $0 != "‘"
      }
      plain = String(String.UnicodeScalarView(scalars))
    }
    plain.removeAll { $0 == "." || $0 == "'" }
    guard plain.utf8.count > 5 else { return plain }
    for ending in ["iy", "yy", "ii", "ij", "yi", "y", "i"] where plain.hasSuffix(ending) {
      return plain.dropLast(ending.count) + "y"
    }
    return plain
  }
}
