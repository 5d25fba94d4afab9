/// Which writing system a name is in, as far as its letters tell.
enum Script {
  /// Whether no letter lies beyond Latin's blocks.
  static func isLatin(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      let value = scalar.value
      return value < 0x370 || (0x1E00...0x1EFF).contains(value) || (0x2000...0x218F).contains(value)
    }
  }

  /// `rtl` for languages (BCP 47) that are written from right to left, by their script where the tag has one.
  static func direction(of language: String) -> String {
    let parts = language.lowercased().split(separator: "-")
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
      return ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"].contains(script) ? "rtl" : "ltr"
    }
    let known: Set<Substring> = [
      "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "prs", "ps", "sd", "syr", "ug", "ur", "yi",
    ]
    return parts.first.map(known.contains) == true ? "rtl" : "ltr"
  }

  /// The language of a script that only one language uses: Hangul is Korean, kana Japanese. Han, Cyrillic and
  /// Arabic letters serve many, and give nil.
  static func language(of text: String) -> String? {
    var found: String?
    for scalar in text.unicodeScalars {
      let language: String? =
        switch scalar.value {
        case 0x3040...0x30FF, 0x31F0...0x31FF: "ja"
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: "ko"
        case 0x0370...0x03FF, 0x1F00...0x1FFF: "el"
        case 0x0530...0x058F: "hy"
        case 0x10A0...0x10FF: "ka"
        case 0x0E00...0x0E7F: "th"
        default: nil
        }
      if let language { found = language }
    }
    return found
  }
}
