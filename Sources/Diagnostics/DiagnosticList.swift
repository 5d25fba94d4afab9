/// What a run has found to say, in the order found.
///
/// Work on several cores gives each worker a list of its own and appends them in a fixed order.
package struct DiagnosticList: Sendable {
  package private(set) var all: [Diagnostic] = []

  package init() {}

  package var isEmpty: Bool { all.isEmpty }
  package var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// Those that stop a build.
  package var errors: DiagnosticList {
    var errors = self
    errors.all.removeAll { $0.severity != .error }
    return errors
  }

  package func count(of severity: Diagnostic.Severity) -> Int {
    all.count { $0.severity == severity }
  }

  package mutating func append(_ diagnostic: Diagnostic) { all.append(diagnostic) }
  package mutating func append(contentsOf other: DiagnosticList) { all.append(contentsOf: other.all) }

  package mutating func error(
    _ id: DiagnosticID,
    _ message: String,
    at span: SourceSpan? = nil,
    notes: [Diagnostic.Note] = [],
    suggestion: String? = nil
  ) {
    append(Diagnostic(.error, id, message, at: span, notes: notes, suggestion: suggestion))
  }

  package mutating func warning(
    _ id: DiagnosticID,
    _ message: String,
    at span: SourceSpan? = nil,
    notes: [Diagnostic.Note] = [],
    suggestion: String? = nil
  ) {
    append(Diagnostic(.warning, id, message, at: span, notes: notes, suggestion: suggestion))
  }

  /// By path, then position, then order found; each said once.
  package func sorted() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return all.enumerated()
      .sorted { a, b in
        switch (a.element.span, b.element.span) {
        case (let x?, let y?) where x != y: x < y
        case (nil, _?): true
        case (_?, nil): false
        default: a.offset < b.offset
        }
      }
      .compactMap { seen.insert($0.element).inserted ? $0.element : nil }
  }

  /// The same list with every warning made an error (`--strict`).
  package func promotingWarnings() -> DiagnosticList {
    var list = self
    for i in list.all.indices where list.all[i].severity == .warning { list.all[i].severity = .error }
    return list
  }
}
