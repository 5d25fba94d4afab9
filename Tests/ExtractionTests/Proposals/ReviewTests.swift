import Briefings
import Diagnostics
import TestSupport
import Testing

@testable import Extraction

@Suite struct ReviewTests {
  private func extracted() async throws -> ExtractedSite {
    let site = try ExtractedSite()
    try site.folder.write(
      """
      {"schema": "dossier-extracted-1", "briefing": "talks", "text": {"sha256": "\(String(repeating: "0", count: 64))"},
       "extractor": {"name": "spotter", "version": "1"},
       "actors": [
         {"id": "ida-berg", "name": "Ida: \\"the\\" Berg", "type": "person", "confidence": 0.4, "country": "norland",
          "aliases": ["Berg, Ida", {"name": "Berg", "kind": "weak"}],
          "roles": [{"title": "admiral", "of": "norland", "until": "../2025-04-28"}]},
         {"id": "norland", "name": "Norland", "type": "state", "confidence": 0.9},
         {"id": "no", "name": "No", "type": "group", "confidence": 0.9}],
       "events": [{"id": "strait-closed", "title": "Strait closed", "date": "2025-04-28", "confidence": 0.3, "type": "coerce",
          "place": {"name": "The Strait", "latitude": 1.5, "longitude": -2}, "status": "planned",
          "participants": [{"actor": "norland", "role": "actor"}, "macron"]}]}
      """,
      to: "Content/extracted/talks.json"
    )
    return site
  }

  private func faults(_ body: (inout DiagnosticList) async -> Void) async -> String {
    var diagnostics = DiagnosticList()
    await body(&diagnostics)
    return TextPrinter().text(of: diagnostics)
  }

  @Test func `proposals are listed by confidence, with the sentence that tells of them`() async throws {
    let site = try await extracted()
    var items: [Review.Item]?
    let faults = await faults { items = await Review.items(root: site.folder.path, diagnostics: &$0) }
    #expect(faults == "")
    #expect(items?.map(\.id) == ["no", "norland", "ida-berg", "strait-closed"])
    #expect(items?.map(\.confidence) == [0.9, 0.9, 0.4, 0.3])
    #expect(items?.map(\.kind) == [.actor, .actor, .actor, .event])
    #expect(items?[2].otherNames == ["Berg, Ida", "Berg"])
    #expect(items?.allSatisfy { $0.briefings == ["talks"] } == true)
  }

  @Test func `a sentence is that of the first mention`() async throws {
    let site = try ExtractedSite()
    var diagnostics = DiagnosticList()
    _ = await site.extract()
    let items = try #require(await Review.items(root: site.folder.path, diagnostics: &diagnostics))
    for item in items where item.sentence != nil {
      let place = try #require(item.place?.start)
      let lines = try site.folder.text(item.place?.path ?? "").split(
        separator: "\n",
        omittingEmptySubsequences: false
      )
      #expect(lines.indices.contains(place.line - 1))
    }
    #expect(items.contains { $0.sentence != nil })
  }

  @Test func `what is merged is a file that gives way to another`() async throws {
    let site = try await extracted()
    try site.folder.write("---\nname: Ida Bergen\ntype: person\n---\n", to: "Content/actors/bergen.md")
    var path: String?
    let wrong = await faults {
      path = await Review.merge("ida-berg", into: "berge", root: site.folder.path, diagnostics: &$0)
    }
    #expect(path == nil && wrong.contains("did you mean 'bergen'?"))
    let faults = await faults {
      path = await Review.merge("ida-berg", into: "bergen", root: site.folder.path, diagnostics: &$0)
    }
    #expect(faults == "" && path == "Content/actors/ida-berg.md")
    #expect(try site.folder.text("Content/actors/ida-berg.md").contains("\nsameAs: bergen\n"))
    let library = await site.library().library
    #expect(!library.actors.contains { $0.id == "ida-berg" })
    let bergen = try #require(library.actors.first { $0.id == "bergen" })
    #expect(bergen.aliases.contains { $0.name == "Ida: \"the\" Berg" })
  }

  @Test func `what is merged is marked as the briefing that it is known from`() async throws {
    let site = try await extracted()
    let settings = "title: Desk\nrelease: TLP:AMBER\ndefaultMarking: TLP:CLEAR\n"
    try site.folder.write(settings, to: "Content/site.yaml")
    let briefing = try site.folder.text("Content/briefings/talks.md")
    try site.folder.write(
      briefing.replacing("\ndate:", with: "\nmarking: TLP:AMBER\ndate:"),
      to: "Content/briefings/talks.md"
    )
    // Below a ceiling only what a text names is proposed.
    let file = try site.folder.text("Content/extracted/talks.json")
    let target = #"{"exact": "Geneva", "prefix": "spoke in ", "suffix": " on", "start": 0, "end": 6}"#
    let mention = #""mentions": [{"entity": "ida-berg", "confidence": 0.9, "target": \#(target)}], "events""#
    try site.folder.write(file.replacing("\"events\"", with: mention), to: "Content/extracted/talks.json")
    try site.folder.write("---\nname: Ida Bergen\ntype: person\n---\n", to: "Content/actors/bergen.md")
    let faults = await faults {
      _ = await Review.merge("ida-berg", into: "bergen", root: site.folder.path, diagnostics: &$0)
    }
    #expect(faults == "")
    #expect(try site.folder.text("Content/actors/ida-berg.md").contains("\nmarking: \"TLP:AMBER\"\n"))
    // For everybody the merged name is not one of hers.
    try site.folder.write(settings.replacing("AMBER", with: "CLEAR"), to: "Content/site.yaml")
    let library = await site.library().library
    let bergen = try #require(library.actors.first { $0.id == "bergen" })
    #expect(bergen.aliases == [])
  }

