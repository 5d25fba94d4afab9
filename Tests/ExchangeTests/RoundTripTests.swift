import Briefings
import Diagnostics
import Drafting
import Exchange
import TestSupport
import Testing

/// What is exported as tables and imported into an empty site is exported as the same bytes.
@Suite struct RoundTripTests {
  private func faults(_ diagnostics: DiagnosticList) -> [String] {
    diagnostics.sorted().filter { $0.severity == .error }.map { TextPrinter().text(of: $0) }
  }

  @Test(arguments: 1...40) func `tables are read as they were written`(seed: UInt64) async throws {
    var random = RandomLibrary(seed: seed)
    let (actors, events) = random.make()
    var library = Library(settings: SiteSettings(title: "T"))
    library.actors = actors
    library.events = events
    let first = CSVExport.export(library)
    let folder = try TemporaryFolder()
    for file in first.files { try folder.write(file.text, to: "tables/\(file.name)") }

    var diagnostics = DiagnosticList()
    let read = CSVImport.drafts(from: folder("tables"), diagnostics: &diagnostics)
    #expect(faults(diagnostics) == [])
    #expect(read?.losses.isEmpty == true)
    try folder.write("title: T\nrelease: TLP:RED\n", to: "site/Content/site.yaml")
    #expect(Draft.write(read?.drafts ?? [], root: folder("site"), diagnostics: &diagnostics))
    let again = await Briefings.read(root: folder("site"), options: ReadOptions(), diagnostics: &diagnostics)
    #expect(faults(diagnostics) == [])
    let second = CSVExport.export(again)
    for (a, b) in zip(first.files, second.files) { #expect(a == b) }
  }

  @Test(arguments: [
    ("actors.csv", "id,name,type\nkim,Kim,human\n", "2:1: error: 'human' does not do as 'type'"),
    (
      "actors.csv", "id,name,type,unnamed\nkim,Kim,person,yes\n",
      "2:1: error: 'yes' does not do as 'unnamed'"
    ),
    (
      "actors.csv", "id,name,type,unnamed\nun,UN,organization,true\n",
      "2:1: error: only a person can be unnamed, and this is of type 'organization'"
    ),
    ("actors.csv", "id,name,type\n../kim,Kim,person\n", "2:1: error: '../kim' does not do as 'id'"),
    (
      "actors.csv", "id,name,type\nkim,Kim,person\nkim,Kim,person\n",
      "3:1: error: actor 'kim' stands here a second time"
    ),
    ("actors.csv", "id,type\nkim,person\n", "1:1: error: the table has no column 'name'"),
    ("events.csv", "id,title,date\ne,E,soon\n", "2:1: error: 'soon' does not do as 'date'"),
    (
      "events.csv", "id,title,date,place,latitude\ne,E,2024,P,7\n",
      "2:1: error: one coordinate is there without the other"
    ),
    (
      "aliases.csv", "entity,name\nnobody,N\n",
      "2:1: error: there is no actor or event 'nobody' in the tables"
    ),
  ])
  func `a wrong row is told at its line, and nothing is imported`(name: String, text: String, fault: String)
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    var diagnostics = DiagnosticList()
    #expect(CSVImport.drafts(from: folder.path, diagnostics: &diagnostics) == nil)
    #expect(faults(diagnostics).count == 1)
    #expect(faults(diagnostics).first?.contains("/\(name):\(fault)") == true, "\(faults(diagnostics))")
  }

  @Test func `columns that have no place are told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("type,name,shoe size,id\nperson,Kim,43,kim\n", to: "actors.csv")
    var diagnostics = DiagnosticList()
    let read = CSVImport.drafts(from: folder.path, diagnostics: &diagnostics)
    #expect(read?.losses.text == "not carried: columns of 'actors.csv': 1 (shoe size)\n")
    #expect(read?.drafts.map(\.path) == ["Content/actors/kim.md"])
    var none = DiagnosticList()
    #expect(CSVImport.drafts(from: folder("nowhere"), diagnostics: &none) == nil)
    #expect(none.hasErrors)
  }
}
