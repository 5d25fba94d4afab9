import TestSupport
import Testing

@testable import Extraction

@Suite struct NameFinderTests {
  private func names(_ text: String) throws -> [String] {
    let text = TokenizedText(Array(text.utf8))
    return try #require(NameFinder.shared).names(in: text).map {
      "\(text.string($0.range)) \($0.kind.tag)"
    }
  }

  @Test(
    arguments: [
      (
        "President Emmanuel Macron met Olaf Scholz in Berlin.",
        ["Emmanuel Macron PER", "Olaf Scholz PER", "Berlin LOC"]
      ),
      ("Officials in Japan said so.", ["Japan LOC"]),
      ("The World Bank said in Washington that it had.", ["World Bank ORG", "Washington LOC"]),
      ("Mr. Okafor left Nigeria’s capital.", ["Okafor PER", "Nigeria LOC"]),
    ]
  )
  func `names are found with their kinds`(_ text: String, _ expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test(
    arguments: [
      "It rained all day.", "On Monday the meeting ended.", "In January they left.", "", "\n\n",
      "14,000 troops (3,000 more).",
    ]
  )
  func `no name is found where there is none`(_ text: String) throws {
    #expect(try names(text).isEmpty)
  }

  @Test func `offsets lie on tokens and names do not overlap, whatever the text`() throws {
    let finder = try #require(NameFinder.shared)
    var generator = SeededGenerator(seed: 51)
    var count = 0
    for _ in 0..<300 {
      let text = TokenizedText(Array(RandomText.make(&generator).utf8))
      var end = 0
      for name in finder.names(in: text) {
        #expect(name.range.lowerBound >= end && !name.range.isEmpty)
        #expect(Int(text.tokens[name.tokens.lowerBound].start) == name.range.lowerBound)
        #expect((0...1).contains(name.confidence))
        #expect(String(validating: text.text[name.range], as: UTF8.self) != nil)
        end = name.range.upperBound
        count += 1
      }
    }
    #expect(count > 200)
  }

  @Test(arguments: ["a", "Aa ", "Kim Jong Un ", "“", "A-", "U.S. ", "é"])
  func `a megabyte of one thing is read to its end`(_ piece: String) throws {
    let text = TokenizedText(Array(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8))
    let names = try #require(NameFinder.shared).names(in: text)
    #expect(names.allSatisfy { $0.range.upperBound <= text.text.count })
  }
}
