import Briefings
import Words

/// The month that lists put a date under, or the year where no month is known.
struct ListedMonth: Hashable, Sendable {
  let year: Int
  /// Nil where no month is known.
  let month: Int?

  init(_ date: EDTFDate) {
    let point = date.start ?? date.finish
    year = point?.year ?? 0
    month = point?.month.flatMap { (1...12).contains($0) ? $0 : nil }
  }

  /// For a heading's id; the page's own ids begin with `_`: `_2025-04`.
  var id: String {
    let year = SiteIndex.yearWord(year)
    return month.map { "_\(year)-\(Digits.padded($0, to: 2))" } ?? "_\(year)"
  }

  /// `April 2025`, `2025`.
  func label(_ words: SiteWords) -> String {
    month.map { words.dates.text(month: $0, of: year) } ?? words.year(year)
  }
}

extension Array {
  /// Groups of one month that others stand between, as a season's, get ids of their own.
  func withUniqueIDs(_ id: WritableKeyPath<Element, String>) -> Self {
    var seen: [String: Int] = [:]
    return map { group in
      var group = group
      let count = seen[group[keyPath: id], default: 0] + 1
      seen[group[keyPath: id]] = count
      if count > 1 { group[keyPath: id] += "-\(count)" }
      return group
    }
  }
}
