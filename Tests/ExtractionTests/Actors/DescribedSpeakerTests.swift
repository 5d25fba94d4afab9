import Briefings
import Testing

@testable import Extraction

@Suite struct DescribedSpeakerTests {
  private func described(_ text: ActorText) -> [TextActor] { text.found.actors.filter { !$0.isNamed } }

  @Test func `somebody who speaks without a name is one person for one description`() throws {
    let text = ActorText(
      "“We will go there now,” said a senior Ukrainian intelligence official. “We will stay there,” a senior Ukrainian"
        + " intelligence official said."
    )
    let described = described(text)
    #expect(described.map(\.id) == ["senior-ukrainian-intelligence-official"])
    #expect(described.first?.category == .person && described.first?.country == "ukraine")
    #expect(text.found.descriptions.count == 2)
    #expect(text.links == ["Ukrainian → ukraine", "Ukrainian → ukraine"])
  }

  @Test func `another official is another person`() {
    let text = ActorText(
      "“We will go there now,” a Russian official said. “We will stay,” another Russian official said."
    )
    #expect(described(text).map(\.id) == ["russian-official", "russian-official-2"])
  }

  @Test func `for whom somebody speaks tells one from another, and where does not`() {
    let text = ActorText(
      "“We will go there now,” said a spokesman for the [Home Office]O. “We will stay there,” said a spokesman for"
        + " the [Blue Union]O. “It is all over now,” said a spokesman in [Geneva]L."
    )
    let described = described(text)
    #expect(
      described.map(\.name) == ["spokesman for the Home Office", "spokesman for the Blue Union", "spokesman"]
    )
    #expect(described.map { $0.roles.map(\.of) }.prefix(2) == [["home-office"], ["blue-union"]])
    #expect(described.flatMap(\.roles).map(\.title).prefix(2) == ["spokesman", "spokesman"])
  }

  @Test(arguments: [
    // Named after all, many, known from before, or not one who speaks.
    "“We will go there now,” said a spokesman, [Ann Lee]P.",
    "“We will go there now,” a spokesman [Ann Lee]P said.",
    "“We will go there now,” said a spokesman, Major General [Ann Lee]P, on Friday.",
    "[Ann Lee]P, a spokesman, said: “We will go there now.”",
    "“We will go there now,” said senior officials.", "“We will go there now,” said the official.",
    "“We will go there now,” said a report.", "“We will go there now,” said a crowd of demonstrators.",
  ])
  func `others are not described speakers`(_ text: String) {
    #expect(described(ActorText(text)).isEmpty)
  }

  @Test func `a name that has nothing to do with them is not theirs`() {
    let text = ActorText("“We will go there now,” said a spokesman, and [Ann Lee]P left.")
    #expect(described(text).map(\.name) == ["spokesman"])
  }

  @Test func `a name of their own words is no body that they belong to`() throws {
    let described = try #require(described(ActorText("“We will go now,” said a [Western diplomat]O.")).first)
    #expect(described.roles.isEmpty && described.country == nil)
  }

  @Test(arguments: [
    ("A senior French official said that the talks had failed.", ["senior French official"]),
    ("Does a second source say that the talks had failed?", []),
    ("The French government said that the talks had failed.", []),
  ])
  func `who says something without being quoted speaks too`(_ text: String, _ names: [String]) {
    let read = ExtractedText(Array(text.utf8), date: nil)
    #expect(read.actors.actors.filter { !$0.isNamed }.map(\.name) == names)
  }
}
