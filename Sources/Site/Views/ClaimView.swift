import Mustache

/// What one party says to a claim.
struct StandView: Sendable {
  var party: EntityView
  /// `denies`
  var stance: String
  var word: String
  var glyph: String
  var date: DateView?
  var sources: [SourceMark]
  /// Admiralty code, and what it means.
  var grade: String?
  var gradeWords: String?
  var text: String?
  /// Its own, where the page as a whole has another.
  var marking: String?
  var origin: OriginView?
  /// Of a denial: where a text says so.
  var passages: [PassageView] = []

  static let shape = Shape<StandView>(
    "position",
    [
      .record("party", EntityView.shape) { $0.party },
      .text("stance") { $0.stance },
      .text("word") { $0.word },
      .text("glyph") { $0.glyph },
      .record("date", DateView.shape) { $0.date },
      .list("sources", SourceMark.shape) { $0.sources },
      .text("grade") { $0.grade },
      .text("gradeWords") { $0.gradeWords },
      .text("text") { $0.text },
      .text("marking") { $0.marking },
      .record("origin", OriginView.shape) { $0.origin },
      .list("passages", PassageView.shape) { $0.passages },
    ]
  )
}

/// A claim with what parties say to it and what became of it.
struct ClaimView: Sendable {
  /// A change of its status.
  struct Change: Sendable {
    var status: StatusView
    var date: DateView?
    /// What changed it: `North Korea confirms`.
    var cause: String

    static let shape = Shape<Change>(
      "claim change",
      [
        .record("status", StatusView.shape) { $0.status },
        .record("date", DateView.shape) { $0.date },
        .text("cause") { $0.cause },
      ]
    )
  }

  var text: String
  /// Whether it is a sentence that a program has found, and nobody has reviewed.
  var isExtracted = false
  /// Its own, where the page as a whole has another.
  var marking: String?
  /// Its id on the page where it has its place; nil elsewhere.
  var anchor: String?
  /// That place, where this is another page.
  var url: String?
  var about: EntityView?
  var status: StatusView
  /// Why a person set the status against what the positions come to.
  var reason: String?
  var history: [Change] = []
  var figure: FigureView?
  var stands: [StandView] = []
  var sources: [SourceMark] = []
  /// `2 independent of 3 sources`
  var independent: String?
  var origins: [OriginView] = []
  /// Whether an extractor has found it too, in sentences that ``origins`` have.
  var isFoundToo = false

  static let shape = Shape<ClaimView>(
    "claim",
    [
      .text("text") { $0.text },
      .flag("isExtracted") { $0.isExtracted },
      .text("marking") { $0.marking },
      .text("anchor") { $0.anchor },
      .url("url") { $0.url },
      .record("about", EntityView.shape) { $0.about },
      .record("status", StatusView.shape) { $0.status },
      .text("reason") { $0.reason },
      .flag("hasHistory") { $0.history.count > 1 },
      .list("history", Change.shape) { $0.history },
      .record("figure", FigureView.shape) { $0.figure },
      .flag("hasPositions") { !$0.stands.isEmpty },
      .list("positions", StandView.shape) { $0.stands },
      .list("sources", SourceMark.shape) { $0.sources },
      .text("independent") { $0.independent },
      .flag("hasOrigins") { !$0.origins.isEmpty },
      .list("origins", OriginView.shape) { $0.origins },
      .flag("isFoundToo") { $0.isFoundToo },
    ]
  )

  static func fields<Root>(_ get: @escaping @Sendable (Root) -> [ClaimView]) -> [Field<Root>] {
    [
      .flag("hasClaims") { !get($0).isEmpty },
      .list("claims", shape) { get($0) },
    ]
  }
}

/// A claim's number, drawn, and the same as a table.
struct FigureView: Sendable {
  struct Row: Sendable {
    var label: String
    var amount: String
    /// Which of the drawing's parts it is, from 1; nil for the whole.
    var part: Int?

    static let shape = Shape<Row>(
      "figure row",
      [
        .text("label") { $0.label },
        .text("amount") { $0.amount },
        .number("part") { $0.part },
      ]
    )
  }

  /// `about 14,000 troops`
  var text: String
  /// The claim's.
  var claim: String
  /// SVG.
  var drawing: [UInt8]
  var rows: [Row]

  static let shape = Shape<FigureView>(
    "figure",
    [
      .text("text") { $0.text },
      .text("claim") { $0.claim },
      .html("drawing") { $1.append(contentsOf: $0.drawing) },
      .list("rows", Row.shape) { $0.rows },
    ]
  )
}

/// Claims by party: a row for each claim, a column for each party.
struct MatrixView: Sendable {
  struct Cell: Sendable {
    var party: EntityView
    var stands: [StandView]

    static let shape = Shape<Cell>(
      "matrix cell",
      [
        .record("party", EntityView.shape) { $0.party },
        .flag("hasPositions") { !$0.stands.isEmpty },
        .list("positions", StandView.shape) { $0.stands },
      ]
    )
  }

  struct Row: Sendable {
    var claim: ClaimView
    var cells: [Cell]

    static let shape = Shape<Row>(
      "matrix row",
      [
        .record("claim", ClaimView.shape) { $0.claim },
        .list("cells", Cell.shape) { $0.cells },
      ]
    )
  }

  var parties: [EntityView]
  var rows: [Row]

  static let shape = Shape<MatrixView>(
    "matrix",
    [
      .list("parties", EntityView.shape) { $0.parties },
      .list("rows", Row.shape) { $0.rows },
      .flag("hasFigures") { $0.rows.contains { $0.claim.figure != nil } },
      .list("figures", FigureView.shape) { $0.rows.compactMap(\.claim.figure) },
    ]
  )
}
