/// Diagnostics as compilers print them, one a line, so that editors can jump to them.
///
///     Content/actors/kim.md:4:1: warning: unknown key 'alias' [front-matter.unknown-key]
///       help: did you mean 'aliases'?
package struct TextPrinter: Sendable {
  package var usesColour: Bool

  package init(usesColour: Bool = false) { self.usesColour = usesColour }

  package func text(of diagnostic: Diagnostic) -> String {
    var out = prefix(diagnostic.span) + label(diagnostic.severity)
    out += bold(diagnostic.message) + " [\(diagnostic.id.rawValue)]\n"
    for note in diagnostic.notes { out += prefix(note.span ?? diagnostic.span) + "note: \(note.message)\n" }
    if let suggestion = diagnostic.suggestion { out += "  help: \(suggestion)\n" }
    return out
  }

  package func text(of list: DiagnosticList) -> String {
    list.sorted().map(text).joined()
  }

  private func prefix(_ span: SourceSpan?) -> String { span.map { "\($0): " } ?? "dossier: " }
  private func bold(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func label(_ severity: Diagnostic.Severity) -> String {
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "35"
      case .note: "36"
      }
    return usesColour ? "\u{1B}[1;\(colour)m\(severity.word):\u{1B}[0m " : "\(severity.word): "
  }
}
