import Diagnostics
import Extraction
import FlyingFox
import Foundation
import TestSupport
import Testing

@testable import Preview

/// Decisions that come from the page of reviews.
@Suite struct ReviewDecisionTests {
  /// What the page wrote is byte for byte what the command's function writes in a site that is the same.
  private func expectSame(
    _ site: ReviewedSite,
    _ command: (_ root: String, _ diagnostics: inout DiagnosticList) async -> Void
  ) async throws {
    let other = try ReviewedSite()
    let before = try other.folder.files("Content")
    var diagnostics = DiagnosticList()
    await command(other.folder.path, &diagnostics)
    #expect(!diagnostics.hasErrors, "\(TextPrinter().text(of: diagnostics))")
    let expected = try other.folder.files("Content")
    #expect(expected != before)
    #expect(try site.folder.files("Content") == expected)
  }

  @Test(arguments: ["ida-berg", "strait-closed"])
  func `accepting writes what promoting writes`(id: String) async throws {
    let site = try ReviewedSite()
    let answer = try await site.decide("accept", id)
    #expect(answer.status == 303)
    try await expectSame(site) { _ = await Review.promote([id], root: $0, diagnostics: &$1) }
    let page = try await site.send(.GET, answer.headers[.location] ?? "")
    #expect(!page.ids.contains(id) && page.ids.count == 2)
    #expect(page.body.contains("role=\"status\"") && page.body.contains("/\(id).md"))
  }

  @Test func `the form that nobody has edited says nothing else than what is proposed`() async throws {
    let site = try ReviewedSite()
    let answer = try await site.decide("accept", "ida-berg", "name", ReviewedSite.name)
    #expect(answer.status == 303)
    try await expectSame(site) { _ = await Review.promote(["ida-berg"], root: $0, diagnostics: &$1) }
  }

