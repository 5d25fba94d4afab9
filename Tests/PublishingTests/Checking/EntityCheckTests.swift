import Diagnostics
import TestSupport
import Testing

@testable import Publishing

/// What `dossier check` says of entities, and of names that are nobody's.
@Suite struct EntityCheckTests {
  private func site(_ briefings: [String], _ more: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("title: Desk\n", to: "Content/site.yaml")
    for (i, text) in briefings.enumerated() {
      try folder.write(
        "---\ntitle: Note \(i)\ndate: 2025-05-0\(i % 9 + 1)\n---\n\(text)\n",
        to: "Content/briefings/b\(i).md"
      )
    }
    for (path, text) in more { try folder.write(text, to: "Content/\(path)") }
    return folder
  }

  private func said(_ folder: TemporaryFolder, of id: DiagnosticID) async -> [String] {
    var diagnostics = DiagnosticList()
    _ = await check(SiteLocation(root: folder.path), BuildOptions(), diagnostics: &diagnostics)
    return diagnostics.sorted().filter { $0.id == id }.map { TextPrinter().text(of: $0) }
  }

  private static let berg = "---\nname: Ida Berg\ntype: person\n---\n"

  @Test func `two files for spellings of a name are told, with both places`() async throws {
    let folder = try site(
      ["Volodymyr Zelenskyy met Ida Berg."],
      [
        "actors/zelenskyy.md": "---\nname: Volodymyr Zelenskyy\ntype: person\n---\n",
        "actors/zelensky.md": "---\nname: V. Z.\ntype: person\naliases: [Volodymyr Zelensky]\n---\n",
        "actors/ida-berg.md": Self.berg, "actors/berg.md": "---\nname: Ida Bergen\ntype: person\n---\n",
        // A town of the name of a person is another.
        "actors/town.md": "---\nname: Volodymyr Zelenskiy\ntype: organization\n---\n",
      ]
    )
    let told = await said(folder, of: "entity.near-duplicate")
    #expect(told.count == 1)
    #expect(
      told.first?.contains("'Volodymyr Zelensky' and 'Volodymyr Zelenskyy' are spellings of a name") == true
    )
    #expect(told.first?.hasPrefix("Content/actors/zelenskyy.md") == true)
    #expect(told.first?.contains("Content/actors/zelensky.md") == true)
  }

  @Test func `who is merged already is not told`() async throws {
    let folder = try site(
      ["Kim Jong Un spoke."],
      [
        "actors/kim.md": "---\nname: Kim Jong Un\ntype: person\n---\n",
        "actors/kim-2.md": "---\nname: Kim Jong-un\ntype: person\nsameAs: kim\n---\n",
      ]
    )
    #expect(await said(folder, of: "entity.near-duplicate") == [])
  }

  @Test func `events of one name are one only in one year`() async throws {
    func event(_ title: String, _ date: String) -> String { "---\ntitle: \(title)\ndate: \(date)\n---\n" }
    let folder = try site(
      ["Talks."],
      [
        "events/a.md": event("Talks in Kyiv", "2024-05"), "events/b.md": event("Talks in Kiev", "2024-05-02"),
        "events/c.md": event("Talks in Kiev!", "2023"),
      ]
    )
    #expect(await said(folder, of: "entity.near-duplicate").count == 1)
  }

  @Test func `entities of which nothing is said are told at their files`() async throws {
    let folder = try site(
      ["Ida Berg spoke."],
      [
        "actors/ida-berg.md": Self.berg, "actors/nobody.md": "---\nname: Nobody Known\ntype: person\n---\n",
        "actors/council.md": "---\nname: Example Council\ntype: organization\n---\n",
        "events/talks.md":
          "---\ntitle: Talks\ndate: 2025\nparticipants: [{actor: council, role: host}]\n---\n",
        "events/silence.md": "---\ntitle: Great silence\ndate: 2025\n---\n",
      ]
    )
    let told = await said(folder, of: "entity.orphan")
    let help = "  help: name it in a briefing, or delete its file\n"
    #expect(
      told == [
        "Content/actors/nobody.md:2:7: note: nothing is said of actor 'nobody' [entity.orphan]\n\(help)",
        "Content/events/silence.md:2:8: note: nothing is said of event 'silence' [entity.orphan]\n\(help)",
      ]
    )
  }

  @Test func `of many entities the first are told, and how many more there are`() async throws {
    let actors = (10..<35).map { ("actors/nobody-\($0).md", "---\nname: Nobody \($0)\ntype: person\n---\n") }
    let told = await said(try site(["Talks."], Dictionary(uniqueKeysWithValues: actors)), of: "entity.orphan")
    #expect(told.count == 21)
    #expect(
      told.first == "dossier: note: nothing is said of 5 more actors and events either [entity.orphan]\n"
    )
  }

  @Test func `who is named once is told where there are many briefings`() async throws {
    let actors = [
      "actors/ida-berg.md": Self.berg, "actors/kim.md": "---\nname: Kim Example\ntype: person\n---\n",
    ]
    let many = (0..<12).map { $0 == 0 ? "Ida Berg met Kim Example." : "Ida Berg spoke." }
    #expect(
      await said(try site(many, actors), of: "entity.single-mention") == [
        """
        Content/actors/kim.md:2:7: note: only one briefing names actor 'kim' [entity.single-mention]
        Content/briefings/b0.md:5:14: note: it is named here
          help: if others mean it by another name, add that to its 'aliases'

        """
      ]
    )
    #expect(await said(try site(Array(many.prefix(3)), actors), of: "entity.single-mention") == [])
  }

  @Test func `names that three briefings have are told with examples, once`() async throws {
    let folder = try site(
      [
        "On Monday the Port of Kell was closed. A Korean knew. It is said that Oleshnya fell.",
        "Near Oleshnya the Port of Kell is seen, and a Korean, and Ida Berg.",
        "He left Oleshnya’s Port of Kell, on a Friday in May; a Korean did.",
        "We saw the norns. Ships of the Norns came, and other Norns.",
        "They saw Norns.", "There were Norns; `Code Name` is `Code Name`.",
      ],
      ["actors/ida-berg.md": Self.berg, "actors/korea.md": "---\nname: South Korea\ntype: state\n---\n"]
    )
    let told = await said(folder, of: "names.unknown")
    #expect(told.count == 2)
    #expect(told.contains { $0.contains("'Port of Kell' stands in 3 briefings, 3 times") })
    #expect(
      told.contains {
        $0.contains("'Oleshnya' stands in 3 briefings, 3 times") && $0.contains("dossier new actor")
      }
    )
    #expect(told.allSatisfy { $0.contains("Content/briefings/b0.md:5:") && $0.contains("b1.md:5:") })
  }
}
