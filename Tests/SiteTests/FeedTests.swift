import Briefings
import Foundation
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

  @Test func `robots.txt names the sitemap`() {
    #expect(
      files["robots.txt"] == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/desk/sitemap.xml\n"
    )
  }
}
