/// A name that stands in a text and, by the rules, links to nothing.
package struct UnlinkedName: Hashable, Sendable {
  package enum Reason: UInt8, Sendable {
    /// Several entities own the name by the same authority.
    case ambiguous
    /// A weak name, and none who may be meant has been named in full before.
    case noStrongBefore
    /// A weak name, and several who may be meant have been named in full before.
    case severalLive
    /// A metonym that stands for the place.
    case place
    /// A metonym, and nothing beside it tells whether the place or its government is meant.
    case undecided
  }

  /// Bytes of the document's text.
  package var start: Int32
  package var end: Int32
  package var reason: Reason

  package init(start: Int32, end: Int32, reason: Reason) {
    self.start = start
    self.end = end
    self.reason = reason
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
}
