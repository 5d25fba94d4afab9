import TestSupport
import Testing

@Suite struct ExplainCommandTests {
  private static let file = "Content/briefings/briefing-1.md"

  @Test func `says of each name on the line what it means, and why`() throws {
    let site = try ExampleSite()
    let run = try site.run("explain", "\(Self.file):5")
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(
      run.output == """
        \(Self.file):5:1: 'Ada Example' links to actor 'ada': a strong name
        \(Self.file):5:21: 'Example Council' links to actor 'council': a strong name
        \(Self.file):5:64: 'talks' links to event 'talks': linked by its id

        """
    )
    #expect(try site.run("explain", "\(Self.file):6").output == "no known names on this line\n")
    #expect(!site.folder.exists("Public"))
  }

  @Test func `takes the file from the site's folder, from here, or from anywhere`() throws {
    let site = try ExampleSite()
    let expected = try site.run("explain", "\(Self.file):5").output
    let below = site.folder("Content/briefings")
    let elsewhere = try TemporaryFolder()
    #expect(try Program.run("explain", "--root", "../..", "briefing-1.md:5", in: below).output == expected)
    #expect(try Program.run("explain", "--root", "../..", "\(Self.file):5", in: below).output == expected)
    let absolute = site.folder(Self.file)
    let far = try Program.run("explain", "--root", site.root, "\(absolute):5:7", in: elsewhere.path)
    #expect(far.output == expected)
  }

  @Test func `reads drafts, and tells only the faults of the file that it is asked about`() throws {
    let site = try ExampleSite()
    try site.folder.write("---\nname: B\n---\n", to: "Content/actors/broken.md")
    try site.folder.write(
      "---\ntitle: D\ndate: 2025\ndraft: true\n---\nAda Example.\n",
      to: "Content/briefings/d.md"
    )
    let draft = try site.run("explain", "Content/briefings/d.md:6")
    #expect(draft.status == 0)
    #expect(draft.errors == "")
    #expect(draft.output.contains("'Ada Example' links to actor 'ada'"))
    let broken = try site.run("explain", "Content/actors/broken.md:1")
    #expect(broken.status == 1)
    #expect(broken.errors.contains("Content/actors/broken.md:2:1: error: an actor needs 'type'"))
  }

  @Test(arguments: ["Content/briefings/nowhere.md:5", "Content/site.yaml:1", "/etc/hostname:1"])
  func `66 for what is no text of the site`(place: String) throws {
    let site = try ExampleSite()
    let run = try site.run("explain", place)
    #expect(run.status == 66)
    #expect(run.errors.contains("[explain.no-file]\n  help: "))
    #expect(run.output == "")
  }

  @Test(arguments: ["Content/briefings/briefing-1.md", "x:y", "x:0", ":"])
  func `64 for a place without a line`(place: String) throws {
    let site = try ExampleSite()
    let run = try site.run("explain", place)
    #expect(run.status == 64)
    #expect(run.errors.contains("names no line; write it like Content/briefings/x.md:12"))
  }
}
