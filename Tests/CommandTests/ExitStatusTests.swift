import Foundation
import TestSupport
import Testing

@Suite struct ExitStatusTests {
  @Test func `64 for a wrong command line`() throws {
    let site = try ExampleSite()
    #expect(try site.run("biuld").status == 64)
    #expect(try site.run("build", "--outptu", "x").status == 64)
    let date = try site.run("build", "--as-of", "yesterday")
    #expect(date.status == 64)
    #expect(date.errors.contains("'yesterday' is no date; write it like 2025-04-28, 2025-04 or 2025"))
    #expect(try site.run("build", "--root", "").status == 64)
    #expect(!site.folder.exists("Public"))
  }

  @Test(arguments: ["build", "check"])
  func `66 where there is no site`(command: String) throws {
    let folder = try TemporaryFolder()
    let here = try Program.run(command, in: folder.path)
    #expect(here.status == 66)
    #expect(
      here.errors.hasPrefix(
        """
        dossier: error: no Content/ folder in the current folder [site.not-found]
          help: go to the folder of your site, or name it with --root DIR
        """
      )
    )
    let nowhere = try Program.run(command, "--root", "nowhere", in: folder.path)
    #expect(nowhere.status == 66)
    #expect(nowhere.errors.contains("error: there is no folder 'nowhere'"))
    let site = try ExampleSite()
    let templates = try site.run(command, "--templates", "looks")
    #expect(templates.status == 66)
    #expect(templates.errors.contains("error: there is no folder 'looks' of templates"))
  }

  @Test(arguments: [".", "..", "Content", "Content/assets/site", "Templates", ".dossier/site", "/"])
  func `1 where the output would harm the site`(output: String) throws {
    let site = try ExampleSite()
    try site.folder.makeFolder("Templates")
    let before = try site.folder.files("Content")
    let run = try site.run("build", "--clean", "--output", output)
    #expect(run.status == 1)
    #expect(run.errors.contains("[output.place]"))
    #expect(try site.folder.files("Content") == before)
  }

  @Test func `73 where a folder cannot be made`() throws {
    let site = try ExampleSite()
    try site.folder.write("a file", to: "occupied")
    let run = try site.run("build", "--output", "occupied")
    #expect(run.status == 73)
    #expect(
      run.errors.hasPrefix(
        """
        dossier: error: cannot create 'occupied': Not a directory [output.cannot-create]
          help: a file or a symbolic link stands where a folder is needed; move it away
        """
      )
    )
    #expect(try site.folder.text("occupied") == "a file")
    try site.folder.remove(".dossier")
    try site.folder.write("a file", to: ".dossier")
    #expect(try site.run("build").status == 73)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write anywhere"))
  func `73 where the output may not be written`() throws {
    let site = try ExampleSite()
    try site.folder.makeFolder("Public")
    chmod(site.folder("Public"), 0o555)
    defer { chmod(site.folder("Public"), 0o755) }
    let run = try site.run("build")
    #expect(run.status == 73)
    #expect(run.errors.contains("Permission denied"))
    #expect(try site.folder.files("Public").isEmpty)
  }

  @Test func `74 where the disk takes no more, without a half page`() throws {
    let site = try ExampleSite()
    #expect(try site.run("build").status == 0)
    let before = try site.folder.files("Public")
    // Longer than the limit on file sizes of the next run.
    let words = (0..<3_000).map { "word\($0)" }.joined(separator: " ")
    try site.folder.write(
      "---\ntitle: Long\ndate: 2025-04-05\n---\n\(words)\n",
      to: "Content/briefings/long.md"
    )
    let run = try site.run("build", shell: "ulimit -f 30; exec \"$@\"")
    #expect(run.status == 74)
    // Whichever of the files that the words make too long is written first.
    #expect(
      ["briefings/long/index.html", "briefings/long/index.json", "search/terms/"].contains {
        run.errors.contains("error: cannot write 'Public/\($0)")
      }
    )
    #expect(run.errors.contains("': File too large"))
    #expect(run.errors.contains("help: the limit on the size of files is reached"))
    for (path, bytes) in try site.folder.files("Public") where before[path] == nil {
      Issue.record("\(path) is left with \(bytes.count) bytes")
    }
    #expect(try site.run("build").status == 0)
    #expect(site.folder.exists("Public/briefings/long/index.html"))
  }

  @Test func `75 while another build is at work`() throws {
    let site = try ExampleSite()
    try site.folder.write("", to: ".dossier/lock")
    let lock = open(site.folder(".dossier/lock"), O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let run = try site.run("build")
    #expect(run.status == 75)
    #expect(
      run.errors.hasPrefix(
        """
        dossier: error: another build is at work on this site [output.locked]
          help: wait until it is done, then build again
        """
      )
    )
    #expect(!site.folder.exists("Public"))
    #expect(flock(lock, LOCK_UN) == 0)
    #expect(try site.run("build").status == 0)
  }
}
