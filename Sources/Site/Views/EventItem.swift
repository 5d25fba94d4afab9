import Briefings
import Mustache

/// How sure it is that an event happened.
struct StatusView: Sendable {
  var status: Event.Status

  static let shape = Shape<StatusView>(
    "status",
    [
      .text("slug") { $0.status.rawValue },
      .text("word") { $0.status.rawValue },
    ]
  )
}

/// An event in a timeline.
struct EventItem: Sendable {
  var title: String
  var url: String
  var date: EDTFDate
  var status: Event.Status?
  var note: String?
  /// Whether it is the event whose page this is.
  var isCurrent = false

  static let shape = Shape<EventItem>(
    "event item",
    [
      .text("title") { $0.title },
      .url("url") { $0.url },
      .record("date", DateView.shape) { DateView($0.date) },
      .text("mark") { DateView.mark(of: $0.date) },
      .record("status", StatusView.shape) { $0.status.map(StatusView.init) },
      .text("note") { $0.note },
      .flag("isCurrent") { $0.isCurrent },
    ]
  )
}
