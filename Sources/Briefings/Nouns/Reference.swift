import Diagnostics

/// The id of another noun, as written somewhere; checked to exist when a ``Library`` has been read.
package struct Reference: Hashable, Sendable {
  package var id: String
  package var span: SourceSpan

  package init(id: String, span: SourceSpan) {
    self.id = id
    self.span = span
  }
}
