import Words

/// The texts of a site's templates and the files beside them, read but not compiled.
package struct TemplateFiles: Sendable {
  /// A file that goes into the site as it is: `style.css` becomes `assets/style.css`.
  package struct Asset: Hashable, Sendable {
    /// Below `Templates/assets/`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  package struct Text: Hashable, Sendable {
    /// The file's name without `.mustache`.
    package var name: String
    package var text: [UInt8]
    /// For diagnostics: `Templates/briefing.mustache`.
    package var path: String

    package init(name: String, text: [UInt8], path: String) {
      self.name = name
      self.text = text
      self.path = path
    }
  }

  /// Ascending by name.
  package var texts: [Text]
  /// Ascending by path.
  package var assets: [Asset]

  /// The site's own, ascending by language.
  package var words: [WordsFile]

  package init(texts: [Text] = [], assets: [Asset] = [], words: [WordsFile] = []) {
    self.texts = texts
    self.assets = assets
    self.words = words
  }
}
