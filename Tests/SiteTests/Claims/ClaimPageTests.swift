import Briefings
import Testing

@testable import Site

@Suite struct ClaimPageTests {
  private static func claim(_ id: String, _ text: String, _ positions: [Position] = []) -> Claim {
    var claim = Claim(id: id, text: text, span: SampleSite.span("x.md"))
    claim.positions = positions
    return claim
  }

  private static func position(
    _ actor: String,
    _ stance: Position.Stance,
    _ date: String? = nil,
    source: String? = nil
  ) -> Position {
    var position = Position(actor: SampleSite.reference(actor), stance: stance)
    position.date = date.map(SampleSite.date)
    position.source = source
    return position
  }

  private static func source(_ id: String, _ title: String, _ change: (inout Source) -> Void = { _ in })
    -> Source
  {
    var source = Source(id: id, title: title, span: SampleSite.span("x.md"))
    change(&source)
    return source
  }

  private static let site: SampleSite = {
    var site = SampleSite()
    site.add(actor: "aland", "Aland", .state)
    site.add(actor: "beland", "Beland", .state)
    site.add(event: "raid", "The raid", date: "2025-01-02") { event in
      event.sources = [
        source("s1", "Wire story") { $0.url = "https://a.example/1" },
        source("s2", "Rewrite") {
          $0.derivedFrom = ["s1"]
          $0.grade = "C3"
        },
      ]
      var losses = claim(
        "losses",
        "Aland lost <b>40</b> men",
        [position("beland", .asserts, "2025-01-03", source: "s2")]
      )
      losses.figure = Figure(amount: Figure.Amount(30, 40))
      losses.figure?.unit = "men"
      losses.figure?.parts = [
        Figure.Part(amount: Figure.Amount(12345.5, 12345.5), isApproximate: true, text: "officers")
      ]
      losses.incriminates = [SampleSite.reference("aland")]
      event.claims = [losses]
    }
    site.add(
      briefing: "one",
      "One",
      date: "2025-02-01",
      "Aland spoke.[^s1] And again.[^s1] See[^s9] `[^s1]`."
    ) {
      $0.sources = [source("s0", "Unused"), source("s1", "Same story") { $0.url = "https://a.example/1" }]
      var losses = claim("losses", "Other words", [position("aland", .denies, source: "s1")])
      losses.about = SampleSite.reference("raid")
      $0.claims = [losses, claim("own", "A claim about nothing")]
      var judgement = Judgement(text: "Aland will answer.", span: SampleSite.span("x.md"))
      judgement.likelihood = .probable
      judgement.confidence = .low
      $0.judgements = [judgement]
    }
    site.add(briefing: "two", "Two", date: "2025-02-02", "Nothing.") {
      $0.claims = [claim("own", "Another about nothing")]
    }
    return site
  }()

  private static let files = site.rendered()
  private func page(_ path: String) -> String { Self.files[path] ?? "" }

  @Test func `an event and a briefing that claim the same of it make one claim`() throws {
    let event = page("events/raid/index.html")
    #expect(event.ranges(of: "id=\"_claim-losses\"").count == 1)
    #expect(event.contains("Aland lost &lt;b&gt;40&lt;/b&gt; men") && !event.contains("Other words"))
    #expect(event.contains("data-status=\"disputed\""))
    let index = SiteIndex(Self.site.linked, words: SampleSite.words)
    #expect(index.claims.all.map(\.id) == ["losses", "own", "own"])
    #expect(index.claims.all[0].carriers == [.event(0), .briefing(0)])
    #expect(index.claims.anchors == ["_claim-losses", "_claim-own", "_claim-own"])
  }

