import Briefings
import TestSupport
import Testing

@testable import Extraction

@Suite struct ScoringTests {
  @Test func `dates are printed with their first and last day`() async {
    let text = "Kim’s visit: last year, since 2022."
    let document = ScoringFormat.Document(name: "a", text: Array(text.utf8), date: .parse("2025-04-28"))
    let lines = await ScoringFormat.dates.lines([document, document])
    let line =
      #"{"doc":"a","dates":[{"start":13,"end":22,"text":"last year","from":"2024-01-01","to":"2024-12-31","#
      + #""edtf":"2024"},{"start":30,"end":34,"text":"2022","from":"2022-01-01","to":"2022-12-31","#
      + #""edtf":"2022\/.."}]}"#
    #expect(
      String(decoding: lines, as: UTF8.self) == line.replacing("\\/", with: "/") + "\n"
        + line.replacing("\\/", with: "/") + "\n"
    )
  }

  @Test func `the same text gives the same lines`() async {
    var generator = SeededGenerator(seed: 61)
    let documents = (0..<40).map { number in
      let text = RandomText.make(&generator, pieces: 100)
      return ScoringFormat.Document(name: "\(number)", text: Array(text.utf8), date: .parse("2025-04-28"))
    }
    for format in ScoringFormat.allCases {
      let (first, second) = (await format.lines(documents), await format.lines(documents))
      #expect(first == second && first.count { $0 == 0x0A } == 40)
    }
  }
}
