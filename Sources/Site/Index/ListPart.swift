/// One of the pages that a long list is spread over, so that none is too long to load or to read.
struct ListPart: Hashable, Sendable {
  /// So many items stand on one page: of briefings and events, and of names, which are shorter.
  static let items = 300
  static let names = 1000

  /// From 0.
  var number: Int
  /// How many parts the list has, at least 1.
  var count: Int
  /// The places of its items in the whole list.
  var range: Range<Int>

  init(_ number: Int, of items: Int, limit: Int) {
    self.number = number
    count = Self.count(items, limit: limit)
    range = min(items, number * limit)..<min(items, (number + 1) * limit)
  }

  static func count(_ items: Int, limit: Int) -> Int { max(1, (items + limit - 1) / limit) }

  /// Below the site's root; the first part is the list's own page: `briefings/tags/arms/`, `briefings/tags/arms/2/`.
  static func path(_ list: String, _ number: Int) -> String {
    number == 0 ? list : "\(list)\(number + 1)/"
  }
}
