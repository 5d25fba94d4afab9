import Testing

@Suite("Footnotes") struct FootnoteTests {
  private func list(_ items: String) -> String {
    "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\">\n<ol>\n\(items)</ol>\n</section>\n"
  }

  private func reference(_ id: String, to number: Int) -> String {
    "<sup class=\"footnote-ref\"><a href=\"#fn-\(number)\" id=\"fnref-\(id)\" role=\"doc-noteref\">\(number)</a></sup>"
  }

  private func back(_ id: String) -> String {
    " <a href=\"#fnref-\(id)\" class=\"footnote-backref\" role=\"doc-backlink\" "
      + "aria-label=\"Back to reference \(id)\">\u{21A9}\u{FE0E}</a>"
  }

  @Test func `several references to one go back to each`() {
    #expect(
      siteHTML("a[^x] b[^x]\n\n[^x]: c")
        == "<p>a\(reference("1", to: 1)) b\(reference("1-2", to: 1))</p>\n"
        + list("<li id=\"fn-1\">\n<p>c\(back("1"))\(back("1-2"))</p>\n</li>\n")
    )
  }

  @Test func `footnotes refer to one another`() {
    #expect(
      siteHTML("a[^x]\n\n[^x]: b[^y]\n\n[^y]: c[^x]")
        == "<p>a\(reference("1", to: 1))</p>\n"
        + list(
          "<li id=\"fn-1\">\n<p>b\(reference("1", to: 1).replacing("1", with: "2"))\(back("1"))\(back("1-2"))</p>\n</li>\n"
            + "<li id=\"fn-2\">\n<p>c\(reference("1-2", to: 1))\(back("2"))</p>\n</li>\n"
        )
    )
  }

  @Test func `one that ends in a list goes back after it`() {
    #expect(
      siteHTML("a[^x]\n\n[^x]: b\n\n    - c")
        == "<p>a\(reference("1", to: 1))</p>\n"
        + list("<li id=\"fn-1\">\n<p>b</p>\n<ul>\n<li>c</li>\n</ul>\n\(back("1"))\n</li>\n")
    )
  }

  @Test func `one inside a link is no link of its own`() {
    #expect(
      siteHTML("[a[^x]](b)\n\n[^x]: c")
        == "<p><a href=\"b\">a<sup class=\"footnote-ref\" id=\"fnref-1\">1</sup></a></p>\n"
        + list("<li id=\"fn-1\">\n<p>c\(back("1"))</p>\n</li>\n")
    )
  }

  @Test func `none is lost if one that nobody refers to refers to others`() {
    let html = siteHTML("[^unused]: a[^x]\n\nb[^y]\n\n[^x]: c\n\n[^y]: d")
    #expect(html.contains("doc-noteref"))
    // Only what is there can be gone back to.
    #expect(html.components("href=\"#fnref-") == html.components("id=\"fnref-"))
  }

  @Test func `one that is nowhere defined is text`() {
    #expect(siteHTML("a[^x]") == "<p>a[^x]</p>\n")
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
