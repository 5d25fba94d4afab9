import Diagnostics
import TestSupport
import Testing

@testable import Briefings

/// Words of the text that an extracted file repeats may be from a part that was marked after they were found.
@Suite struct RepeatedWordsTests {
  private func site(release: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("title: Desk\n\(release)defaultMarking: TLP:CLEAR\n", to: "Content/site.yaml")
    try folder.write(
      """
      ---
      title: Talks
      date: 2025-04-28
      ---
      A harbour
      master spoke. “We are ready,” he said. “We wait,” the envoy added.

      :::tlp AMBER
      The chief of the north station spoke, too.
      :::

      """,
      to: "Content/briefings/talks.md"
    )
    func quote(_ words: String, _ rest: String) -> String {
      #"{"confidence": 0.9, "target": {"exact": "\#(words)", "prefix": "“", "suffix": "”", "start": 0, "end": 1}, \#(rest)}"#
    }
    try folder.write(
      """
      {"schema": "dossier-extracted-1", "briefing": "talks", "text": {"sha256": "\(String(repeating: "0", count: 64))"},
       "extractor": {"name": "spotter", "version": "1"},
       "actors": [
         {"id": "master", "name": "harbour master", "type": "person", "unnamed": true, "confidence": 0.9},
         {"id": "chief", "name": "chief of the north station", "type": "person", "unnamed": true, "confidence": 0.9}],
       "quotes": [
         \(quote("We are ready,", #""speaker": "master", "attribution": "A harbour master""#)),
         \(quote("We wait,", #""speaker": "chief", "attribution": "The chief of the north station""#))]}
      """,
      to: "Content/extracted/talks.json"
    )
    return folder
  }

  private func read(_ folder: TemporaryFolder) async -> Library {
    var diagnostics = DiagnosticList()
    let library = await Briefings.read(root: folder.path, options: ReadOptions(), diagnostics: &diagnostics)
    #expect(diagnostics.all.map(\.message) == [])
    return library
  }

  @Test func `those that are withheld are told of nobody`() async throws {
    let library = await read(try site(release: "release: TLP:CLEAR\n"))
    #expect(library.actors.map(\.id) == ["master"])
    #expect(library.briefings.first?.quotes.map(\.speaker) == ["master", nil])
    #expect(library.briefings.first?.quotes.map(\.attribution) == ["A harbour master", nil])
  }

  @Test func `where all is shown so are they, and what an extractor says in words of its own`() async throws {
    let folder = try site(release: "release: TLP:RED\n")
    let text = try folder.text("Content/briefings/talks.md")
    try folder.write(
      text.replacing("chief of the north", with: "head of the north"),
      to: "Content/briefings/talks.md"
    )
    let library = await read(folder)
    #expect(library.actors.map(\.id) == ["chief", "master"])
    #expect(library.briefings.first?.quotes.map(\.speaker) == ["master", "chief"])
    #expect(library.briefings.first?.quotes.last?.attribution == "The chief of the north station")
  }
}
