import DefaultTemplates
import Diagnostics
import Words

/// Words made of the default files.
enum TestWords {
  static let files = DefaultTemplates.words.map {
    WordsFile(language: $0.language, bytes: $0.bytes, path: "Templates/words/\($0.language).yaml")
  }

  static func words(_ language: String) -> Words {
    var diagnostics = DiagnosticList()
    return Words.make(language: language, defaults: files, diagnostics: &diagnostics)
  }
}
