import Diagnostics
import Mustache
import Testing

@Suite struct ConstantTests {
  private static let constants = Constants(
    name: "words",
    texts: ["related": "Read & see", "seen-with": "Seen with"],
    counted: ["counts.pages": .init(forms: [("<", " page"), ("", " pages")]) { $0 == 1 ? 0 : 1 }]
  )

  private func rendered(_ template: String) -> String {
    var diagnostics = DiagnosticList()
    let set = TemplateSet(
      [TemplateSource(name: "page", text: Array(template.utf8), path: "page.mustache")],
      constants: Self.constants,
      diagnostics: &diagnostics
    )
    let compiled = set.compile("page", for: TestPage.shape, diagnostics: &diagnostics)
    guard diagnostics.isEmpty, let compiled else { return TextPrinter().text(of: diagnostics) }
    var out: [UInt8] = []
    compiled.render(TestPage(), into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test func `a constant is written escaped, in content and in attributes, whatever section is around it`() {
    #expect(
      rendered(
        #"<p title="{{words.related}}">{{#title}}{{words.seen-with}}{{/title}}{{ words.related }}</p>"#
      )
        == #"<p title="Read &amp; see">Seen withRead &amp; see</p>"#
    )
  }

  private struct Pages: Sendable {
    struct Chapter: Sendable {
      var number: Int
      var title: String
      static let shape = Shape<Chapter>(
        "chapter",
        [.number("number") { $0.number }, .text("title") { $0.title }]
      )
    }
    var chapters: [Chapter]
    static let shape = Shape<Pages>("pages", [.list("chapters", Chapter.shape) { $0.chapters }])
  }

  @Test func `a counted text takes the form of the number around it`() {
    var diagnostics = DiagnosticList()
    let template = "{{#chapters}}{{words.counts.pages}}{{#title}} of {{title}}{{/title}}; {{/chapters}}"
    let set = TemplateSet(
      [TemplateSource(name: "page", text: Array(template.utf8), path: "page.mustache")],
      constants: Self.constants,
      diagnostics: &diagnostics
    )
    var out: [UInt8] = []
    let pages = Pages(chapters: [
      .init(number: 1, title: "A"), .init(number: 12, title: ""), .init(number: 0, title: "C"),
    ])
    set.compile("page", for: Pages.shape, diagnostics: &diagnostics)?.render(pages, into: &out)
    #expect(TextPrinter().text(of: diagnostics).isEmpty)
    #expect(String(decoding: out, as: UTF8.self) == "&lt;1 page of A; 12 pages; 0 pages of C; ")
  }

  @Test(arguments: [
    (
      "<p>{{words.counts.pages}}",
      """
      page.mustache:1:4: error: 'words.counts.pages' depends on a number, and nothing around it has a field \
      'number' [template.wrong-kind]
        help: put it into the section of a count: '{{#count}}{{words.counts.pages}}{{/count}}'
      """
    ),
    (
      "<p>{{words.realted}}",
      """
      page.mustache:1:4: error: 'words' has no 'realted' [template.unknown-field]
        help: did you mean 'words.related'?
      """
    ),
    (
      "{{{words.related}}}",
      """
      page.mustache:1:1: error: 'words.related' is text, not HTML [template.raw-text]
        help: write '{{words.related}}', which escapes it
      """
    ),
    (
      "<a href=\"{{words.related}}\">",
      "page.mustache:1:10: error: 'words.related' is text where a URL begins [template.unsafe-url]"
    ),
    (
      "<p style=\"{{words.related}}\">",
      "page.mustache:1:11: error: 'words.related' stands in 'style', where only numbers may "
        + "[template.unsafe-place]"
    ),
  ])
  func `a constant that is unknown or misplaced is said`(template: String, expected: String) {
    let text = rendered(template)
    #expect(text == expected + "\n")
  }
}
