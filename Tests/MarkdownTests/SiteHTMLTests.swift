import Diagnostics
import Markdown
import Testing

/// The HTML that pages get, construct by construct.
@Suite("HTML of the site") struct SiteHTMLTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var html: String
    init(_ source: String, _ html: String) { (self.source, self.html) = (source, html) }
    var testDescription: String { source }
  }

  @Test(arguments: [
    Case("# A\n\n## B\n\n###### C", "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n<h6 id=\"c\">C</h6>\n"),
    Case("## A\n\n### B", "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n"),
    Case("a  \nb\n\n***", "<p>a<br>\nb</p>\n<hr>\n"),
    Case("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    Case("~a~ ~~b~~", "<p><del>a</del> <del>b</del></p>\n"),
    Case(
      "``` swift x\n<a>\n```",
      "<pre tabindex=\"0\"><code class=\"language-swift\">&lt;a&gt;\n</code></pre>\n"
    ),
    Case(
      "- [ ] a\n- [x] b",
      """
      <ul>
      <li class="task"><input type="checkbox" disabled aria-label="To do"> a</li>
      <li class="task"><input type="checkbox" disabled aria-label="Done" checked> b</li>
      </ul>

      """
    ),
    Case(
      "|a|b|c|d|\n|-|:-|:-:|-:|\n|1|2|3|\n\n|e|\n|-|",
      """
      <div class="table" role="region" aria-label="Table 1" tabindex="0"><table>
      <thead>
      <tr>
      <th scope="col">a</th>
      <th scope="col" class="left">b</th>
      <th scope="col" class="center">c</th>
      <th scope="col" class="right">d</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td class="left">2</td>
      <td class="center">3</td>
      <td class="right"></td>
      </tr>
      </tbody>
      </table></div>
      <div class="table" role="region" aria-label="Table 2" tabindex="0"><table>
      <thead>
      <tr>
      <th scope="col">e</th>
      </tr>
      </thead>
      </table></div>

      """
    ),
  ])
  func element(_ test: Case) { #expect(siteHTML(test.source) == test.html) }

  @Test(arguments: [
    Case("## A\n\n## A\n\n## A 2\n\n## a", "a a-2 a-2-2 a-3"),
    Case("## It's 5 °C — *ça va*\n\n## 김정은\n\n## !\n\n# Top", "its-5-c-ça-va 김정은 section top-2"),
  ])
  func `ids of headings`(_ test: Case) throws {
    var diagnostics = DiagnosticList()
    let document = MarkdownParser.parse(Array(test.source.utf8)[...], path: "a.md", diagnostics: &diagnostics)
    #expect(document?.headingIDs(reserved: ["top"]).joined(separator: " ") == test.html)
  }

  @Test func `ten thousand equal headings have as many ids`() {
    var diagnostics = DiagnosticList()
    let source = Array(String(repeating: "# Same\n\n# Same-2\n\n", count: 5_000).utf8)
    let document = MarkdownParser.parse(source[...], path: "a.md", diagnostics: &diagnostics)
    #expect(Set(document?.headingIDs() ?? []).count == 10_000)
  }

  @Test(arguments: [
    Case("[a](javascript:b)", "<p>a</p>\n"),
    Case("[a](JavaScript:b)", "<p>a</p>\n"),
    Case("[a](&#1;java&#10;script&colon;b)", "<p>a</p>\n"),
    Case("[a](<java\tscript:b>)", "<p>a</p>\n"),
    Case("[a](vbscript:b) <data:text/html,x>", "<p>a data:text/html,x</p>\n"),
    Case("![a](data:image/svg+xml,x)", "<p>a</p>\n"),
    Case("[a][b]\n\n[b]: javascript:c", "<p>a</p>\n"),
    Case("[a](ftp://b) [*c*](x:y)", "<p>a <em>c</em></p>\n"),
    Case("[a](tel:+1) [b](MAILTO:c@d.e)", "<p><a href=\"tel:+1\">a</a> <a href=\"MAILTO:c@d.e\">b</a></p>\n"),
    Case("[a](b:c/d)", "<p>a</p>\n"),
    Case(
      "[a](./b:c) [d](?e:f) [g](#h:i)",
      "<p><a href=\"./b:c\">a</a> <a href=\"?e:f\">d</a> <a href=\"#h:i\">g</a></p>\n"
    ),
    Case(
      "[a](b\"c'd&e%zz%2f \"t<\")",
      "<p><a href=\"b%22c&#x27;d&amp;e%25zz%2f\" title=\"t&lt;\">a</a></p>\n"
    ),
    Case(
      "www.a.b x@y.z",
      "<p><a href=\"http://www.a.b\">www.a.b</a> <a href=\"mailto:x@y.z\">x@y.z</a></p>\n"
    ),
    Case("[a <https://b.c> d](e)", "<p><a href=\"e\">a https://b.c d</a></p>\n"),
    Case("a&#1;b&#x7f;c&#x85;d", "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}d</p>\n"),
    Case("![a *b* `c`](d.png \"e\")", "<p><img src=\"d.png\" alt=\"a b c\" title=\"e\"></p>\n"),
    Case("a <b onclick=\"x\">c</b> <!-- d -->", "<p>a &lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt; </p>\n"),
    Case("<script>\na\n</script>", "<p class=\"raw\">&lt;script&gt;\na\n&lt;/script&gt;</p>\n"),
    Case("<!-- a\n\nb -->\n\nc", "<p>c</p>\n"),
    Case("<!-- a --> <b> -->", "<p class=\"raw\">&lt;!-- a --&gt; &lt;b&gt; --&gt;</p>\n"),
    Case("[[a-b]] [[a-b|C *d*]] [[A]]", "<p>a-b [[a-b|C <em>d</em>]] [[A]]</p>\n"),
  ])
  func `what may be dangerous`(_ test: Case) { #expect(siteHTML(test.source) == test.html) }

  @Test func `warns of raw HTML where it stands`() {
    var diagnostics = DiagnosticList()
    _ = MarkdownParser.parse(
      Array("a\n\né <b>c\n\n<!-- d -->".utf8)[...],
      path: "a.md",
      firstLine: 4,
      diagnostics: &diagnostics
    )
    #expect(
      TextPrinter().text(of: diagnostics) == """
        a.md:6:3: warning: raw HTML '<b>' is shown as text [markdown.raw-html]
          help: write it in Markdown, or put it in backticks if it is meant to be seen

        """
    )
  }
}
