import Briefings
import Diagnostics
import Site
import TestSupport
import Testing

@testable import Publishing

/// A look at one page, before the site is built, shows what the build is going to write.
@Suite struct LookTests {
  @Test(arguments: 1...5)
  func `a look is the page that the build makes`(seed: UInt64) async throws {
    var site = try EditedSite(seed: seed)
    var session = BuildSession(givesLooks: true)
    var looks = 0
    for _ in 0..<20 {
      var options = BuildOptions()
      options.reading.includesDrafts = site.includesDrafts
      options.reading.asOf = site.asOf.flatMap { EDTFDate.parse($0) }
      // Other edits now and then, so that what a look rests on is not as in the beginning.
      if Int.random(in: 0..<3, using: &site.random) == 0 { try site.edit() }
      _ = await Fixtures.build(site.folder, options, in: &session)
      guard let path = try site.editText() else { continue }
      let look = session.look(at: path, in: Fixtures.location(site.folder))
      let next = await Fixtures.build(site.folder, options, in: &session)
      guard let look, next.summary != nil else { continue }
      looks += 1
      let history = "seed \(seed): " + site.edits.joined(separator: "; ")
      let written = try site.folder.text("Public/\(look.path)")
      #expect(String(decoding: look.bytes, as: UTF8.self) == written, "\(path): \(history)")
    }
    #expect(looks > 2)
  }

  private static let briefing = """
    ---
    title: Talks
    date: 2025-03-01
    sources: [{id: s1, title: A paper}]
    ---
    Talks began.
    """

  private func site() async throws -> (folder: TemporaryFolder, session: BuildSession) {
    let folder = try TemporaryFolder()
    try folder.write("title: Desk\nrelease: TLP:CLEAR\ndefaultMarking: TLP:CLEAR\n", to: "Content/site.yaml")
    try folder.write(Self.briefing, to: "Content/briefings/talks.md")
    try folder.write("---\nname: Ada Berg\ntype: person\n---\n", to: "Content/actors/ada-berg.md")
    try folder.write("pixels", to: "Content/assets/map.png")
    var session = BuildSession(givesLooks: true)
    let built = await Fixtures.build(folder, in: &session)
    #expect(built.summary != nil)
    return (folder, session)
  }

  @Test func `a look shows what was written, with its names as links`() async throws {
    let (folder, session) = try await site()
    try folder.write(Self.briefing + "\n\nAda Berg led them.[^s1]\n", to: "Content/briefings/talks.md")
    let look = try #require(session.look(at: "Content/briefings/talks.md", in: Fixtures.location(folder)))
    #expect(look.path == "briefings/talks/index.html")
    #expect(String(decoding: look.bytes, as: UTF8.self).contains("actors/ada-berg/"))
    // The site itself is not touched.
    #expect(try !folder.text("Public/briefings/talks/index.html").contains("led them"))
  }

  @Test(arguments: [
    ("\n\nSee [[nobody]].\n", "an id that there is not"),
    ("\n\n![A map](../assets/map.png)\n", "a file that is not published yet"),
    ("\n\nA paper says so.[^s2]\n", "a source that there is not"),
    ("\n\n:::tlp RED\nHidden.\n:::\n", "a block that is not for everybody"),
  ])
  func `there is no look at what only a build can tell`(addition: String, what: String) async throws {
    let (folder, session) = try await site()
    try folder.write(Self.briefing + addition, to: "Content/briefings/talks.md")
    #expect(session.look(at: "Content/briefings/talks.md", in: Fixtures.location(folder)) == nil, "\(what)")
  }

  @Test func `there is no look where more than the text has changed`() async throws {
    let (folder, session) = try await site()
    let place = Fixtures.location(folder)
    try folder.write(
      Self.briefing.replacing("date:", with: "marking: TLP:RED\ndate:") + "\n\nNo.\n",
      to: "Content/briefings/talks.md"
    )
    #expect(session.look(at: "Content/briefings/talks.md", in: place) == nil)
    try folder.remove("Content/briefings/talks.md")
    #expect(session.look(at: "Content/briefings/talks.md", in: place) == nil)
    #expect(session.look(at: "Content/site.yaml", in: place) == nil)
    #expect(session.look(at: "Content/briefings/other.md", in: place) == nil)
  }

  @Test func `there is no look at the text of a briefing that was retracted`() async throws {
    let (folder, _) = try await site()
    let retracted = Self.briefing.replacing(
      "sources:",
      with: "corrections: [{date: 2025-03-02, kind: retraction, text: It was wrong}]\nsources:"
    )
    try folder.write(retracted, to: "Content/briefings/talks.md")
    var session = BuildSession(givesLooks: true)
    #expect(await Fixtures.build(folder, in: &session).summary != nil)
    try folder.write(retracted + "\n\nStill wrong.\n", to: "Content/briefings/talks.md")
    #expect(session.look(at: "Content/briefings/talks.md", in: Fixtures.location(folder)) == nil)
  }
}
