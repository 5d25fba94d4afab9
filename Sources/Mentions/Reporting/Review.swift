import Briefings
import Diagnostics
import Markdown

/// Notes on every weak name and metonym that stays unlinked, by file and place; ambiguous names, which are
/// warnings of ``link(_:diagnostics:)``, are not among them.
package func review(_ linked: LinkedLibrary) -> DiagnosticList {
  let library = linked.library
  let gazetteer = GazetteerBuilder(library).build()
  let subjects = LinkSubjects(library)
  let names = NameTexts(library)
  var reader = TokenReader()
  var diagnostics = DiagnosticList()
  for (i, document) in (linked.briefings + linked.profiles + linked.accounts).enumerated()
  where !document.unlinked.isEmpty {
    let subject = subjects[i]
    for unlinked in document.unlinked where unlinked.reason != .ambiguous {
      let text = subject.document.string(unlinked.range)
      let owners = gazetteer.name(text, &reader).map { gazetteer.mayMean($0, unlinked.reason) } ?? []
      diagnostics.append(
        Diagnostic(
          .note,
          .unlinkedName,
          "'\(text)' is not linked: \(unlinked.reason.explanation)",
          at: SourceSpan(
            path: subject.path,
            start: subject.document.position(ofText: Int(unlinked.start))
          ),
          notes: owners.map { Diagnostic.Note("it may mean \(names.label($0))", at: names.span($0)) },
          suggestion: owners.first.map {
            "to link it, write '[\(text)](\(names.target($0).isActor ? "actor" : "event"):\(names.id($0)))'"
          }
        )
      )
    }
  }
  return diagnostics
}
