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
      ("Oslo told the council on Monday that its troops left.", "Oslo asserts: its troops left"),
      ("Oslo officials Monday said that its troops left.", "Oslo officials asserts: its troops left"),
      (
        "Oslo says the town has walls that its troops built.",
        "Oslo asserts: the town has walls that its troops built"
      ),
      ("Oslo said its troops left and added that snow fell.", "Oslo asserts: its troops left"),
      ("When Oslo confirmed that its troops left, snow fell.", "Oslo confirms: its troops left"),
      (
        "These are charges, which Oslo says were made up.",
        "Oslo asserts: These are charges, which Oslo says were made up."
      ),
      ("Oslo accused Malmö of shelling the town.", "Oslo asserts: Malmö of shelling the town"),
      ("Oslo is accused of shelling the town.", ""), ("Oslo has not accused Malmö of anything.", ""),
      ("The army arrested a man believed to have shelled the town.", ""),
      ("These are steps the minister announced to spur growth.", ""),
      ("Oslo claimed to have taken the town.", "Oslo asserts: to have taken the town"),
      ("The Norwegian estimate stands alone.", ""), ("A new Oslo report shows that its troops left.", ""),
      ("What they say is less than what they do.", ""), ("The total suggests that its troops left.", ""),
      ("The ministry says so, which is little.", ""), ("Oslo confirms, and names the town.", ""),
      ("Three points follow.", ""), ("Two signatures", ""),
      ("Two ships sank.", "- asserts: Two ships sank."),
      ("Nobody was hurt, officials said.", "officials asserts: Nobody was hurt"),
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
    // A denial is in its own words.
    let denial = cut.string(claims[1].range)
    #expect(denial.contains("Malmö") && denial.contains("denie") || denial.contains("rejected the report"))
    #expect(!denial.contains("Oslo") && !denial.hasSuffix("."))
  }

  @Test(
    arguments: [
      ("Oslo denied reports that its troops left.", "its troops left"),
      ("Oslo denied allegations of fraud.", "fraud"),
      ("Oslo denied reports there are prisons in the town.", "there are prisons in the town"),
      ("Oslo denies it is building a bomb.", "it is building a bomb"),
      ("Oslo is denying that its troops left.", "its troops left"),
    ]
  )
  func `what is denied may stand beside the denial`(text: String, denied: String) {
    // It is not what somebody else has just said.
    let (claims, cut) = claims("Malmö said that snow fell. " + text)
    #expect(claims.map(\.stance) == [.asserts, .denies] && claims.map(\.denied) == [nil, nil])
    #expect(cut.string(claims[1].range) == denied)
  }

  @Test(
    arguments: [
      "Two men were denied entry.", "The move can no longer be denied by Oslo.",
      "Nothing that is told of the group disputes it.",
    ]
  )
  func `not every denial is one`(text: String) {
    #expect(!claims(text).0.contains { $0.stance == .denies })
  }

  @Test func `nobody denies what nobody said`() {
    #expect(claims("Malmö denied the claim.").0.map(\.denied) == [nil])
    #expect(claims("Malmö said it left. Malmö denied the report.").0.map(\.denied) == [nil, nil])
    #expect(claims("Malmö denied entry to two men.").0.map(\.denied) == [nil])
    let later = claims("Malmö denied the charges, which friends say are old.").0
    #expect(later.allSatisfy { $0.denied == nil })
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
