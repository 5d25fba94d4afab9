import Diagnostics

/// Another name of an actor or event, and how far it may be trusted to mean just that one.
package struct Alias: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Means the entity wherever it stands. A plain string in the front matter is one.
    case strong
    /// Links only after a strong name in the same briefing, with one live candidate.
    case weak
    /// A place that stands for its government; links by context.
    case metonym
    /// Capitals for a longer name.
    case acronym
  }

  package var name: String
  package var kind: Kind
  /// Nil: as its entity.
  package var marking: Marking?
  package var span: SourceSpan

  package init(name: String, kind: Kind = .strong, span: SourceSpan) {
    self.name = name
    self.kind = kind
    self.span = span
  }
}

extension [Alias] {
  /// Of those that mean their entity wherever they stand.
  package var strongNames: [String] { filter { $0.kind == .strong }.map(\.name) }
}
