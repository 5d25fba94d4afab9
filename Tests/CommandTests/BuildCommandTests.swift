import Foundation
import TestSupport
import Testing

@Suite struct BuildCommandTests {
  /// The time taken is the one thing that differs from run to run.
  private func timeless(_ text: String) -> String {
    text.replacing(/\d+\.\d\d s\n/, with: "0.00 s\n")
  }

  @Test func `says what it has made, and nothing on standard error`() throws {
    let site = try ExampleSite()
    let first = try site.run("build")
    #expect(first.errors == "")
    #expect(first.status == 0)
    let pages = try site.folder.files("Public").count
    #expect(
      timeless(first.output) == """
        1 briefing, 2 actors, 1 event
        \(pages) pages in 'Public': \(pages) written, 0 unchanged, 0 removed
        0 warnings, 0.00 s

        """
    )
    try site.folder.remove("Content/events/talks.md")
    try site.folder.write(
      "---\ntitle: B\ndate: 2025\n---\nNo names.\n",
      to: "Content/briefings/briefing-1.md"
    )
    try site.folder.write("mine", to: "Public/notes.txt")
    let second = try site.run("build")
    #expect(second.status == 0)
    #expect(!site.folder.exists("Public/events/talks"))
    #expect(
      second.output.contains(
        """
        1 file in 'Public' is not of this site and left alone: 'notes.txt'
          ('dossier build --clean' removes such files)
        """
      )
    )
    let third = try site.run("build", "--clean")
    #expect(third.output.contains("0 written"))
    #expect(third.output.contains("1 removed"))
    #expect(!site.folder.exists("Public/notes.txt"))
  }

  @Test func `the folders can be anywhere`() throws {
    let site = try ExampleSite()
    #expect(try site.run("build").status == 0)
    try site.folder.write("body { color: teal }", to: "looks/assets/style.css")
    let elsewhere = try TemporaryFolder()
    let run = try Program.run(
      "build",
      "--root",
      site.root,
      "--output",
      elsewhere("out/site"),
      "--templates",
      site.folder("looks"),
      in: elsewhere.path
    )
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(try elsewhere.text("out/site/assets/style.css") == "body { color: teal }")
    let (here, there) = (try site.folder.files("Public"), try elsewhere.files("out/site"))
    #expect(Set(here.keys) == Set(there.keys))
    #expect(here.filter { there[$0.key] != $0.value }.keys.sorted() == ["assets/style.css"])
  }

  @Test func `two builds are the same to the byte, whatever the machine`() throws {
    let site = try ExampleSite(briefings: 30)
    #expect(try site.run("build", "--output", "one").status == 0)
    let other = try site.run(
      "build",
      "--output",
      "two",
      environment: ["TZ": "Asia/Pyongyang", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
      shell: "command -v taskset >/dev/null && exec taskset -c 0 \"$@\" || exec \"$@\""
    )
    #expect(other.status == 0)
    #expect(try site.folder.files("one") == site.folder.files("two"))
  }

  @Test func `drafts, dates and strictness`() throws {
    let site = try ExampleSite(briefings: 3)
    try site.folder.write(
      "---\ntitle: D\ndate: 2025-04-02\ndraft: true\n---\nx\n",
      to: "Content/briefings/draft.md"
    )
    #expect(try site.run("build").output.hasPrefix("3 briefings"))
    #expect(try site.run("build", "--drafts").output.hasPrefix("4 briefings"))
    #expect(try site.run("build", "--as-of", "2025-04-03").output.hasPrefix("2 briefings"))
    try site.folder.write("---\nname: Ada Example\ntype: person\nnam: x\n---\n", to: "Content/actors/ada.md")
    let lenient = try site.run("build")
    #expect(lenient.status == 0)
    #expect(lenient.errors.contains("warning: unknown key 'nam'"))
    #expect(lenient.output.contains("1 warning,"))
    let before = try site.folder.files("Public")
    try site.folder.write("---\ntitle: New\ndate: 2025-04-02\n---\nx\n", to: "Content/briefings/new.md")
    let strict = try site.run("build", "--strict")
    #expect(strict.status == 1)
    #expect(strict.errors.contains("error: unknown key 'nam'"))
    #expect(strict.errors.hasSuffix("dossier: 1 error, 0 warnings; nothing was built\n"))
    #expect(strict.output == "")
    #expect(try site.folder.files("Public") == before)
  }

  @Test func `writes no colours where there is no terminal`() throws {
    let site = try ExampleSite()
    try site.folder.write("---\nname: A\n---\n", to: "Content/actors/ada.md")
    let run = try site.run("build", environment: ["TERM": "xterm-256color"])
    #expect(run.status == 1)
    #expect(!run.errors.contains("\u{1B}"))
    #expect(!run.errors.contains("\r"))
  }
}
