import Briefings
import Mustache

/// What was changed in a briefing after it was published.
struct CorrectionView: Sendable {
  var kind: Correction.Kind
  var kindWord: String
  var date: DateView
  var text: String
  /// For a heading's id, and for the feed.
  var anchor: String
  /// For one that does not stand on the briefing's own page.
  var briefing: BriefingItem?

  init(_ correction: Correction, word: String, date: DateView, place: Int) {
    kind = correction.kind
    kindWord = word
    self.date = date
    text = correction.text
    anchor = Self.anchor(place)
  }

  /// `place`: in the order that the briefing's file has them.
  static func anchor(_ place: Int) -> String { "_correction-\(place + 1)" }

  static let shape = Shape<CorrectionView>(
    "correction",
    [
      .text("kind") { $0.kind.rawValue },
      .text("kindWord") { $0.kindWord },
      .record("date", DateView.shape) { $0.date },
      .text("text") { $0.text },
      .text("anchor") { $0.anchor },
      .record("briefing", BriefingItem.shape) { $0.briefing },
    ]
  )

  static func fields<Root>(_ get: @escaping @Sendable (Root) -> [CorrectionView]) -> [Field<Root>] {
    [
      .flag("hasCorrections") { !get($0).isEmpty },
      .list("corrections", shape) { get($0) },
    ]
  }
}

/// All corrections, latest first.
struct CorrectionsView: Framed {
  var frame: Frame
  var count: Int
  /// How many of them stand here, where not all do.
  var shown: Int?
  var corrections: [CorrectionView]

  static let shape = Shape<CorrectionsView>(
    "corrections",
    frameFields
      + [
        .record("count", CountView.shape) { CountView($0.count) },
        .record("shown", CountView.shape) { $0.shown.map(CountView.init) },
      ] + CorrectionView.fields { $0.corrections }
  )
}
