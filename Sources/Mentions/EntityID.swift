import Briefings

/// An actor or event of one library as an integer: actors first, in the library's order, then events.
///
/// Valid only together with the ``LinkedLibrary`` it came from.
package struct EntityID: RawRepresentable, Hashable, Comparable, Sendable {
  package let rawValue: Int32
  package init(rawValue: Int32) { self.rawValue = rawValue }
  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
