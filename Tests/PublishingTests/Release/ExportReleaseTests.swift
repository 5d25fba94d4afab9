import Briefings
import Diagnostics
import Exchange
import TestSupport
import Testing

@testable import Publishing

/// What is exported at a ceiling is what would be exported if all above the ceiling were not in `Content/`.
@Suite struct ExportReleaseTests {
  private static let formats: [(name: String, export: @Sendable (Library) -> Exported)] = [
    ("csv", CSVExport.export), ("ftm", FtMExport.export), ("geojson", GeoJSON.export),
    ("ical", ICalendar.export),
    ("graphml", GraphML.export),
  ]

  /// Every file of every format by its name, and what is said of losses.
  private static func exported(_ files: [String: String]) async throws -> [String: String]? {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    var diagnostics = DiagnosticList()
    let library = await released(SiteLocation(root: folder.path), BuildOptions(), diagnostics: &diagnostics)
    guard let library else { return nil }
    var all: [String: String] = [:]
    for format in formats {
      let exported = format.export(library)
      for file in exported.files { all["\(format.name)/\(file.name)"] = file.text }
      all["\(format.name), not carried"] = exported.losses.text
    }
    return all
  }

  @Test(arguments: 0..<8)
  func `an export is that of what is left after deleting what is withheld`(batch: Int) async throws {
    for i in 0..<10 {
      let seed = UInt64(20_000 + batch * 10 + i)
      var site = MarkedSite.random(seed: seed)
      for (i, noun) in site.nouns.enumerated() where noun.kind == .event {
        site.nouns[i].head += "place: {name: Place \(i), latitude: \(i).5, longitude: -\(i).25}\n"
      }
      let ceiling = Marking.allCases[i % Marking.allCases.count]
      let made = try await Self.exported(site.files(upTo: nil, release: ceiling))
      let wanted = try await Self.exported(site.files(upTo: ceiling, release: ceiling))
      #expect(made != nil && made == wanted, "seed \(seed) at \(ceiling.rawValue)")
    }
  }

  /// - Parameter release: of the site.
  private static func site(_ release: Marking) -> [String: String] {
    [
      "Content/site.yaml": "title: Desk\nbaseURL: https://desk.example/\nrelease: \(release.rawValue)\n"
        + "defaultMarking: TLP:CLEAR\n",
      "Content/actors/open.md": """
      ---
      name: Open Actor
      type: organization
      aliases: [Plain, {name: Secret Alias, marking: "TLP:GREEN"}]
      roles:
        - {title: Secret Role, of: open-2, marking: "TLP:AMBER"}
        - {title: Secret Office, of: secret-actor}
      relations:
        - {type: ally, actor: open-2, text: Secret Tie, marking: "TLP:AMBER"}
        - {type: opposes, actor: secret-actor, text: Secret Foe}
      sources: [{id: s1, title: Secret Source, url: "https://secret.example/", marking: "TLP:RED"}]
      ---
      Known.

      :::tlp AMBER
      Secret Block.
      :::
      """,
      "Content/actors/open-2.md": "---\nname: Other Actor\ntype: person\ncountry: secret-state\n---\n",
      "Content/actors/secret-actor.md":
        "---\nname: Secret Actor\ntype: group\nsummary: Secret Summary\nmarking: TLP:AMBER\n---\n",
      "Content/actors/secret-state.md": "---\nname: Secret State\ntype: state\nmarking: TLP:GREEN\n---\n",
      "Content/events/open-event.md": """
      ---
      title: Open Event
      date: 2025-05-04
      place: {name: Haven, latitude: 1.5, longitude: 2.5}
      participants:
        - {actor: open}
        - {actor: secret-actor, role: host}
        - {actor: open-2, role: mediator, marking: "TLP:AMBER"}
      follows: [secret-event]
      claims:
        - {id: c1, text: Secret Claim, marking: "TLP:AMBER", positions: [{actor: open, stance: denies}]}
      ---
      """,
      "Content/events/secret-event.md": """
      ---
      title: Secret Event
      date: 2025-05-03
      place: {name: Secret Place, latitude: 77.125, longitude: 66.375}
      marking: TLP:AMBER
      ---
      """,
      "Content/briefings/open.md": """
      ---
      title: Open Briefing
      date: 2025-05-05
      ---
      Open Actor spoke.
      """,
      "Content/briefings/secret-briefing.md": """
      ---
      title: Secret Briefing
      date: 2025-05-06
      marking: TLP:RED
      ---
      Secret Text of Open Actor.
      """,
    ]
  }

  @Test func `no byte of what is withheld is exported`() async throws {
    let open = try #require(try await Self.exported(Self.site(.clear)))
    for (name, text) in open {
      #expect(!text.lowercased().contains("secret") && !text.contains("77.125"), "\(name)")
    }
    #expect(open["csv/participants.csv"]?.contains("mediator") == false)
    #expect(Set(open.keys).count >= 10 + 5)
    // All of it is there for those who may see it, in the formats that carry it.
    let whole = try #require(try await Self.exported(Self.site(.red)))
    let text = whole.values.joined()
    for word in [
      "Secret Alias", "Secret Role", "Secret Actor", "Secret State", "Secret Event", "Secret Place",
      "secret-briefing",
    ] {
      #expect(text.contains(word), "\(word)")
    }
    for format in Self.formats {
      let files = whole.filter { $0.key.hasPrefix("\(format.name)/") }.values.joined()
      #expect(files.contains("Secret Event"), "\(format.name)")
    }
  }
}
