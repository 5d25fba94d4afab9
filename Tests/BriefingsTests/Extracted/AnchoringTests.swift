import Diagnostics
import TestSupport
import Testing

@testable import Briefings

@Suite struct AnchoringTests {
  private func find(
    _ exact: String,
    at start: Int,
    in text: String,
    prefix: String = "",
    suffix: String = ""
  ) -> Range<Int>? {
    var anchoring = Anchoring(Array(text.utf8))
    let end = start + exact.unicodeScalars.count
    return anchoring.range(
      of: TextSelector(
        exact: exact,
        prefix: prefix,
        suffix: suffix,
        start: start,
        end: end,
        span: .init(path: "x")
      )
    )
  }

  @Test func `offsets are scalars, ranges are bytes`() {
    #expect(find("김정은", at: 3, in: "é—\n김정은 Kim") == 6..<15)
    #expect(find("Kim", at: 0, in: "Kim") == 0..<3)
  }

  @Test func `after an edit the place with the context is found`() {
    let text = "Later Kim went. Then Kim came, and Kim left."
    #expect(find("Kim", at: 0, in: text, prefix: "Then ", suffix: " came") == 21..<24)
    #expect(find("Kim", at: 35, in: text, prefix: "and ", suffix: " left") == 35..<38)
    #expect(find("Kim", at: 900, in: text, prefix: "and ", suffix: " left") == 35..<38)
    // The words stand at the old offsets, but it is another Kim.
    #expect(find("Kim", at: 6, in: text, prefix: "and ", suffix: " left") == 35..<38)
  }

  @Test func `without context only a single place counts, and with little of it none`() {
    #expect(find("Kim", at: 9, in: "Oh, Kim!") == 4..<7)
    #expect(find("Kim", at: 9, in: "Kim and Kim") == nil)
    #expect(find("Kim", at: 9, in: "Oh, Kim!", prefix: "Nobody saw ", suffix: " again") == nil)
    #expect(find("Lee", at: 0, in: "Kim") == nil)
    #expect(find("Lee", at: 0, in: "") == nil)
  }

  @Test func `words that still stand with their context are found after any edit before them`() {
    var random = SeededGenerator(seed: 4)
    let words = ["Kim", "met", "Kim", "정은", "in", "é", "Kim", "\n"]
    for _ in 0..<2_000 {
      let before = (0..<8).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
      let changed = (0..<8).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
      let tail = " XKim says so"
      let start = before.unicodeScalars.count + 2
      let range = find("Kim", at: start, in: changed + tail, prefix: " X", suffix: " says")
      let expected = changed.utf8.count + 2
      #expect(range == expected..<(expected + 3))
    }
  }
}
