/// A number that a text gives, and what it counts.
package struct Figure: Hashable, Sendable {
  package enum Bound: String, CaseIterable, Sendable {
    case exactly, about, atLeast, atMost
  }

  package enum Unit: String, CaseIterable, Sendable {
    /// Of what ``counted`` names.
    case things
    case percent, dollars, euros, pounds
  }

  /// Bytes of the text, from what bounds it to what is counted: `about 14,000 North Korean troops`.
  package var range: Range<Int>
  /// The same number twice, unless a range is given: `10,000 to 12,000`; `dozens` are 24 at least.
  package var low: Double
  package var high: Double
  package var bound: Bound
  package var unit: Unit
  /// The words for what is counted.
  package var counted: Range<Int>?
  /// The number, among the sentence's figures, of the one that this is a part of: `including 3,000
  /// reinforcements`.
  package var whole: Int?
}
