import Diagnostics
import Testing

@testable import Site

@Suite struct TemplateFaultTests {
  /// What is said of the default templates with one of them replaced.
  private func faults(_ name: String, _ text: String) -> String {
    var files = TemplateLoader.defaults
    guard let i = files.texts.firstIndex(where: { $0.name == name }) else { return "no template \(name)" }
    files.texts[i].text = Array(text.utf8)
    var diagnostics = DiagnosticList()
    let templates = SiteTemplates(files, language: "en", diagnostics: &diagnostics)
    #expect((templates == nil) == diagnostics.hasErrors)
    return TextPrinter().text(of: diagnostics)
  }

  @Test func `a field that no page has is said at its place`() {
    #expect(
      faults("404", "{{<base}}{{$main}}\n<h1>{{page.titel}}</h1>{{/main}}{{/base}}") == """
        Templates/404.mustache:2:5: error: 'page' has no field 'titel' [template.unknown-field]
          help: did you mean 'page.title'?

        """
    )
  }

  @Test func `a fault in a partial is said once, though many pages include it`() {
    #expect(
      faults("entity", "<a href=\"{{url}}\">{{nme}}</a>") == """
        Templates/entity.mustache:1:19: error: unknown field 'nme' in 'entity' or 'home' [template.unknown-field]
        Templates/home.mustache:45:16: note: included here
          help: did you mean 'name'?

        """
    )
  }

  @Test func `the faults of several pages are said in one run`() {
    var files = TemplateLoader.defaults
    for i in files.texts.indices where ["home", "actor"].contains(files.texts[i].name) {
      files.texts[i].text = Array("{{nothing}}".utf8)
    }
    var diagnostics = DiagnosticList()
    #expect(SiteTemplates(files, language: "en", diagnostics: &diagnostics) == nil)
    #expect(
      diagnostics.all.compactMap { $0.span?.path } == ["Templates/home.mustache", "Templates/actor.mustache"]
    )
  }

  @Test func `parameters are free`() {
    #expect(faults("404", "<p>{{site.params.anything.at.all}}</p>") == "")
  }
}
