import Briefings
import Diagnostics
import Drafting
import Publishing
import TestSupport
import Testing

@Suite struct DraftTests {
  private let day = EDTFDate.parse("2025-05-04")

  private func lines(_ diagnostics: DiagnosticList) -> [String] {
    diagnostics.sorted().map { "\($0.id.rawValue): \($0.message)" }
  }

  @Test func `a new site builds at once, strictly, and its names link`() async throws {
    let folder = try TemporaryFolder()
    var diagnostics = DiagnosticList()
    let drafts = Draft.site(
      title: "Desk: 'North'",
      baseURL: "https://desk.example.org/",
      date: try #require(day)
    )
    #expect(Draft.write(drafts, root: folder.path, diagnostics: &diagnostics))
    var options = BuildOptions()
    options.isStrict = true
    let summary = await build(SiteLocation(root: folder.path), options, diagnostics: &diagnostics)
    #expect(lines(diagnostics) == [])
    #expect(summary?.briefings == 1)
    let page = try folder.text("Public/briefings/two-ships-and-a-denial/index.html")
    #expect(page.contains(#"href="../../actors/ida-berg/""#))
    #expect(page.contains(#"href="../../events/ship-followed/""#))
    #expect(
      try folder.text("Public/index.html").contains("Desk: &#39;North&#39;") || page.contains("Desk: 'North'")
    )
  }

  @Test func `a site is not begun over another`() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Mine\n", to: "Content/site.yaml")
    var diagnostics = DiagnosticList()
    let drafts = Draft.site(title: "Desk", baseURL: nil, date: try #require(day))
    #expect(!Draft.write(drafts, root: folder.path, diagnostics: &diagnostics))
    #expect(lines(diagnostics) == ["new.exists: there is such a file already, and it stays as it is"])
    #expect(try folder.tree("").keys.sorted() == ["Content", "Content/site.yaml"])
    #expect(try folder.text("Content/site.yaml") == "title: Mine\n")
  }

  @Test(arguments: [
    "Ida Berg", "yes", "1:30", "Kim: the \"great\" #1", "Łódź – Ćma", "'quoted'", "a: b", "- x", "{x}",
    "2024-06", "null",
  ])
  func `whatever a name is, the file has it`(name: String) async throws {
    let folder = try TemporaryFolder()
    var diagnostics = DiagnosticList()
    let drafts = [
      Draft.actor(
        name: name,
        type: .person,
        aliases: ["no", name + " II"],
        id: "a",
        diagnostics: &diagnostics
      ),
      Draft.briefing(title: name, date: try #require(day), id: "b", diagnostics: &diagnostics),
      Draft.event(
        title: name,
        date: try #require(day),
        type: .agree,
        participants: ["a"],
        id: "c",
        diagnostics: &diagnostics
      ),
    ].compactMap(\.self)
    #expect(Draft.write(drafts, root: folder.path, diagnostics: &diagnostics))
    try folder.write("title: T\n", to: "Content/site.yaml")
    let library = await read(root: folder.path, options: ReadOptions(), diagnostics: &diagnostics)
    #expect(lines(diagnostics) == [])
    #expect(library.actors.first?.name == name)
    #expect(library.actors.first?.aliases.map(\.name) == ["no", name + " II"])
    #expect(library.briefings.first?.title == name)
    #expect(library.events.first?.title == name)
    #expect(library.events.first?.participants.first?.actor.id == "a")
  }

  @Test(arguments: [
    ("../../etc/passwd", "etc-passwd"), ("Kim Jong-un", "kim-jong-un"), ("Źdźbło <b>", "zdzb-o-b"),
  ])
  func `file names are made from names, and lead nowhere else`(name: String, id: String) {
    var diagnostics = DiagnosticList()
    let draft = Draft.actor(name: name, type: .person, diagnostics: &diagnostics)
    #expect(draft?.path == "Content/actors/\(id).md")
  }

  @Test(arguments: ["../x", "A", "a/b", "", ".x", "-a"])
  func `an id that is none is refused`(id: String) {
    var diagnostics = DiagnosticList()
    #expect(Draft.actor(name: "Kim", type: .person, id: id, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.id.rawValue) == ["new.no-id"])
  }

  @Test func `a name without letters asks for an id`() {
    var diagnostics = DiagnosticList()
    #expect(Draft.actor(name: "김정은", type: .person, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.first?.suggestion == "give one with --id")
  }
}
