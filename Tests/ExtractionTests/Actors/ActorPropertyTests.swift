import TestSupport
import Testing

@testable import Extraction

@Suite struct ActorPropertyTests {
  @Test func `mentions lie in order, on whole scalars, and every actor has an id of its own`() {
    var generator = SeededGenerator(seed: 52)
    var count = 0
    for _ in 0..<200 {
      let text = TokenizedText(Array(RandomText.make(&generator).utf8))
      let found = ActorFinder.actors(in: text)
      #expect(Set(found.actors.map(\.id)).count == found.actors.count)
      var end = 0
      for mention in found.mentions {
        #expect(mention.range.lowerBound >= end && !mention.range.isEmpty)
        #expect(String(validating: text.text[mention.range], as: UTF8.self) != nil)
        #expect(found.actors.indices.contains(mention.actor))
        end = mention.range.upperBound
        count += 1
      }
      #expect(found == ActorFinder.actors(in: text))
    }
    #expect(count > 100)
  }

  @Test(
    arguments: [
      "North Korea and the North. ", "Kim Jong Un ", "Moscow’s Moscow ", "Gen. ",
      "CMC (Central Mining Commission) ",
      "Russian-", "Kim Lee, a senior fellow at the Center, ", "a Ukrainian official said “we go there now”. ",
    ]
  )
  func `half a megabyte of one thing is read to its end`(_ piece: String) {
    let text = TokenizedText(Array(String(repeating: piece, count: 500_000 / piece.utf8.count).utf8))
    let found = ActorFinder.actors(in: text)
    #expect(found.mentions.allSatisfy { $0.range.upperBound <= text.text.count })
  }
}
