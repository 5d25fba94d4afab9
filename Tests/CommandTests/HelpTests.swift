import Testing

@Suite struct HelpTests {
  @Test func `a newcomer is told what a site is and where to begin`() throws {
    let help = try Program.run("--help")
    #expect(help.status == 0)
    #expect(help.errors == "")
    for word in [
      "Content/briefings/*.md", "Content/site.yaml", "Public/", "build", "check", "explain", "Exit status",
    ] {
      #expect(help.output.contains(word), "\(word)")
    }
  }

  @Test(arguments: ["build", "check", "explain"])
  func `every command tells its folders and shows examples`(command: String) throws {
    let help = try Program.run(command, "--help")
    #expect(help.status == 0)
    for word in ["--root <dir>", "--output <dir>", "--templates <dir>", "Examples:", "dossier \(command)"] {
      #expect(help.output.contains(word), "\(word)")
    }
  }

  @Test func `tells its version`() throws {
    let run = try Program.run("--version")
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
