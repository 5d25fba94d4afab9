import Testing
import Words

@Suite struct PluralCategoryTests {
  /// By language, numbers and the categories that CLDR's table of plural rules gives them.
  @Test(
    arguments: [
      ("en", [0: .other, 1: .one, 2: .other, 21: .other]),
      ("de-AT", [0: .other, 1: .one, 11: .other]),
      ("fr", [0: .one, 1: .one, 2: .other]),
      ("ja", [0: .other, 1: .other, 2: .other]),
      (
        "uk",
        [0: .many, 1: .one, 2: .few, 4: .few, 5: .many, 11: .many, 12: .many, 21: .one, 22: .few, 111: .many]
      ),
      ("hr", [0: .other, 1: .one, 3: .few, 5: .other, 13: .other, 31: .one]),
      ("pl", [0: .many, 1: .one, 2: .few, 5: .many, 12: .many, 21: .many, 22: .few]),
      ("cs", [1: .one, 2: .few, 4: .few, 5: .other, 22: .other]),
      ("lt", [0: .other, 1: .one, 2: .few, 10: .other, 11: .other, 21: .one, 22: .few]),
      ("lv", [0: .zero, 1: .one, 2: .other, 10: .zero, 11: .zero, 21: .one]),
      ("ro", [0: .few, 1: .one, 2: .few, 19: .few, 20: .other, 101: .few, 120: .other]),
      ("sl", [1: .one, 2: .two, 3: .few, 4: .few, 5: .other, 101: .one, 102: .two]),
      ("he", [1: .one, 2: .two, 3: .other]),
      ("ar", [0: .zero, 1: .one, 2: .two, 3: .few, 10: .few, 11: .many, 99: .many, 100: .other, 103: .few]),
    ] as [(String, [Int: PluralCategory])]
  )
  func `numbers take the forms of their language`(language: String, expected: [Int: PluralCategory]) {
    for (number, category) in expected {
      #expect(PluralCategory.of(number, in: language) == category, "\(number) in \(language)")
    }
  }
}
