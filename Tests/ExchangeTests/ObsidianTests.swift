import Briefings
import Diagnostics
import Drafting
import TestSupport
import Testing

@testable import Exchange

@Suite struct ObsidianTests {
  private func vault(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: "vault/" + path) }
    return folder
  }

  private static let notes = [
    "People/Ida Berg.md": """
    ---
    aliases: [Admiral Berg, "Berg: I."]
    tags: [navy]
    born: 1961
    ---
    She commands the [[Norland Coast Guard|coast guard]], and wrote [[2025-05-04 Two ships]].
    """,
    "Orgs/Norland Coast Guard.md": "It has nine ships.\n",
    "Journal/2025-05-04 Two ships.md": """
    ---
    tags: [ports]
    ---
    # Two ships

    [[Ida Berg]] of the [[Norland Coast Guard]] said so %%check this%%, ==twice==; see [[Nowhere]] and [[Ida Berg#Career|her]].

    > [!warning] Not sure
    > It may be one ship. ^claim

    ![[map.png]]

    ```dataview
    table date
    ```

    ```
    [[stays as it is]] ==here==
    ```

    Inline `[[code]]` too.
    """,
    "Loose thought.md": "No date, no tag.\n",
    "Events/Ship followed.md": "---\ndate: 2025-05-03T10:00:00\n---\nBy one vessel.\n",
    "Templates/Briefing.md": "{{title}}\n", ".obsidian/app.md": "hidden\n",
  ]

  @Test func `notes become briefings, actors and events, and their links lead there`() async throws {
    let folder = try vault(Self.notes)
    var diagnostics = DiagnosticList()
    let read = try #require(ObsidianImport.drafts(from: folder("vault"), diagnostics: &diagnostics))
    #expect(
      read.drafts.map(\.path).sorted() == [
        "Content/actors/ida-berg.md", "Content/actors/norland-coast-guard.md",
        "Content/briefings/two-ships.md",
        "Content/events/ship-followed.md",
      ]
    )
    try folder.write("title: T\n", to: "site/Content/site.yaml")
    #expect(Draft.write(read.drafts, root: folder("site"), diagnostics: &diagnostics))
    let library = await Briefings.read(
      root: folder("site"),
      options: ReadOptions(),
      diagnostics: &diagnostics
    )
    #expect(diagnostics.sorted().map(\.message) == [])
    #expect(library.actors.first?.aliases.map(\.name) == ["Admiral Berg", "Berg: I."])
    #expect(library.actors.last?.category == .organization)
    #expect(library.events.first?.date.source == "2025-05-03")
    let briefing = try #require(library.briefings.first)
    #expect(
      briefing.title == "Two ships" && briefing.date.source == "2025-05-04" && briefing.tags == ["ports"]
    )

    let text = try folder.text("site/Content/briefings/two-ships.md")
    for piece in [
      "[[ida-berg|Ida Berg]] of the [[norland-coast-guard|Norland Coast Guard]] said so ",
      "**twice**; see Nowhere and [[ida-berg|her]].",
      "> **Not sure**\n> It may be one ship.\n", "[[stays as it is]] ==here==", "Inline `[[code]]` too.",
    ] {
      #expect(text.contains(piece), "\(piece): \(text)")
    }
    for gone in ["check this", "map.png", "dataview", "^claim"] { #expect(!text.contains(gone)) }
    #expect(
      try folder.text("site/Content/actors/ida-berg.md").contains(
        "wrote [2025-05-04 Two ships](../briefings/two-ships.md)."
      )
    )
    let lost = Set(read.losses.entries.map(\.what))
    #expect(
      lost.isSuperset(of: [
        "notes that are no briefing, actor or event by any rule", "notes that the mapping skips", "comments",
        "queries",
        "embedded files and notes", "kinds of callouts", "links to notes that have no page",
        "headings that links lead to",
        "values of the property 'born'", "tags of actors and events",
      ]),
      "\(read.losses.text)"
    )
  }

  @Test func `a mapping takes the place of the English names`() throws {
    var notes = Self.notes
    notes["dossier.yaml"] = """
      person: {folders: [Orgs], tags: [navy]}
      briefings: {folders: [], tags: [ports]}
      skip: {folders: [Events]}
      """
    let folder = try vault(notes)
    var diagnostics = DiagnosticList()
    let read = try #require(ObsidianImport.drafts(from: folder("vault"), diagnostics: &diagnostics))
    #expect(
      read.drafts.filter { $0.path.hasPrefix("Content/actors") }.allSatisfy {
        $0.text.contains("type: person")
      }
    )
    #expect(!read.drafts.contains { $0.path.hasPrefix("Content/events") })
    #expect(read.losses.text.contains("Events/Ship followed.md"))
  }

  @Test(arguments: [
    ("persons: {folders: [A]}\n", "'persons' is no kind with 'folders' and 'tags'"),
    ("- a\n", "the mapping cannot be read"),
    ("person: all\n", "'person' is no kind with 'folders' and 'tags'"),
  ])
  func `a mapping that is none is told`(text: String, fault: String) throws {
    let folder = try vault(["a.md": "text", "dossier.yaml": text])
    var diagnostics = DiagnosticList()
    #expect(ObsidianImport.drafts(from: folder("vault"), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.first?.message.hasPrefix(fault) == true)
  }

  @Test func `notes that cannot be read, and a folder without any, are told`() throws {
    let folder = try vault(["a.md": "---\na: [b\n---\n", "b.md": "---\ndate: 2025\n---\n"])
    var diagnostics = DiagnosticList()
    #expect(ObsidianImport.drafts(from: folder("vault"), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.map { $0.span?.path } == ["a.md"])
    var none = DiagnosticList()
    #expect(ObsidianImport.drafts(from: folder("nowhere"), diagnostics: &none) == nil)
    #expect(none.hasErrors)
  }

  @Test func `notes of one name get ids of their own`() throws {
    let folder = try vault(["People/Kim.md": "", "Orgs/Kim.md": "", "People/北京.md": "", "People/김.md": ""])
    var diagnostics = DiagnosticList()
    let read = try #require(ObsidianImport.drafts(from: folder("vault"), diagnostics: &diagnostics))
    #expect(
      read.drafts.map(\.path).sorted() == [
        "Content/actors/kim-2.md", "Content/actors/kim.md", "Content/actors/note-2.md",
        "Content/actors/note.md",
      ]
    )
  }
}