  @Test func `a name and a type are put right on the way`() async throws {
    let site = try ReviewedSite()
    let print = try #require(await site.send(.GET).field("print", of: "ida-berg"))
    let answer = try await site.post([
      "token": site.desk.token, "id": "ida-berg", "print": print, "name": " Ida ", "type": "group",
      "decision": "accept",
    ])
    #expect(answer.status == 303)
    try await expectSame(site) {
      let correction = Review.Correction(name: "Ida", type: "group")
      _ = await Review.promote(["ida-berg"], correction, root: $0, diagnostics: &$1)
    }
    #expect(
      try site.folder.text("Content/actors/ida-berg.md") == "---\nname: Ida\ntype: group\n---\n"
    )
  }

  @Test func `rejecting writes what the command writes`() async throws {
    let site = try ReviewedSite()
    #expect(try await site.decide("reject", "strait-closed").status == 303)
    try await expectSame(site) { _ = await Review.reject(["strait-closed"], root: $0, diagnostics: &$1) }
  }

  @Test func `merging writes what the terminal writes`() async throws {
    let site = try ReviewedSite()
    #expect(try await site.decide("merge", "ida-berg", "into", "dahl").status == 303)
    try await expectSame(site) {
      _ = await Review.merge("ida-berg", into: "dahl", root: $0, diagnostics: &$1)
    }
    #expect(try site.folder.text("Content/actors/ida-berg.md").contains("\nsameAs: dahl\n"))
  }

  @Test func `quotes can be rejected, and nothing else`() async throws {
    let site = try ReviewedSite()
    try site.propose(hasQuote: true)
    let page = try await site.send(.GET, ReviewedSite.path + "?kind=quotes")
    let id = try #require(page.ids.first)
    #expect(
      page.body.contains("“<mark>shut &lt;b&gt;it&lt;/b&gt;</mark>”") && page.body.contains(">&lt;i&gt;</h2>")
    )
    #expect(page.body.contains("value=\"reject\""))
    for control in ["value=\"accept\"", "value=\"merge\"", "name=\"name\"", "name=\"type\""] {
      #expect(!page.body.contains(control), "\(control)")
    }
    let before = try site.folder.files(".")
    let refused = try await site.decide("accept", id)
    try expectRefused(site, 400, "is a quote", refused, before)
    #expect(try await site.decide("reject", id).status == 303)
    let line = #"- {id: \#(id), name: "shut \u003cb\u003eit\u003c/b\u003e"}"#
    #expect(try site.folder.text("Content/extracted/rejected.yaml") == line + "\n")
    #expect(try await site.send(.GET, ReviewedSite.path + "?kind=quotes").ids == [])
  }

  // MARK: What is refused

  private func expectRefused(
    _ site: ReviewedSite,
    _ status: Int,
    _ words: String,
    _ answer: ReviewedSite.Answer,
    _ before: [String: Data],
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    #expect(answer.status == status, "\(answer.body.prefix(200))", sourceLocation: location)
    #expect(answer.body.contains(words), sourceLocation: location)
    #expect(try site.folder.files(".") == before, sourceLocation: location)
  }

  @Test func `forms of others are refused, and write nothing`() async throws {
    let site = try ReviewedSite()
    let before = try site.folder.files(".")
    let print = try #require(await site.send(.GET).field("print", of: "norland"))
    let fields: KeyValuePairs = [
      "token": site.desk.token, "id": "norland", "print": print, "decision": "accept",
    ]
    func refused(_ status: Int, _ words: String, _ header: HTTPHeader, _ value: String?) async throws {
      var headers = ReviewedSite.formHeaders
      headers[header] = value
      try expectRefused(site, status, words, try await site.post(fields, headers), before)
    }
    let origin = HTTPHeader("Origin")
    try await refused(421, "this machine only", .host, "desk.example")
    try await refused(421, "this machine only", .host, nil)
    try await refused(403, "own pages only", origin, "https://desk.example")
    try await refused(403, "own pages only", origin, "null")
    // Pages of other programs on this machine are not the preview's own.
    try await refused(403, "own page only", origin, "http://127.0.0.1:9090")
    try await refused(403, "own page only", origin, "http://localhost:8080")
    try await refused(403, "own page only", origin, nil)
    try await refused(415, "as a form", .contentType, "text/plain")
    try await refused(415, "as a form", .contentType, nil)
    for method in [HTTPMethod.PUT, .DELETE] {
      try expectRefused(
        site,
        405,
        "only read",
        try await site.send(method, ReviewedSite.path, ReviewedSite.formHeaders),
        before
      )
    }
    try expectRefused(site, 405, "only read", try await site.post(fields, to: "/"), before)
    // It was none of the fields.
    #expect(try await site.post(fields).status == 303)
  }

  @Test(arguments: [
    ("", 403, "earlier run"), ("token=", 403, "earlier run"), ("token=0-0-0-0", 403, "earlier run"),
    ("token=TOKEN", 400, "names no decision"),
    ("token=TOKEN&id=norland&print=PRINT", 400, "names no decision"),
    ("token=TOKEN&id=norland&print=PRINT&decision=publish", 400, "names no decision"),
    ("token=TOKEN&id=norland&decision=accept", 400, "names no decision"),
    ("token=TOKEN&id=norland&print=PRINT&decision=merge", 400, "names no decision"),
    ("token=TOKEN&token=TOKEN&id=norland&print=PRINT&decision=accept", 400, "cannot be read"),
    ("token=TOKEN&id=%ff&print=PRINT&decision=accept", 400, "cannot be read"),
    ("token=TOKEN&id=../../secret&print=PRINT&decision=accept", 409, "Nothing is proposed"),
    ("token=TOKEN&id=..%2F..%2Fsecret&print=PRINT&decision=reject", 409, "Nothing is proposed"),
    ("token=TOKEN&id=&print=PRINT&decision=accept", 409, "Nothing is proposed"),
    ("token=TOKEN&id=dahl&print=PRINT&decision=accept", 409, "Nothing is proposed"),
    ("token=TOKEN&id=norland&print=0&decision=accept", 409, "has changed"),
    ("token=TOKEN&id=ida-berg&print=PRINT&decision=accept", 409, "has changed"),
    (
      "token=TOKEN&id=norland&print=PRINT&decision=merge&into=..%2Fdahl", 400, "there is no file for an actor"
    ),
    ("token=TOKEN&id=norland&print=PRINT&decision=merge&into=norland", 400, "there is no file for an actor"),
    ("token=TOKEN&id=norland&print=PRINT&decision=accept&name=+", 400, "a name is empty"),
    ("token=TOKEN&id=norland&print=PRINT&decision=accept&name=a%0Atype:+state", 400, "a name has a line end"),
    ("token=TOKEN&id=norland&print=PRINT&decision=accept&name=a%00", 400, "a name has a line end"),
    ("token=TOKEN&id=norland&print=PRINT&decision=accept&type=agree", 400, "unknown type &#39;agree&#39;"),
  ])
  func `forms that are none of the page's are refused`(body: String, status: Int, words: String) async throws
  {
    let site = try ReviewedSite()
    let before = try site.folder.files(".")
    let print = try #require(await site.send(.GET).field("print", of: "norland"))
    let form = body.replacing("TOKEN", with: site.desk.token).replacing("PRINT", with: print)
    let answer = try await site.send(.POST, ReviewedSite.path, ReviewedSite.formHeaders, body: form)
    try expectRefused(site, status, words, answer, before)
  }

  @Test func `a form that is too long is refused`() async throws {
    let site = try ReviewedSite()
    let before = try site.folder.files(".")
    let form = "token=\(site.desk.token)&id=" + String(repeating: "a", count: ReviewHandler.longestForm)
    let answer = try await site.send(.POST, ReviewedSite.path, ReviewedSite.formHeaders, body: form)
    try expectRefused(site, 413, "too long", answer, before)
  }

  @Test func `a proposal that has changed since, or was decided on, is not decided on`() async throws {
    let site = try ReviewedSite()
    let print = try #require(await site.send(.GET).field("print", of: "ida-berg"))
    let fields: KeyValuePairs = [
      "token": site.desk.token, "id": "ida-berg", "print": print, "decision": "accept",
    ]
    try site.folder.write("---\nname: Emil\ntype: person\n---\n", to: "Content/actors/emil.md")
    try site.propose(idas: "Ida Bergen")
    var before = try site.folder.files(".")
    let changed = try await site.post(fields)
    try expectRefused(site, 409, "has changed since", changed, before)
    #expect(changed.body.contains("role=\"alert\"") && changed.body.contains("Ida Bergen"))
    try site.propose()
    #expect(try await site.post(fields).status == 303)
    before = try site.folder.files(".")
    try expectRefused(site, 409, "Nothing is proposed", try await site.post(fields), before)
  }

  @Test func `nothing is decided while the content has faults`() async throws {
    let site = try ReviewedSite()
    let print = try #require(await site.send(.GET).field("print", of: "ida-berg"))
    try site.folder.write("---\nname: B\n---\n", to: "Content/actors/broken.md")
    let before = try site.folder.files(".")
    let answer = try await site.post([
      "token": site.desk.token, "id": "ida-berg", "print": print, "decision": "accept",
    ])
    try expectRefused(site, 409, "an actor needs", answer, before)
  }

  @Test func `a file that is there and not shown stays as it is`() async throws {
    let site = try ReviewedSite()
    let marked = "---\nname: Norland\ntype: state\nmarking: TLP:RED\n---\n"
    try site.folder.write(marked, to: "Content/actors/norland.md")
    let page = try await site.send(.GET)
    if let print = page.field("print", of: "norland") {
      let fields: KeyValuePairs = [
        "token": site.desk.token, "id": "norland", "print": print, "decision": "accept",
      ]
      #expect(try await site.post(fields).status == 409)
    }
    #expect(try site.folder.text("Content/actors/norland.md") == marked)
  }

  // MARK: Many at once

  @Test func `decisions that come at once are made one after the other, and none is lost`() async throws {
    let site = try ReviewedSite(groups: 24)
    var prints: [String: String] = [:]
    for from in [0, 25] {
      let page = try await site.send(.GET, "\(ReviewedSite.path)?from=\(from)")
      // Who is rejected is no participant of an event, which is another one then.
      for id in page.ids where id.hasPrefix("group-") { prints[id] = page.field("print", of: id) }
    }
    #expect(prints.count == 24)
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for (id, print) in prints {
        let decision = id.hasSuffix("1") || id.hasSuffix("2") ? "accept" : "reject"
        // As by a double click: each is sent twice.
        for _ in 0..<2 {
          group.addTask {
            try await site.post([
              "token": site.desk.token, "id": id, "print": print, "decision": decision,
            ]).status
          }
        }
      }
      return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    #expect(statuses == [303: 24, 409: 24])
    let rejected = try site.folder.text("Content/extracted/rejected.yaml").split(separator: "\n")
    #expect(rejected.count == 18 && Set(rejected).count == 18)
    let accepted = try site.folder.files("Content/actors").keys.filter { $0.hasPrefix("group-") }
    #expect(accepted.count == 6)
    #expect(try await site.send(.GET).ids == ["norland", "strait-closed", "ida-berg"])
  }

  @Test func `an event is shown again where who took part in it was rejected`() async throws {
    let site = try ReviewedSite()
    let print = try #require(await site.send(.GET).field("print", of: "strait-closed"))
    #expect(try await site.decide("reject", "norland").status == 303)
    let answer = try await site.post([
      "token": site.desk.token, "id": "strait-closed", "print": print, "decision": "accept",
    ])
    #expect(answer.status == 409 && answer.body.contains("has changed since"))
    #expect(!site.folder.exists("Content/events/strait-closed.md"))
  }
}
