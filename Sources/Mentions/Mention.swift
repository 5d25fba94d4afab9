/// A name in a text and the entity that it means.
package struct Mention: Hashable, Sendable {
  /// By what authority the name means the entity, strongest first.
  package enum Rule: UInt8, Sendable {
    /// `[[id]]`, `[[id|words]]`, `[words](actor:id)`, `[words](event:id)`.
    case explicit
    case extracted, strong, acronym, weak, metonym
  }

  package var entity: EntityID
  /// Bytes of the document's text.
  package var start: Int32
  package var end: Int32
  package var rule: Rule
  /// Whether it is made a link under the site's `linking` setting; explicit ones always are.
  package var isLinked: Bool

  package init(entity: EntityID, start: Int32, end: Int32, rule: Rule, isLinked: Bool) {
    self.entity = entity
    self.start = start
    self.end = end
    self.rule = rule
    self.isLinked = isLinked
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
}
