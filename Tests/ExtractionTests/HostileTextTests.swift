import Briefings
import Testing

@testable import Extraction

/// Texts that would make rules with a long look-around slow, at a size where quadratic work would not end.
@Suite struct HostileTextTests {
  static let texts: [(name: String, piece: String)] = [
    ("letters without a space", "a"), ("digits without a space", "1"), ("hyphenated words", "a-"),
    ("apostrophes", "a'"), ("dots", "."), ("abbreviations", "U.S."), ("addresses", "a://"),
    ("quotation marks", "\""),
    ("opening quotation marks", "“"), ("short quotations", "“a” "),
    ("quotations with speakers", "“a,” said B. "),
    ("one sentence of names", "Kim "), ("one sentence of commas", "Kim, "),
    ("one sentence of verbs", "said "),
    ("one sentence of triggers", "attacked Kim "), ("one sentence of gaps", "expelled the old "),
    ("one sentence of denials", "denied the claim "), ("one sentence of dates", "on Monday "),
    ("one sentence of months", "June to "), ("one sentence of numbers", "2024-"),
    ("one sentence of figures", "3,000 men "),
    ("brackets", "(["), ("combining marks", "\u{301}"), ("line feeds", "“a\n"),
    ("pronouns", "“a,” he said. "),
  ]

  @Test func `sentences longer than people write are read in pieces`() {
    for (_, piece) in Self.texts {
      let text = TokenizedText(Array(String(repeating: piece, count: 2000).utf8))
      #expect(text.windows.allSatisfy { (1...TokenizedText.longestSentence).contains($0.count) })
      #expect(text.windows.flatMap { Array($0) } == Array(text.tokens.indices))
    }
  }

  @Test(arguments: texts.indices)
  func `hostile texts are read in steps that grow with their size`(number: Int) {
    let piece = Self.texts[number].piece
    let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
    let found = ExtractedText(Array(text.utf8), date: .parse("2025-04-28"))
    #expect(found.tokens.text.count > 39_000)
  }
}