  @Test func `what is promoted becomes a file that says the same`() async throws {
    let site = try await extracted()
    let before = await site.library().library
    var files: [String]?
    let ids = ["ida-berg", "norland", "no", "strait-closed"]
    let faults = await faults { files = await Review.promote(ids, root: site.folder.path, diagnostics: &$0) }
    #expect(faults == "")
    #expect(
      files == [
        "Content/actors/ida-berg.md", "Content/actors/norland.md", "Content/actors/no.md",
        "Content/events/strait-closed.md",
      ]
    )
    #expect(
      try site.folder.text("Content/actors/ida-berg.md") == """
        ---
        name: "Ida: \\"the\\" Berg"
        type: person
        aliases:
          - "Berg, Ida"
          - {name: Berg, kind: weak}
        roles:
          - {title: admiral, of: norland, until: "../2025-04-28"}
        country: norland
        ---

        """
    )
    let (after, problems) = await site.library()
    #expect(!problems.contains("error"), "\(problems)")
    for id in ids.dropLast() {
      let (old, new) = (
        try #require(before.actors.first { $0.id == id }), try #require(after.actors.first { $0.id == id })
      )
      #expect(!old.origin.isCurated && new.origin.isCurated)
      #expect(old.name == new.name && old.category == new.category && old.country?.id == new.country?.id)
      #expect(old.aliases.map(\.name) == new.aliases.map(\.name))
      #expect(old.aliases.map(\.kind) == new.aliases.map(\.kind))
      #expect(
        old.roles.map(\.title) == new.roles.map(\.title) && old.roles.map(\.until) == new.roles.map(\.until)
      )
    }
    let (old, new) = (try #require(before.events.first), try #require(after.events.first))
    #expect(new.origin.isCurated)
    #expect(
      old.title == new.title && old.date == new.date && old.status == new.status && old.place == new.place
    )
    #expect(old.participants.map(\.actor.id) == new.participants.map(\.actor.id))
  }

  @Test func `what several briefings propose as one event is rejected under each of its ids`() async throws {
    let site = try await extracted()
    for (briefing, event) in [("talks", "sail-closed"), ("more", "strait-shut")] {
      try site.folder.write(
        "---\ntitle: T\ndate: 2025-04-28\n---\nNorland closed the Strait.\n",
        to: "Content/briefings/\(briefing).md"
      )
      try site.folder.write(
        """
        {"schema": "dossier-extracted-1", "briefing": "\(briefing)",
         "text": {"sha256": "\(String(repeating: "0", count: 64))"}, "extractor": {"name": "spotter", "version": "1"},
         "actors": [{"id": "norland", "name": "Norland", "type": "state", "confidence": 0.9},
           {"id": "sudland", "name": "Sudland", "type": "state", "confidence": 0.9}],
         "events": [{"id": "\(event)", "title": "Norland shuts out Sudland", "date": "2025-04-28", "confidence": 0.9,
           "type": "coerce", "participants": [{"actor": "norland", "role": "actor"}, {"actor": "sudland", "role": "recipient"}]}]}
        """,
        to: "Content/extracted/\(briefing).json"
      )
    }
    #expect(await site.library().library.events.map(\.id) == ["sail-closed"])
    var count: Int?
    let faults = await faults {
      count = await Review.reject(["sail-closed"], root: site.folder.path, diagnostics: &$0)
    }
    #expect(faults == "")
    #expect(count == 2)
    #expect(await site.library().library.events.isEmpty)
  }

  @Test func `what has a file, or is not proposed, is not promoted, and then nothing is`() async throws {
    let site = try await extracted()
    let faults = await faults {
      _ = await Review.promote(["norland", "macron", "ida-bert"], root: site.folder.path, diagnostics: &$0)
    }
    #expect(
      faults == """
        dossier: error: nothing is proposed under the id 'ida-bert' [extract.unknown-proposal]
          help: did you mean 'ida-berg'?
        Content/actors/macron.md:2:7: error: 'macron' has a curated file already [extract.unknown-proposal]

        """
    )
    #expect(!site.folder.exists("Content/actors/norland.md"))
  }

  /// What a build says, which takes what is sure enough alone.
  private func build(_ site: ExtractedSite) async -> String { await site.library(showsAll: false).faults }

  @Test func `a file names whom a build knows, and a warning tells of the others`() async throws {
    let site = try await extracted()
    func promoting(_ ids: String...) async -> String {
      await faults { _ = await Review.promote(ids, root: site.folder.path, diagnostics: &$0) }
    }
    // Norland is sure enough to be shown; macron has a file.
    #expect(await promoting("strait-closed") == "")
    let text = try site.folder.text("Content/events/strait-closed.md")
    #expect(text.contains("{actor: norland, role: actor}") && text.contains("{actor: macron, "))
    #expect(!(await build(site)).contains("error"))
    try site.folder.remove("Content/events/strait-closed.md")

    try site.folder.write("title: Desk\nextraction: {threshold: 0.95}\n", to: "Content/site.yaml")
    let warning = await promoting("strait-closed")
    #expect(warning.contains("the file of 'strait-closed' does not name 'norland'"))
    #expect(warning.contains("[extract.unreviewed-reference]\n  help: promote 'norland'"))
    let shorter = try site.folder.text("Content/events/strait-closed.md")
    #expect(!shorter.contains("norland") && shorter.contains("{actor: macron, "))
    #expect((await promoting("ida-berg")).contains("does not name 'norland'"))
    let ida = try site.folder.text("Content/actors/ida-berg.md")
    #expect(ida.contains("{title: admiral, until: ") && !ida.contains("norland"))
    #expect(!(await build(site)).contains("error"))
    try site.folder.remove("Content/actors/ida-berg.md")
    // Written together, each knows the other.
    #expect(await promoting("ida-berg", "norland") == "")
    #expect(try site.folder.text("Content/actors/ida-berg.md").contains("of: norland"))
    #expect(!(await build(site)).contains("error"))
  }

  @Test func `what a file names is not rejected`() async throws {
    let site = try await extracted()
    let root = site.folder.path
    let accepting = await faults { _ = await Review.promote(["strait-closed"], root: root, diagnostics: &$0) }
    #expect(accepting == "")
    let before = try site.folder.files("Content")
    let fault = await faults { _ = await Review.reject(["no", "norland"], root: root, diagnostics: &$0) }
    #expect(
      fault.hasPrefix(
        "Content/events/strait-closed.md:8:13: error: what is to be rejected is named here: without it, "
          + "there is no actor 'norland' [extract.unknown-proposal]\n  help: remove the name here first"
      ),
      "\(fault)"
    )
    #expect(try site.folder.files("Content") == before)
    #expect(await faults { _ = await Review.reject(["no"], root: root, diagnostics: &$0) } == "")
    #expect(!(await build(site)).contains("error"))
  }

  @Test func `what is rejected is written down once, beside what was there, and gone from the site`()
    async throws
  {
    let site = try await extracted()
    try site.folder.write(
      "# Refused:\n- {id: drone-school, reason: a place}",
      to: "Content/extracted/rejected.yaml"
    )
    var counts: [Int?] = []
    for _ in 0..<2 {
      let faults = await faults {
        counts.append(
          await Review.reject(["ida-berg", "strait-closed"], root: site.folder.path, diagnostics: &$0)
        )
      }
      #expect(faults == "")
    }
    #expect(counts == [2, 0])
    #expect(
      try site.folder.text("Content/extracted/rejected.yaml") == """
        # Refused:
        - {id: drone-school, reason: a place}
        - {id: ida-berg, name: "Ida: \\"the\\" Berg"}
        - {id: strait-closed, name: Strait closed}

        """
    )
    let library = await site.library().library
    #expect(library.actors.map(\.id) == ["macron", "no", "norland"] && library.events.isEmpty)
  }

  @Test func `what is rejected at one time is all written down`() async throws {
    let site = try await extracted()
    let root = site.folder.path
    try site.folder.write("# Refused, without an end to the line", to: "Content/extracted/rejected.yaml")
    await withTaskGroup(of: Void.self) { group in
      for id in ["ida-berg", "norland", "no", "strait-closed"] {
        group.addTask {
          var diagnostics = DiagnosticList()
          _ = await Review.reject([id], root: root, diagnostics: &diagnostics)
        }
      }
    }
    let library = await site.library().library
    #expect(library.rejected == ["ida-berg", "norland", "no", "strait-closed"])
  }

  @Test func `a list in brackets is not touched, and a curated file is not rejected`() async throws {
    let site = try await extracted()
    try site.folder.write("[drone-school]\n", to: "Content/extracted/rejected.yaml")
    func rejecting(_ id: String) async -> String {
      await faults { _ = await Review.reject([id], root: site.folder.path, diagnostics: &$0) }
    }
    let list = "Content/extracted/rejected.yaml: error: the file is no list of one entry a line"
    #expect(await rejecting("norland").hasPrefix(list))
    let curated = "Content/actors/macron.md:2:7: error: 'macron' has a curated file, which decides"
    #expect(await rejecting("macron").hasPrefix(curated))
    #expect(try site.folder.text("Content/extracted/rejected.yaml") == "[drone-school]\n")
  }
}
