import Briefings
import Diagnostics
import Drafting
import Exchange
import TestSupport
import Testing

/// Tables whose form is right, and what they say is not.
@Suite struct TableFaultTests {
  private func faults(_ diagnostics: DiagnosticList) -> [String] {
    diagnostics.sorted().map { "\($0.span?.start?.line ?? 0): \($0.message)" }
  }

  @Test func `rows that lack what they need, or name nobody, are told`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("id,name,type\nida,,person\nkell,Kell,\nport,Port,state\n", to: "in/actors.csv")
    try folder.write("actor,type,other\nport,ally,nobody\nport,,port\n", to: "in/relations.csv")
    var diagnostics = DiagnosticList()
    #expect(CSVImport.drafts(from: folder("in"), diagnostics: &diagnostics) == nil)
    #expect(
      faults(diagnostics) == [
        "2: 'name' is empty", "3: 'type' is empty",
        "2: there is no actor 'nobody', neither in the tables nor in the site", "3: 'type' is empty",
      ]
    )
  }

  @Test func `what the site has may be referred to`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: T\n", to: "Content/site.yaml")
    try folder.write("---\nname: Kell\ntype: state\n---\n", to: "Content/actors/kell.md")
    try folder.write("id,name,type\nport,Port,state\n", to: "in/actors.csv")
    try folder.write("actor,type,other\nport,ally,kell\n", to: "in/relations.csv")
    var diagnostics = DiagnosticList()
    let site = await SiteContent(root: folder.path)
    #expect(CSVImport.drafts(from: folder("in"), into: site, diagnostics: &diagnostics) != nil)
    #expect(faults(diagnostics) == [])
  }

  @Test func `an actor and an event of one id keep their own names`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("id,name,type\nkell,Kell,state\n", to: "in/actors.csv")
    try folder.write("id,title,date,follows\nkell,Fall,2024,\nrise,Rise,2025,kell\n", to: "in/events.csv")
    try folder.write("entity,noun,name\nkell,event,The fall\nkell,actor,Kellia\n", to: "in/aliases.csv")
    var diagnostics = DiagnosticList()
    let read = try #require(CSVImport.drafts(from: folder("in"), diagnostics: &diagnostics))
    #expect(read.drafts[0].text.contains("aliases:\n  - Kellia\n"))
    #expect(read.drafts[1].text.contains("aliases:\n  - The fall\n"))
    #expect(read.drafts[2].text.contains("follows:\n  - kell\n"))
  }

  @Test func `what a build could not read is not written`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: T\n", to: "Content/site.yaml")
    let site = await SiteContent(root: folder.path)
    for row in ["kell,Kell,state,Wikidata,", "kell,Kell,state,,TLP:RED"] {
      try folder.write("id,name,type,wikidata,marking\n\(row)\n", to: "in/actors.csv")
      var diagnostics = DiagnosticList()
      let read = try #require(CSVImport.drafts(from: folder("in"), into: site, diagnostics: &diagnostics))
      #expect(!diagnostics.hasErrors)
      await Draft.rehearse(read.drafts, for: site, diagnostics: &diagnostics)
      #expect(diagnostics.errors.all.map(\.id.rawValue) == ["import.unfit"])
    }
  }
}
