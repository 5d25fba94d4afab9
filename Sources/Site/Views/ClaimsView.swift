import Mustache

/// The list of all claims by what became of them, or those of one status.
struct ClaimsView: Framed {
  struct Group: Sendable {
    var id: String
    var status: StatusView
    var count: Int
    var claims: [ClaimView]
    /// The page of this status, where not all of them stand here.
    var all: String?

    static let shape = Shape<Group>(
      "claim group",
      [
        .text("id") { $0.id },
        .record("status", StatusView.shape) { $0.status },
        .record("count", CountView.shape) { CountView($0.count) },
        .list("claims", ClaimView.shape) { $0.claims },
        .url("all") { $0.all },
      ]
    )
  }

  var frame: Frame
  var heading: String
  var isPart: Bool
  var count: Int
  var part: PartView?
  var statuses: [JumpItem]
  var groups: [Group]

  static let shape = Shape<ClaimsView>(
    "claims",
    frameFields
      + [
        .text("heading") { $0.heading },
        .flag("isPart") { $0.isPart },
        .record("count", CountView.shape) { CountView($0.count) },
        .record("part", PartView.shape) { $0.part },
        .list("statuses", JumpItem.shape) { $0.statuses },
        .list("groups", Group.shape) { $0.groups },
      ]
  )
}

/// All sources of the site, with where each is used.
struct RegisterView: Framed {
  struct Entry: Sendable {
    var id: String
    var source: SourceView
    /// As different nouns grade it.
    var grades: [GradeView]
    var uses: [UseView]
    var derivedFrom: [SourceMark]

    static let shape = Shape<Entry>(
      "register entry",
      [
        .text("id") { $0.id },
        .record("source", SourceView.shape) { $0.source },
        .list("grades", GradeView.shape) { $0.grades },
        .list("uses", UseView.shape) { $0.uses },
        .flag("isDerived") { !$0.derivedFrom.isEmpty },
        .list("derivedFrom", SourceMark.shape) { $0.derivedFrom },
      ]
    )
  }

  struct GradeView: Sendable {
    var code: String
    var words: String

    static let shape = Shape<GradeView>(
      "grade",
      [
        .text("code") { $0.code },
        .text("words") { $0.words },
      ]
    )
  }

  struct UseView: Sendable {
    var title: String
    var url: PageLink
    var isLast: Bool

    static let shape = Shape<UseView>(
      "use",
      [
        .text("title") { $0.title },
        .url("url", parts: { $0.url.parts }),
        .flag("isLast") { $0.isLast },
      ]
    )
  }

  var frame: Frame
  var heading: String
  var independent: String?
  var part: PartView?
  var entries: [Entry]

  static let shape = Shape<RegisterView>(
    "register",
    frameFields
      + [
        .text("heading") { $0.heading },
        .text("independent") { $0.independent },
        .record("part", PartView.shape) { $0.part },
        .list("entries", Entry.shape) { $0.entries },
      ]
  )
}
