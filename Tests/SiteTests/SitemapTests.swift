import Briefings
import Testing

@testable import Site

@Suite struct SitemapTests {
  @Test func `more pages than one file may hold are spread over several`() throws {
    let pages = (0..<SitemapParts.limit + 5).map {
      Page(path: "events/e\($0)/index.html", content: .event(0))
    }
    var site = SampleSite()
    site.add(event: "e", "E")
    let index = SiteIndex(site.linked, words: SampleSite.words)
    let parts = SitemapParts(pages)
    #expect(parts.count == 2)
    #expect(
      String(decoding: parts.whole(base: "https://example.org/", index), as: UTF8.self) == """
        <?xml version="1.0" encoding="utf-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <sitemap>
            <loc>https://example.org/sitemaps/1.xml</loc>
          </sitemap>
          <sitemap>
            <loc>https://example.org/sitemaps/2.xml</loc>
          </sitemap>
        </sitemapindex>

        """
    )
    let last = String(decoding: parts.part(1, base: "https://example.org/", index), as: UTF8.self)
    #expect(last.ranges(of: "<loc>").count == 5)
    #expect(last.contains("<loc>https://example.org/events/e50000/</loc>"))
  }
}
