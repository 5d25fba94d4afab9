import Mustache

/// A sentence of a text, and where it stands.
struct PassageView: Sendable {
  /// HTML.
  var sentence: [UInt8]
  /// Of the briefing or event.
  var title: String
  var url: String
  /// Whether a program takes the sentence for this, and nobody has reviewed that.
  var isExtracted: Bool

  static let shape = Shape<PassageView>(
    "passage",
    [
      .html("sentence") { $1.append(contentsOf: $0.sentence) },
      .text("title") { $0.title },
      .url("url") { $0.url },
      .flag("isExtracted") { $0.isExtracted },
    ]
  )
}
