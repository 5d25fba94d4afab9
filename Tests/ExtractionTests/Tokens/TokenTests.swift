import Testing

@testable import Extraction

@Suite struct TokenTests {
  @Test(
    arguments: [
      ("North Korea’s troops", "North|Korea|’s|troops"),
      ("the soldiers' arms", "the|soldiers|'|arms"),
      ("It didn't, they've said", "It|did|n't|,|they|'ve|said"),
      ("We can’t; I'm", "We|ca|n’t|;|I|'m"),
      ("Shi'ite and O'Neal, L'Enfant", "Shi'ite|and|O'Neal|,|L'Enfant"),
      ("the U.S. Army in D.C.", "the|U.S.|Army|in|D.C."),
      ("Gen. Mark Reynolds met J. R. Smith.", "Gen.|Mark|Reynolds|met|J.|R.|Smith|."),
      ("You and I. He", "You|and|I|.|He"),
      ("close-quarters, 20-year-old, COVID-19", "close-quarters|,|20-year-old|,|COVID-19"),
      ("warfare—a critical", "warfare|—|a|critical"),
      ("14,000 troops, 3.5 at 10:30", "14,000|troops|,|3.5|at|10:30"),
      ("since 2022, in 2019-20.", "since|2022|,|in|2019|-|20|."),
      ("at 6 p.m. on the 19th of the 1990s", "at|6|p.m.|on|the|19th|of|the|1990s"),
      ("“Go,” he said. 'No.'", "“|Go|,|”|he|said|.|'|No|.|'"),
      ("wait... -- what?!", "wait|...|--|what|?|!"),
      ("see https://example.org/a?b=c.", "see|https://example.org/a?b=c|."),
      ("write to desk@example.org.", "write|to|desk@example.org|."),
      ("$5bn (about €4bn)", "$|5bn|(|about|€|4bn|)"),
      ("Sept. 11 and Sept 12", "Sept.|11|and|Sept|12"),
      ("It was mass. He sat.", "It|was|mass|.|He|sat|."),
      ("No. 5 said no.", "No.|5|said|no|."),
      ("Zelenskyy, Đoković, 金正恩", "Zelenskyy|,|Đoković|,|金正恩"),
      ("", ""), (" \n\t", ""),
    ]
  )
  func `texts are cut into tokens`(text: String, tokens: String) {
    let cut = TokenizedText(Array(text.utf8))
    #expect(cut.tokens.map { cut.string(of: $0) }.joined(separator: "|") == tokens)
  }

  @Test func `tokens are words, numbers or marks`() {
    let text = TokenizedText(Array("U.S. 14,000 20-year-old — 'll".utf8))
    #expect(text.tokens.map(\.kind) == [.word, .number, .word, .mark, .mark, .word])
  }

  @Test func `words are compared without regard to capitals`() {
    let text = TokenizedText(Array("Said said saiD sad".utf8))
    #expect(text.tokens.map { text.isWord($0, "said") } == [true, true, true, false])
    #expect(text.tokens.map { text.isCapitalized($0) } == [true, false, false, false])
  }

  @Test func `tokens are found by their place`() {
    let text = TokenizedText(Array("One two. Three\nfour".utf8))
    #expect([0, 3, 4, 7, 8, 9, 14, 15, 99].map { text.token(at: $0) } == [0, 1, 1, 2, 3, 3, 4, 4, 5])
    #expect((0..<5).map { text.sentence(ofToken: $0) } == [0, 0, 0, 1, 2])
    #expect(text.tokens.map { text.isSpacedBefore($0) } == [true, true, false, true, true])
  }
}
