import Briefings
import Mustache

/// A briefing in a list.
struct BriefingItem: Sendable {
  var title: String
  var url: String
  var date: EDTFDate
  var summary: String?
  /// Why it stands here, in a few words.
  var note: String?
  var byline: String?

  static let shape = Shape<BriefingItem>(
    "briefing item",
    [
      .text("title") { $0.title },
      .url("url") { $0.url },
      .record("date", DateView.shape) { DateView($0.date) },
      .text("summary") { $0.summary },
      .text("note") { $0.note },
      .text("byline") { $0.byline },
    ]
  )
}
