import Mustache

/// Somebody's own words.
struct QuoteView: Sendable {
  /// HTML.
  var words: [UInt8]
  var speaker: EntityView?
  /// HTML; nil where the speaker's name says it all.
  var attribution: [UInt8]?
  /// Whether nothing is known of the speaker but how the text describes them.
  var isAnonymous: Bool
  var isExtracted: Bool
  /// Where it is quoted, for a quote that stands elsewhere.
  var briefing: BriefingItem?

  static let shape = Shape<QuoteView>(
    "quote",
    [
      .html("words") { $1.append(contentsOf: $0.words) },
      .record("speaker", EntityView.shape) { $0.speaker },
      .flag("hasAttribution") { $0.attribution != nil },
      .html("attribution") { $1.append(contentsOf: $0.attribution ?? []) },
      .flag("isAnonymous") { $0.isAnonymous },
      .flag("isExtracted") { $0.isExtracted },
      .record("briefing", BriefingItem.shape) { $0.briefing },
    ]
  )

  static func fields<Root>(_ get: @escaping @Sendable (Root) -> [QuoteView]) -> [Field<Root>] {
    [
      .flag("hasQuotes") { !get($0).isEmpty },
      .list("quotes", shape) { get($0) },
    ]
  }
}

/// Quotes by speaker and date: all, or those of a year.
struct QuotesView: Framed {
  struct Group: Sendable {
    var id: String
    var label: String
    var quotes: [QuoteView]

    static let shape = Shape<Group>(
      "quote group",
      [
        .text("id") { $0.id },
        .text("label") { $0.label },
        .list("quotes", QuoteView.shape) { $0.quotes },
      ]
    )
  }

  var frame: Frame
  var heading: String
  /// Whether it is one of several lists.
  var isPart: Bool
  var count: Int
  /// How many of them stand here, where not all do.
  var shown: Int?
  /// Nil where the list stands on one page.
  var part: PartView?
  var years: [JumpItem]
  var speakers: [EntityView]
  /// Nil where all of them stand here.
  var allSpeakers: String?
  var groups: [Group]

  static let shape = Shape<QuotesView>(
    "quotes",
    frameFields
      + [
        .text("heading") { $0.heading },
        .flag("isPart") { $0.isPart },
        .record("count", CountView.shape) { CountView($0.count) },
        .record("shown", CountView.shape) { $0.shown.map(CountView.init) },
        .record("part", PartView.shape) { $0.part },
        .flag("hasYears") { !$0.years.isEmpty },
        .list("years", JumpItem.shape) { $0.years },
        .flag("hasSpeakers") { !$0.speakers.isEmpty },
        .list("speakers", EntityView.shape) { $0.speakers },
        .url("allSpeakers") { $0.allSpeakers },
        .list("groups", Group.shape) { $0.groups },
      ]
  )
}
