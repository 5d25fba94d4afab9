import Diagnostics
import Site
import TestSupport
import Testing

@testable import Publishing

/// Addresses on the web: counted always, asked for only where that is wanted.
@Suite(.timeLimit(.minutes(10))) struct ExternalLinkTests {
  private var fetcher: LinkFetcher {
    var fetcher = LinkFetcher()
    fetcher.pause = .zero
    return fetcher
  }

  /// - Parameter links: below the server's root, each in a line of its own from the sixth on.
  private func site(_ port: Int, _ links: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("title: Desk\n", to: "Content/site.yaml")
    let lines = links.map { "- [Here](\($0.hasPrefix("/") ? "http://127.0.0.1:\(port)" : "")\($0))" }
    try folder.write(
      "---\ntitle: Note\ndate: 2025-05-04\n---\n\n\(lines.joined(separator: "\n"))\n",
      to: "Content/briefings/note.md"
    )
    return folder
  }

  private func said(_ folder: TemporaryFolder, _ fetcher: LinkFetcher?) async -> (
    summary: CheckSummary?, all: [Diagnostic]
  ) {
    var diagnostics = DiagnosticList()
    let site = SiteLocation(root: folder.path)
    let summary = await check(site, BuildOptions(), fetcher: fetcher, diagnostics: &diagnostics)
    return (summary, diagnostics.sorted().filter { $0.id.rawValue.hasPrefix("link.") })
  }

  @Test func `addresses are listed once, with their places, and nobody is asked`() async throws {
    try await LinkServer.run { server, port in
      let folder = try site(port, ["/there#part", "other.md", "/there", "mailto:a@b.example"])
      try folder.write(
        "title: Desk\nnavigation: [{title: There, url: \"http://127.0.0.1:\(port)/there\"}]\n",
        to: "Content/site.yaml"
      )
      try folder.write(
        """
        ---
        name: Ida Berg
        type: person
        sources:
          - {id: s1, title: S, url: "http://127.0.0.1:\(port)/gone", archive: "http://127.0.0.1:\(port)/kept"}
        ---
        """,
        to: "Content/actors/ida-berg.md"
      )
      let (summary, _) = await said(folder, nil)
      let links = summary?.links ?? []
      #expect(links.map(\.address) == ["gone", "kept", "there"].map { "http://127.0.0.1:\(port)/\($0)" })
      #expect(
        links.last?.places.map { "\($0)" } == [
          "Content/site.yaml", "Content/briefings/note.md:6:4", "Content/briefings/note.md:8:4",
        ]
      )
      #expect(links.first?.places.map { "\($0)" } == ["Content/actors/ida-berg.md:5:5"])
      #expect(summary?.answers == nil && server.requests.isEmpty)
    }
  }

  @Test func `what is not there is told with where it stands, and what is there is not`() async throws {
    try await LinkServer.run { server, port in
      let root = "http://127.0.0.1:\(port)"
      let known = "http://ida:secret@127.0.0.1:\(port)/also"
      let folder = try site(port, ["/there", "/gone", "/moved", "/members", "/no-head", "/gone#a", known])
      let (summary, all) = await said(folder, fetcher)
      #expect(
        all.map(\.message) == [
          "'\(root)/gone' answers with status 404",
          "'\(root)/members' answers with status 403: not to programs, or not to everybody",
        ]
      )
      #expect(all.map(\.severity) == [.warning, .note] && all.map(\.id) == [.deadLink, .refusedLink])
      #expect(all.first?.span.map { "\($0)" } == "Content/briefings/note.md:7:4")
      #expect(all.first?.notes.map(\.span?.start?.line) == [11])
      #expect(summary?.answers == LinkFetcher.Outcome(reached: 4, unreachable: 1, refused: 1))
      // A body is asked for only where there is no answer to HEAD.
      let gets = Set(server.requests.filter { $0.method == "GET" }.map(\.path))
      #expect(gets == ["/gone", "/members", "/no-head"])
      #expect(Set(server.requests.map(\.method)) == ["HEAD", "GET"])
      #expect(server.paths.contains("/also") && !server.requests.contains(where: \.hasCredentials))
    }
  }

  @Test func `who does not answer, or not in time, is told with the reason`() async throws {
    try await LinkServer.run { _, port in
      var fetcher = fetcher
      fetcher.curl.timeLimit = 1
      let closed = "http://127.0.0.1:1/"
      let (_, all) = await said(try site(port, ["/slow", closed, "http://127.0.0.1:99999/"]), fetcher)
      #expect(all.count == 3 && all.allSatisfy { $0.id == .deadLink })
      #expect(all.first?.message.contains("/slow' does not answer: ") == true)
      #expect(all.contains { $0.message.hasPrefix("'\(closed)' does not answer: ") })
      #expect(all.contains { $0.message.contains("99999/' cannot be read as an address on the web") })
    }
  }

  @Test func `circles and long ways end`() async throws {
    try await LinkServer.run { server, port in
      let root = "http://127.0.0.1:\(port)"
      let (_, all) = await said(try site(port, ["/circle", "/on-1", "/file"]), fetcher)
      #expect(
        Set(all.map(\.message)) == [
          "'\(root)/circle' leads on in a circle, over '\(root)/circle'",
          "'\(root)/on-1' leads on more than 5 times, at last to '\(root)/on-7'",
          "'\(root)/file' leads on to 'file:///etc/passwd', which is no address on the web",
        ]
      )
      #expect(server.paths.count { $0.hasPrefix("/on-") } == 6)
      #expect(server.paths.count { $0.hasPrefix("/circle") } == 2)
    }
  }

  @Test func `nothing of the web leads into a network that is not of it`() async throws {
    try await LinkServer.run { server, port in
      var fetcher = fetcher
      // A host of the web that is in truth this machine.
      fetcher.find = {
        HostAddresses(addresses: ["127.0.0.1"], isPrivate: $0 != "desk.example" && $0 != "localhost")
      }
      let root = "http://desk.example:\(port)"
      let folder = try site(port, ["\(root)/private", "\(root)/elsewhere", "/private"])
      let (summary, all) = await said(folder, fetcher)
      #expect(
        all.map(\.message) == [
          "'\(root)/private' leads on to '127.0.0.1', which is of no public network and was not asked"
        ]
      )
      // What was private to begin with may lead where it likes.
      #expect(summary?.answers == LinkFetcher.Outcome(reached: 2, unreachable: 1))
      #expect(server.requests.filter { $0.host == "127.0.0.1" }.map(\.path) == ["/private", "/there"])
    }
  }

  @Test func `a host that asks to wait is waited for if it is not for long, and else let alone`() async throws
  {
    try await LinkServer.run { server, port in
      let root = "http://127.0.0.1:\(port)"
      let folder = try site(port, ["/also", "/busy-once", "/down", "/busy", "/there", "/never"])
      let (summary, all) = await said(folder, fetcher)
      #expect(
        all.map(\.message) == [
          "'127.0.0.1' asks to wait (status 429) where '\(root)/busy' is asked for, and was not asked for 4 more addresses"
        ]
      )
      // They are asked for in the order of their addresses.
      #expect(server.paths == ["/also", "/busy"])
      #expect(summary?.answers == LinkFetcher.Outcome(reached: 1, open: 5))
      #expect(all.map(\.severity) == [.note] && all.map(\.id) == [.waitingLink])
    }
    try await LinkServer.run { server, port in
      let (summary, all) = await said(try site(port, ["/busy-once", "/down", "/there"]), fetcher)
      #expect(all.map(\.id) == [.waitingLink])
      #expect(all.first?.message.contains("(status 503)") == true)
      #expect(summary?.answers == LinkFetcher.Outcome(reached: 2, open: 1))
      #expect(server.paths == ["/busy-once", "/busy-once", "/down", "/down", "/there"])
    }
  }

  @Test func `a host is asked for one address at a time, by whatever way`() async throws {
    try await LinkServer.run { server, port in
      let here = (0..<6).map { "/late?\($0)" }
      let there = (0..<6).map { "http://localhost:\(port)/to-late?\($0)" }
      let (summary, all) = await said(try site(port, here + there), fetcher)
      #expect(all.isEmpty && summary?.answers?.reached == 12)
      #expect(server.mostActive == ["127.0.0.1": 1, "localhost": 1])
      #expect(server.paths.count { $0 == "/late" } == 12)
    }
  }

  @Test func `what there is no time for is counted`() async throws {
    try await LinkServer.run { server, port in
      var fetcher = fetcher
      fetcher.timeLimit = .zero
      let (summary, all) = await said(try site(port, ["/there", "/also"]), fetcher)
      #expect(server.requests.isEmpty && summary?.answers == LinkFetcher.Outcome(open: 2))
      #expect(
        all.map(\.message) == ["2 of 2 addresses were not asked for, since 0 seconds were over"]
      )
    }
  }

  @Test func `without curl there is an error, and without addresses no need of it`() async throws {
    var fetcher = fetcher
    fetcher.curl.program = "no-such-program-as-curl"
    let (summary, all) = await said(try site(1, ["/there"]), fetcher)
    #expect(all.map(\.id) == [.noCurl] && all.map(\.severity) == [.error] && summary?.answers == nil)
    let (none, nothing) = await said(try site(1, []), fetcher)
    #expect(nothing.isEmpty && none?.answers == LinkFetcher.Outcome())
  }

  @Test func `nothing that is withheld is listed or asked for`() async throws {
    try await LinkServer.run { server, port in
      let root = "http://127.0.0.1:\(port)"
      let folder = try site(port, ["/there"])
      try folder.write(
        "title: Desk\nrelease: TLP:CLEAR\ndefaultMarking: TLP:CLEAR\n",
        to: "Content/site.yaml"
      )
      try folder.write(
        """
        ---
        title: Open
        date: 2025-05-05
        sources:
          - {id: s1, title: S, url: "\(root)/also"}
          - {id: s2, title: T, url: "\(root)/secret-1", archive: "\(root)/secret-2", marking: "TLP:AMBER"}
        ---
        Known.[^s1]

        :::tlp AMBER
        [Not known](\(root)/secret-3)
        :::
        """,
        to: "Content/briefings/open.md"
      )
      for (i, kind) in ["briefings", "actors", "events"].enumerated() {
        let head = kind == "actors" ? "name: Ida Berg\ntype: person" : "title: Talks\ndate: 2025-05-04"
        try folder.write(
          """
          ---
          \(head)
          marking: TLP:RED
          sources: [{id: s1, title: S, url: "\(root)/secret-\(i + 4)"}]
          ---
          [Not known](\(root)/secret-\(i + 7))
          """,
          to: "Content/\(kind)/closed.md"
        )
      }
      let (summary, _) = await said(folder, fetcher)
      #expect(summary?.links.map(\.address) == ["\(root)/also", "\(root)/there"])
      #expect(Set(server.paths) == ["/also", "/there"])
      // They are there for those who may see them.
      try folder.write("title: Desk\nrelease: TLP:RED\n", to: "Content/site.yaml")
      let (whole, _) = await said(folder, nil)
      #expect(whole?.links.count { $0.address.contains("/secret-") } == 9)
    }
  }
}
