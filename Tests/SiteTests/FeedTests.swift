import Briefings
import Foundation
import TestSupport
import Testing

@testable import Site

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct FeedTests {
  /// The elements of an XML file in order, each with its attributes and text; nil where it is not well-formed.
  final class Reader: NSObject, XMLParserDelegate {
    struct Element {
      var name: String
      var attributes: [String: String]
      var text = ""
    }
    var elements: [Element] = []
    private var open: [Int] = []

    static func read(_ xml: String?) -> [Element]? {
      let reader = Reader()
      let parser = XMLParser(data: Data((xml ?? "").utf8))
      parser.delegate = reader
      return parser.parse() ? reader.elements : nil
    }

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { elements[last].text += text }
    }

    func parser(
      _ parser: XMLParser,
      didEndElement name: String,
      namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }
  }

  private let files = RenderingTests.files

  @Test func `the site's feed holds whole briefings with absolute links`() throws {
    let feed = try #require(Reader.read(files["feed.xml"]))
    #expect(feed.first?.name == "feed")
    #expect(feed.first?.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
    #expect(feed.count { $0.name == "entry" } == 3)
    let updated = feed.filter { $0.name == "updated" }.map(\.text)
    #expect(
      updated == [
        "2025-04-30T00:00:00Z", "2025-04-30T00:00:00Z", "2024-11-30T00:00:00Z", "2024-06-20T00:00:00Z",
      ]
    )
    let content = try #require(feed.first { $0.name == "content" })
    #expect(content.attributes["type"] == "html")
    #expect(content.text.contains("href=\"https://example.org/desk/actors/kim-jong-un/\""))
    #expect(content.text.contains("src=\"https://example.org/desk/assets/kursk.png\""))
    #expect(!content.text.contains("../"))
    let ids = feed.filter { $0.name == "id" }.map(\.text)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("https://example.org/desk/") })
    let links = feed.filter { $0.name == "link" }.compactMap { $0.attributes["href"] }
    #expect(links.allSatisfy { $0.hasPrefix("https://example.org/desk/") })
  }

  @Test func `an actor's feed holds the sentences that name it`() throws {
    let feed = try #require(Reader.read(files["actors/kim-jong-un/feed.xml"]))
    let summaries = feed.filter { $0.name == "summary" }.map(\.text)
    #expect(summaries.count == 2)
    #expect(summaries.last == "<p><mark>Kim Jong Un</mark> and Russia signed.</p>")
    #expect(feed.first { $0.name == "title" }?.text == "Kim Jong Un · Northern Desk")
  }

  @Test func `feeds are well-formed whatever a name holds`() throws {
    let files = HostileTextTests.files
    for path in ["feed.xml", "actors/a/feed.xml", "sitemap.xml"] {
      let feed = try #require(Reader.read(files[path]), "\(path)")
      #expect(feed.count > 3)
    }
    let feed = try #require(Reader.read(files["feed.xml"]))
    #expect(feed.first { $0.name == "title" }?.text == HostileTextTests.hostile)
    let content = try #require(feed.first { $0.name == "content" }?.text)
    #expect(!content.contains("<script") && !content.contains("<img"))
  }

  @Test func `an empty site has a feed all the same`() throws {
    var site = SampleSite()
    site.settings.baseURL = "https://example.org/"
    let feed = try #require(Reader.read(site.page("feed.xml")))
    #expect(feed.first { $0.name == "updated" }?.text == "1970-01-01T00:00:00Z")
  }

  @Test func `the sitemap lists every page that is meant to be found`() throws {
    let locations = try #require(Reader.read(files["sitemap.xml"])).filter { $0.name == "loc" }.map(\.text)
    let pages = files.filter { path, page in
      path.hasSuffix("index.html") && !page.contains("<meta name=\"robots\" content=\"noindex\">")
    }
    .keys.map { "https://example.org/desk/" + $0.dropLast("index.html".count) }
    #expect(locations.sorted() == pages.sorted())
  }

  @Test func `the sitemap tells when pages changed, and only where content tells it`() throws {
    var site = SampleSite()
    site.settings.baseURL = "https://example.org/"
    site.add(actor: "kim", "Kim")
    site.add(briefing: "one", "One", date: "2024-06-20", "Kim came.")
    let corrected = try #require(EDTFDate.parse("2024-08-02"))
    site.add(briefing: "two", "Two", date: "2024-05-01", "Kim came.") {
      $0.corrections = [Correction(date: corrected, kind: .correction, text: "Not Lee.")]
    }
    site.add(briefing: "three", "Three", date: "2024-07", "Nobody came.")
    let elements = try #require(Reader.read(site.page("sitemap.xml")))
    var days: [String: String] = [:]
    var location = ""
    for element in elements {
      if element.name == "loc" { location = String(element.text.dropFirst("https://example.org/".count)) }
      if element.name == "lastmod" { days[location] = element.text }
    }
    #expect(days["briefings/one/"] == "2024-06-20")
    #expect(days["briefings/two/"] == "2024-08-02")
    #expect(days["briefings/three/"] == nil)
    #expect(days["actors/kim/"] == "2024-08-02")
    #expect(days[""] == "2024-08-02")
    #expect(days["corrections/"] == "2024-08-02")
  }

  @Test func `a JSON feed says what the Atom feed says, and all that the format asks for`() throws {
    for (path, page) in [("feed", ""), ("actors/kim-jong-un/feed", "actors/kim-jong-un/")] {
      let atom = try #require(Reader.read(files["\(path).xml"]))
      let feed = try JSON.parse(#require(files["\(path).json"]))
      let base = "https://example.org/desk/"
      #expect(feed["version"]?.text == "https://jsonfeed.org/version/1.1")
      #expect(feed["title"]?.text == atom.first { $0.name == "title" }?.text)
      #expect(feed["home_page_url"]?.text == base + page)
      #expect(feed["feed_url"]?.text == "\(base)\(path).json")
      let items = feed["items"]?.list ?? []
      #expect(!items.isEmpty)
      #expect(items.map { $0["id"]?.text } == atom.filter { $0.name == "id" }.dropFirst().map(\.text))
      #expect(
        items.map { $0["date_modified"]?.text }
          == atom.filter { $0.name == "updated" }.dropFirst().map(\.text)
      )
      for item in items {
        #expect(item["content_html"]?.text != nil || item["content_text"]?.text != nil)
        #expect(item["url"]?.text?.hasPrefix(base) == true)
        #expect(item["title"]?.text?.isEmpty == false)
      }
    }
  }

  @Test func `robots.txt names the sitemap`() {
    #expect(
      files["robots.txt"] == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/desk/sitemap.xml\n"
    )
  }
}
