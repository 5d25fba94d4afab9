import Mustache

/// What is new of an entity since the briefing before last that names it.
struct NewsView: Sendable {
  /// The date of the briefing before last.
  var since: DateView
  var before: BriefingItem
  var last: BriefingItem
  /// Of the entity in the last briefing, and of its own words there.
  var mentions: Int
  var quotes: Int
  var events: [EventItem]
  /// Roles and relations that have begun or ended, in words.
  var changes: [String]

  static let shape = Shape<NewsView>(
    "news",
    [
      .record("since", DateView.shape) { $0.since },
      .record("before", BriefingItem.shape) { $0.before },
      .record("last", BriefingItem.shape) { $0.last },
      .record("mentions", CountView.shape) { CountView($0.mentions) },
      .record("quotes", CountView.shape) { $0.quotes > 0 ? CountView($0.quotes) : nil },
      .flag("hasEvents") { !$0.events.isEmpty },
      .list("events", EventItem.shape) { $0.events },
      .flag("hasChanges") { !$0.changes.isEmpty },
      .list("changes", changeShape) { $0.changes },
    ]
  )

  private static let changeShape = Shape<String>("change", [.text("text") { $0 }])
}
