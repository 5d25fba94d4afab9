import Mustache

/// A list of briefings: the newest, or those of a year or tag.
struct BriefingsView: Framed {
  struct Group: Sendable {
    var id: String
    var label: String
    var briefings: [BriefingItem]

    static let shape = Shape<Group>(
      "briefing group",
      [
        .text("id") { $0.id },
        .text("label") { $0.label },
        .list("briefings", BriefingItem.shape) { $0.briefings },
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
  var tags: [JumpItem]
  var groups: [Group]

  static let shape = Shape<BriefingsView>(
    "briefings",
    frameFields
      + [
        .text("heading") { $0.heading },
        .flag("isPart") { $0.isPart },
        .record("count", CountView.shape) { CountView($0.count) },
        .record("shown", CountView.shape) { $0.shown.map(CountView.init) },
        .record("part", PartView.shape) { $0.part },
        .flag("hasYears") { !$0.years.isEmpty },
        .list("years", JumpItem.shape) { $0.years },
        .flag("hasTags") { !$0.tags.isEmpty },
        .list("tags", JumpItem.shape) { $0.tags },
        .list("groups", Group.shape) { $0.groups },
      ]
  )
}
