import Mustache

/// Which part of a list a page shows, and where those before and after it are.
struct PartView: Sendable {
  var number: Int
  var count: Int
  var previous: String?
  var next: String?

  /// Nil where the list stands on one page; `list` is its path below the site's root.
  init?(_ part: ListPart, of list: String, _ links: Links) {
    guard part.count > 1 else { return nil }
    number = part.number + 1
    count = part.count
    previous = part.number > 0 ? links.to(ListPart.path(list, part.number - 1)) : nil
    next = number < count ? links.to(ListPart.path(list, part.number + 1)) : nil
  }

  static let shape = Shape<PartView>(
    "part",
    [
      .number("number") { $0.number },
      .number("count") { $0.count },
      .url("previous") { $0.previous },
      .url("next") { $0.next },
    ]
  )

  /// What a page is called: `Events of 2024, part 2 of 3`.
  static func title(_ heading: String, _ part: PartView?) -> String {
    part.map { "\(heading), part \($0.number) of \($0.count)" } ?? heading
  }
}
