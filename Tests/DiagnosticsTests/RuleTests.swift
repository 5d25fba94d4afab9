import Diagnostics
import Foundation
import TestSupport
import Testing

/// What programs are told of the kinds of diagnostics, and by what they know results again.
@Suite struct RuleTests {
  /// Identifiers as the sources declare them.
  private func declared() throws -> Set<String> {
    let sources = SharedData.project.appending(path: "Sources")
    var found: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where path.hasSuffix(".swift") {
      let text = String(decoding: try Data(contentsOf: sources.appending(path: path)), as: UTF8.self)
      guard text.contains("extension DiagnosticID {") else { continue }
      for match in text.matches(of: /static let \w+: (?:Self|DiagnosticID) = "([a-z0-9.-]+)"/) {
        found.insert(String(match.1))
      }
    }
    return found
  }

  @Test func `each identifier has a rule, and each rule is of an identifier`() throws {
    let declared = try declared()
    #expect(declared.count > 100)
    let rules = DiagnosticRule.all.map(\.id.rawValue)
    #expect(Set(rules).count == rules.count)
    #expect(declared.subtracting(rules).sorted() == [])
    #expect(Set(rules).subtracting(declared).sorted() == [])
  }

  @Test func `a rule is sentences`() {
    for rule in DiagnosticRule.all {
      for text in [rule.meaning, rule.help] {
        #expect(text.hasSuffix(".") && !text.contains("\n") && !text.contains("  "), "\(rule.id.rawValue)")
        #expect(text.first?.isUppercase == true || text.first == "'", "\(rule.id.rawValue)")
      }
    }
  }

  @Test func `faults of extracted files have the rules of front matter`() {
    #expect(DiagnosticRule.rule(for: "extracted.bad-date")?.id == "front-matter.bad-date")
    #expect(DiagnosticRule.rule(for: "extracted.dropped")?.id == "extracted.dropped")
    #expect(DiagnosticRule.rule(for: "extracted.no-such") == nil && DiagnosticRule.rule(for: "x.y") == nil)
  }

  // MARK: SARIF

  private func run(_ diagnostics: [Diagnostic]) throws -> [String: Any] {
    var list = DiagnosticList()
    for diagnostic in diagnostics { list.append(diagnostic) }
    let text = SARIFPrinter(version: "1").text(of: list)
    let log = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func fingerprints(_ diagnostics: Diagnostic...) throws -> [String] {
    try #require(run(diagnostics)["results"] as? [[String: Any]]).map { result in
      try #require((result["partialFingerprints"] as? [String: String])?["dossier/v1"])
    }
  }

  private func fault(_ message: String, _ path: String, _ line: Int, _ id: DiagnosticID = "a.b") -> Diagnostic
  {
    Diagnostic(.warning, id, message, at: SourceSpan(path: path, line: line, column: line))
  }

  @Test func `SARIF says what rules mean and what to do`() throws {
    let run = try run([
      fault("x", "a.md", 1, "front-matter.bad-date"), fault("x", "a.json", 1, "extracted.bad-date"),
    ])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.count == 2)
    let rule = try #require(DiagnosticRule.rule(for: "front-matter.bad-date"))
    for written in rules {
      #expect((written["shortDescription"] as? [String: String]) == ["text": rule.meaning])
      #expect((written["help"] as? [String: String]) == ["text": rule.help])
    }
  }

  @Test func `a fingerprint stays while lines and counts change, and nothing else`() throws {
    let first = try fingerprints(fault("'A 3' stands in 3 briefings", "a.md", 1))
    #expect(try fingerprints(fault("'A 3' stands in 12 briefings", "a.md", 70)) == first)
    for other in [
      fault("'A 4' stands in 3 briefings", "a.md", 1), fault("'A 3' stands in 3 briefings", "b.md", 1),
      fault("'A 3' stands in 3 briefings", "a.md", 1, "a.c"), fault("'A 3' is in 3 briefings", "a.md", 1),
    ] {
      #expect(try fingerprints(other) != first)
    }
  }

  @Test func `results that are alike have fingerprints of their own, in their order`() throws {
    let alike = try fingerprints(fault("x", "a.md", 9), fault("x", "a.md", 2), fault("x", "b.md", 2))
    #expect(Set(alike).count == 3 && alike.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{32}:[12]/) != nil })
    #expect(try fingerprints(fault("x", "a.md", 2)) == [alike[0]])
  }
}
