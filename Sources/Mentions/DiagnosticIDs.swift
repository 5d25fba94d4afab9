import Diagnostics

extension DiagnosticID {
  /// A link by id to what does not exist.
  package static let unknownEntity: Self = "link.unknown-entity"
  /// `actor:` before an event's id, or `event:` before an actor's.
  package static let wrongKind: Self = "link.wrong-kind"
  /// A name that several entities own.
  package static let ambiguousName: Self = "mention.ambiguous"
  /// A name of more words than the search goes on for.
  package static let longName: Self = "mention.long-name"
  /// A weak name or metonym that stays unlinked.
  package static let unlinkedName: Self = "mention.unlinked"
}
