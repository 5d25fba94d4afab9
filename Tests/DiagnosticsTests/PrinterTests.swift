import Diagnostics
import Foundation
import TestSupport
import Testing

/// What editors and other programs are told.
@Suite struct PrinterTests {
  private var list: DiagnosticList {
    var list = DiagnosticList()
    list.warning(
      "front-matter.unknown-key",
      "unknown key '<alias>'",
      at: SourceSpan(path: "Content/actors/kim jong un.md", line: 4, column: 2),
      notes: [
        .init("the first \"one\"", at: SourceSpan(path: "Content/actors/é.md", line: 1, column: 1)),
        .init("no place"),
      ],
      suggestion: "did you mean 'aliases'?"
    )
    list.error("site.not-found", "there is no\nfolder")
    list.error("front-matter.unknown-key", "x", at: SourceSpan(path: "Content/site.yaml"))
    list.append(Diagnostic(.note, "n", "just so"))
    return list
  }

  private func parsed(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `JSON is as its schema says, and holds everything`() throws {
    let schema = try JSONSchema.project("Sources/Diagnostics/diagnostics.schema.json")
    for list in [list, DiagnosticList()] {
      let text = JSONPrinter().text(of: list)
      #expect(try schema.accepts(JSON.parse(text)))
    }
    let json = try parsed(JSONPrinter().text(of: list))
    #expect(json["errors"] as? Int == 2 && json["warnings"] as? Int == 1 && json["notes"] as? Int == 1)
    let all = try #require(json["diagnostics"] as? [[String: Any]])
    let kim = try #require(all.first { $0["line"] as? Int == 4 })
    #expect(kim["message"] as? String == "unknown key '<alias>'")
    #expect(kim["path"] as? String == "Content/actors/kim jong un.md" && kim["column"] as? Int == 2)
    #expect(
      (kim["notes"] as? [[String: Any]])?.map { $0["message"] as? String } == [
        "the first \"one\"", "no place",
      ]
    )
  }

  @Test func `SARIF has what section 3 of its standard requires`() throws {
    let log = try parsed(SARIFPrinter(version: "1.2.3").text(of: list))
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "dossier")
    let rules = try #require(driver["rules"] as? [[String: Any]]).map { $0["id"] as? String }
    #expect(Set(rules).count == rules.count)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 4)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index] == result["ruleId"] as? String)
      #expect(["note", "warning", "error"].contains(result["level"] as? String))
      #expect((result["message"] as? [String: Any])?["text"] is String)
    }
    let kim = try #require(results.first { $0["level"] as? String == "warning" })
    let place = try #require(
      (kim["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    )
    let artifact = try #require(place["artifactLocation"] as? [String: Any])
    #expect(artifact["uri"] as? String == "Content/actors/kim%20jong%20un.md")
    let bases = try #require(run["originalUriBaseIds"] as? [String: Any])
    #expect(bases[artifact["uriBaseId"] as? String ?? ""] != nil)
    #expect((place["region"] as? [String: Any])?["startLine"] as? Int == 4)
    #expect((kim["relatedLocations"] as? [[String: Any]])?.count == 2)
  }
}
