import Mustache

/// A timeline of events: the latest, or those of a year.
struct EventsView: Framed {
  struct Month: Sendable {
    /// Nil where no month is known.
    var label: String?
    var events: [EventItem]

    static let shape = Shape<Month>(
      "month",
      [
        .text("label") { $0.label },
        .list("events", EventItem.shape) { $0.events },
      ]
    )
  }

  struct Group: Sendable {
    var id: String
    var label: String
    var months: [Month]

    static let shape = Shape<Group>(
      "event group",
      [
        .text("id") { $0.id },
        .text("label") { $0.label },
        .list("months", Month.shape) { $0.months },
      ]
    )
  }

  var frame: Frame
  var heading: String
  var isPart: Bool
  var count: Int
  var shown: Int?
  /// Nil where the list stands on one page.
  var part: PartView?
  var years: [JumpItem]
  var groups: [Group]

  static let shape = Shape<EventsView>(
    "events",
    frameFields
      + [
        .text("heading") { $0.heading },
        .flag("isPart") { $0.isPart },
        .record("count", CountView.shape) { CountView($0.count) },
        .record("shown", CountView.shape) { $0.shown.map(CountView.init) },
        .record("part", PartView.shape) { $0.part },
        .flag("hasYears") { !$0.years.isEmpty },
        .list("years", JumpItem.shape) { $0.years },
        .list("groups", Group.shape) { $0.groups },
      ]
  )
}
