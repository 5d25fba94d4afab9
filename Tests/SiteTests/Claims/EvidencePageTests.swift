import Briefings
import Testing

@testable import Site

/// Where pages show the sentences in which an extractor found what people wrote.
@Suite struct EvidencePageTests {
  private static func evidence(_ actor: String, _ stance: Position.Stance, _ text: String) -> Claim.Evidence {
    Claim.Evidence(
      actor: SampleSite.reference(actor),
      stance: stance,
      text: text,
      proposal: Origin.Proposal(extractor: "spotter", version: "2", confidence: 0.9, briefings: ["two"])
    )
  }

  private static func claim() -> Claim {
    var claim = Claim(id: "losses", text: "Aland lost men", span: SampleSite.span("x.md"))
    claim.positions = [
      Position(actor: SampleSite.reference("beland"), stance: .asserts),
      Position(actor: SampleSite.reference("aland"), stance: .denies),
    ]
    for i in claim.positions.indices { claim.positions[i].date = SampleSite.date("2025-01-03") }
    claim.about = SampleSite.reference("raid")
    return claim
  }

  private static let site: SampleSite = {
    var site = SampleSite()
    site.add(actor: "aland", "Aland", .state)
    site.add(actor: "beland", "Beland", .state)
    site.add(event: "raid", "The raid", date: "2025-01-02") { event in
      var claim = claim()
      // What both nouns carry has its evidence in both.
      claim.evidence = [evidence("beland", .asserts, "Beland says <so>.")]
      claim.evidence.append(evidence("aland", .denies, "Aland denies it."))
      event.claims = [claim]
    }
    site.add(briefing: "one", "One", date: "2025-02-01", "Beland spoke. Aland called it a lie.[^s1]") {
      var claim = claim()
      claim.evidence = [evidence("beland", .asserts, "Beland says <so>.")]
      claim.positions[1].source = "s1"
      $0.sources = [Source(id: "s1", title: "Note", span: SampleSite.span("x.md"))]
      $0.claims = [claim]
    }
    site.add(briefing: "two", "Two", date: "2025-02-02", "Beland says <so>. Aland denies it.")
    site.add(briefing: "three", "Three", date: "2025-02-03", "Nothing.") {
      var own = Claim(id: "own", text: "A claim of one file", span: SampleSite.span("x.md"))
      own.positions = [Position(actor: SampleSite.reference("beland"), stance: .asserts)]
      $0.claims = [own]
    }
    return site
  }()

  private static let files = site.rendered()
  private func page(_ path: String) -> String { Self.files[path] ?? "" }
  private static let everywhere = [
    "briefings/one/index.html", "events/raid/index.html", "actors/aland/index.html",
    "actors/beland/index.html", "claims/index.html",
  ]

  @Test(arguments: everywhere)
  func `a curated claim tells once that it was found too, and where`(path: String) throws {
    let page = page(path)
    #expect(page.ranges(of: "<summary>curated, found also by the extractor</summary>").count == 1)
    let origin = try #require(
      page.firstMatch(of: /<summary>curated, found also(?s:.*?)<\/details>/)?.output
    )
    // The files that have it, and the sentence once.
    #expect(origin.contains("<code>Content/events/raid.md</code>") && origin.contains(">One</a>"))
    #expect(origin.ranges(of: "<q class=\"sentence\">Beland says &lt;so&gt;.</q>").count == 1)
    #expect(origin.contains("briefings/two/#:~:text=Beland%20says%20%3Cso\">Two</a>"))
    #expect(origin.contains("spotter 2") && !origin.contains("Aland denies it."))
  }

  @Test(arguments: everywhere)
  func `a denial is shown in its own words, from the texts that have them`(path: String) throws {
    let page = page(path)
    let denial = try #require(page.firstMatch(of: /data-stance="denies"(?s:.*?)(<\/li>|<\/td>)/)?.output.0)
    let own = try #require(denial.firstRange(of: ">Aland called it a lie.</q>"))
    let found = try #require(denial.firstRange(of: ">Aland denies it.</q>"))
    // What a person refers to stands first, and is not marked.
    #expect(own.lowerBound < found.lowerBound)
    #expect(denial.contains("briefings/one/#:~:text=Aland%20called%20it%20a%20lie\">One</a></span>"))
    #expect(
      denial.contains(
        "briefings/two/#:~:text=Aland%20denies%20it\">Two</a> <span class=\"fine\">extracted</span>"
      )
    )
    #expect(!page.contains("data-stance=\"asserts\"") || !page.contains("so&gt;.</q> <a class=\"fine\""))
  }

  @Test func `what no text repeats is curated and no more`() {
    let three = page("briefings/three/index.html")
    #expect(three.contains("<summary>curated</summary>") && !three.contains("found also"))
  }

  @Test func `machines get it too`() {
    let json = page("briefings/one/index.json")
    #expect(json.contains(#""evidence":["#) && json.contains("Aland denies it."))
    #expect(!page("briefings/three/index.json").contains("evidence"))
  }

  @Test func `evidence of a page's claims is among what the page is made of`() {
    func fingerprints(_ change: (inout Claim.Evidence) -> Void) -> [Fingerprint] {
      var site = Self.site
      for i in site.events.indices where !site.events[i].claims.isEmpty {
        change(&site.events[i].claims[0].evidence[1])
      }
      let index = SiteIndex(site.linked, words: SampleSite.words)
      let cards = Cards(index)
      return ClaimPrints(index, cards, TextPrints(index, cards)).claims
    }
    let before = fingerprints { _ in }
    #expect(before == fingerprints { _ in })
    #expect(before != fingerprints { $0.text = "Aland disputes it." })
    #expect(before != fingerprints { $0.proposal.confidence = 0.91 })
    #expect(before != fingerprints { $0.proposal.briefings = ["three"] })
  }

  @Test(arguments: [
    ("Kyiv denies it.", "#:~:text=Kyiv%20denies%20it"),
    (
      "It is “so-so”, a town’s man said!",
      "#:~:text=It%20is%20%E2%80%9Cso%2Dso%E2%80%9D%2C%20a%20town%E2%80%99s%20man%20said"
    ),
    (
      "One two three four five six seven eight nine ten eleven.",
      "#:~:text=One%20two%20three%20four,eight%20nine%20ten%20eleven"
    ),
    ("…", ""), ("", ""),
  ])
  func `links lead to the words`(passage: String, fragment: String) {
    #expect(TextDirective.fragment(of: passage) == fragment)
  }
}
