import Briefings
import Testing

@testable import Extraction

@Suite struct OrganizationTests {
  @Test(
    arguments: [
      "The [Central Mining Commission]O (CMC) met. The CMC left.",
      "The CMC ([Central Mining Commission]O) met. The [CMC]O left.",
      "The [Central Mining Commission]O met. [CMC]O left.",
      "The [Central Mining Commission]O met. The [Mining Commission]O left.",
      "The [Levada Center]O met. [Levada]O left.",
    ]
  )
  func `acronyms and shortened names are joined to the whole`(_ text: String) {
    let found = ActorText(text).found
    #expect(Set(found.mentions.map(\.actor)).count == 1 && found.mentions.count >= 2)
    #expect(found.actors[0].name.contains(" "))
  }

  @Test(
    arguments: [
      "The [Defense Ministry]O met the [Foreign Ministry]O.", "The [World Bank]O met the [Investment Bank]O.",
      "[Harvard University]O met [Yale University]O.",
    ]
  )
  func `words that many names share join nothing`(_ text: String) {
    #expect(ActorText(text).found.actors.count == 2)
  }

  @Test(arguments: ["The [Party]O met.", "The [River]L rose.", "The [Commission]O met."])
  func `a noun with a capital names nobody`(_ text: String) {
    #expect(ActorText(text).found.mentions.isEmpty)
  }

  @Test func `known organizations have their names and types, whatever they are called by`() throws {
    let text = ActorText("[KCNA]O said so. The [Korean Central News Agency]O said so. [NATO]O left.")
    #expect(try text.actor("kcna").category == .media)
    #expect(try text.actor("nato").category == .organization)
    #expect(text.found.mentions[0].actor == text.found.mentions[1].actor)
  }

  @Test(
    arguments: [
      ("Rukha Defence Ministry", Actor.Category.government), ("Rukha Daily News", .media),
      ("Rukha Liberation Front", .group), ("12th Rukha Brigade", .armedForce),
      ("Rukha Institute", .organization),
    ]
  )
  func `the words of a name tell its type`(_ name: String, _ category: Actor.Category) {
    #expect(ActorBuilder.category(ofOrganization: name) == category)
  }
}
