import Briefings
import TestSupport
import Testing

@testable import Extraction

@Suite struct ExtractedTextTests {
  private let date = EDTFDate.parse("2025-04-28")

  @Test func `everything that is found in any text points at whole scalars of it`() {
    var generator = SeededGenerator(seed: 71)
    var count = 0
    for _ in 0..<1500 {
      let text = RandomText.make(&generator, pieces: 80)
      let bytes = Array(text.utf8)
      for range in ranges(ExtractedText(bytes, date: date)) {
        count += 1
        let isWhole = !range.isEmpty && String(validating: bytes[range], as: UTF8.self) != nil
        #expect(isWhole, "\(range) of \(text.debugDescription)")
      }
    }
    #expect(count > 3000)
  }

  @Test func `the same text gives the same`() {
    var generator = SeededGenerator(seed: 72)
    for _ in 0..<100 {
      let bytes = Array(RandomText.make(&generator, pieces: 120).utf8)
      #expect(describe(ExtractedText(bytes, date: date)) == describe(ExtractedText(bytes, date: date)))
    }
  }

  @Test func `a text has dates, quotes, events and claims`() {
    let text = """
      Norway attacked Sweden on Friday. Oslo said that 400 troops left, a claim Malmö denies.
      “We will stay,” said Anna Berg.
      """
    let found = ExtractedText(Array(text.utf8), date: date)
    #expect(found.dates.map(\.date.source) == ["2025-04-25"])
    #expect(found.quotes.map { found.tokens.string($0.speaker) } == ["Anna Berg"])
    #expect(found.events.first?.mentions.first?.title == "Norway attacks Sweden")
    #expect(found.claims.map(\.stance) == [.asserts, .denies])
  }

  private func ranges(_ found: ExtractedText) -> [Range<Int>] {
    var all = found.dates.map(\.range)
    for quote in found.quotes {
      all += [quote.range, quote.speaker] + [quote.antecedent, quote.cue].compactMap { $0 }
    }
    for event in found.events.flatMap(\.mentions) {
      all += [event.trigger, event.sentence]
      all += [event.source, event.target, event.place, event.attribution].compactMap { $0 }
    }
    for claim in found.claims {
      all += [claim.range, claim.sentence] + [claim.claimant].compactMap { $0 }
      all += claim.figures.flatMap { [$0.range] + [$0.counted].compactMap { $0 } }
    }
    return all
  }

  private func describe(_ found: ExtractedText) -> String {
    "\(found.dates)\(found.quotes)\(found.events)\(found.claims)"
  }
}
