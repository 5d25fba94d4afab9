import Bytes

/// Diagnostics for programs, as one JSON document; `diagnostics.schema.json` beside this file describes it.
///
///     {"version":1,"errors":0,"warnings":1,"notes":0,"diagnostics":[
///     {"id":"front-matter.unknown-key","severity":"warning","message":"unknown key 'alias'",
///      "path":"Content/actors/kim.md","line":4,"column":1,"suggestion":"did you mean 'aliases'?"}]}
package struct JSONPrinter: Sendable {
  package static let version = 1

  package init() {}

  package func text(of list: DiagnosticList) -> String {
    let all = list.sorted()
    var json = JSONWriter()
    json.object { json in
      json.member("version", Self.version)
      json.member("errors", all.count { $0.severity == .error })
      json.member("warnings", all.count { $0.severity == .warning })
      json.member("notes", all.count { $0.severity == .note })
      json.array("diagnostics") { json in
        for diagnostic in all { json.object { $0.members(of: diagnostic) } }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}

extension JSONWriter {
  /// What a diagnostic says, as members of the present object.
  package mutating func members(of diagnostic: Diagnostic) {
    member("id", diagnostic.id.rawValue)
    member("severity", diagnostic.severity.word)
    member("message", diagnostic.message)
    members(of: diagnostic.span)
    member("suggestion", diagnostic.suggestion)
    guard !diagnostic.notes.isEmpty else { return }
    array("notes") { json in
      for note in diagnostic.notes {
        json.object {
          $0.member("message", note.message)
          $0.members(of: note.span)
        }
      }
    }
  }

  private mutating func members(of span: SourceSpan?) {
    guard let span else { return }
    member("path", span.path)
    guard let start = span.start else { return }
    member("line", start.line)
    member("column", start.column)
  }
}
