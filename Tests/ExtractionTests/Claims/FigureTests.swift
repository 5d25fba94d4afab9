import Briefings
import Testing

@testable import Extraction

@Suite struct FigureTests {
  @Test(
    arguments: [
      (
        "about 14,000 Danish troops are here",
        "about 14,000 Danish troops: about 14000 things (Danish troops)"
      ),
      ("more than 1.2 million people fled", "more than 1.2 million people: atLeast 1200000 things (people)"),
      ("10,000 to 12,000 soldiers left", "10,000 to 12,000 soldiers: exactly 10000–12000 things (soldiers)"),
      ("an estimated 300 rebels", "an estimated 300 rebels: about 300 things (rebels)"),
      ("as many as twelve ships", "as many as twelve ships: atMost 12 things (ships)"),
      ("tens of thousands of refugees", "tens of thousands of refugees: atLeast 20000 things (refugees)"),
      ("some 40 percent of it", "some 40 percent: about 40 percent"), ("up 5% now", "5%: exactly 5 percent"),
      ("$5bn in aid", "$5bn: exactly 5000000000 dollars"),
      ("over €3 million", "over €3 million: atLeast 3000000 euros"),
      ("20 million pounds", "20 million pounds: exactly 20000000 pounds"),
      ("in 2024, at 10:30, for 3 days, since 5 May, room 7", ""), ("B-52 and 9/11", ""),
      ("the two said so", ""),
    ]
  )
  func `numbers and what they count`(text: String, found: String) {
    let cut = TokenizedText(Array(text.utf8))
    let all = figures(cut).map { figure in
      let numbers =
        figure.low == figure.high ? number(figure.low) : "\(number(figure.low))–\(number(figure.high))"
      let counted = figure.counted.map { " (\(cut.string($0)))" } ?? ""
      return "\(cut.string(figure.range)): \(figure.bound) \(numbers) \(figure.unit)\(counted)"
    }
    #expect(all.joined(separator: "|") == found)
  }

  @Test func `parts know what they are part of`() {
    let text = TokenizedText(Array("There are 14,000 troops, including 3,000 recruits, and 20 tanks.".utf8))
    #expect(figures(text).map(\.whole) == [nil, 0, nil])
  }

  private func figures(_ text: TokenizedText) -> [Extraction.Figure] {
    let words = text.tokens.map { SpeechWord.of($0, in: text) }
    let dates = DateFinder.expressions(in: text, date: .parse("2025-04-28"))
    return FigureFinder(text, words, 0..<text.tokens.count, dates[...]).figures()
  }

  private func number(_ value: Double) -> String { String(Int(value)) }
}
