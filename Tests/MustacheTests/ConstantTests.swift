import Diagnostics
import Mustache
import Testing

@Suite struct ConstantTests {
  private func rendered(_ template: String) -> String {
    var diagnostics = DiagnosticList()
    let set = TemplateSet(
      [TemplateSource(name: "page", text: Array(template.utf8), path: "page.mustache")],
      constants: Constants(name: "words", texts: ["related": "Read & see", "seen-with": "Seen with"]),
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

  @Test(arguments: [
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
