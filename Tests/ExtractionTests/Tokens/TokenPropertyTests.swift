import TestSupport
import Testing

@testable import Extraction

@Suite struct TokenPropertyTests {
  @Test func `tokens of any text hold whole scalars, in order, and all but white space`() {
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<2000 {
      let text = RandomText.make(&generator)
      let cut = TokenizedText(Array(text.utf8))
      var end = 0
      for token in cut.tokens {
        #expect(Int(token.start) >= end && token.end > token.start, "\(text.debugDescription)")
        #expect(isBlank(cut.text[end..<Int(token.start)]), "\(text.debugDescription)")
        #expect(String(validating: cut.bytes(of: token), as: UTF8.self) != nil)
        end = Int(token.end)
      }
      #expect(isBlank(cut.text[end...]))
    }
  }

  @Test func `sentences hold all tokens and no line feed`() {
    var generator = SeededGenerator(seed: 52)
    for _ in 0..<2000 {
      let text = RandomText.make(&generator)
      let cut = TokenizedText(Array(text.utf8))
      var next: Int32 = 0
      for sentence in cut.sentences {
        #expect(sentence.lowerBound == next && !sentence.isEmpty)
        next = sentence.upperBound
        let first = cut.tokens[Int(sentence.lowerBound)].range.lowerBound
        #expect(!cut.text[first..<cut.tokens[Int(next) - 1].range.upperBound].contains(0x0A))
        for token in sentence { #expect(cut.sentences[cut.sentence(ofToken: Int(token))] == sentence) }
      }
      #expect(Int(next) == cut.tokens.count)
    }
  }

  @Test func `offsets in scalars point at the same text`() {
    var generator = SeededGenerator(seed: 53)
    for _ in 0..<500 {
      let text = RandomText.make(&generator, pieces: 200)
      let cut = TokenizedText(Array(text.utf8))
      let offsets = ScalarOffsets(cut.text)
      let scalars = Array(text.unicodeScalars)
      for token in cut.tokens {
        let range = offsets.scalars(token.range)
        #expect(String(String.UnicodeScalarView(scalars[range])).utf8.elementsEqual(cut.bytes(of: token)))
      }
      #expect(offsets.scalar(at: cut.text.count) == scalars.count)
    }
  }

  @Test func `bytes that are no UTF-8 do no harm`() {
    var generator = SeededGenerator(seed: 54)
    for _ in 0..<500 {
      let bytes = (0..<100).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let cut = TokenizedText(bytes)
      var end: Int32 = 0
      for token in cut.tokens {
        #expect(token.start >= end && token.end > token.start)
        end = token.end
      }
      #expect(Int(end) <= bytes.count)
    }
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      ScalarKind($0.value) == .space || $0 == "\n"
    }
  }
}
