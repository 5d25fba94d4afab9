import Briefings
import Diagnostics
import Foundation
import Testing

@testable import Site

/// Names are text wherever they stand, whatever is in them.
@Suite struct HostileTextTests {
  static let hostile = #"</script><script>alert("1")</script>'"><img src=x onerror=alert(2)>&amp;]]>-->"#

  static let files: [String: String] = {
    var site = SampleSite()
    let name = hostile
    let span = SampleSite.span("x.md")
    site.settings = SiteSettings(title: name)
    site.settings.description = name
    site.settings.baseURL = "https://example.org/"
    site.settings.navigation = [
      .init(title: name, url: "actors/"), .init(title: "x", url: "javascript:alert(3)"),
    ]
    site.add(actor: "a", name) {
      $0.summary = name
      $0.aliases = [Alias(name: name + "2", span: span), Alias(name: "한" + name, span: span)]
      var role = Role(title: name)
      role.of = SampleSite.reference("b")
      $0.roles = [role]
      var relation = Relation(category: .ally, actor: SampleSite.reference("b"))
      relation.text = name
      $0.relations = [relation]
      $0.wikidata = name
      $0.redirects = ["old/"]
    }
    site.add(actor: "b", "B" + name, .state)
    site.add(event: "e", "E" + name) {
      $0.summary = name
      $0.place = Event.Place(name: name)
      $0.participants = [.init(actor: SampleSite.reference("a"), role: .actor)]
    }
    let markdown = hostile.map { "<>&\"'[]()!*_`\\-#".contains($0) ? "\\\($0)" : String($0) }.joined()
    site.add(
      briefing: "x",
      name,
      "Said B\(markdown) of \(markdown) in E\(markdown). [l](javascript:alert%284%29)"
    ) {
      $0.summary = name
      $0.authors = [name]
      $0.tags = [name]
      var source = Source(id: name, title: name, span: span)
      source.publisher = name
      source.url = "javascript:alert(5)"
      source.archive = "data:text/html,<script>alert(6)</script>"
      source.grade = name
      $0.sources = [source]
    }
    return site.rendered()
  }()

  @Test func `no name becomes markup in a page`() {
    let pages = Self.files.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 9)
    for (path, page) in pages {
      #expect(!page.contains("<img"), "\(path)")
      #expect(!page.contains("<script>"), "\(path)")
      #expect(page.ranges(of: "<script").count <= 2, "\(path)")
      #expect(page.ranges(of: "</script").count == page.ranges(of: "<script").count, "\(path)")
      #expect(!page.contains("href=\"javascript:") && !page.contains("href=\"data:"), "\(path)")
    }
    #expect(pages["actors/a/index.html"]?.contains("<h1>&lt;/script&gt;") == true)
  }

  @Test func `the whole name is shown`() {
    let shown = Self.hostile.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    for path in ["actors/a/index.html", "briefings/x/index.html", "index.html", "old/index.html"] {
      #expect(Self.files[path]?.contains(">\(shown)<") == true, "\(path)")
    }
  }

  @Test func `structured data holds the name as it is`() throws {
    let json = try #require(structuredData(Self.files["actors/a/index.html"] ?? ""))
    #expect(json["name"] as? String == Self.hostile)
  }
}

/// The JSON-LD of a page, parsed.
func structuredData(_ page: String) -> [String: any Sendable]? {
  guard let start = page.firstRange(of: "<script type=\"application/ld+json\">"),
    let end = page[start.upperBound...].firstRange(of: "</script>")
  else { return nil }
  let json = Data(page[start.upperBound..<end.lowerBound].utf8)
  return (try? JSONSerialization.jsonObject(with: json)) as? [String: any Sendable]
}
