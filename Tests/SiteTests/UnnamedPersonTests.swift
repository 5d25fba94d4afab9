import Briefings
import Diagnostics
import Testing

@testable import Site

@Suite struct UnnamedPersonTests {
  private var site: SampleSite {
    var site = SampleSite()
    site.settings.baseURL = "https://example.org/"
    site.add(actor: "ukraine", "Ukraine", .state)
    site.add(actor: "ida", "Ida Berg") { $0.country = SampleSite.reference("ukraine") }
    for briefing in ["first", "second"] {
      site.add(actor: "official-in-\(briefing)", "Senior Ukrainian official") { official in
        official.isUnnamed = true
        var role = Role(title: "official")
        role.of = SampleSite.reference("ukraine")
        (official.roles, official.country) = ([role], role.of)
        official.origin = Origin(
          isCurated: false,
          proposal: Origin.Proposal(extractor: "e", version: "1", confidence: 0.9, briefings: [briefing])
        )
      }
    }
    site.add(
      briefing: "first",
      "The first",
      date: "2025-04-01",
      "Ida Berg came. “We know,” an official said."
    ) {
      $0.quotes = [
        Quote(range: 18..<26, speaker: "official-in-first", attribution: "an official", confidence: 0.9)
      ]
    }
    site.add(briefing: "second", "The second", date: "2025-05-01", "Senior Ukrainian official said nothing.")
    return site
  }

  @Test func `the page says so, in which briefing, of whom, and what was said`() throws {
    let page = site.page("actors/official-in-first/index.html")
    #expect(page.contains("<span class=\"glyph\" aria-hidden=\"true\">◌</span>Unnamed person · "))
    #expect(page.contains("Not named: the title is how the briefing describes this person."))
    #expect(page.contains("<dt>Speaks in</dt>\n<dd><a href=\"../../briefings/first/\">The first</a>"))
    #expect(
      page.contains(
        "<dd>official, <a class=\"entity\" data-kind=\"state\" href=\"../../actors/ukraine/\">Ukraine</a>"
      )
    )
    #expect(page.contains("<blockquote dir=\"auto\"><p>We know,"))
    #expect(!page.contains("id=\"_ties\"") && !page.contains("id=\"_in-the-briefings\""))
    #expect(
      page.contains(
        "\"@type\":\"Person\",\"name\":\"Senior Ukrainian official\",\"description\":\"Senior Ukrainian official\""
      )
    )
    #expect(
      site.page("actors/official-in-first/index.json").contains("\"type\":\"person\",\"unnamed\":true,")
    )
    #expect(!site.page("actors/ida/index.html").contains("Not named"))
    #expect(!site.page("actors/ida/index.json").contains("unnamed"))
  }

  @Test func `the words of the text lead from the quote to the page`() {
    let quote =
      "<figcaption><span><a class=\"entity\" data-kind=\"unnamed\" href=\"../../actors/official-in-first/\">an official</a>"
      + "</span> <span class=\"fine\">not named</span>"
    #expect(site.page("briefings/first/index.html").contains(quote))
    #expect(site.page("quotes/index.html").contains(quote.replacing("../../", with: "../")))
  }

  @Test func `lists have them at the end, told apart by their briefings, and the alphabet has not`() throws {
    let page = site.page("actors/index.html")
    let group = try #require(page.split(separator: "<h2 id=\"_type-unnamed\">").last)
    #expect(
      group.contains(
        "official-in-first/\">Senior Ukrainian official</a> <span class=\"fine\">The first</span>"
      )
    )
    #expect(
      group.contains(
        "official-in-second/\">Senior Ukrainian official</a> <span class=\"fine\">The second</span>"
      )
    )
    #expect(!page.contains("<h2 id=\"_s\">"))
    #expect(page.contains("<h2 id=\"_type-person\">"))
    #expect(page.matches(of: /official-in-first/).count == 1)
  }

  @Test func `whom they speak for shows them apart from those whom it names`() throws {
    let page = site.page("actors/ukraine/index.html")
    let parts = page.split(separator: "<section aria-labelledby=\"_unnamed\">")
    #expect(parts.count == 2 && parts[1].contains("official-in-first") && !parts[0].contains("official-in"))
    #expect(parts[1].contains("<span class=\"kind\">Unnamed person</span> · The second"))
    #expect(
      parts[0].contains("id=\"_members\"") && !page.contains("id=\"_holders\"")
        && !page.contains("id=\"_ties\"")
    )
  }

  @Test func `no network has them, and no check asks for their names`() async {
    #expect(!site.page("network/index.html").contains("official-in"))
    var site = site
    for i in site.actors.indices { site.actors[i].origin = .curated }
    for i in 0..<12 { site.add(briefing: "b\(i)", "T", "Ida Berg and Ukraine.") }
    var diagnostics = DiagnosticList()
    guard let templates = SampleSite.defaults else { return }
    await site.plan(templates).checkEntities(diagnostics: &diagnostics)
    #expect(diagnostics.sorted().filter { $0.message.contains("official") } == [])
  }
}
