import Briefings
import Markdown
import TestSupport
import Testing

@testable import Mentions

@Suite struct RawNamesTests {
  private func mayStand(_ names: [String], _ text: String) -> Bool? {
    let bytes = Array(text.utf8)
    return RawNames(names).map { raw in bytes.withUnsafeBufferPointer { raw.mayStand(in: $0) } }
  }

  @Test(arguments: [
    (["Kim Jong Un"], "Kim spoke of Jong.", true),
    (["Kim Jong Un"], "Kim spoke.", false),
    (["Kim"], "K*i*m spoke.", true),
    (["Kim"], "&#75;im spoke.", true),
    (["Kim"], "\u{212A}im spoke.", true),
    (["Kim"], "*Lee* and **Park** spoke of a_ and _b.", false),
    (["Kim"], "snake_case", true),
    (["José"], "Jose\u{301}", true),
    (["José"], "Jo", false),
    (["Kim", "Lee"], "Lee", true),
    (["Kim", "Lee"], "", false),
  ])
  func `texts are left out only where a name surely does not stand`(
    names: [String],
    text: String,
    may: Bool
  ) {
    #expect(mayStand(names, text) == may)
  }

  @Test func `names without letters of ASCII, and very many, are not looked for this way`() {
    #expect(RawNames(["Kim", "김정은"]) == nil)
    #expect(RawNames((0..<40).map { "Name\($0)x" }) == nil)
  }

  @Test(arguments: 1...300)
  func `no text that names somebody is left out`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let names = ["Kim", "Kim Jong", "José Kim", "K", "U.S.", "X_Y", "Kim-Lee", "O'Kim"]
    let pieces = [
      "Kim", "K", "im", "*", "**", "_", "~", "~~", " ", "\n", "\n\n", "Jong", "&#75;", "&#x4A;ong", "\\",
      "\u{212A}",
      "Jos\u{E9}", "Jose\u{301}", "U", ".", "S", "X", "Y", "-", "Lee", "\u{2011}", "'", "’", "O", "`", "[",
      "](b)", "<b>",
      "</b>", "<!-- x -->", "> ", "- ", "# ", "|", "é", "&amp;", "\r\n", "\t", ":",
    ]
    for _ in 0..<20 {
      let name = names.randomElement(using: &random) ?? "Kim"
      let text = (0..<Int.random(in: 1...12, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      var site = TestSite()
      site.actor("a", name)
      site.briefing(text)
      var scratch = LinkScratch(entityCount: 1)
      let subject = DocumentLinker.Subject(document: site.library.briefings[0].body, path: "")
      let linked = DocumentLinker(site.library).link(subject, &scratch).linked
      if !linked.unlinked.isEmpty || linked.mentions.contains(where: { $0.rule != .explicit }) {
        #expect(mayStand([name], text) != false, "\(name) in \(text.debugDescription)")
      }
    }
  }
}
