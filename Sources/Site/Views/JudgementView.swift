import Mustache

/// What a briefing concludes, with how likely that is and, apart from it, how sure its authors are of their basis.
struct JudgementView: Sendable {
  var text: String
  /// `likely`
  var likelihood: String?
  /// `55–80 %`
  var range: String?
  /// Seven small signs, as many of them full as the likelihood is high.
  var meter: String?
  var confidence: String?
  /// Its own, where the page as a whole has another.
  var marking: String?

  static let shape = Shape<JudgementView>(
    "judgement",
    [
      .text("text") { $0.text },
      .text("likelihood") { $0.likelihood },
      .text("range") { $0.range },
      .text("meter") { $0.meter },
      .text("confidence") { $0.confidence },
      .text("marking") { $0.marking },
    ]
  )

  static func fields<Root>(_ get: @escaping @Sendable (Root) -> [JudgementView]) -> [Field<Root>] {
    [
      .flag("hasJudgements") { !get($0).isEmpty },
      .list("judgements", shape) { get($0) },
    ]
  }
}
