/// The stable name of a kind of fault, printed in brackets: `front-matter.unknown-key`.
///
/// Each target declares its own as static constants; documentation and tests refer to them by this text.
package struct DiagnosticID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
}

/// One fault or remark, said to a person: what is wrong, where, and what to do about it.
///
/// Diagnostics are values. They are collected in a ``DiagnosticList`` and never thrown.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: Int, Comparable, Sendable {
    case note
    case warning
    case error
    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    package var word: String {
      switch self {
      case .note: "note"
      case .warning: "warning"
      case .error: "error"
      }
    }
  }

  /// A second place or circumstance that helps to understand the first.
  package struct Note: Hashable, Sendable {
    package var message: String
    package var span: SourceSpan?
    package init(_ message: String, at span: SourceSpan? = nil) {
      self.message = message
      self.span = span
    }
  }

  package var id: DiagnosticID
  package var severity: Severity
  /// One sentence without its full stop, lower-case first letter, names in single quotes.
  package var message: String
  package var span: SourceSpan?
  package var notes: [Note]
  /// What to write or do instead, as an instruction: `did you mean 'aliases'?`.
  package var suggestion: String?

  package init(
    _ severity: Severity,
    _ id: DiagnosticID,
    _ message: String,
    at span: SourceSpan? = nil,
    notes: [Note] = [],
    suggestion: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.span = span
    self.notes = notes
    self.suggestion = suggestion
  }
}
