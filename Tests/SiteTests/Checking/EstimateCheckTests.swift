import Briefings
import Diagnostics
import Testing

@testable import Site

/// How briefings estimate, each fault with what is none.
@Suite struct EstimateCheckTests {
  private func said(_ change: (inout Briefing) -> Void, _ body: String = "") throws -> [String] {
    var site = SampleSite()
    site.add(briefing: "b", "B", body, change)
    var diagnostics = DiagnosticList()
    let templates = try #require(SampleSite.defaults)
    site.plan(templates).checkEstimates(diagnostics: &diagnostics)
    return diagnostics.all.map { diagnostic in
      let place = diagnostic.span?.start.map { "\($0.line):\($0.column): " } ?? ""
      return "\(place)\(diagnostic.message) [\(diagnostic.id.rawValue)]"
    }
  }

  private func judged(
    _ text: String,
    _ likelihood: Judgement.Likelihood? = .likely,
    language: String? = nil
  ) throws -> [String] {
    try said({
      var judgement = Judgement(text: text, span: SampleSite.span("b.md"))
      judgement.likelihood = likelihood
      $0.judgements = [judgement]
      $0.language = language
    })
    .map { $0.replacing("1:1: ", with: "") }
  }

  @Test(
    arguments: [
      ("Aland will pay.", Judgement.Likelihood.likely, [String]()),
      ("It is likely that Aland pays.", .likely, []),
      ("Aland will probably pay.", .probable, []),
      // Nothing of the words of estimates: a month, strength, a sort of work.
      ("In May Aland will use remote sensing and the might of its army.", .likely, []),
      (
        "Aland will pay.", nil,
        ["a judgement without a likelihood leaves readers to guess it [judgement.no-likelihood]"]
      ),
      (
        "Aland will probably pay.", .likely,
        ["'likely' and 'probably' are of the two rows of ICD 203, which are not mixed [judgement.mixed-rows]"]
      ),
      (
        "It is likely that Aland pays, and a remote possibility that it does not.", .likely,
        [
          "'likely' and 'remote' are of the two rows of ICD 203, which are not mixed [judgement.mixed-rows]",
          "the text says 'remote', and 'likelihood' says 'likely' [judgement.other-likelihood]",
        ]
      ),
      (
        "It is very likely that Aland pays.", .likely,
        ["the text says 'very likely', and 'likelihood' says 'likely' [judgement.other-likelihood]"]
      ),
      (
        "With high confidence it is likely that Aland pays.", .likely,
        [
          "likelihood and confidence in one sentence are taken for one another "
            + "[judgement.likelihood-with-confidence]"
        ]
      ),
      ("We have high confidence in this.", .likely, []),
      ("Aland may pay.", .likely, ["'may' does not tell how likely it is [judgement.vague-verb]"]),
      ("Aland might pay.", .likely, ["'might' does not tell how likely it is [judgement.vague-verb]"]),
      ("Aland could pay.", .likely, ["'could' does not tell how likely it is [judgement.vague-verb]"]),
    ]
  )
  func `a judgement says one thing, and how likely it is`(
    _ text: String,
    _ likelihood: Judgement.Likelihood?,
    _ expected: [String]
  ) throws {
    #expect(try judged(text, likelihood) == expected)
  }

  @Test func `what is not in English is not looked at`() throws {
    #expect(try judged("Aland may pay.", nil, language: "de") == [])
    #expect(try judged("Aland may pay.", nil, language: "en-GB").count == 2)
  }

