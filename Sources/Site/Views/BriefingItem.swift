import Mustache

/// A briefing in a list.
struct BriefingItem: Sendable {
  var title: String
  var url: PageLink
  var date: DateView
  var summary: String?
  /// Why it stands here, in a few words.
  var note: String?
  var byline: String?
  /// Whether it is not to be published yet.
  var isDraft = false
  var isRetracted = false
  /// Its own, where the page as a whole has another.
  var marking: String?

  static let shape = Shape<BriefingItem>(
    "briefing item",
    [
      .text("title") { $0.title },
      .url("url", parts: { $0.url.parts }),
      .record("date", DateView.shape) { $0.date },
      .text("summary") { $0.summary },
      .text("note") { $0.note },
      .text("byline") { $0.byline },
      .flag("isDraft") { $0.isDraft },
      .flag("isRetracted") { $0.isRetracted },
      .text("marking") { $0.marking },
    ]
  )
}
