import Briefings
import Testing

@testable import Extraction

@Suite struct EventEvidenceTests {
  @Test(
    arguments: [
      ("Norway has strongly condemned Sweden.", EventEvidence.subject, "Norway"),
      ("An Israeli security guard shot a man.", .subject, "Israeli security guard"),
      ("Security forces in Guinea tortured Swedes.", .subject, "Security forces in Guinea"),
      ("Members of the Oslo Council condemned Sweden.", .subject, "Members of the Oslo Council"),
      ("The government today condemned Sweden.", .subject, "government"),
      ("Norway continues to resist Sweden.", .subject, "Norway"),
      ("Norway said it had sent troops to Chad.", .pronoun, "Norway"),
      ("Norway issued a statement calling for talks.", .shared, "Norway"),
      ("Swedish troops shot and wounded a Dane.", .shared, "Swedish troops"),
      ("Norway, where it rained, went on, and attacked Chad.", .apart, "Norway"),
      ("Norway plans to build a bridge.", .intent, "Norway"),
      ("Norway ordered the deployment of troops.", .owned, "Norway"),
      ("Israel's withdrawal from Gaza was slow.", .owned, "Israel"),
      ("The fighting in Norway went on.", .noun, ""),
    ]
  )
  func `what ties an event to who takes part`(text: String, evidence: EventEvidence, source: String) {
    let cut = TokenizedText(Array(text.utf8))
    let events = EventFinder.events(in: cut)
    let event = events.first { $0.evidence == evidence }
    #expect(event != nil, "\(events.map(\.evidence))")
    #expect(event?.source.map { cut.string($0) } ?? "" == source)
  }

  @Test func `a subject of the text's own is surer than another`() {
    #expect(
      EventEvidence.shared.confidence(isLinked: true) > EventEvidence.shared.confidence(isLinked: false)
    )
    for evidence in EventEvidence.allCases {
      #expect((0.0...1.0).contains(evidence.confidence(isLinked: true)))
    }
  }

  @Test(
    arguments: [
      "Bird flu killed three people in Norway.", "Norway released a statement on Sweden.",
      "The court in Norway met on March 16.", "A heart attack in Norway surprised him.",
    ]
  )
  func `what only sounds like an event is not proposed`(text: String) {
    let events = EventFinder.events(in: TokenizedText(Array(text.utf8)))
    #expect(events.allSatisfy { $0.weight < EventMention.threshold || $0.category == .consult }, "\(events)")
  }

  @Test(
    arguments: [
      ("Norway attacked.", ""), ("Two killed others.", ""), ("The attack was bad in Norway.", ""),
      ("A journalist kidnapped in Norway is alive.", "Journalist kidnapped in Norway"),
      ("Soldiers from Norway shot and killed two Danes.", "Soldiers from Norway shoot and kill two Danes"),
      (
        "Norway signed a $1.2 billion, two-year deal with Chad.",
        "Norway signs a $1.2 billion two-year deal with Chad"
      ),
      ("Under the deal he signed with Norway, Berg left.", ""),
      ("A rocket attack on Oslo's port hurt Swedes.", "Rocket attack on Oslo’s port"),
      ("Norway is to meet Sweden in Oslo.", "Norway to meet Sweden in Oslo"),
      (
        "Norway condemned the re-run of last month's poll.", "Norway condemns the re-run of last month’s poll"
      ),
    ]
  )
  func `a title says who and what, or there is none`(text: String, title: String) {
    let events = EventFinder.events(in: TokenizedText(Array(text.utf8)))
    #expect(events.first?.title.replacing("'", with: "’") == title)
  }

  @Test func `a title that is too long ends before words that can be left out`() {
    let text =
      "Norway condemned the new and very large raids by armed men of the northern hills on the old towns of Chad."
    let title = EventFinder.events(in: TokenizedText(Array(text.utf8))).first?.title
    #expect(title == "Norway condemns the new and very large raids by armed men of the northern hills")
  }
}
