import Testing

@testable import Site

@Suite struct NameFoldingTests {
  @Test(arguments: [
    ("Volodymyr Zelenskyy", "Volodymyr Zelensky"), ("Zelenskiy, Volodymyr", "Volodymyr Zelenskii"),
    ("Kyiv", "Kiev"),
    ("Valery Gerasimov", "Valeriy Gerasimoff"), ("Kim Jong-un", "Jong Un Kim"), ("José Núñez", "Jose Nunez"),
    ("Pedro Sánchez", "Pedro Sanchez"),
    ("The Example Council", "example council"), ("Khabarovsk", "Habarovsk"), ("O’Neill", "ONeill"),
    ("Muammar Gaddafi", "Muamar Gadafi"),
  ])
  func `spellings of a name are one`(a: String, b: String) {
    #expect(!NameFolding.keys(a).isDisjoint(with: NameFolding.keys(b)))
  }

  @Test(arguments: [
    ("Kim Jong Il", "Kim Yong Il"), ("Kim Jong Un", "Kim Jong Il"), ("Iran", "Iraq"),
    ("North Korea", "South Korea"),
    ("1st Corps", "11th Corps"), ("Niger", "Nigeria"), ("Slovakia", "Slovenia"),
    ("Ministry 1", "Ministry 11"), ("Ngô Quang Hạnh", "Ngô Quang Khánh"),
  ])
  func `other names are others`(a: String, b: String) {
    #expect(NameFolding.keys(a).isDisjoint(with: NameFolding.keys(b)))
    #expect(!NameFolding.keys(a).isEmpty && !NameFolding.keys(b).isEmpty)
  }

  @Test func `what is too short is no evidence`() {
    #expect(NameFolding.keys("EU").isEmpty)
    #expect(NameFolding.keys("—").isEmpty)
    #expect(!NameFolding.keys("김정은").isEmpty)
  }
}
