import Testing

@testable import Extraction

@Suite struct SentenceTests {
  @Test(
    arguments: [
      ("One. Two? Three!", "One.|Two?|Three!"),
      ("Gen. Mark Reynolds spoke. He left.", "Gen. Mark Reynolds spoke.|He left."),
      ("J. Smith spoke.", "J. Smith spoke."),
      ("It left the U.S. The army stayed.", "It left the U.S.|The army stayed."),
      ("It left the U.S. Army.", "It left the U.S. Army."),
      ("It met at 6 p.m. on Monday.", "It met at 6 p.m. on Monday."),
      ("“Go.” He left.", "“Go.”|He left."),
      ("“Why?” he asked. (No one knew.) So.", "“Why?” he asked.|(No one knew.)|So."),
      ("He said \"no.\" \"Yes,\" she said.", "He said \"no.\"|\"Yes,\" she said."),
      ("Wait... what? No — yes", "Wait... what?|No — yes"),
      ("A heading\nA text. More", "A heading|A text.|More"),
      ("About 3.5 percent. 40 died.", "About 3.5 percent.|40 died."),
      ("No stop\n\n", "No stop"),
      ("What?! Really", "What?!|Really"),
      ("Acme Inc. sued. Acme Inc. It lost.", "Acme Inc. sued.|Acme Inc.|It lost."),
    ]
  )
  func `texts are divided into sentences`(text: String, sentences: String) {
    let cut = TokenizedText(Array(text.utf8))
    let parts = cut.sentences.map { sentence in
      cut.string(
        cut.tokens[Int(sentence.lowerBound)].range
          .lowerBound..<cut.tokens[Int(sentence.upperBound) - 1].range.upperBound
      )
    }
    #expect(parts.joined(separator: "|") == sentences)
  }
}
