import TestSupport
import Testing

@testable import Preview

@Suite struct RequestTests {
  @Test(arguments: [
    ("/", "index.html"), ("/actors/", "actors/index.html"), ("/actors", "actors"), ("/a/b.css", "a/b.css"),
    ("/tags/caf%C3%A9/", "tags/café/index.html"), ("/a%20b/", "a b/index.html"),
  ])
  func `addresses are those of files`(target: String, path: String) {
    #expect(RequestPath(target) == .file(path))
  }

  @Test(arguments: [
    "", "actors", "//", "/a//b", "/..", "/../a", "/a/../../b", "/%2e%2e/a", "/..%2fa", "/a%2F..%2F..%2Fb",
    "/.git/config",
    "/a/.hidden", "/%00", "/a%", "/a%2", "/a%zz", "/%ff", "/a\\b", "/%5c..%5cb", "/a%0ab",
    "http://desk.example/",
  ])
  func `an address that no file of a site has is refused`(target: String) {
    #expect(RequestPath(target) == .refused)
  }

  @Test func `no address leads out of the folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret", to: "secret.txt")
    try folder.write("page", to: "Public/a/index.html")
    try folder.link("Public/link.txt", to: folder("secret.txt"))
    try folder.link("Public/up", to: folder.path)
    let served = ServedFolder(path: folder("Public"))
    var random = SeededGenerator(seed: 7)
    let parts = [
      "..", ".", "%2e", "%2e%2e", "%2f", "/", "//", "a", "up", "secret.txt", "link.txt", "index.html", "%5c",
      "\\",
    ]
    for _ in 0..<20_000 {
      let target =
        "/"
        + (0..<Int.random(in: 1...6, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined()
      guard case .file(let path) = RequestPath(target), case .file(let bytes) = served.find(path) else {
        continue
      }
      #expect(bytes == Array("page".utf8), "\(target)")
    }
    guard case .file = served.find("a/index.html"), case .folder = served.find("a"),
      case .nothing = served.find("up/secret.txt")
    else {
      Issue.record("what is there is not found, or what is a link is")
      return
    }
  }

  @Test(arguments: ["127.0.0.1", "127.0.0.1:8080", "localhost", "LOCALHOST:1", "[::1]", "[::1]:8080"])
  func `this machine's names are answered`(host: String) {
    #expect(Authority.isLocal(host))
    #expect(Authority.isLocalOrigin("http://\(host)"))
  }

  @Test(arguments: [
    "desk.example", "127.0.0.1.example", "localhost.example:80", "example:127.0.0.1", "", "127.0.0.2",
    "localhost:a",
    "user@localhost", "[::2]",
  ])
  func `others' names are not`(host: String) {
    #expect(!Authority.isLocal(host))
    #expect(!Authority.isLocalOrigin("http://\(host)"))
    #expect(!Authority.isLocalOrigin("https://127.0.0.1"))
    #expect(!Authority.isLocal(nil))
  }

  @Test func `the script is put into pages as they are served`() {
    let page = Array(
      "<!doctype html>\n<html>\n<head>\n<title>A</title></head><body><p>&lt;head&gt;</p></body></html>".utf8
    )
    let served = String(decoding: PageScript.added(to: page, serial: 3), as: UTF8.self)
    #expect(served.contains(#"<head><script defer src="/.dossier/preview.js" data-serial="3"></script>"#))
    #expect(
      served.count == page.count
        + #"<script defer src="/.dossier/preview.js" data-serial="3"></script>"#.count
    )
    let bare = String(decoding: PageScript.added(to: Array("<p>A".utf8), serial: 0), as: UTF8.self)
    #expect(bare.hasPrefix("<script") && bare.hasSuffix("<p>A"))
  }

  @Test func `files are told by what they are`() {
    #expect(MediaType.of("a/index.html") == "text/html; charset=utf-8")
    #expect(MediaType.of("assets/map.PNG") == "image/png")
    #expect(MediaType.of("a.b/readme") == "application/octet-stream")
  }
}
