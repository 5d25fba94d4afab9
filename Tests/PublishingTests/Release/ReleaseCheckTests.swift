import Briefings
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct ReleaseCheckTests {
  @Test func `terms are found in words of their own, in every form, the longest first`() {
    let scanner = TermScanner(
      ["Bob", "R&D <x>", "14,000", "Korea", "\"So\""],
      allowed: ["North Korea", "Bob Dole", "Ann"]
    )
    let found = { (text: String) in
      var found: [String] = []
      scanner.scan(Array(text.utf8)) { found.append("\($0)@\($1)") }
      return found
    }
    #expect(found("Bob, Bobby, kBob and Bob Dole; Bob") == ["0@0", "0@31"])
    #expect(found("R&amp;D &lt;x&gt; and R&D <x>") == ["1@0", "1@22"])
    #expect(found("about 14,000 and 114,000 and 14,0001") == ["2@6"])
    #expect(found("North Korea and South Korea") == ["3@22"])
    #expect(found(#"\"So\" &quot;So&quot;"#) == ["4@0", "4@7"])
    #expect(found("Bo") == [])
  }

  @Test func `tells the words that are known only from what is withheld, and where they stand`() async throws
  {
    let folder = try TemporaryFolder()
    try folder.write("title: Desk\nrelease: CLEAR\ndefaultMarking: CLEAR\n", to: "Content/site.yaml")
    try folder.write("---\nname: Ann Poe\ntype: person\n---\n", to: "Content/actors/ann.md")
    try folder.write(
      "---\nname: Bob Roe\ntype: person\nmarking: RED\naliases: [Ann Poe, Roebert]\n---\n",
      to: "Content/actors/bob.md"
    )
    let head = "title: T\ndate: 2025-01-01\n"
    try folder.write(
      "---\n\(head)---\nAnn Poe met Bob Roe, says R.\n\n:::tlp RED\n> These are secret words.\n:::\n\nThese are secret words, about 9.300.",
      to: "Content/briefings/a.md"
    )
    try folder.write(
      "---\n\(head)marking: RED\nclaims: [{id: c, text: Nine went, figure: {value: 9300}}]\n---\n",
      to: "Content/briefings/b.md"
    )
    let site = SiteLocation(root: folder.path, output: folder("Public"))
    var options = BuildOptions()
    var diagnostics = DiagnosticList()
    _ = await build(site, options, diagnostics: &diagnostics)
    #expect(diagnostics.all.isEmpty)
    _ = await check(site, options, diagnostics: &diagnostics)
    let found = diagnostics.sorted()
    #expect(
      found.map(\.message) == [
        "'Bob Roe', the name of an actor, is withheld, and stands in the built site",
        "'9.300', a figure, is withheld, and stands in the built site",
      ]
    )
    #expect(found.first?.span.map { "\($0)" } == "Content/actors/bob.md:2:7")
    let places = found.first?.notes.compactMap { $0.span?.path } ?? []
    #expect(places.contains { $0.hasSuffix("Public/briefings/a/index.html") })

    options.reading.audience = .readers(.red)
    diagnostics = DiagnosticList()
    _ = await check(site, options, diagnostics: &diagnostics)
    #expect(
      diagnostics.all.filter { $0.severity == .error }.map {
        $0.message.hasSuffix("Public' was built for TLP:CLEAR, not for TLP:RED")
      } == [true]
    )
  }

  @Test(arguments: [Marking.clear, .red])
  func `what is not of the site does not lie in a release below TLP RED`(ceiling: Marking) async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Desk\nrelease: \(ceiling.rawValue)\n", to: "Content/site.yaml")
    try folder.write("old", to: "Public/plan.pdf")
    let built = await Fixtures.build(folder)
    #expect((built.summary == nil) == (ceiling < .red))
    let message =
      "Public/plan.pdf' is not of this site, and would be published at TLP:CLEAR [output.stranger]"
    #expect(built.text.contains(message) == (ceiling < .red))
    #expect(try folder.text("Public/plan.pdf") == "old")
  }

  @Test func `every page says for whom it is, above and below`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Desk\nrelease: AMBER+STRICT\ndefaultMarking: GREEN\n", to: "Content/site.yaml")
    try folder.write("---\nname: Ann\ntype: person\n---\n", to: "Content/actors/ann.md")
    #expect(await Fixtures.build(folder).summary != nil)
    for case (let path, let text?) in try folder.tree("Public") where path.hasSuffix(".html") {
      let parts = text.components(separatedBy: "data-tlp=\"TLP:AMBER+STRICT\">TLP:AMBER+STRICT</p></aside>")
      #expect(parts.count == 3, "\(path)")
      #expect(parts.first?.contains("<header") == false, "\(path)")
      #expect(parts.last?.contains("<footer") == false, "\(path)")
    }
    #expect(
      try folder.text("Public/actors/ann/index.html").contains("data-tlp=\"TLP:GREEN\">TLP:GREEN</p>")
    )
    #expect(try folder.text("Public/actors/ann/index.json").contains("\"marking\":\"TLP:GREEN\""))
  }

  @Test func `a part says for whom it is where that is not the page's`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Desk\nrelease: RED\ndefaultMarking: CLEAR\n", to: "Content/site.yaml")
    try folder.write("---\nname: Ann\ntype: person\n---\n", to: "Content/actors/ann.md")
    let parts = """
      judgements: [{text: J, likelihood: likely, marking: AMBER}]
      sources: [{id: s1, title: S, marking: AMBER}]
      claims:
        - {id: c, text: C, marking: AMBER, positions: [{actor: ann, stance: asserts, marking: AMBER}]}

      """
    try folder.write(
      "---\ntitle: T\ndate: 2025-01-01\n\(parts)---\nOne[^s1].\n",
      to: "Content/briefings/a.md"
    )
    #expect(await Fixtures.build(folder).summary != nil)
    let page = try folder.text("Public/briefings/a/index.html")
    #expect(page.components(separatedBy: "data-tlp=\"TLP:AMBER\">TLP:AMBER</span>").count == 5)
  }
}
