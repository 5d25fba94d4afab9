import Markdown
import Testing

@testable import Briefings

@Suite struct SyntaxFaultTests {
  private func faults(_ text: String) async throws -> [String] {
    try await TemporarySite(["briefings/b.md": text]).read().faults
      .map { $0.replacing("briefings/b.md:", with: "", maxReplacements: 1) }
  }

  static let syntax: [(String, String)] = [
    (
      "title: a: b",
      "2:9: error: this is no valid YAML: mapping values are not allowed in this context [front-matter.syntax] "
        + "(put quotes around a text with ': ' in it, and begin every key in the column of the first)"
    ),
    (
      "title: @x",
      "2:8: error: this is no valid YAML: found character that cannot start any token [front-matter.syntax] "
        + "(put quotes around a text that begins with '@', '`' or '%', and indent with spaces, not tabs)"
    ),
    (
      "title: [a",
      "3:1: error: this is no valid YAML: did not find expected ',' or ']' [front-matter.syntax] "
        + "(close the list with ']')"
    ),
    (
      "title: *x",
      "2:8: error: alias '*x' has no anchor '&x' before it [front-matter.syntax] "
        + "(put quotes around a text that begins with '*', as '\"*x\"')"
    ),
    (
      "params: &x {a: *x}",
      "2:16: error: alias '*x' stands inside its own anchor '&x' [front-matter.syntax]"
    ),
    (
      "title: a\n...\ntitle: b",
      "4:1: error: this is no valid YAML: did not find expected <document start> [front-matter.syntax] "
        + "(write 'key: value' lines, and no line '...' before them)"
    ),
    (
      "title: a\n--- b",
      "3:1: error: a second YAML document begins here [front-matter.syntax] "
        + "(keep one: remove the line '...' or '---' before it)"
    ),
    (
      "title: a\u{1}b",
      "2:9: error: this is no valid YAML: control characters are not allowed [front-matter.syntax] "
        + "(remove the character)"
    ),
    (
      "params: " + String(repeating: "[", count: 200),
      "2:32: error: lists and tables are nested more than 24 deep [front-matter.syntax] "
        + "(keep data of this size in files under Content/assets)"
    ),
  ]

  @Test(arguments: syntax)
  func `YAML that is none`(_ yaml: String, _ fault: String) async throws {
    let found = try await faults("---\n\(yaml)\n---\n")
    #expect(found == [fault])
  }

  @Test func `no front matter, and one that is not closed`() async throws {
    let missing =
      "1:1: error: the file does not begin with front matter [front-matter.missing] "
      + "(begin it with a line '---', 'key: value' lines, and another line '---')"
    #expect(try await faults("Words\n") == [missing])
    #expect(try await faults("") == [missing])
    #expect(try await faults("----\ntitle: x\n----\n") == [missing])
    #expect(
      try await faults("---\ntitle: x\n") == [
        "1:1: error: the front matter that begins here is not closed [front-matter.unclosed] "
          + "(write a line '---' after its last key)"
      ]
    )
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines may end in any way, and a byte order mark may stand before them`(_ end: String) async throws {
    let text = [
      "\u{FEFF}---", "title: T  ", "date: 2024-06-19", "nonsense: 1", "--- ", "# Head", "", "Words.",
    ]
    let (library, faults) = try await TemporarySite(["briefings/b.md": text.joined(separator: end)]).read()
    #expect(
      faults == [
        "briefings/b.md:4:1: warning: unknown key 'nonsense' [front-matter.unknown-key] "
          + "(keep keys of your own under 'params:')"
      ]
    )
    #expect(library.briefings.first?.title == "T")
    let body = try #require(library.briefings.first?.body)
    #expect(body.string(0..<body.text.count) == "Head\nWords.")
    #expect(body.nodes.first { $0.kind == .heading }?.line == 6)
  }

  @Test(
    arguments: [
      ([0xFF], "3:4", "FF"), ([0xC3, 0x28], "3:4", "C3"), ([0xED, 0xA0, 0x80], "3:4", "ED"),
      ([0xF0, 0x9F, 0x98], "3:4", "F0"), ([0xC0, 0xAF], "3:4", "C0"), ([0x80], "3:4", "80"),
    ] as [([UInt8], String, String)]
  )
  func `bytes that are no UTF-8`(_ bytes: [UInt8], _ place: String, _ byte: String) async throws {
    let site = try TemporarySite()
    try site.write("briefings/b.md", Array("---\ntitle: é\r\né, ".utf8) + bytes + Array("\n---\n".utf8))
    let faults = await site.read().faults
    #expect(
      faults == [
        "briefings/b.md:\(place): error: byte 0x\(byte) is no UTF-8 [content.not-utf8] "
          + "(save the file in the encoding UTF-8)"
      ]
    )
  }

  @Test func `aliases repeat values, and a bomb of them is refused at once`() async throws {
    let (library, faults) = try await TemporarySite([
      "briefings/b.md": "---\ntitle: &t T\ndate: 2024\nsummary: *t\nparams: {a: &l [1, 2], b: *l}\n---\n"
    ]).read()
    #expect(faults == [])
    #expect(library.briefings.first?.summary == "T")
    let list = Param.list([.text("1"), .text("2")])
    #expect(
      library.briefings.first?.params
        == .table([Param.Entry(key: "a", value: list), Param.Entry(key: "b", value: list)])
    )

    var bomb = "---\ntitle: T\ndate: 2024\nparams:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for i in 1...30 {
      bomb += "  a\(i): &a\(i) [\(Array(repeating: "*a\(i - 1)", count: 10).joined(separator: ", "))]\n"
    }
    let found = try await self.faults(bomb + "---\n")
    #expect(
      found == [
        "9:12: error: more than 20000 values in one file, those that aliases repeat included [front-matter.syntax] "
          + "(keep data of this size in files under Content/assets)"
      ]
    )
  }

  @Test func `texts are taken as they are written`() async throws {
    let (library, faults) = try await TemporarySite([
      "briefings/b.md": """
      ---
      title: 2024
      date: 2024-06-19
      authors: [No, Null, 0x1F, 1e3, "  Ann ", yes]
      tags: one
      summary: |
        Two
        lines
      ---
      """,
      "actors/null.md": "---\nname: Null\ntype: person\n---\n",
      "actors/no.md": "---\nname: No\ntype: person\naliases: [true, 007, {name: 1.50}]\n---\n",
    ]).read()
    #expect(faults == [])
    let briefing = try #require(library.briefings.first)
    #expect(briefing.title == "2024")
    #expect(briefing.date.source == "2024-06-19")
    #expect(briefing.authors == ["No", "Null", "0x1F", "1e3", "Ann", "yes"])
    #expect(briefing.tags == ["one"])
    #expect(briefing.summary == "Two\nlines")
    #expect(library.actors.map(\.name) == ["No", "Null"])
    #expect(library.actors.first?.aliases.map(\.name) == ["true", "007", "1.50"])
  }
}
