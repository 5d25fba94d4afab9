import Briefings

/// Words of a text that name a time, and the time that they name.
package struct DateExpression: Hashable, Sendable {
  /// What the words before it make of the time: `since 2022`.
  package enum Relation: UInt8, Sendable {
    case at, since, until, before, after, about
  }

  /// Bytes of the text: `last year`, `19 June 2024`.
  package var range: Range<Int>
  /// What these words name by themselves: `2024`, `2024-06-19`, `2025-04-21/2025-04-27`.
  package var date: EDTFDate
  package var relation: Relation

  /// The time with what stands before it: `2022/..` for `since 2022`, `2024-10~` for `about October 2024`.
  ///
  /// What ends or begins with an interval takes the interval's end or beginning.
  package var period: EDTFDate {
    let ends = date.source.split(separator: "/")
    guard let first = ends.first, let last = ends.last else { return date }
    let source: String? =
      switch relation {
      case .at: nil
      case .since, .after: "\(first)/.."
      case .until, .before: "../\(last)"
      case .about: ends.count == 1 ? "\(first)~" : nil
      }
    return source.flatMap(EDTFDate.parse) ?? date
  }
}
