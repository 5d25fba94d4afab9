import Testing

@testable import Briefings

/// What is wrong with claims, figures, judgements and what sources derive from.
@Suite struct ClaimFaultTests {
  struct Case: Sendable {
    var fields: String
    var faults: [String]

    init(_ fields: String, _ faults: String...) {
      self.fields = fields
      self.faults = faults
    }
  }

  static let claims: [Case] = [
    Case("claims: [{id: x, text: A thing}]"),
    Case("claims: [{id: x}]", "4:10: error: a claim needs 'text' [front-matter.missing-key] (add 'text: …')"),
    Case("claims: [{text: x}]", "4:10: error: a claim needs 'id' [front-matter.missing-key] (add 'id: …')"),
    Case(
      "claims: [{id: x, text: A}, {id: x, text: B}]",
      "4:42: error: claim 'x' stands here a second time [content.duplicate-id] "
        + "(give it an id of its own, or add its positions to the first)"
    ),
    Case(
      "claims: [{id: x, text: A, about: raid}]",
      "4:34: error: there is no event 'raid' [content.dangling-reference] (write 'Content/events/raid.md')"
    ),
    Case(
      "claims: [{id: x, text: A, positions: [{actor: a}]}]",
      "4:39: error: a position needs 'stance' [front-matter.missing-key] (add 'stance: …')"
    ),
    Case(
      "claims: [{id: x, text: A, positions: [{actor: b, stance: denie}]}]",
      "4:58: error: unknown stance 'denie' [front-matter.bad-choice] (did you mean 'denies'?)"
    ),
    Case(
      "claims: [{id: x, text: A, positions: [{actor: b, stance: denies, date: May, grade: G1, source: s1}]}]",
      "4:47: error: there is no actor 'b' [content.dangling-reference] (write 'Content/actors/b.md')",
      "4:72: error: 'May' is no date: 'M' cannot stand here [front-matter.bad-date] "
        + "(write a date as '2024', '2024-06' or '2024-06-19')",
      "4:84: error: 'G1' is no grade of the Admiralty code [front-matter.bad-grade] "
        + "(write a letter A to F (reliability) and a number 1 to 6 (credibility): 'B2')",
      "4:96: error: there is no source 's1' in this file [content.dangling-reference] (add it under 'sources:')"
    ),
    Case(
      "claims: [{id: x, text: A, incriminates: [b], positions: [{actor: b, stance: denies}]}]",
      "4:42: error: there is no actor 'b' [content.dangling-reference] (write 'Content/actors/b.md')",
      "4:66: error: there is no actor 'b' [content.dangling-reference] (write 'Content/actors/b.md')"
    ),
    Case(
      "claims: [{id: x, text: A, status: denied}]",
      "4:35: error: 'status' of a claim follows from its positions; against them it needs a reason "
        + "[front-matter.wrong-type] (write 'status: {value: denied, reason: …}', or remove it)"
    ),
    Case(
      "claims: [{id: x, text: A, status: {value: denied}}]",
      "4:35: error: the status of a claim needs 'reason' [front-matter.missing-key] (add 'reason: …')"
    ),
  ]

  static let figures: [Case] = [
    Case(
      "claims: [{id: x, text: A, figure: {value: 3, approx: true, unit: t, parts: [{value: 3, text: a}]}}]"
    ),
    Case("claims: [{id: x, text: A, figure: {min: 3, max: 5, parts: [{min: 2, max: 9, text: a}]}}]"),
    Case(
      "claims: [{id: x, text: A, figure: {value: 3, parts: [{value: 2, text: a}, {value: 2, text: b}]}}]",
      "4:35: error: the parts come to 4, more than the whole, 3 [front-matter.bad-figure] "
        + "(mend a number, or give what is not a part of it a claim of its own)"
    ),
    Case(
      "claims: [{id: x, text: A, figure: {min: 5, max: 3}}]",
      "4:35: error: 'min' is 5, more than 'max', 3 [front-matter.bad-figure] (swap them)"
    ),
    Case(
      "claims: [{id: x, text: A, figure: {value: 4, min: 3}}]",
      "4:35: error: a figure is either 'value' or both 'min' and 'max' [front-matter.bad-figure] "
        + "(write '{value: 14000}' or '{min: 11000, max: 14000}')"
    ),
    Case(
      "claims: [{id: x, text: A, figure: {value: 4, parts: [{value: 1}]}}]",
      "4:54: error: a part of a figure needs 'text' [front-matter.missing-key] (add 'text: …')"
    ),
    Case(
      "claims: [{id: x, text: A, figure: {value: -4}}]",
      "4:43: error: 'value' is a number from 0 to 1000000000000000, not '-4' [front-matter.bad-number]"
    ),
  ]

  static let others: [Case] = [
    Case("judgements: [{text: A, likelihood: very likely, confidence: low}, {text: B}]"),
    Case(
      "judgements: [{likelihood: likely}]",
      "4:14: error: a judgement needs 'text' [front-matter.missing-key] (add 'text: …')"
    ),
    Case(
      "judgements: [{text: A, likelihood: likley, confidence: medium}]",
      "4:36: error: unknown likelihood 'likley' [front-matter.bad-choice] (did you mean 'likely'?)",
      "4:56: error: unknown confidence 'medium' [front-matter.bad-choice] "
        + "(write one of: low, moderate, high)"
    ),
    Case("sources: [{id: s1, title: A}, {id: s2, title: B, derivedFrom: s1}]"),
    Case(
      "sources: [{id: s1, title: A}, {id: s2, title: B, derivedFrom: [s3]}]",
      "4:31: error: source 's2' derives from 's3', and there is no such source in this file "
        + "[content.dangling-reference] (did you mean 's1'?)"
    ),
    Case(
      "sources: [{id: s1, title: A, derivedFrom: [s2]}, {id: s2, title: B, derivedFrom: [s1]}]",
      "4:11: error: source 's1' derives from itself [front-matter.bad-derivation] "
        + "('derivedFrom' names the source that was there first; remove it from that one)"
    ),
  ]

  @Test(arguments: claims + figures + others)
  func `says what is wrong, where, and what to do`(_ made: Case) async throws {
    let file = "briefings/b.md"
    let site = try TemporarySite([file: "---\ntitle: T\ndate: 2025\n\(made.fields)\n---\n"])
    let faults = await site.read().faults
    #expect(faults == made.faults.map { "briefings/b.md:" + $0 })
  }

  @Test func `as of a day, what was said later is not known`() async throws {
    let claim =
      "claims: [{id: x, text: A, status: {value: denied, reason: R, date: 2025-03-01}, positions: "
      + "[{actor: n, stance: asserts, date: 2025-01-01}, {actor: n, stance: denies, date: 2025-02}, "
      + "{actor: n, stance: confirms}]}]"
    let site = try TemporarySite([
      "actors/n.md": "---\nname: N\ntype: state\n---\n",
      "events/e.md": "---\ntitle: E\ndate: 2025-01\n\(claim)\n---\n",
    ])
    func stances(_ asOf: String) async throws -> [Position.Stance] {
      var options = ReadOptions()
      options.asOf = EDTFDate.parse(asOf)
      let claims = await site.read(options).library.events[0].claims
      #expect((claims[0].verdict == nil) == (asOf < "2025-03"))
      return claims[0].positions.map(\.stance)
    }
    #expect(try await stances("2025-01-31") == [.asserts, .confirms])
    #expect(try await stances("2025-02-01") == [.asserts, .denies, .confirms])
    #expect(try await stances("2025-03-01") == [.asserts, .denies, .confirms])
  }
}
