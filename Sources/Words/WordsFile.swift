import Briefings
import Diagnostics

/// A file of words: `Templates/words/de.yaml`.
package struct WordsFile: Hashable, Sendable {
  /// BCP 47, as the file's name tells it: `de`, `pt-BR`.
  package var language: String
  /// UTF-8, no BOM.
  package var bytes: [UInt8]
  /// For diagnostics.
  package var path: String

  package init(language: String, bytes: [UInt8], path: String) {
    self.language = language
    self.bytes = bytes
    self.path = path
  }
}

extension Words {
  private static let fallback = "en"

  /// The words for a site in `language`: English, over it those of the language, over that those of the language
  /// as it is spoken somewhere (`pt`, then `pt-BR`); the site's own before the default ones.
  ///
  /// - Parameters:
  ///   - own: the site's own files.
  ///   - isUsed: whether a template names a key that the default words have not.
  package static func make(
    language: String,
    defaults: [WordsFile],
    own: [WordsFile] = [],
    isUsed: (String) -> Bool = { _ in false },
    diagnostics: inout DiagnosticList
  ) -> Words {
    let tags = tags(of: language)
    var ignored = DiagnosticList()
    let english = read(fallback, in: defaults, &ignored)
    let places = Dictionary(english.map { ($0.key, Phrase($0.text).places) }, uniquingKeysWith: { $1 })
    var texts: [String: String] = [:]
    for tag in tags.contains(fallback) ? tags : [fallback] + tags {
      for text in read(tag, in: defaults, &ignored) { texts[text.key] = text.text }
      for text in read(tag, in: own, &diagnostics) {
        if check(text, places, isUsed, &diagnostics) { texts[text.key] = text.text }
      }
    }
    if !tags.contains(fallback),
      !(defaults + own).contains(where: { tags.contains($0.language.lowercased()) })
    {
      let known = (defaults.map(\.language) + own.map(\.language)).sorted()
      diagnostics.warning(
        .unknownWords,
        "there are no words for pages in '\(language)', which say in English what they say by themselves",
        suggestion:
          "write them to 'Templates/words/\(tags[0]).yaml'; there are \(known.joined(separator: ", "))"
      )
    }
    return Words(language: language, texts: texts)
  }

  /// `pt-BR` is looked for as `pt`, then as itself; in lower case.
  private static func tags(of language: String) -> [String] {
    let parts = language.lowercased().split(separator: "-")
    return (1...max(1, parts.count)).map { parts.prefix($0).joined(separator: "-") }
  }

  private static func read(
    _ tag: String,
    in files: [WordsFile],
    _ diagnostics: inout DiagnosticList
  ) -> [TableText] {
    guard let file = files.first(where: { $0.language.lowercased() == tag }) else { return [] }
    return readTexts(yaml: file.bytes, path: file.path, diagnostics: &diagnostics)
  }

  /// Whether a text can be used; says what is wrong with it.
  private static func check(
    _ text: TableText,
    _ places: [String: [String]],
    _ isUsed: (String) -> Bool,
    _ diagnostics: inout DiagnosticList
  ) -> Bool {
    let isForm = PluralCategory.allCases.contains { text.key.hasSuffix(".\($0.rawValue)") }
    let stem = isForm ? text.key.split(separator: ".").dropLast().joined(separator: ".") : text.key
    guard let known = places[text.key] ?? places[stem + ".other"] else {
      if isUsed(text.key) || isForm && isUsed(stem) { return true }
      diagnostics.warning(
        .unknownWord,
        "no page and no template uses '\(text.key)'",
        at: text.span,
        suggestion: nearestName(to: text.key, in: places.keys).map { "did you mean '\($0)'?" }
      )
      return false
    }
    guard let wrong = Phrase(text.text).places.first(where: { !known.contains($0) }) else { return true }
    diagnostics.error(
      .unknownPlace,
      "'\(text.key)' has nothing to fill into '{\(wrong)}'",
      at: text.span,
      suggestion: known.isEmpty
        ? "remove it" : "it can have \(known.map { "'{\($0)}'" }.joined(separator: ", "))"
    )
    return false
  }
}

extension DiagnosticID {
  /// The site's language has no file of words.
  package static let unknownWords: Self = "words.unknown-language"
  package static let unknownWord: Self = "words.unknown-key"
  package static let unknownPlace: Self = "words.unknown-place"
}