  @Test func `the matrix has a column for each party and a cell for each stance`() throws {
    let event = page("events/raid/index.html")
    let head = try #require(event.firstMatch(of: /<thead>(?s:.*?)<\/thead>/)?.output)
    #expect(head.ranges(of: "scope=\"col\"").count == 3)
    #expect(
      event.contains(
        "data-stance=\"asserts\"><span class=\"glyph\" aria-hidden=\"true\">+</span>asserts</span>"
      )
    )
    #expect(event.contains("<abbr class=\"grade\" title=\"Fairly reliable source, possibly true\">C3</abbr>"))
    // The event's own source by its number; the briefing's by the register.
    #expect(event.contains("href=\"#_source-s2\" aria-label=\"Source 1\""))
    #expect(event.contains("href=\"../../sources/#_source-"))
  }

  @Test func `a figure is drawn, described and told as a table`() {
    let event = page("events/raid/index.html")
    #expect(event.contains("role=\"img\" aria-labelledby=\"_figure-1 _figure-1-text\""))
    #expect(event.contains("<desc id=\"_figure-1-text\">30–40 men; officers: about 12,345.5</desc>"))
    #expect(event.contains("<th scope=\"row\">officers</th><td>about 12,345.5</td>"))
  }

  @Test func `a claim's history tells who changed it`() {
    let event = page("events/raid/index.html")
    #expect(event.contains("<span class=\"fine\">Beland asserts</span>"))
    #expect(event.contains("<span class=\"fine\">Aland denies</span>"))
  }

  @Test func `a briefing shows its claims and, on top, its judgements`() throws {
    let briefing = page("briefings/one/index.html")
    #expect(briefing.contains("<b>probable</b> 55–80 %</span>"))
    #expect(briefing.contains("<span class=\"confidence\">low confidence</span>"))
    #expect(briefing.contains("href=\"../../events/raid/#_claim-losses\""))
    #expect(briefing.contains("id=\"_claim-own\""))
    let judgements = try #require(briefing.firstRange(of: "_judgements"))
    let prose = try #require(briefing.firstRange(of: "class=\"prose\""))
    #expect(judgements.lowerBound < prose.lowerBound)
  }

  @Test func `an actor's page tells what it claimed and what became of it`() {
    let beland = page("actors/beland/index.html")
    #expect(beland.contains("Claims and what became of them") && beland.contains("data-status=\"disputed\""))
    #expect(!beland.contains("On claims of others"))
    let aland = page("actors/aland/index.html")
    #expect(aland.contains("On claims of others") && !aland.contains("what became of them"))
    #expect(aland.contains("data-stance=\"denies\"") && !aland.contains("data-stance=\"asserts\""))
  }

  @Test func `claims are listed by status`() {
    let list = page("claims/index.html")
    #expect(list.contains("3 claims"))
    #expect(list.contains("href=\"#_disputed\"") && list.contains("id=\"_disputed\""))
    #expect(list.contains("href=\"../events/raid/#_claim-losses\""))
    #expect(page("index.html").contains("href=\"claims/\""))
    #expect(SampleSite.kursk.rendered()["claims/index.html"] == nil)
  }

  @Test func `references to sources are numbered in the order of use and lead there and back`() {
    let briefing = page("briefings/one/index.html")
    #expect(
      briefing.contains(
        "Aland</a> spoke.<sup class=\"source\"><a href=\"#_source-s1\" id=\"_ref-s1\" role=\"doc-noteref\""
      )
    )
    #expect(briefing.contains("id=\"_ref-s1--2\""))
    #expect(briefing.contains("See[^s9] <code>[^s1]</code>."))
    let sources = briefing[
      (briefing.firstRange(of: "class=\"sources\"")?.upperBound ?? briefing.startIndex)...
    ]
    let used = sources.firstRange(of: "id=\"_source-s1\"")
    let unused = sources.firstRange(of: "id=\"_source-s0\"")
    #expect(used.map { used in unused.map { used.lowerBound < $0.lowerBound } ?? false } == true)
    #expect(sources.contains("href=\"#_ref-s1\"") && sources.contains("href=\"#_ref-s1--2\""))
  }

  @Test func `sources with one address are one, and derived ones do not count`() {
    let register = page("sources/index.html")
    #expect(register.ranges(of: "https://a.example/1").count == 1)
    #expect(register.contains("2 independent of 3 sources"))
    #expect(page("events/raid/index.html").contains("1 independent of 2 sources"))
    #expect(register.contains(">The raid</a>") && register.contains(">One</a>"))
  }

  @Test func `origins name the file, or the briefing and its sentence`() {
    let event = page("events/raid/index.html")
    #expect(event.contains("<code>Content/events/raid.md</code>"))
    #expect(event.contains("<a href=\"../../briefings/one/#_claims\">One</a>"))
    #expect(event.contains("<q class=\"sentence\">Aland spoke.</q>"))
  }

  @Test func `what a program found names it, and quotes the sentence that says so`() {
    var site = SampleSite()
    let proposal = Origin.Proposal(
      extractor: "spotter",
      version: "2",
      confidence: 0.874,
      briefings: ["gone", "b"]
    )
    site.add(briefing: "b", "The briefing", "Ada Berg rules. Now Ada Berg leads Norland. So it is.")
    site.add(actor: "norland", "Norland", .state)
    site.add(actor: "ada", "Ada Berg") { actor in
      var relation = Relation(category: .leads, actor: SampleSite.reference("norland"))
      relation.proposal = proposal
      actor.relations = [relation, Relation(category: .ally, actor: SampleSite.reference("norland"))]
      // Its roles were left open by the curated file.
      actor.roles = [Role(title: "Chief")]
      actor.origin = Origin(isCurated: true, proposal: proposal)
      actor.origin.filled = [.roles]
    }
    let page = site.page("actors/ada/index.html")
    #expect(page.ranges(of: "By spotter 2, confidence 87 %").count == 2)
    #expect(page.contains("<q class=\"sentence\">Now Ada Berg leads Norland.</q>"))
    #expect(page.contains("<q class=\"sentence\">Ada Berg rules.</q>"))
    #expect(page.ranges(of: "<code>Content/actors/ada.md</code>").count == 1)
  }
}
