import DefaultTemplates
import Testing

/// What readers read is in the files of words, where it can be translated, not in templates.
@Suite struct LiteralWordTests {
  /// The text that a template writes by itself: between tags, and in attributes that people hear or read.
  private func words(in template: String) -> [String] {
    let plain = template.replacing(#/\{\{\{?.*?\}?\}\}/#.dotMatchesNewlines(), with: "")
    let spoken = plain.matches(
      of: #/(?:aria-label|title|placeholder|alt|data-(?:filters|all|more|none))="([^"]*)"/#
    )
    let shown = plain.replacing(#/<[^>]*>/#, with: "|").split(separator: "|")
    return (spoken.map(\.1) + shown).map { String($0) }
      .filter { $0.contains(where: \.isLetter) }
  }

  @Test(arguments: DefaultTemplates.texts.map(\.name))
  func `a template has no words of its own`(_ name: String) {
    let text = DefaultTemplates.texts.first { $0.name == name }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(words(in: text ?? "") == [])
  }

  @Test func `words are found where they stand`() {
    #expect(
      words(in: "{{! A comment }}<p title=\"Said\" class=\"note\">{{#a}}Shown{{/a}} <b>{{b}}</b>, and</p>")
        == ["Said", "Shown ", ", and"]
    )
  }
}
