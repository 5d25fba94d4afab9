import Mustache

/// An actor between those whom it is tied to, as a drawing and as a table that says the same.
struct TiesView: Sendable {
  struct Row: Sendable {
    var entity: EntityView
    /// Nil where nothing is asserted.
    var word: String?
    /// In how many briefings both are named; nil where that is not among the most.
    var together: Int?

    static let shape = Shape<Row>(
      "tie row",
      [
        .record("entity", EntityView.shape) { $0.entity },
        .text("word") { $0.word },
        .record("together", CountView.shape) { $0.together.map(CountView.init) },
      ]
    )
  }

  /// SVG.
  var drawing: [UInt8]
  var rows: [Row]

  static let shape = Shape<TiesView>(
    "ties",
    [
      .html("drawing") { $1.append(contentsOf: $0.drawing) },
      .list("rows", Row.shape) { $0.rows },
    ]
  )
}
