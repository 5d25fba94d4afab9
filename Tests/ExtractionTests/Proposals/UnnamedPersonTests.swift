import Briefings
import Diagnostics
import TestSupport
import Testing

@testable import Extraction

/// Speakers who are only described, from the text to the file that a person makes of them.
@Suite struct UnnamedPersonTests {
  private static let id = "senior-french-official-in-talks"

  private func site() throws -> ExtractedSite {
    let site = try ExtractedSite()
    try site.folder.write(
      """
      ---
      title: Later
      date: 2025-04-29
      ---
      A senior French official said that France had sent 300 soldiers. “We will stay there,” a spokesman said.
      """,
      to: "Content/briefings/later.md"
    )
    return site
  }

  @Test func `each briefing has its own, with what they say and whom they belong to`() async throws {
    let site = try site()
    _ = await site.extract()
    let (library, faults) = await site.library()
    #expect(faults == "")
    let unnamed = library.actors.filter(\.isUnnamed)
    #expect(unnamed.map(\.id) == ["senior-french-official-in-later", Self.id])
    #expect(unnamed.map(\.name) == ["Senior French official", "Senior French official"])
    #expect(unnamed.map { $0.country?.id } == ["france", "france"])
    #expect(
      unnamed.map { $0.roles.map { "\($0.title) of \($0.of?.id ?? "")" } } == [
        ["official of france"], ["official of france"],
      ]
    )
    let talks = try #require(library.briefings.last)
    #expect(talks.quotes.last?.speaker == Self.id)
    #expect(talks.quotes.last?.attribution == "A senior French official")
    let later = try #require(library.briefings.first)
    #expect(later.claims.flatMap { $0.positions.map(\.actor.id) } == ["senior-french-official-in-later"])
    // Nothing is known of `a spokesman` but the words.
    #expect(later.quotes.map(\.speaker) == [nil] && later.quotes.map(\.attribution) == ["a spokesman"])
    #expect(library.briefings.flatMap(\.extracted).allSatisfy { !$0.entity.contains("official") })
  }

  @Test func `who was rejected stays words, and a file keeps its person`() async throws {
    let site = try site()
    try site.folder.write("- \(Self.id)\n", to: "Content/extracted/rejected.yaml")
    let other = "senior-french-official-in-later"
    try site.folder.write("---\nname: Zoé Blanc\ntype: person\n---\n", to: "Content/actors/\(other).md")
    _ = await site.extract()
    let (library, faults) = await site.library()
    #expect(faults == "")
    #expect(library.actors.filter(\.isUnnamed).isEmpty)
    #expect(library.actors.first { $0.id == other }?.name == "Zoé Blanc")
    #expect(library.briefings.last?.quotes.last?.speaker == nil)
    #expect(library.briefings.last?.quotes.last?.attribution == "A senior French official")
    #expect(library.briefings.first?.claims.first?.positions.map(\.actor.id) == [other])
  }

  @Test func `a description is no curated actor's name, whoever goes by it`() async throws {
    let site = try site()
    let file = "name: Senior French official\ntype: person\n"
    try site.folder.write("---\n\(file)---\n", to: "Content/actors/named.md")
    try site.folder.write("---\n\(file)unnamed: true\n---\n", to: "Content/actors/unnamed.md")
    _ = await site.extract()
    let (library, _) = await site.library()
    let ids = library.actors.filter { $0.name == "Senior French official" }.map(\.id)
    #expect(ids == ["named", "senior-french-official-in-later", Self.id, "unnamed"])
    #expect(library.briefings.last?.quotes.last?.speaker == Self.id)
  }

  @Test func `one who is promoted stays unnamed until given a name, and is shown by what they say`()
    async throws
  {
    let site = try site()
    _ = await site.extract()
    var diagnostics = DiagnosticList()
    let items = try #require(await Review.items(root: site.folder.path, diagnostics: &diagnostics))
    let item = try #require(items.first { $0.id == Self.id })
    #expect(item.kindWords == "unnamed person" && item.type == "person")
    #expect(item.sentence == "A senior French official said: “It was planned for months.”")
    #expect(
      items.first { $0.id == "senior-french-official-in-later" }?.sentence?.contains("300 soldiers") == true
    )
    _ = await Review.promote([Self.id, "france"], root: site.folder.path, diagnostics: &diagnostics)
    #expect(
      try site.folder.text("Content/actors/\(Self.id).md")
        == "---\nname: Senior French official\ntype: person\nunnamed: true\nroles:\n"
        + "  - {title: official, of: france}\ncountry: france\n---\n"
    )
    _ = await Review.promote(
      ["senior-french-official-in-later"],
      Review.Correction(name: "Zoé Blanc"),
      root: site.folder.path,
      diagnostics: &diagnostics
    )
    #expect(TextPrinter().text(of: diagnostics) == "")
    #expect(try !site.folder.text("Content/actors/senior-french-official-in-later.md").contains("unnamed"))
    // The next run finds them under the same ids.
    _ = await site.extract(isAll: true)
    let (library, faults) = await site.library()
    #expect(faults == "")
    #expect(library.actors.filter(\.isUnnamed).map(\.id) == [Self.id])
    #expect(library.briefings.last?.quotes.last?.speaker == Self.id)
  }

  @Test func `an id that would be too long is made of its hash`() {
    let briefing = String(repeating: "long-", count: 38) + "end"
    var builder = ProposalBuilder(
      Array("“We will go there now,” said a senior French official.".utf8),
      of: briefing,
      date: nil,
      known: CuratedNames(Library(settings: SiteSettings(title: "")))
    )
    let ids = builder.make().actors.filter(\.isUnnamed).map(\.id)
    #expect(ids.count == 1 && ids.allSatisfy { $0.hasPrefix("unnamed-") && Identifier.isValid($0) })
  }
}
