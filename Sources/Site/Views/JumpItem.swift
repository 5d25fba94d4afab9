import Mustache

/// A link in a row of them that leads to a part of a list: a letter, a type, a year, a tag.
struct JumpItem: Sendable {
  var label: String
  var url: String
  var count: Int?
  var glyph: String?
  /// For `aria-current`.
  var isCurrent = false

  static let shape = Shape<JumpItem>(
    "jump item",
    [
      .text("label") { $0.label },
      .url("url") { $0.url },
      .number("count") { $0.count },
      .text("glyph") { $0.glyph },
      .text("current") { $0.isCurrent ? "page" : nil },
    ]
  )
}
