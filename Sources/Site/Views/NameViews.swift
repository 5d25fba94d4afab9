import Mustache

/// One of an entity's other names.
struct NameView: Sendable {
  var text: String
  /// BCP 47, where the script tells it.
  var language: String?
  var isLast: Bool

  static let shape = Shape<NameView>(
    "name",
    [
      .text("text") { $0.text },
      .text("language") { $0.language },
      .flag("isLast") { $0.isLast },
    ]
  )

  static func list(_ names: [String]) -> [NameView] {
    names.enumerated().map { i, name in
      NameView(text: name, language: Script.language(of: name), isLast: i + 1 == names.count)
    }
  }
}

/// Other names of one sort: `Also called`, `Acronyms`.
struct NameGroup: Sendable {
  var label: String
  var names: [NameView]

  static let shape = Shape<NameGroup>(
    "name group",
    [
      .text("label") { $0.label },
      .list("names", NameView.shape) { $0.names },
    ]
  )
}
