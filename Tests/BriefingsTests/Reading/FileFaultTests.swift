import Foundation
import Testing

@testable import Briefings

@Suite struct FileFaultTests {
  static let actor = "---\nname: A\ntype: person\n---\n"

  @Test func `names, endings and folders`() async throws {
    let site = try TemporarySite([
      "actors/Kim Jong-un.md": Self.actor, "actors/-x.md": Self.actor, "actors/Åsa.md": Self.actor,
      "actors/notes.txt": "x", "actors/b.MD": Self.actor, "actors/deep/c.md": Self.actor,
      "actors/.hidden.md": "x", "actors/folder.md/x": "x", "briefing/x.md": "x", "actors/good.md": Self.actor,
    ])
    let (library, faults) = await site.read()
    #expect(library.actors.map(\.id) == ["good"])
    #expect(
      faults == [
        "actors/-x.md: error: '-x.md' is no id with '.md': ids are lower-case ASCII letters, digits and hyphens "
          + "[content.bad-file-name] (rename it to 'x.md')",
        "actors/Kim Jong-un.md: error: 'Kim Jong-un.md' is no id with '.md': ids are lower-case ASCII letters, "
          + "digits and hyphens [content.bad-file-name] (rename it to 'kim-jong-un.md')",
        "actors/b.MD: warning: 'b.MD' is not read: files here end in '.md' [content.unused-file] "
          + "(rename it so that it ends in '.md')",
        "actors/deep: warning: folder 'deep' is not read [content.unused-file] "
          + "(move its files up into the folder that holds it)",
        "actors/folder.md: error: this is a folder, not a file [content.not-a-file] "
          + "(replace it by a text file, or rename it)",
        "actors/notes.txt: warning: 'notes.txt' is not read: files here end in '.md' [content.unused-file] "
          + "(move it to 'Content/assets' if pages use it)",
        "actors/Åsa.md: error: 'Åsa.md' is no id with '.md': ids are lower-case ASCII letters, digits and hyphens "
          + "[content.bad-file-name] (rename it to 'asa.md')",
        "briefing: warning: 'briefing' is not read: nothing is kept under this name [content.unused-file] "
          + "(did you mean 'briefings'?)",
      ]
    )
  }

  @Test func `symbolic links may stay inside, not lead outside`() async throws {
    let outside = try TemporarySite(["actors/secret.md": Self.actor])
    let site = try TemporarySite(["actors/a.md": Self.actor, "assets/a.txt": "x"])
    try site.link("actors/b.md", to: "a.md")
    try site.link("actors/c.md", to: outside.root + "/Content/actors/secret.md")
    try site.link("actors/d.md", to: "nowhere.md")
    try site.link("actors/loop.md", to: "loop.md")
    try site.link("events", to: outside.root + "/Content/actors")
    try site.link("assets/in.txt", to: "a.txt")
    try site.link("assets/out.txt", to: "/etc/hostname")
    try site.link("assets/again", to: ".")
    let (library, faults) = await site.read()
    #expect(library.actors.map(\.id) == ["a", "b"])
    #expect(library.assets == ["a.txt", "in.txt"])
    let outsideFault =
      "error: the symbolic link leads outside 'Content' [content.outside-link] (copy what it leads to into Content)"
    let help = "(remove it, or let it lead to a file under Content)"
    #expect(
      faults == [
        "actors/c.md: " + outsideFault,
        "actors/d.md: error: the symbolic link leads nowhere: it does not exist [content.unreadable] \(help)",
        "actors/loop.md: error: the symbolic link leads nowhere: its symbolic links lead in a circle "
          + "[content.unreadable] \(help)",
        "assets/again: warning: a link to a folder is not followed [content.unused-file] (copy the folder)",
        "assets/out.txt: " + outsideFault,
        "events: " + outsideFault,
      ]
    )
  }

  @Test func `settings behind a link that leads outside are not read`() async throws {
    let outside = try TemporarySite(["site.yaml": "title: Secret\n"])
    let site = try TemporarySite()
    try FileManager.default.removeItem(atPath: site.root + "/Content/site.yaml")
    try site.link("site.yaml", to: outside.root + "/Content/site.yaml")
    let (library, faults) = await site.read()
    #expect(library.settings.title == "")
    #expect(
      faults == [
        "site.yaml: error: the symbolic link leads outside 'Content' [content.outside-link] "
          + "(copy what it leads to into Content)"
      ]
    )
  }

  @Test func `pipes and files without permission are not waited for`() async throws {
    let site = try TemporarySite(["actors/a.md": Self.actor])
    mkfifo(site.root + "/Content/actors/pipe.md", 0o600)
    chmod(site.root + "/Content/actors/a.md", 0)
    let (library, faults) = await site.read()
    let pipe =
      "actors/pipe.md: error: this is no ordinary file [content.not-a-file] "
      + "(replace it by a text file, or rename it)"
    // The superuser may read everything.
    if getuid() == 0 {
      #expect(faults == [pipe])
    } else {
      #expect(library.actors.isEmpty)
      #expect(
        faults == [
          "actors/a.md: error: the file cannot be read: permission denied [content.unreadable]", pipe,
        ]
      )
    }
  }

  @Test func `files over the bound are refused before they are read`() async throws {
    let site = try TemporarySite()
    try site.write("briefings/b.md", Array("---\ntitle: T\ndate: 2024\n---\n".utf8))
    truncate(site.root + "/Content/briefings/b.md", 1 << 40)
    try site.write(
      "briefings/c.md",
      Array("---\ntitle: T\ndate: 2024\nsummary: ".utf8) + Array(repeating: 0x61, count: 300_000)
        + Array("\n---\n".utf8)
    )
    let faults = await site.read().faults
    #expect(
      faults == [
        "briefings/b.md: error: the file is larger than 5 MB [content.oversize] (divide it into several files)",
        "briefings/c.md:1:1: error: the front matter is larger than 256 KB [content.oversize] "
          + "(keep data of this size in files under Content/assets)",
      ]
    )
  }

  @Test func `a site without its parts`() async throws {
    let site = try TemporarySite()
    try FileManager.default.removeItem(atPath: site.root + "/Content/site.yaml")
    var faults = await site.read().faults
    #expect(
      faults == [
        "Content: error: there is no file 'site.yaml' in 'Content' [content.missing] "
          + "(write one that begins with 'title: ' and the site's title)"
      ]
    )
    try FileManager.default.removeItem(atPath: site.root + "/Content")
    faults = await site.read().faults
    #expect(
      faults == [
        "-: error: there is no folder 'Content' in '\(site.root)' [content.missing] "
          + "(run the command in the site's folder, or name that with --root)"
      ]
    )
  }

  @Test func `assets are listed in order, hidden ones left out`() async throws {
    let site = try TemporarySite([
      "assets/z.png": "", "assets/a/b.png": "", "assets/a.png": "", "assets/.DS_Store": "",
      "assets/ü x.png": "",
    ])
    let (library, faults) = await site.read()
    #expect(faults == [])
    #expect(library.assets == ["a.png", "a/b.png", "z.png", "ü x.png"])
  }
}
