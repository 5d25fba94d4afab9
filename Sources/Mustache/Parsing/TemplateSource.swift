/// A template's text and where it came from.
package struct TemplateSource: Sendable {
  /// What partials and parents call it: `briefing` or `partials/card`.
  package var name: String
  /// UTF-8.
  package var text: [UInt8]
  /// For diagnostics: `Templates/briefing.mustache`.
  package var path: String

  package init(name: String, text: [UInt8], path: String) {
    self.name = name
    self.text = text
    self.path = path
  }
}
