import Briefings

/// A tie between two actors that a sentence tells: `KCNA, the state agency of North Korea`.
package struct TextRelation: Hashable, Sendable {
  package var category: Relation.Category
  /// Numbers in ``TextActors/mentions``: whose tie it is, and to whom.
  package var from: Int
  package var to: Int
  /// What the category does not say: `based in`.
  package var text: String?
  /// Bytes of the text, from one name to the other.
  package var range: Range<Int>

  /// How sure one sentence makes it. Two that say the same are needed for the default threshold.
  package static let confidence = 0.6
}
