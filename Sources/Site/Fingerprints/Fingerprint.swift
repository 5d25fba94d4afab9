/// 128 bits that stand for all that a page's bytes depend on: where they are as in an earlier build, the page is.
///
/// Made against chance, not against somebody who looks for two pages with the same one: whoever can do that here
/// already writes the site.
package struct Fingerprint: Hashable, Sendable {
  package var high: UInt64
  package var low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Of nothing: what sums begin with.
  static let zero = Fingerprint(high: 0, low: 0)

  /// Of things without order, each as often as it is there: the sum of theirs. They must come from a ``Mixer``, so
  /// that equal sums do not come about but by equal things.
  static func += (a: inout Self, b: Self) {
    a.high &+= b.high
    a.low &+= b.low
  }

  static func -= (a: inout Self, b: Self) {
    a.high &-= b.high
    a.low &-= b.low
  }
}
