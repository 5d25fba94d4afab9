import Diagnostics
import FlyingFox
import Foundation
import TestSupport
import Testing

@testable import Preview

@Suite struct ReviewPageTests {
  @Test func `proposals are there by confidence, each with its sentence and the words marked`() async throws {
    let site = try ReviewedSite()
    let page = try await site.send(.GET)
    #expect(page.status == 200)
    #expect(page.ids == ["norland", "strait-closed", "ida-berg"])
    #expect(page.body.contains("<p><mark>Norland</mark> said &lt;nothing&gt;.</p>"))
    #expect(page.body.contains("<b>90 %</b> sure"))
    #expect(page.body.contains("3 proposals"))
    #expect(page.body.contains("<option value=\"dahl\">Emil Dahl, person</option>"))
    // An event cannot be merged.
    #expect(page.body.components(separatedBy: "value=\"merge\"").count == 3)
  }

  @Test func `what has not changed is not read again, and what has is`() async throws {
    let site = try ReviewedSite()
    // As if all had been written long ago.
    func age(_ path: String, _ time: TimeInterval) throws {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: time)],
        ofItemAtPath: site.folder(path)
      )
    }
    let paths = try FileManager.default.subpathsOfDirectory(atPath: site.folder("Content"))
    for path in [""] + paths { try age("Content/\(path)", 1_700_000_000) }
    for _ in 0..<3 { #expect(try await site.send(.GET).ids.count == 3) }
    #expect(await site.desk.readCount == 1)

    try site.propose(groups: 1)
    #expect(try await site.send(.GET).ids.count == 4)
    #expect(try await site.send(.GET).ids.count == 4)
    // A change a moment ago may be followed by one that does not show.
    #expect(await site.desk.readCount == 3)
    try age("Content/extracted/talks.json", 1_700_000_001)
    try site.folder.write("- ida-berg\n", to: "Content/extracted/rejected.yaml")
    for path in ["rejected.yaml", ""] { try age("Content/extracted/\(path)", 1_700_000_002) }
    for _ in 0..<2 { #expect(try await site.send(.GET).ids.count == 3) }
    #expect(await site.desk.readCount == 4)
  }

  @Test func `what texts say is text on the page`() async throws {
    let site = try ReviewedSite()
    let page = try await site.send(.GET)
    for markup in ["<b onclick", "<i>more", "<nothing>", "Desk <1>"] {
      #expect(!page.body.contains(markup), "\(markup)")
    }
    let name = "Ida &lt;b onclick=&quot;x()&quot;&gt;&#39;Berg&#39;&lt;/b&gt; &amp; Co"
    #expect(page.body.contains("<h2 id=\"n-ida-berg\">\(name)</h2>"))
    #expect(page.body.contains("name=\"name\" value=\"\(name)\""))
    #expect(page.headers[HTTPHeader("Content-Security-Policy")]?.contains("script-src 'self';") == true)
    #expect(page.headers[HTTPHeader("Content-Security-Policy")]?.contains("frame-ancestors 'none'") == true)
    #expect(page.headers[HTTPHeader("Cache-Control")] == "no-store")
    // The address is not said again on the page.
    let strange = try await site.send(
      .GET,
      "\(ReviewedSite.path)?done=%3Cb%3E&next=%22%3E%3Cb%3E&briefing=%3Cb%3E&kind=%3Cb%3E"
    )
    #expect(strange.status == 200 && !strange.body.contains("<b>&") && strange.ids.count == 3)
  }

  @Test func `a briefing is linked where the preview has its page`() async throws {
    let site = try ReviewedSite()
    #expect(
      try await site.send(.GET).body.contains("Talks &amp; &lt;i&gt;more&lt;/i&gt;, not in this preview")
    )
    try site.folder.write("page", to: "Public/briefings/talks/index.html")
    let page = try await site.send(.GET)
    #expect(page.body.contains("<a href=\"/briefings/talks/#:~:text=Norland\">Talks"))
    #expect(!page.body.contains("not in this preview"))
  }

  @Test func `it looks as the site does`() async throws {
    let site = try ReviewedSite()
    try site.folder.write(
      """
      <!doctype html><html><head><link rel="icon" href="a.svg"><link rel="stylesheet" href="assets/style.1f.css">
      <link href="own.css" rel="stylesheet"><link rel="stylesheet" href="https://desk.example/a.css"></head>
      """,
      to: "Public/index.html"
    )
    let page = try await site.send(.GET)
    let sheets = page.body.components(separatedBy: "rel=\"stylesheet\" href=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
    #expect(sheets == ["/assets/style.1f.css", "/own.css", "/.dossier/review/review.css"])
    for file in ["review.css", "review.js"] {
      #expect(try await site.send(.GET, ReviewedSite.path + file).status == 200)
    }
    #expect(try await site.send(.GET, ReviewedSite.path + "other").status == 404)
    #expect(try await site.send(.GET, "/.dossier/review").status == 301)
  }

  @Test func `what is shown can be chosen, and is the same after a decision`() async throws {
    let site = try ReviewedSite(groups: 60)
    func ids(_ query: String) async throws -> [String] {
      try await site.send(.GET, ReviewedSite.path + query).ids
    }
    #expect(try await ids("?kind=events") == ["strait-closed"])
    #expect(try await ids("?above=75") == ["norland", "strait-closed"])
    #expect(try await ids("?kind=actors&above=60") == ["norland", "ida-berg"])
    #expect(try await ids("?briefing=other") == [])
    #expect(try await ids("?briefing=talks").count == ReviewPage.most)
    #expect(try await ids("?from=50").count == 13)
    // After the last one has gone, a page is the one before.
    #expect(try await ids("?from=70").count == 13)
    let page = try await site.send(.GET, ReviewedSite.path + "?kind=actors&from=25")
    #expect(page.body.contains("26 to 50 of 62 proposals, of 63"))
    #expect(page.body.contains("<a rel=\"prev\" href=\"?kind=actors\">"))
    #expect(page.body.contains("<a rel=\"next\" href=\"?kind=actors&amp;from=50\">"))
    #expect(page.body.contains("method=\"post\" action=\"?kind=actors&amp;from=25\""))
    let id = try #require(page.ids.first)
    let answer = try await site.post(
      [
        "token": site.desk.token, "id": id, "print": page.field("print", of: id) ?? "",
        "next": page.field("next", of: id) ?? "", "decision": "reject",
      ],
      to: ReviewedSite.path + "?kind=actors&from=25"
    )
    let next = page.ids[1]
    #expect(answer.status == 303)
    #expect(
      answer.headers[.location] == "\(ReviewedSite.path)?kind=actors&from=25&done=1&next=\(next)"
    )
    let after = try await site.send(.GET, answer.headers[.location] ?? "")
    #expect(after.ids.first == next)
    #expect(after.body.contains("id=\"p-\(next)\" tabindex=\"-1\" aria-labelledby=\"n-\(next)\" autofocus"))
    #expect(after.body.components(separatedBy: "autofocus").count == 2)
    // What is told of it stands above the one that has the focus, and nowhere else.
    #expect(after.body.components(separatedBy: "Rejected “").count == 2)
    let notice = try #require(after.body.firstRange(of: "role=\"status\""))
    let focus = try #require(after.body.firstRange(of: "id=\"p-\(next)\""))
    #expect(notice.upperBound < focus.lowerBound)
  }

  @Test func `where all is decided, or the content has faults, the page says so`() async throws {
    let site = try ReviewedSite()
    for id in ["ida-berg", "norland", "strait-closed"] {
      #expect(try await site.decide("reject", id).status == 303)
    }
    let empty = try await site.send(.GET)
    #expect(empty.ids == [] && empty.body.contains("Nothing to review."))
    try site.folder.write("---\nname: <b>\n---\n", to: "Content/actors/broken.md")
    let faulty = try await site.send(.GET)
    #expect(faulty.status == 200)
    #expect(faulty.body.contains("Content/actors/broken.md:2: an actor needs &#39;type&#39;"))
    #expect(!faulty.body.contains("Nothing to review."))
  }

  @Test func `the words of forms are read as browsers write them`() {
    let fields = FormFields("a=1+2&b=%E2%80%9Cx%26y%3D&c=&d&=e".utf8)
    #expect(fields?["a"] == "1 2" && fields?["b"] == "“x&y=" && fields?["c"] == "" && fields?["d"] == "")
    #expect(fields?[""] == "e" && fields?["x"] == nil)
    #expect(FormFields("".utf8) != nil)
    for wrong in [
      "a=%", "a=%4", "a=%zz", "a=%ff", "a=1&a=2", Array(repeating: "a", count: 40).joined(separator: "&"),
    ] {
      #expect(FormFields(wrong.utf8) == nil, "\(wrong)")
    }
  }
}
