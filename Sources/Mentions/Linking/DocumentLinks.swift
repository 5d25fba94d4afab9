import Diagnostics
import Markdown

/// What one text mentions, with all that is told of it: nothing here depends on where in the library it stands.
struct DocumentLinks: Sendable {
  /// A name that several entities own by the same authority.
  struct AmbiguousName: Hashable, Sendable {
    /// As it stands in the text.
    var text: String
    var position: SourcePosition?
  }

  var linked = LinkedDocument()
  var diagnostics = DiagnosticList()
  /// Ascending by place.
  var ambiguous: [AmbiguousName] = []
  /// The ids that its explicit links give, each once.
  var ids: [String] = []

  init() {}

  init(_ result: DocumentLinker.Result, _ subject: DocumentLinker.Subject) {
    linked = result.linked
    diagnostics = result.diagnostics
    ids = result.ids
    for unlinked in linked.unlinked where unlinked.reason == .ambiguous {
      ambiguous.append(
        AmbiguousName(
          text: subject.document.string(unlinked.range),
          position: subject.document.position(ofText: Int(unlinked.start))
        )
      )
    }
  }
}
