import Briefings
import Diagnostics
import Markdown
import TestSupport
import Testing

@testable import Mentions

@Suite struct CorpusTests {
  @Test(.enabled(if: Corpus.isAvailable, "needs ../shared/bench and python3"))
  func `finds what the corpus says is mentioned, and nothing else`() async throws {
    let corpus = try Corpus(briefings: 300, actors: 500, events: 250)
    var diagnostics = DiagnosticList()
    let linked = await link(corpus.library, diagnostics: &diagnostics)
    #expect(corpus.library.briefings.count == 300)
    var (wanted, hit, falsely) = (0, 0, 0)
    var missed: [[String]: Int] = [:]
    var extra: [[String]: Int] = [:]
    for (briefing, document) in zip(corpus.library.briefings, linked.briefings) {
      let truth = try #require(corpus.truth[briefing.id])
      var found: [[String]: Int] = [:]
      for mention in document.mentions where mention.isLinked {
        let id = NameTexts(corpus.library).id(mention.entity)
        found[[id, briefing.body.string(mention.range)], default: 0] += 1
      }
      for (key, count) in truth.mentions {
        wanted += count
        hit += min(count, found[key, default: 0])
        if found[key, default: 0] < count { missed[key, default: 0] += count - found[key, default: 0] }
      }
      for (key, count) in found {
        let more = count - truth.mentions[key, default: 0] - truth.optional[key, default: 0]
        if more > 0 {
          falsely += more
          extra[key, default: 0] += more
        }
      }
    }
    #expect(wanted > 10_000)
    #expect(hit == wanted, "missed \(missed)")
    #expect(falsely == 0, "extra \(extra)")
  }
}
