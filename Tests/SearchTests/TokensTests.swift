import Testing

@testable import Search

@Suite struct TokensTests {
  @Test(arguments: [
    ("Kim Jong Un's visit", ["kim", "jong", "un", "s", "visit"]),
    ("Überfälle, ÉCOLE — Ødegård", ["uberfalle", "ecole", "ødegard"]),
    ("e\u{301}cole", ["ecole"]),
    ("북한으로", ["북한", "한으", "으로"]),
    ("中", ["中"]),
    ("KCNA中央通信社2025", ["kcna", "中央", "央通", "通信", "信社", "2025"]),
    ("Мінські угоди", ["мінські", "угоди"].map { $0.replacing("і", with: "і") }),
    ("وزارة الخارجية", ["وزارة", "الخارجية"]),
    ("", []), (" -- ", []),
    (String(repeating: "a", count: 40), [String(repeating: "a", count: 32)]),
  ])
  func `texts are cut into terms`(_ text: String, _ expected: [String]) {
    var tokens = Tokens()
    tokens.cut(text)
    let found = tokens.ends.indices.map {
      String(decoding: tokens.bytes[tokens.range(of: $0)], as: UTF8.self)
    }
    #expect(found == expected)
  }
}
