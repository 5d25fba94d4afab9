import Briefings
import Diagnostics
import Markdown
import Testing

@testable import Mentions

@Suite struct QuotationTests {
  /// Each as `words | attribution | speaker | affiliation`.
  private func quotations(_ text: String) async -> [String] {
    var site = TestSite()
    site.actor("kim-jong-un", "Kim Jong Un", .person)
    site.actor("north-korea", "North Korea", .state)
    site.event("treaty", "Partnership Treaty")
    site.briefing(text)
    let linked = await site.linked().library
    let document = site.library.briefings[0].body
    return linked.briefings[0].quotations.map { quotation in
      let ids = [quotation.speaker, quotation.affiliation].map { entity in
        entity.map { site.library.actors[Int($0.rawValue)].id } ?? "-"
      }
      return ([document.string(quotation.words), document.string(quotation.attribution)] + ids)
        .joined(separator: " | ")
    }
  }

  @Test(arguments: [
    ("> We won.\n>\n> — [[kim-jong-un]]", ["We won. | kim-jong-un | kim-jong-un | -"]),
    ("> “We won.”\n> — Kim Jong Un, in a speech", ["We won. | Kim Jong Un, in a speech | kim-jong-un | -"]),
    ("> \"We won\" – [[kim-jong-un|the leader]]", ["We won | the leader | kim-jong-un | -"]),
    ("> We won.\\\n> -- the leader, Kim Jong Un", ["We won. | the leader, Kim Jong Un | kim-jong-un | -"]),
    // Who is not named is nobody else.
    (
      "> We won.\n>\n> — a senior official of North Korea",
      ["We won. | a senior official of North Korea | - | north-korea"]
    ),
    ("> We won.\n>\n> — An officer", ["We won. | An officer | - | -"]),
    ("> We won.\n>\n> — General Pak", ["We won. | General Pak | - | -"]),
    // A dash that is part of what was said.
    ("> We won — North Korea won.", []),
    (
      "> We — Kim Jong Un and all — won.\n>\n> — [[kim-jong-un]]",
      ["We — Kim Jong Un and all — won. | kim-jong-un | kim-jong-un | -"]
    ),
    // Nothing that is said, or nobody who says it.
    ("> — [[kim-jong-un]]", []),
    ("> We won.", []),
    ("> We won.\n>\n> —", []),
    ("> - We won.\n> - [[kim-jong-un]]", []),
    // An event says nothing.
    ("> We won.\n>\n> — [[treaty]]", ["We won. | treaty | - | -"]),
    (
      "> One.\n>\n> Two.\n>\n> — [[kim-jong-un]]\n\nText.\n\n> Three.\n> — North Korea",
      ["One.\nTwo. | kim-jong-un | kim-jong-un | -", "Three. | North Korea | north-korea | -"]
    ),
    ("> > Inner.\n> >\n> > — [[kim-jong-un]]", ["Inner. | kim-jong-un | kim-jong-un | -"]),
  ])
  func `a block quote tells who said it`(_ text: String, _ expected: [String]) async {
    #expect(await quotations(text) == expected)
  }

  @Test(arguments: [
    ("> “We won.”\n> — Kim Jong Un, in a speech", "“We won.” — Kim Jong Un, in a speech"),
    ("> \"We won\" – [[kim-jong-un|the leader]]", "\"We won\" – the leader"),
    ("> We won.\n>\n> — [[kim-jong-un|Kim]]", "We won.\n— Kim"),
    ("> « We won »\n>\n> — [[kim-jong-un|Kim]]", "« We won »\n— Kim"),
  ])
  func `its passage has both of its quotation marks, or none`(_ text: String, _ expected: String) async throws
  {
    var site = TestSite()
    site.actor("kim-jong-un", "Kim Jong Un", .person)
    site.briefing(text)
    let document = site.library.briefings[0].body
    let quotation = try #require(await site.linked().library.briefings[0].quotations.first)
    #expect(document.string(quotation.passage(in: document.text)) == expected)
  }
}
