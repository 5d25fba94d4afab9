import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Names with markup in them are text, wherever they come to stand.
@Suite struct HostileNamesTests {
  private static let name = #"</title></script><script>alert(1)</script>"'&]]><!--"#

  private func built() async throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    func quoted(_ text: String) -> String {
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    let evil = quoted(Self.name)
    try site.write(
      "title: \(evil)\ndescription: \(evil)\nbaseURL: https://desk.example/\nnavigation: [{title: \(evil), url: actors/}]\n",
      to: "Content/site.yaml"
    )
    try site.write(
      """
      ---
      title: \(evil)
      date: 2025-04-02
      summary: \(evil)
      authors: [\(evil)]
      tags: [\(evil)]
      language: en
      sources: [{id: s1, title: \(evil), publisher: \(evil), url: "https://x.example/?a=1&b=%22"}]
      ---
      [[evil]] met [[other|\(Self.name.replacing("|", with: ""))]] at the [[meeting]].
      """,
      to: "Content/briefings/evil-briefing.md"
    )
    try site.write(
      """
      ---
      name: \(evil)
      type: person
      aliases: [\(evil), {name: \(quoted("A" + Self.name)), kind: weak}]
      summary: \(evil)
      roles: [{title: \(evil), of: other}]
      relations: [{type: ally, actor: other, text: \(evil)}]
      ---
      """,
      to: "Content/actors/evil.md"
    )
    try site.write(
      "---\nname: \(quoted("Other " + Self.name))\ntype: state\n---\n",
      to: "Content/actors/other.md"
    )
    try site.write(
      """
      ---
      title: \(evil)
      date: 2025-04
      place: \(evil)
      summary: \(evil)
      participants: [{actor: evil, role: actor}, {actor: other, role: recipient}]
      ---
      """,
      to: "Content/events/meeting.md"
    )
    let result = await Fixtures.build(site)
    try #require(result.summary != nil, "\(result.text)")
    return site
  }

  @Test func `no page gets an element that its template has not`() async throws {
    let site = try await built()
    var shown = 0
    for (path, bytes) in try site.files("Public") where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<script>"), "\(path)")
      #expect(!text.contains("<!--"), "\(path)")
      #expect(!text.contains("alert(1)</"), "\(path)")
      #expect(text.ranges(of: "</title>").count == 1, "\(path)")
      let scripts = text.ranges(of: "</script").count
      let own = ["<script defer src=\"", "<script type=\"application/ld+json\">"]
      #expect(own.reduce(0) { $0 + text.ranges(of: $1).count } == scripts, "\(path)")
      shown += text.ranges(of: "&lt;script&gt;alert(1)&lt;/script&gt;").count
    }
    #expect(shown > 20)
  }

  @Test func `structured data stays data`() async throws {
    let site = try await built()
    var count = 0
    for (path, bytes) in try site.files("Public") where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(
        of: /<script type="application\/ld\+json">(.*?)<\/script>/.dotMatchesNewlines()
      ) {
        let data = try JSONSerialization.jsonObject(with: Data(match.1.utf8))
        #expect(data is [String: Any] || data is [Any], "\(path)")
        if match.1.contains("alert") { count += 1 }
      }
    }
    #expect(count >= 3)
  }

  @Test func `feeds and maps stay well-formed`() async throws {
    let site = try await built()
    var count = 0
    for (path, bytes) in try site.files("Public") where path.hasSuffix(".xml") {
      let parser = XMLParser(data: bytes)
      #expect(parser.parse(), "\(path): \(String(describing: parser.parserError))")
      count += 1
    }
    #expect(count >= 2)
  }
}
