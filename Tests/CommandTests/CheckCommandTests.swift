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

/// `dossier check --external`, as a user runs it.
@Suite struct ExternalCheckTests {
  private func site() throws -> ExampleSite {
    let site = try ExampleSite()
    // Nobody serves at the port of tcpmux.
    try site.folder.write(
      "---\ntitle: Away\ndate: 2025-05-04\n---\n[Away](http://127.0.0.1:1/a) and [away](http://127.0.0.1:1/b).\n",
      to: "Content/briefings/away.md"
    )
    return site
  }

  private func run(_ site: ExampleSite, _ environment: [String: String], _ more: String...) throws
    -> Program.Run
  {
    let arguments = ["check", "--root", site.folder.path] + more
    return try Program.finish(Program.start(arguments, environment: environment))
  }

  @Test func `addresses are counted, listed, and asked for`() throws {
    let site = try site()
    let counted = try run(site, [:])
    #expect(counted.output.contains("\n2 addresses on the web at 1 host\n") && counted.errors == "")
    let listed = try run(site, [:], "--links")
    #expect(listed.output.hasPrefix("http://127.0.0.1:1/a  Content/briefings/away.md:5:2\n"))
    let asked = try run(site, [:], "--external")
    #expect(asked.status == 0)
    #expect(asked.output.contains("\n2 addresses on the web at 1 host: 2 not reached\n"))
    #expect(asked.errors.contains("Content/briefings/away.md:5:2: warning: 'http://127.0.0.1:1/a' does not"))
    #expect(try run(site, [:], "--external", "--strict").status == 1)
    #expect(try run(site, [:], "--external", "--time-limit", "0").status == 64)
  }

  @Test func `no file of the user's changes what is asked`() throws {
    let site = try site()
    let trace = site.folder("trace")
    try site.folder.write("trace-ascii = \"\(trace)\"\n", to: "home/.curlrc")
    _ = try run(site, ["HOME": site.folder("home"), "CURL_HOME": site.folder("home")], "--external")
    #expect(!site.folder.exists("trace"))
  }

  @Test func `without curl the run ends with an error that says so`() throws {
    let site = try site()
    let run = try run(site, ["PATH": site.folder("nothing")], "--external")
    #expect(run.status == 1 && run.errors.contains("'curl' cannot be run"))
  }
}
