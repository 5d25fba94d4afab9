import Briefings
import Testing

@testable import Extraction

@Suite struct ClaimTests {
  @Test(
    arguments: [
      ("Oslo said that its troops left.", "Oslo asserts: its troops left"),
      ("Its troops left, Oslo said.", "Oslo asserts: Its troops left"),
      ("According to Oslo, its troops left.", "Oslo asserts: its troops left"),
      (
        "Oslo officials estimate that about 400 troops left.",
        "Oslo officials estimates: about 400 troops left"
      ),
      ("Oslo confirmed on Monday that its troops left.", "Oslo confirms: its troops left"),
      ("Oslo warned that prices would rise.", "Oslo expects: prices would rise"),
      ("About 400 troops left.", "- asserts: About 400 troops left."),
      ("Oslo denied that its troops left.", "Oslo denies: its troops left"),
      ("Oslo denies having sent troops.", "Oslo denies: having sent troops"),
      ("Its troops left.", ""), ("The claim is old.", ""),
      ("Neither side said that its troops left.", ""), ("Oslo has not said that its troops left.", ""),
      ("This suggests that its troops left.", ""), ("Oslo Troops Confirmed in Chad", ""),
      ("Oslo has announced no measure.", ""), ("Oslo said nothing about the troops.", ""),
      ("Reviews in Oslo tell us where to look.", ""),
      ("Oslo reported no losses.", "Oslo asserts: no losses"),
      ("Oslo told us that its troops left.", "Oslo asserts: its troops left"),
    ]
  )
  func `who says what`(text: String, found: String) {
    let (claims, cut) = claims(text)
    let all = claims.map { claim in
      "\(claim.claimant.map { cut.string($0) } ?? "-") \(claim.stance): \(cut.string(claim.range))"
    }
    #expect(all.joined(separator: "|") == found)
  }

  @Test(
    arguments: [
      "Oslo claimed that its troops took the town, a claim Malmö denies.",
      "Oslo claimed that its troops took the town, which Malmö denied.",
      "Oslo claimed that its troops took the town. Malmö denied the claim.",
      "Oslo claimed that its troops took the town. Snow fell. Malmö denied it.",
      "Oslo said that its troops took the town. Malmö rejected the report.",
    ]
  )
  func `denials are joined to what they deny`(text: String) {
    let (claims, cut) = claims(text)
    #expect(claims.map(\.stance) == [.asserts, .denies])
    #expect(claims.map(\.denied) == [nil, 0])
    #expect(claims.map { $0.claimant.map { cut.string($0) } } == ["Oslo", "Malmö"])
    #expect(cut.string(claims[0].range) == "its troops took the town")
    #expect(cut.string(claims[1].range) == "its troops took the town")
  }

  @Test func `nobody denies what nobody said`() {
    #expect(claims("Malmö denied the claim.").0.map(\.denied) == [nil])
    #expect(claims("Malmö said it left. Malmö denied the report.").0.map(\.denied) == [nil, nil])
    #expect(claims("Malmö denied entry to two men.").0.map(\.denied) == [nil])
  }

  @Test func `figures go with the claim`() {
    let claims = claims("Oslo says that 14,000 troops came, including 3,000 recruits.").0
    #expect(claims.map(\.figures.count) == [2])
    #expect(claims[0].figures.map(\.low) == [14_000, 3000] && claims[0].figures.map(\.whole) == [nil, 0])
  }

  private func claims(_ text: String) -> ([Extraction.Claim], TokenizedText) {
    let cut = TokenizedText(Array(text.utf8))
    let dates = DateFinder.expressions(in: cut, date: .parse("2025-04-28"))
    return (ClaimFinder.claims(in: cut, dates: dates), cut)
  }
}
