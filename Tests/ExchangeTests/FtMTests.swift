import Briefings
import Diagnostics
import Drafting
import Exchange
import Foundation
import TestSupport
import Testing

@Suite struct FtMTests {
  private var sample: String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Resources/entities.ftm.json").path
  }

  /// The library of what was imported.
  private func imported(_ path: String) async throws -> (library: Library, losses: Losses) {
    let folder = try TemporaryFolder()
    var diagnostics = DiagnosticList()
    let read = try #require(FtMImport.drafts(from: path, diagnostics: &diagnostics))
    try folder.write("title: T\nrelease: TLP:RED\n", to: "Content/site.yaml")
    #expect(Draft.write(read.drafts, root: folder.path, diagnostics: &diagnostics))
    let library = await Briefings.read(root: folder.path, options: ReadOptions(), diagnostics: &diagnostics)
    #expect(diagnostics.sorted().map(\.message) == [])
    return (library, read.losses)
  }

  @Test func `entities that FollowTheMoney has written become actors and events`() async throws {
    let (library, losses) = try await imported(sample)
    #expect(
      library.actors.map(\.id) == [
        "ida-berg", "ministry-of-the-sea", "norland-coast-guard", "port-kell-dredging",
      ]
    )
    let ida = try #require(library.actors.first)
    #expect(ida.category == .person && ida.wikidata == "Q42")
    #expect(ida.aliases.map(\.name) == ["Ida M. Berg", "Admiral Berg", "Berg"])
    #expect(ida.aliases.map(\.kind) == [.strong, .strong, .weak])
    #expect(ida.roles.map(\.title) == ["Admiral", "Adviser"])
    #expect(ida.roles.map { $0.of?.id } == ["norland-coast-guard", "ministry-of-the-sea"])
    #expect(ida.roles.last?.until?.source == "2019-06-01")
    #expect(library.actors[1].category == .government)
    #expect(library.actors[1].relations.map { $0.category } == [.controls])
    #expect(library.actors[2].aliases.map(\.kind) == [.acronym])
    #expect(library.actors[2].relations.map { $0.text } == ["reports to"])
    #expect(library.events.map(\.title) == ["Ship followed off Norland"])
    #expect(library.events.first?.participants.map(\.actor.id) == ["norland-coast-guard", "ida-berg"])
    #expect(library.events.first?.place?.name == "Port Kell")
    #expect(
      Set(losses.entries.map(\.what)).isSuperset(of: [
        "values of 'birthDate'", "values of 'country'", "values of 'topics'", "values of 'percentage'",
        "links to what is not in the file", "events without a date", "entities of the schema Vessel",
      ]),
      "\(losses.text)"
    )
  }

  @Test(arguments: 1...20) func `what is exported is imported again, as far as it is carried`(seed: UInt64)
    async throws
  {
    var random = RandomLibrary(seed: seed)
    var library = Library(settings: SiteSettings(title: "T"))
    (library.actors, library.events) = random.make()
    let folder = try TemporaryFolder()
    let exported = FtMExport.export(library)
    try folder.write(exported.files.map(\.text).joined(), to: "e.json")
    let (again, _) = try await imported(folder("e.json"))
    #expect(again.actors.map(\.id) == library.actors.map(\.id))
    #expect(again.actors.map(\.name) == library.actors.map(\.name))
    #expect(again.actors.map(\.category) == library.actors.map(\.category))
    #expect(again.actors.map(\.isUnnamed) == library.actors.map(\.isUnnamed))
    #expect(again.actors.map(\.wikidata) == library.actors.map(\.wikidata))
    for (a, b) in zip(again.actors, library.actors) {
      let carried = b.aliases.filter { $0.kind != .metonym && $0.name != b.name }
      #expect(Set(a.aliases.map(\.name)) == Set(carried.map(\.name)))
      #expect(a.relations.map(\.category) == b.relations.map(\.category))
      #expect(a.roles.map(\.title) == b.roles.filter { $0.of != nil }.map(\.title))
    }
    #expect(Set(again.events.map(\.id)).isSubset(of: library.events.map(\.id)))
    for event in again.events {
      let old = library.events.first { $0.id == event.id }
      #expect(event.title == old?.title && event.category == old?.category)
      #expect(event.participants.map(\.actor.id) == old?.participants.map(\.actor.id))
    }
  }

  @Test(arguments: [
    "{", "[]", #"{"id": "x"}"#, #"{"id": "x", "schema": "Person", "properties": {"name": "no list"}}"#,
  ])
  func `a line that is no entity is told`(line: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("\n" + line + "\n", to: "e.json")
    var diagnostics = DiagnosticList()
    #expect(FtMImport.drafts(from: folder("e.json"), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.first?.span?.start?.line == 2)
  }
}
