import Mustache
import Words

/// Which part of a list a page shows, and where those before and after it are.
struct PartView: Sendable {
  var number: Int
  var count: Int
  var previous: String?
  var next: String?
  /// `part 2 of 3`
  var text: String

  /// Nil where the list stands on one page; `list` is its path below the site's root.
  init?(_ part: ListPart, of list: String, _ links: Links, _ words: SiteWords) {
    guard part.count > 1 else { return nil }
    number = part.number + 1
    count = part.count
    text = words.text(.part, ["part": "\(number)", "count": "\(count)"])
    previous = part.number > 0 ? links.to(ListPart.path(list, part.number - 1)) : nil
    next = number < count ? links.to(ListPart.path(list, part.number + 1)) : nil
  }

  static let shape = Shape<PartView>(
    "part",
    [
      .number("number") { $0.number },
      .number("count") { $0.count },
      .text("text") { $0.text },
      .url("previous") { $0.previous },
      .url("next") { $0.next },
    ]
  )
}
