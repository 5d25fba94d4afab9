import Bytes

/// Diagnostics as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which editors and continuous
/// integration show at their lines.
///
/// Rules have what ``DiagnosticRule`` says of them, and results a fingerprint that stays while lines move
/// (section 3.27.17), so that what is known is not told again.
///
/// Columns are counted in Unicode scalars (section 3.14.17); paths are relative to `SITE`, the site's folder
/// (section 3.14.14).
package struct SARIFPrinter: Sendable {
  /// The program's.
  package var version: String

  package init(version: String) { self.version = version }

  package func text(of list: DiagnosticList) -> String {
    let all = list.sorted()
    var places: [DiagnosticID: Int] = [:]
    var rules: [DiagnosticID] = []
    for diagnostic in all where places[diagnostic.id] == nil {
      places[diagnostic.id] = rules.count
      rules.append(diagnostic.id)
    }
    var json = JSONWriter()
    json.object { json in
      json.member(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
      )
      json.member("version", "2.1.0")
      json.array("runs") { json in
        json.object { json in
          json.object("tool") { json in
            json.object("driver") { json in
              json.member("name", "dossier")
              json.member("semanticVersion", version)
              json.array("rules") { json in
                for rule in rules { json.object { write(rule, &$0) } }
              }
            }
          }
          json.member("columnKind", "unicodeCodePoints")
          json.object("originalUriBaseIds") { json in
            json.object("SITE") { json in
              json.object("description") { $0.member("text", "The site's folder.") }
            }
          }
          json.array("results") { json in
            var fingerprints = ResultFingerprints()
            for diagnostic in all {
              let fingerprint = fingerprints.next(for: diagnostic)
              json.object { write(diagnostic, places[diagnostic.id] ?? 0, fingerprint, &$0) }
            }
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  private func write(_ id: DiagnosticID, _ json: inout JSONWriter) {
    json.member("id", id.rawValue)
    guard let rule = DiagnosticRule.rule(for: id) else { return }
    json.object("shortDescription") { $0.member("text", rule.meaning) }
    json.object("help") { $0.member("text", rule.help) }
  }

  private func write(
    _ diagnostic: Diagnostic,
    _ rule: Int,
    _ fingerprint: String,
    _ json: inout JSONWriter
  ) {
    json.member("ruleId", diagnostic.id.rawValue)
    json.member("ruleIndex", rule)
    json.member("level", diagnostic.severity.word)
    json.object("partialFingerprints") { $0.member("dossier/v1", fingerprint) }
    json.object("message") { json in
      json.member("text", diagnostic.message + (diagnostic.suggestion.map { "; \($0)" } ?? ""))
    }
    if let span = diagnostic.span {
      json.array("locations") { json in json.object { location(span, &$0) } }
    }
    if !diagnostic.notes.isEmpty {
      json.array("relatedLocations") { json in
        for note in diagnostic.notes {
          json.object { json in
            if let span = note.span { location(span, &json) }
            json.object("message") { $0.member("text", note.message) }
          }
        }
      }
    }
  }

  private func location(_ span: SourceSpan, _ json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      json.object("artifactLocation") { json in
        json.member("uri", Self.uri(span.path))
        json.member("uriBaseId", "SITE")
      }
      guard let start = span.start else { return }
      json.object("region") { json in
        json.member("startLine", start.line)
        json.member("startColumn", start.column)
      }
    }
  }

  /// A relative reference (RFC 3986, section 4.2): whatever may not stand in a path is percent-encoded.
  private static func uri(_ path: String) -> String {
    PercentEncoding.encoded(path) { PercentEncoding.isUnreserved($0) || $0 == UInt8(ascii: "/") }
  }
}
