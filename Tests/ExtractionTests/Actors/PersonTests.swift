import Testing

@testable import Extraction

@Suite struct PersonTests {
  @Test(
    arguments: [
      ("[Mark Reynolds]P spoke. [Reynolds]P left.", ["mark-reynolds", "mark-reynolds"]),
      ("[Kim Jong Un]P spoke. [Kim]P left.", ["kim-jong-un", "kim-jong-un"]),
      ("[Xi]P spoke. Later [Xi Jinping]P left.", ["xi-jinping", "xi-jinping"]),
      ("[Kim Jong-un]P spoke. [Kim Jong Un]P left.", ["kim-jong-un", "kim-jong-un"]),
      ("[Volodymyr Zelensky]P spoke. [Zelenskyy]P left.", ["volodymyr-zelensky", "volodymyr-zelensky"]),
      ("[J. Smith]P spoke. [John Smith]P left.", ["john-smith", "john-smith"]),
      (
        "[Ursula von der Leyen]P spoke. [von der Leyen]P left.",
        ["ursula-von-der-leyen", "ursula-von-der-leyen"]
      ),
      (
        "[Vladimir Putin]P and [Vladimir Vladimirovich Putin]P.",
        [
          "vladimir-vladimirovich-putin", "vladimir-vladimirovich-putin",
        ]
      ),
    ]
  )
  func `names of one person are joined`(_ text: String, _ ids: [String]) {
    let found = ActorText(text).found
    #expect(found.mentions.map { found.actors[$0.actor].id } == ids)
  }

  @Test(
    arguments: [
      "[Kim Jong Un]P met [Kim Yo Jong]P.", "[George Bush]P met [Laura Bush]P.",
      "[Mark Reynolds]P met [Mark Levin]P.",
      "[Ann Lee]P met [Chen]P.",
    ]
  )
  func `different persons stay apart`(_ text: String) {
    #expect(ActorText(text).found.actors.count == 2)
  }

  @Test func `a surname of two goes to the one named last before it`() {
    let text = ActorText(
      "[George Bush]P met [Laura Bush]P. [Bush]P left. [George Bush]P stayed. [Bush]P ate."
    )
    #expect(text.links.map { $0.hasSuffix("george-bush") } == [true, false, false, true, true])
  }

  @Test(
    arguments: [
      ("Kim Jong-un", "Kim Jong Un"), ("Zelenskyy", "Zelensky"), ("the Russian Army", "Russian Army"),
      ("Élysée", "Elysee"), ("U.S. Army", "US Army"),
    ]
  )
  func `spellings of one name fold to one`(_ a: String, _ b: String) {
    #expect(FoldedName.key(a) == FoldedName.key(b))
    #expect(FoldedName.key(a) != FoldedName.key("the"))
  }
}
