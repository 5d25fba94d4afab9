import Briefings
import Testing

@testable import Extraction

/// Whom the words for a claimant mean.
@Suite struct ClaimantTests {
  @Test(
    arguments: [
      ("Mary Smith said the bridge fell. She said nobody was hurt.", ["Mary Smith", "Mary Smith"]),
      ("Mary Smith said the bridge fell. However, she said nobody was hurt.", ["Mary Smith", "Mary Smith"]),
      ("Mary Smith said the bridge fell, and she added that nobody was hurt.", ["Mary Smith"]),
      ("The World Bank says growth is slow. It says more banks are needed.", ["World Bank", "World Bank"]),
      ("Norwegian officials say the bridge fell. They say nobody was hurt.", ["Norway", "Norway"]),
      ("Norwegian officials say the bridge fell. The officials say nobody was hurt.", ["Norway", "Norway"]),
      ("Norway and Sweden met. Officials in Oslo said the bridge fell.", ["Norway"]),
      ("The World Bank met in May. In a report the bank says growth is slow.", ["World Bank"]),
      (
        "The World Bank said in a statement growth is slow. The statement said tents came.",
        ["World Bank", "World Bank"]
      ),
      (
        "Norwegian Prime Minister Mary Smith left. The prime minister said the bridge fell.", ["Mary Smith"]
      ),
    ]
  )
  func `words that name nobody mean whoever spoke before`(text: String, claimants: [String]) {
    #expect(self.claimants(text) == claimants)
  }

  @Test(
    arguments: [
      // A person is no `it`, several are no `he`, and who is spoken of does not speak.
      ("Mary Smith said the bridge fell. It said nobody was hurt.", ["Mary Smith", nil]),
      ("The World Bank says growth is slow. She says tents are needed.", ["World Bank", nil]),
      (
        "Mary Smith said the bridge fell. Snow fell. More snow fell. She said nobody was hurt.",
        ["Mary Smith", nil]
      ),
      ("Mary Smith said the bridge fell. A station aired a tape she said was old.", ["Mary Smith", nil]),
      ("John Brown accused Peter Miller of theft. He denied it.", ["John Brown", nil]),
      // Not all who belong to a people speak for its state.
      ("Norwegian opposition leaders say the bridge fell.", [nil]),
      ("Norwegian residents say the bridge fell.", [nil]),
      // One of them is somebody without a name.
      ("Norway and Sweden met. A Norwegian official said the bridge fell.", ["Norwegian official"]),
      ("Norway and Sweden met. Officials in the town said the bridge fell.", [nil]),
      ("Officials say the bridge fell. The officials say nobody was hurt.", [nil, nil]),
      // What is said of it besides does not fit.
      ("The World Bank met in May. The blood bank says stocks are low.", [nil]),
      ("Norwegian Prime Minister Mary Smith left. The defense minister said the bridge fell.", [nil]),
    ] as [(String, [String?])]
  )
  func `words that may mean others stay as they are`(text: String, claimants: [String?]) {
    #expect(self.claimants(text) == claimants)
  }

  @Test(
    arguments: [
      ("Sweden accused Norway of shelling the town. Norway denied the charge.", true),
      ("Police said Norwegian troops shelled the town. Norway denied the report.", true),
      ("Police said the town was shelled, a claim Norway denies.", true),
      ("Police said the town was shelled. Norway denied the report.", false),
      ("Police said Norwegian troops shelled the town. Snow fell. Norway denied the report.", false),
    ]
  )
  func `a denial is sure where its speaker is accused`(text: String, isSure: Bool) throws {
    let read = ExtractedText(Array(text.utf8), date: .parse("2025-04-28"))
    let denial = try #require(read.claims.last)
    #expect(denial.stance == .denies && denial.denied == 0)
    #expect((denial.confidence > 0.82) == isSure)
  }

  private func claimants(_ text: String) -> [String?] {
    let read = ExtractedText(Array(text.utf8), date: .parse("2025-04-28"))
    return read.claims.map { claim in
      (claim.actor ?? claim.claimant.flatMap(read.actors.actor)).map { read.actors.actors[$0].name }
    }
  }
}
