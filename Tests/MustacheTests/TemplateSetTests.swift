import Diagnostics
import Mustache
import Testing

struct TemplateSetTests {
  private func source(_ name: String, _ text: String, _ path: String) -> TemplateSource {
    TemplateSource(name: name, text: Array(text.utf8), path: path)
  }

  @Test func unknownTemplateIsSaidWithTheNearestName() {
    var diagnostics = DiagnosticList()
    let set = TemplateSet([source("briefing", "", "briefing.mustache")], diagnostics: &diagnostics)
    #expect(set.compile("breifing", for: TestPage.shape, diagnostics: &diagnostics) == nil)
    #expect(
      TextPrinter().text(of: diagnostics) == """
        dossier: error: there is no template 'breifing' [template.unknown]
          help: did you mean 'briefing'?

        """
    )
  }

  @Test func sameNameTwiceIsSaidWithBothPlaces() {
    var diagnostics = DiagnosticList()
    _ = TemplateSet(
      [source("a", "", "one/a.mustache"), source("a", "", "two/a.mustache")],
      diagnostics: &diagnostics
    )
    #expect(
      TextPrinter().text(of: diagnostics) == """
        two/a.mustache: error: template 'a' is there twice [template.duplicate]
        one/a.mustache: note: the other one is here

        """
    )
  }

  @Test func faultInAPartialStopsOnlyWhatIncludesIt() {
    var diagnostics = DiagnosticList()
    let set = TemplateSet(
      [
        source("page", "{{>bad}}", "page.mustache"), source("bad", "{{#x}}", "bad.mustache"),
        source("other", "fine", "other.mustache"),
      ],
      diagnostics: &diagnostics
    )
    #expect(diagnostics.all.count == 1)
    #expect(set.compile("page", for: TestPage.shape, diagnostics: &diagnostics) == nil)
    #expect(set.compile("other", for: TestPage.shape, diagnostics: &diagnostics) != nil)
    #expect(diagnostics.all.count == 1)
  }

  @Test func allFaultsOfATemplateAreSaidAtOnce() {
    let text = TestPage().rendered("{{titel}}\n{{#people}}{{nam}}{{/people}}\n{{>x}}\n<p title={{title}}>")
    let places = text.split(separator: "\n").filter { $0.contains("error") }.map { $0.prefix { $0 != " " } }
    #expect(
      places == ["page.mustache:1:1:", "page.mustache:2:12:", "page.mustache:3:1:", "page.mustache:4:10:"]
    )
  }
}
