import Briefings
import Testing

@testable import Extraction

@Suite struct TriggerTests {
  @Test(
    arguments: [
      ("call|calls on|for", "It calls for more", "calls for"), ("call|calls on|for", "It calls them", nil),
      ("expel|expels ..2 envoy", "It expels the Dutch envoy", "expels the Dutch envoy"),
      ("expel|expels ..2 envoy", "It expels envoy", "expels envoy"),
      ("expel|expels ..2 envoy", "It expels the old Dutch envoy", nil),
      ("expel|expels ..2 envoy", "It expels them, envoy", nil),
      ("mass* troops", "It MASSED troops", "MASSED troops"), ("mass* troops", "It mas troops", nil),
      ("ask _ to", "They ask Oslo to go", "ask Oslo to"), ("ask _ to", "They ask to go", nil),
      ("ask ..1 to ..1 go", "They ask him to soon go", "ask him to soon go"),
    ]
  )
  func `patterns match words in a row`(pattern: String, text: String, match: String?) {
    let cut = TokenizedText(Array(text.utf8))
    let found = TriggerLexicon([TriggerPattern(.request, pattern)]).triggers(in: cut, 0..<cut.tokens.count)
    #expect(
      found.map {
        cut.string(
          cut.tokens[$0.tokens.lowerBound].range
            .lowerBound..<cut.tokens[$0.tokens.upperBound - 1].range.upperBound
        )
      } == (match.map { [$0] } ?? [])
    )
  }

  @Test func `the longest match at a word counts, and takes what stands in it`() {
    let patterns = [
      TriggerPattern(.coerce, "curfew"), TriggerPattern(.retreat, "lifted"),
      TriggerPattern(.yield, "lifted ..2 curfew"),
    ]
    let text = TokenizedText(Array("They lifted the night curfew after a curfew".utf8))
    let found = TriggerLexicon(patterns).triggers(in: text, 0..<text.tokens.count)
    #expect(found.map(\.category) == [.yield, .coerce])
  }

  /// One sentence for each of PLOVER's sixteen types that tells of it, and one that does not.
  @Test(
    arguments: [
      (Event.Category.agree, "Norway agreed to talks.", "Norway has a tall tree."),
      (.consult, "Norway met with Sweden.", "Norway meets the standard."),
      (.support, "Norway praised Sweden.", "Norway is large."),
      (.cooperate, "Norway extradited a man to Sweden.", "Norway went to Sweden."),
      (.aid, "Norway sent tents to Chad.", "Norway sent a letter to Chad."),
      (.yield, "President Berg resigned on Monday.", "President Berg signed nothing off."),
      (.request, "Norway urged Sweden to come.", "Norway came to Sweden."),
      (.accuse, "Norway accused Sweden of theft.", "Norway saw the Sweden game."),
      (.reject, "Norway refused to come.", "Norway came."),
      (.threaten, "Norway threatened Sweden.", "Norway thrilled Sweden."),
      (.protest, "Workers in Norway staged a strike.", "Workers in Norway struck gold."),
      (.sanction, "Norway expelled three Swedish diplomats.", "Norway hosted no one."),
      (.mobilize, "Norway deployed troops.", "Norway drew maps."),
      (.coerce, "Norway arrested two Swedes.", "Norway rested."),
      (.assault, "Rebels in Norway killed two Swedes.", "Rebels in Norway slept."),
      (.retreat, "Norway withdrew its troops.", "Norway drew its troops."),
    ]
  )
  func `types of events`(category: Event.Category, yes: String, no: String) {
    #expect(events(yes).map(\.category).contains(category))
    #expect(!events(no).map(\.category).contains(category))
  }

  private func events(_ text: String) -> [EventMention] {
    EventFinder.events(in: TokenizedText(Array(text.utf8)))
  }
}
