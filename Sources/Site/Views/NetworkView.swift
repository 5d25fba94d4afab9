import Mustache

/// The network of the most named actors, as a drawing and as a table that says the same.
struct NetworkView: Framed {
  struct Row: Sendable {
    var entity: EntityView
    var briefings: Int
    /// Whom it is tied to by what is asserted.
    var asserted: [Tie]
    /// Whom it is named with, most often first.
    var together: [EntityView]

    static let shape = Shape<Row>(
      "network row",
      [
        .record("entity", EntityView.shape) { $0.entity },
        .record("briefings", CountView.shape) { CountView($0.briefings) },
        .flag("hasAsserted") { !$0.asserted.isEmpty },
        .list("asserted", Tie.shape) { $0.asserted },
        .flag("hasTogether") { !$0.together.isEmpty },
        .list("together", EntityView.shape) { $0.together },
      ]
    )
  }

  struct Tie: Sendable {
    var word: String
    var entity: EntityView

    static let shape = Shape<Tie>(
      "network tie",
      [
        .text("word") { $0.word },
        .record("entity", EntityView.shape) { $0.entity },
      ]
    )
  }

  var frame: Frame
  var count: Int
  var script: String
  /// SVG.
  var drawing: [UInt8]
  var rows: [Row]

  static let shape = Shape<NetworkView>(
    "network",
    frameFields
      + [
        .record("count", CountView.shape) { CountView($0.count) },
        .url("script") { $0.script },
        .html("drawing") { $1.append(contentsOf: $0.drawing) },
        .list("rows", Row.shape) { $0.rows },
      ]
  )
}
