import TestSupport
import Testing

@Suite struct CheckCommandTests {
  @Test func `checks the content before there is a site, and the site once it is built`() throws {
    let site = try ExampleSite()
    let before = try site.run("check")
    #expect(before.status == 0)
    #expect(before.errors == "")
    #expect(
      before.output.hasPrefix(
        "1 briefing, 2 actors, 1 event\nno site in 'Public' yet: 'dossier build' makes it\n"
      )
    )
    #expect(!site.folder.exists("Public"))
    #expect(!site.folder.exists(".dossier"))

    #expect(try site.run("build").status == 0)
    let built = try site.folder.files("Public")
    let after = try site.run("check")
    #expect(after.status == 0)
    #expect(after.errors == "")
    let counted = try #require(after.output.firstMatch(of: /(\d+) links on (\d+) pages in 'Public'/))
    #expect(Int(counted.1) ?? 0 > 20)
    #expect(Int(counted.2) == built.keys.count { $0.hasSuffix(".html") })
    #expect(try site.folder.files("Public") == built)
  }

  @Test func `ends with 1 where a link of the built site is broken`() throws {
    let site = try ExampleSite()
    #expect(try site.run("build").status == 0)
    try site.folder.remove("Public/actors/council")
    let run = try site.run("check")
    #expect(run.status == 1)
    #expect(run.errors.contains("leads to no file of the site [output.broken-link]"))
    #expect(run.errors.contains("Public/briefings/briefing-1/index.html:"))
  }

  @Test func `tells the faults of content, templates and output together`() throws {
    let site = try ExampleSite()
    #expect(try site.run("build").status == 0)
    try site.folder.write("---\nname: Ada Example\n---\n", to: "Content/actors/ada.md")
    try site.folder.write("{{nosuch}}", to: "Templates/404.mustache")
    try site.folder.write("<a href=\"nowhere\">x</a>", to: "Public/mine.html")
    let run = try site.run("check")
    #expect(run.status == 1)
    #expect(run.errors.contains("Content/actors/ada.md:"))
    #expect(run.errors.contains("Templates/404.mustache:1:"))
    #expect(run.errors.contains("Public/mine.html:1:10: error:"))
  }
}
