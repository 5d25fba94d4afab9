import Briefings
import Foundation

@testable import Site

extension SampleSite {
  /// A small site with some of everything.
  static let kursk: SampleSite = {
    var site = SampleSite()
    site.settings.description = "Briefings on the war and those who wage it"
    site.settings.baseURL = "https://example.org/desk/"
    site.add(actor: "north-korea", "North Korea", .state) {
      $0.aliases = [
        Alias(name: "DPRK", kind: .acronym, span: span("x.md")),
        Alias(name: "조선민주주의인민공화국", span: span("x.md")),
        Alias(name: "Pyongyang", kind: .metonym, span: span("x.md")),
      ]
      $0.summary = "One-party state in the north of the Korean peninsula."
    }
    site.add(actor: "russia", "Russia", .state)
    site.add(actor: "kim-jong-un", "Kim Jong Un") {
      $0.country = reference("north-korea")
      var role = Role(title: "Supreme leader")
      role.of = reference("north-korea")
      role.since = date("2011-12")
      role.source = "s1"
      $0.roles = [role]
      $0.wikidata = "Q56226"
      var ally = Relation(category: .ally, actor: reference("russia"))
      ally.since = date("2024-06-19")
      ally.text = "By the treaty of 2024"
      $0.relations = [ally, Relation(category: .leads, actor: reference("kpa"))]
      var source = Source(id: "s1", title: "State gazette", span: span("x.md"))
      source.url = "https://example.net/gazette"
      source.grade = "B2"
      source.published = date("2024-06-20")
      $0.sources = [source]
      $0.profile = markdown(
        "Third of his family to rule [North Korea](north-korea.md).\n\n## Early life\n\nUnclear."
      )
      $0.redirects = ["people/kim/"]
    }
    site.add(actor: "kpa", "Korean People's Army", .armedForce) {
      $0.country = reference("north-korea")
    }
    site.add(actor: "desk-source", "Volunteer Corps", .group) {
      $0.origin = Origin(
        isCurated: false,
        proposal: .init(extractor: "test", version: "1", confidence: 0.9, briefings: ["confirmation"])
      )
    }
    site.add(event: "war", "The war", date: "2022-02-24/..") { $0.category = .assault }
    site.add(event: "treaty", "Partnership treaty signed", date: "2024-06-19") {
      $0.category = .agree
      $0.status = .confirmed
      var place = Event.Place(name: "Pyongyang city")
      place.latitude = 39.02
      place.longitude = 125.75
      $0.place = place
      $0.participants = [
        .init(actor: reference("kim-jong-un"), role: .actor),
        .init(actor: reference("russia"), role: .recipient),
        .init(actor: reference("north-korea"), role: .host),
      ]
    }
    site.add(event: "deployment", "Deployment to Kursk", date: "2024-10~") {
      $0.category = .mobilize
      $0.status = .disputed
      $0.partOf = [reference("war")]
      $0.follows = [reference("treaty")]
      $0.account = markdown("Troops arrived. Gen. Kim spoke of 3.5 brigades.")
    }
    site.add(event: "confirmation", "Deployment confirmed", date: "2025-04-28") {
      $0.confirms = [reference("deployment")]
      $0.partOf = [reference("war")]
      $0.follows = [reference("deployment")]
      $0.reported = date("2025-04-29")
    }
    site.add(
      briefing: "confirmation",
      "North Korea says it out loud",
      date: "2025-04-28",
      """
      For months **North Korea**'s part was denied. On Monday *Kim Jong* Un owned it. Kim Jong Un ordered it \
      himself, said Gen. Ri of the U.S. desk, under the [treaty](../events/treaty.md); see [[deployment]].

      ## What was said

      > "Heroes", the agency wrote of the Korean People's Army.

      | Party | Says |
      | :--- | ---: |
      | Russia | thanks |
      | North Korea | duty |

      Losses are unknown.[^1] A [map](../assets/kursk.png) and a [dead link](../actors/nobody.md) follow.

      ![Kursk](../assets/kursk.png)

      - [x] checked
      - [ ] open

      [^1]: By nobody's count.
      """
    ) {
      $0.summary = "What was denied is now boasted of."
      $0.authors = ["Ann Lee", "Bo Chen"]
      $0.tags = ["Kursk", "Arms & men"]
      $0.updated = date("2025-04-30")
      var source = Source(id: "s1", title: "Statement of the agency", span: span("x.md"))
      source.publisher = "KCNA"
      source.url = "https://example.net/a?b=1&c=2"
      source.archive = "https://archive.example/1"
      source.accessed = date("2025-04-29")
      source.grade = "A1"
      $0.sources = [source]
    }
    site.add(
      briefing: "treaty-signed",
      "A treaty with a clause",
      date: "2024-06-20",
      "Kim Jong Un and Russia signed. North Korea gains oil."
    ) { $0.tags = ["Treaties"] }
    site.add(
      briefing: "autumn",
      "What we know of the autumn",
      date: "2024-11",
      "Volunteer Corps fighters saw the Deployment to Kursk. North Korea is silent. Russia is too."
    ) { $0.tags = ["Kursk"] }
    site.assets = ["kursk.png"]
    return site
  }()
}
