import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct OutputPathsTests {
  @Test(arguments: [
    ("../x", "it leads out of the output folder"),
    ("a/../../x", "it leads out of the output folder"),
    ("/etc/passwd", "paths are relative to the output folder"),
    ("", "paths are relative to the output folder"),
    ("a//b", "it has an empty part"),
    ("a/./b", "it has an empty part"),
    ("a\\b", "it holds a backslash, which some systems split paths at"),
    (".git/hooks/pre-commit", "names that begin with a dot are not the site's"),
    ("a/.dossier-new-1", "names that begin with a dot are not the site's"),
  ])
  func `refuses paths that are not safe`(path: String, reason: String) async throws {
    let site = try FileSite()
    let result = await site.publish(["index.html": "home", path: "x"])
    #expect(result.outcome == nil)
    #expect(
      result.text == """
        dossier: error: the site has a file '\(path)', but \(reason) [output.path]
          help: change the redirect or asset of that name

        """
    )
    #expect(!site.folder.exists("Public"))
  }

  @Test func `refuses control characters and names that are too long`() {
    var diagnostics = DiagnosticList()
    let long = String(repeating: "a", count: 256)
    #expect(
      OutputPaths(["a\nb", long, String(repeating: "ab/", count: 400)], diagnostics: &diagnostics) == nil
    )
    #expect(
      diagnostics.all.map(\.message) == [
        "the site has a file 'a?b', but it holds a control character",
        "the site has a file '\(long)', but a part of it is longer than 255 bytes",
        "the site has a file '\(String(repeating: "ab/", count: 400))', but it is longer than 1024 bytes",
      ]
    )
  }

  @Test func `refuses two files that are one on many systems, and files where folders go`() {
    var diagnostics = DiagnosticList()
    #expect(
      OutputPaths(
        ["assets/Map.png", "assets/map.png", "old", "OLD/index.html"],
        diagnostics: &diagnostics
      ) == nil
    )
    #expect(
      diagnostics.all.map(\.message) == [
        "the site has files 'assets/Map.png' and 'assets/map.png', which are one on many systems",
        "the site has a file 'old' where the folder of 'OLD/index.html' goes",
      ]
    )
  }

  @Test func `lets everything through that a site has`() {
    var diagnostics = DiagnosticList()
    let paths = [
      "index.html", ".well-known/security.txt", "assets/Karte von Kursk.png", "actors/é/index.html", "a...b",
    ]
    #expect(OutputPaths(paths, diagnostics: &diagnostics)?.all == paths)
    #expect(diagnostics.isEmpty)
  }
}
