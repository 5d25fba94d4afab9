import Briefings
import Diagnostics
import Testing

@testable import Site

@Suite struct PlanTests {
  private func faults(_ site: SampleSite) -> String {
    guard let templates = SampleSite.defaults else { return "" }
    var diagnostics = DiagnosticList()
    _ = Site.plan(site.linked, templates: templates, diagnostics: &diagnostics)
    return TextPrinter().text(of: diagnostics)
  }

  @Test func `paths ascend and none is there twice`() {
    guard let templates = SampleSite.defaults else { return }
    let plan = SampleSite.kursk.plan(templates)
    let paths = plan.pages.map(\.path)
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(paths + plan.assets.map(\.path)).count == paths.count + plan.assets.count)
    #expect(plan.assets == [AssetCopy(source: "kursk.png", path: "assets/kursk.png")])
  }

  @Test func `a link that leads to no file is said at its place, with the nearest`() {
    var site = SampleSite()
    site.add(actor: "kim-jong-un", "Kim Jong Un")
    site.add(briefing: "x", "X", "First line.\n\nSee [him](../actors/kim-jung-un.md).")
    #expect(
      faults(site) == """
        Content/briefings/x.md:3:5: warning: link to '../actors/kim-jung-un.md' leads to no file of the site; \
        its words stay, without a link [site.dangling-link]
          help: did you mean '../actors/kim-jong-un.md'?

        """
    )
  }

  @Test func `an image without alternative text, and one that is not there, are said at their places`() {
    var site = SampleSite()
    site.assets = ["map.png"]
    site.add(
      briefing: "x",
      "X",
      "Text ![](../assets/map.png) and ![A map](../assets/mpa.png), ![](https://example.org/a.png)."
    )
    #expect(
      faults(site) == """
        Content/briefings/x.md:1:6: warning: an image without alternative text says nothing to those who do not \
        see it [site.missing-alternative]
          help: write between its brackets what it shows: '![A map of Kursk region](…)'
        Content/briefings/x.md:1:33: warning: image '../assets/mpa.png' is no file of the site; its alternative \
        text stands in its place [site.dangling-link]
          help: did you mean '../assets/map.png'?
        Content/briefings/x.md:1:62: warning: an image without alternative text says nothing to those who do not \
        see it [site.missing-alternative]
          help: write between its brackets what it shows: '![A map of Kursk region](…)'

        """
    )
  }

  @Test func `a redirect where a page stands is an error`() {
    var site = SampleSite()
    site.add(actor: "a", "A") { $0.redirects = ["actors/b/"] }
    site.add(actor: "b", "B")
    #expect(
      faults(site) == """
        Content/actors/a.md:1:1: error: redirect 'actors/b/' stands where the site has another page \
        [site.path-collision]
          help: remove it, or rename the other page

        """
    )
  }

  @Test func `an asset named as one of the templates' is an error`() {
    var site = SampleSite()
    site.assets = ["style.css"]
    site.add(briefing: "x", "X", "[mine](../assets/style.css)")
    #expect(
      faults(site) == """
        Content/assets/style.css: error: asset 'style.css' has the same name as a file of the templates \
        [site.path-collision]
          help: rename it, or put it into a folder of its own

        """
    )
  }

  @Test func `long lists are spread over pages`() throws {
    var site = SampleSite()
    for i in 0..<650 { site.add(actor: "a\(i)", "\(["Ann", "Bo", "Чан"][i % 3]) \(i)") }
    for i in 0..<320 { site.add(event: "e\(i)", "Event \(i)", date: "20\(10 + i % 4)-0\(1 + i % 9)") }
    let templates = try #require(SampleSite.defaults)
    let plan = site.plan(templates)
    let paths = Set(plan.pages.map(\.path))
    for path in ["letters/a", "letters/b", "letters/other", "types/person"] {
      #expect(paths.contains("actors/\(path)/index.html"))
    }
    for year in 2010...2013 { #expect(paths.contains("events/years/\(year)/index.html")) }
    let renderer = Renderer(plan, templates: templates)
    var scratch = PageScratch()
    func text(_ path: String) throws -> String {
      let page = try #require(plan.pages.first { $0.path == path })
      var bytes: [UInt8] = []
      renderer.render(page, into: &bytes, scratch: &scratch)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(try text("actors/index.html").contains("Most named"))
    #expect(try text("actors/letters/other/index.html").contains("<h1>Actors in other scripts</h1>"))
    #expect(try text("events/index.html").contains("320 events, the latest 200 here"))
    #expect(try text("events/years/2011/index.html").contains("<h1>Events of 2011</h1>"))
  }
}
