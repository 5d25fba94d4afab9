import Briefings
import Testing

@testable import Extraction

@Suite struct RoleTests {
  private struct Case: Sendable {
    var text: String
    var title: String
    var of: String?
    var isFormer = false
  }

  private static let cases = [
    Case(text: "Russian President [Vladimir Putin]P spoke.", title: "president", of: "russia"),
    Case(
      text: "[Ukraine]L’s foreign minister [Andrii Sybiha]P spoke.",
      title: "foreign minister",
      of: "ukraine"
    ),
    Case(
      text: "Former [US]L Defense Secretary [Jim Mattis]P spoke.",
      title: "defense secretary",
      of: "united-states",
      isFormer: true
    ),
    Case(
      text: "Gen. [Ann Lee]P, former [NATO]O commander, spoke.",
      title: "NATO commander",
      of: "nato",
      isFormer: true
    ),
    Case(
      text: "[Ann Lee]P, a senior fellow at the [Rukha Institute]O, spoke.",
      title: "senior fellow",
      of: "rukha-institute"
    ),
    Case(
      text: "[Ann Lee]P, introduced as a former [NATO]O commander, spoke.",
      title: "NATO commander",
      of: "nato",
      isFormer: true
    ),
    Case(text: "[Ann Lee]P, a military analyst.", title: "military analyst", of: nil),
  ]

  @Test(arguments: cases.indices)
  func `what somebody is or was is read beside the name`(_ number: Int) throws {
    let expected = Self.cases[number]
    let text = ActorText(expected.text, date: "2025-04-28")
    let person = try #require(text.found.actors.first { $0.category == .person })
    let role = try #require(person.roles.last)
    #expect(role.title == expected.title && role.of == expected.of && role.isFormer == expected.isFormer)
    #expect(role.asOf?.source == "2025-04-28")
  }

  @Test(
    arguments: [
      "Mr. [Lee]P spoke.", "[Ann Lee]P, who spoke, left.", "[Ann Lee]P, and the president of all, left.",
      "[Ann Lee]P, [Bob Lee]P and the minister left.", "In May, [Ann Lee]P, said the minister, left.",
    ]
  )
  func `forms of address and other people's offices are no roles`(_ text: String) {
    let roles = ActorText(text).found.actors.flatMap(\.roles)
    #expect(roles.isEmpty)
  }
}