  @Test func `likelihood and confidence in one sentence of a text are told`() throws {
    let body =
      "First. It is likely, and we say so with low confidence, that *it* rains.\n\nLow confidence. Likely."
    #expect(
      try said({ _ in }, body) == [
        "1:8: likelihood and confidence in one sentence are taken for one another "
          + "[judgement.likelihood-with-confidence]"
      ]
    )
  }

  @Test(
    arguments: [
      ("It has 14,000 men.", ["1:8: '14,000' has no source"]),
      ("They sent **fourteen thousand** men.", ["1:13: 'fourteen thousand' has no source"]),
      ("It grew by 5 %, or 5 km, or 3 million.", ["1:12: '5 %' has no source"]),
      ("It has 5% more.", ["1:8: '5%' has no source"]),
      // With a source in the sentence or behind it.
      ("It has 14,000[^s1] men.", []),
      ("It has 14,000 men.[^s1] They left.", []),
      ("They left.[^s1] It has 14,000 men.", ["1:24: '14,000' has no source"]),
      ("| A | B |\n| - | - |\n| x[^s1] | 300 |\n| y | 400 |", ["4:7: '400' has no source"]),
      // Dates, years, times, names, small numbers, quotes, headings and code.
      ("On 28 April 2025, May 12, 2024-06-19, in 1999 and at 12:30 it left.", []),
      ("The F-16 and the S-300 and 7 men, 3 of them well, in the 1990s.", []),
      ("# 300 men\n\n`300 men`\n\n> 300 men\n>\n> — Aland", []),
      // A claim's.
      ("Of them 42 came, and 30 to 50 left.", []),
      ("Of them 43 came.", ["1:9: '43' has no source"]),
    ]
  )
  func `a figure has a source or is a claim's`(_ body: String, _ expected: [String]) throws {
    let found = try said(
      {
        $0.sources = [Source(id: "s1", title: "A", span: SampleSite.span("b.md"))]
        var claim = Claim(id: "c", text: "42 came", span: SampleSite.span("b.md"))
        claim.figure = Figure(amount: Figure.Amount(30, 50))
        $0.claims = [claim]
      },
      body
    )
    #expect(found == expected.map { $0 + " [judgement.unsourced-figure]" })
  }

  @Test func `a briefing without sources may have figures`() throws {
    #expect(try said({ _ in }, "It has 14,000 men.") == [])
  }

  @Test func `sources on the web are kept and dated`() throws {
    var site = SampleSite()
    func source(_ id: String, _ change: (inout Source) -> Void) -> Source {
      var source = Source(id: id, title: "Title \(id)", span: SampleSite.span("b.md"))
      change(&source)
      return source
    }
    site.add(briefing: "b") {
      $0.sources = [
        source("s1") { $0.url = "https://a.example/1" },
        source("s2") {
          $0.url = "https://a.example/2"
          $0.archive = "https://b.example/2"
          $0.accessed = SampleSite.date("2025-01-01")
        },
        source("s3") { _ in },
      ]
    }
    // Another noun knows when it was read.
    site.add(briefing: "c") {
      $0.sources = [
        source("x") {
          $0.url = "https://a.example/1"
          $0.accessed = SampleSite.date("2025-01-01")
        }
      ]
    }
    var diagnostics = DiagnosticList()
    site.plan(try #require(SampleSite.defaults)).checkSources(diagnostics: &diagnostics)
    #expect(
      TextPrinter().text(of: diagnostics) == """
        b.md:1:1: warning: source 's1' has no archived copy [source.no-archive]
          help: keep one, and give its address as 'archive'

        """
    )
  }

  @Test func `a reference to no source is told with the nearest`() throws {
    var site = SampleSite()
    site.add(briefing: "b", "B", "Said.[^s2]\n\n# Not [^x]\n\n`[^y]` [a [^z]](https://a.example)") {
      $0.sources = [Source(id: "s1", title: "A", span: SampleSite.span("b.md"))]
    }
    var diagnostics = DiagnosticList()
    _ = Site.plan(site.linked, templates: try #require(SampleSite.defaults), diagnostics: &diagnostics)
    #expect(
      diagnostics.all.map { "\($0.span?.start?.column ?? 0) \($0.message), \($0.suggestion ?? "")" } == [
        "6 '[^s2]' is neither a footnote nor a source of this file, and stays as it is written, "
          + "did you mean '[^s1]'?"
      ]
    )
  }
}
