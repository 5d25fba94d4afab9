import TestSupport
import Testing

@testable import Publishing

@Suite struct StrangerTests {
  private static let files = ["index.html": "home", "actors/kim/index.html": "kim"]

  @Test func `leaves alone what it did not write, and says what that is`() async throws {
    let site = try FileSite()
    await site.publish(Self.files)
    try site.folder.write("mine", to: "Public/notes.txt")
    try site.folder.write("mine", to: "Public/actors/kim/photo.jpg")
    try site.folder.link("Public/latest", to: "index.html")
    let second = await site.publish(["index.html": "home"])
    #expect(second.outcome?.strangers == ["actors/kim/photo.jpg", "notes.txt", "latest"])
    #expect(second.outcome?.removed == 1)
    #expect(
      try site.folder.tree("Public") == [
        "index.html": "home", "notes.txt": "mine", "actors": nil, "actors/kim": nil,
        "actors/kim/photo.jpg": "mine", "latest": "-> index.html",
      ]
    )
  }

  @Test(arguments: [false, true])
  func `does not mind hidden files and CNAME`(isClean: Bool) async throws {
    var site = try FileSite()
    site.isClean = isClean
    await site.publish(Self.files)
    try site.folder.write("example.org", to: "Public/CNAME")
    try site.folder.write("*", to: "Public/.gitignore")
    try site.folder.write("ref", to: "Public/.git/HEAD")
    try site.folder.write("x", to: "Public/actors/.htaccess")
    let second = await site.publish(["index.html": "home"])
    #expect(second.outcome?.strangers == [])
    #expect(try site.folder.text("Public/CNAME") == "example.org")
    #expect(try site.folder.text("Public/.gitignore") == "*")
    #expect(try site.folder.text("Public/.git/HEAD") == "ref")
    #expect(try site.folder.text("Public/actors/.htaccess") == "x")
  }

  @Test func `removes strangers when asked to, and follows no link`() async throws {
    var site = try FileSite()
    await site.publish(Self.files)
    try site.folder.write("kept", to: "outside/kept.txt")
    try site.folder.write("mine", to: "Public/old/deep/notes.txt")
    try site.folder.makeFolder("Public/empty/folder")
    try site.folder.link("Public/out", to: "../outside")
    site.isClean = true
    let second = await site.publish(Self.files)
    #expect(second.outcome == Publisher.Outcome(unchanged: 2, removed: 2))
    #expect(try site.folder.tree("Public") == FileSite.tree(Self.files))
    #expect(try site.folder.text("outside/kept.txt") == "kept")
  }

  @Test func `refuses to overwrite a file that it did not write, and changes nothing`() async throws {
    let site = try FileSite()
    await site.publish(["index.html": "home"])
    try site.folder.write("mine", to: "Public/actors/kim/index.html")
    let before = try site.folder.tree("Public")
    let second = await site.publish(["index.html": "changed", "actors/kim/index.html": "kim"])
    #expect(second.outcome == nil)
    #expect(
      second.text == """
        dossier: error: 'Public/actors/kim/index.html' is in the way of the site: no build has written it \
        [output.in-the-way]
          help: move it away, or run 'dossier build --clean' to remove what is not of the site

        """
    )
    #expect(try site.folder.tree("Public") == before)
  }

  @Test func `takes over a file that is just as it would write it`() async throws {
    let site = try FileSite()
    await site.publish(["index.html": "home"])
    try site.folder.write("kim", to: "Public/actors/kim/index.html")
    let second = await site.publish(Self.files)
    #expect(second.outcome == Publisher.Outcome(unchanged: 2))
    // From now on it is the site's.
    let third = await site.publish(["index.html": "home"])
    #expect(third.outcome == Publisher.Outcome(unchanged: 1, removed: 1))
  }

  @Test(arguments: ["actors", "actors/kim", "index.html"])
  func `never writes through a symbolic link, nor over one`(place: String) async throws {
    let site = try FileSite()
    try site.folder.write("kept", to: "outside/index.html")
    if place == "actors/kim" { try site.folder.makeFolder("Public/actors") }
    if place != "actors/kim" { try site.folder.makeFolder("Public") }
    let target = place == "index.html" ? "outside/index.html" : "outside"
    try site.folder.link("Public/\(place)", to: site.folder(target))
    let result = await site.publish(Self.files)
    #expect(result.outcome == nil)
    #expect(result.ids == ["output.in-the-way"])
    #expect(result.text.contains("'Public/\(place)' is in the way of the site"))
    #expect(try site.folder.tree("outside") == ["index.html": "kept"])
    #expect(try site.folder.tree("Public").keys.allSatisfy { place.hasPrefix($0) })
  }

  @Test func `says which file stands where a folder goes, and which folder where a file goes`() async throws {
    let site = try FileSite()
    await site.publish(["index.html": "home"])
    try site.folder.write("mine", to: "Public/actors")
    try site.folder.write("mine", to: "Public/404.html/x/notes.txt")
    let before = try site.folder.tree("Public")
    let result = await site.publish(["index.html": "2", "actors/kim/index.html": "kim", "404.html": "none"])
    #expect(result.outcome == nil)
    #expect(result.text.contains("'Public/actors' is in the way"))
    #expect(result.text.contains("'Public/404.html/x/notes.txt' is in the way"))
    #expect(try site.folder.tree("Public") == before)
  }

  @Test func `clears the way when asked to`() async throws {
    var site = try FileSite()
    await site.publish(["index.html": "home"])
    try site.folder.write("mine", to: "Public/actors")
    try site.folder.write("mine", to: "Public/404.html/x/notes.txt")
    try site.folder.remove("Public/index.html")
    try site.folder.link("Public/index.html", to: "/etc/hostname")
    site.isClean = true
    let files = ["index.html": "2", "actors/kim/index.html": "kim", "404.html": "none"]
    let result = await site.publish(files)
    #expect(result.text == "")
    #expect(try site.folder.tree("Public") == FileSite.tree(files))
  }
}
