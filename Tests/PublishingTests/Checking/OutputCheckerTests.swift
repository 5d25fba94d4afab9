import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct OutputCheckerTests {
  private func check(
    _ files: [String: String],
    baseURL: String? = nil
  ) async throws -> (outcome: OutputChecker.Outcome?, text: String) {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: "Public/\(path)") }
    let site = SiteLocation(root: folder.path, output: folder("Public"))
    var diagnostics = DiagnosticList()
    let outcome = await OutputChecker(site, baseURL: baseURL).check(diagnostics: &diagnostics)
    return (outcome, TextPrinter().text(of: diagnostics).replacing(folder.path + "/", with: ""))
  }

  @Test func `follows every link that stays inside, and is content where all lead somewhere`() async throws {
    let result = try await check(
      [
        "index.html":
          ##"<h1 id="a&amp;b">x</h1><a href="actors/kim/">1</a> <a href="#a&amp;b">2</a> <a href="#top">3</a>"##,
        "actors/kim/index.html":
          #"<a href="../../#a%26b">1</a><img src="../../assets/a%20b.png"> <a href="https://x.y">"#,
        "assets/a b.png": "png",
        "old/index.html": #"<meta http-equiv="refresh" content="0; url=../actors/kim/">"#,
        "sitemap.xml": "<loc>https://d.example/s/actors/kim/</loc>",
      ],
      baseURL: "https://d.example/s/"
    )
    #expect(result.text == "")
    #expect(result.outcome == OutputChecker.Outcome(pages: 3, links: 7))
  }

  @Test func `names every broken link at its place, with what was meant`() async throws {
    let result = try await check(
      [
        "index.html": """
        <h1 id="latest-news">x</h1>
        <p>é <a href="actors/kin/">1</a>
        <img srcset="a.png 1x, assets/mab.png 2x" src="../x.png">
        <a href="#latest-new">2</a> <a href="actors/kim/#said-by">3</a> <a href="a%2">4</a>
        """,
        "actors/kim/index.html": #"<h2 id="said">x</h2><a href="../../brefings/x">y</a>"#,
        "assets/map.png": "png",
        "briefings/x/index.html": "",
        "old/index.html": #"<meta http-equiv="refresh" content="0; url=../actors/kam/">"#,
        "sitemap.xml": "<urlset>\n<loc>https://d.example/s/actors/kym/</loc>",
      ],
      baseURL: "https://d.example/s/"
    )
    #expect(
      result.text == """
        Public/actors/kim/index.html:1:30: error: link to '../../brefings/x' leads to no file of the site \
        [output.broken-link]
          help: did you mean '../../briefings/x'?
        Public/index.html:2:15: error: link to 'actors/kin/' leads to no file of the site [output.broken-link]
          help: did you mean 'actors/kim/'?
        Public/index.html:3:14: error: link to 'a.png' leads to no file of the site [output.broken-link]
        Public/index.html:3:24: error: link to 'assets/mab.png' leads to no file of the site [output.broken-link]
          help: did you mean 'assets/map.png'?
        Public/index.html:3:48: error: link to '../x.png' leads out of the site [output.broken-link]
        Public/index.html:4:10: error: link to '#latest-new' leads to no place in 'index.html': \
        it has no id 'latest-new' [output.broken-fragment]
          help: did you mean '#latest-news'?
        Public/index.html:4:38: error: link to 'actors/kim/#said-by' leads to no place in \
        'actors/kim/index.html': it has no id 'said-by' [output.broken-fragment]
        Public/index.html:4:74: error: link to 'a%2' is no address: a '%' in it is not followed by two digits \
        [output.broken-link]
        Public/old/index.html:1:44: error: link to '../actors/kam/' leads to no file of the site \
        [output.broken-link]
          help: did you mean '../actors/kim/'?
        Public/sitemap.xml:2:6: error: link to 'https://d.example/s/actors/kym/' leads to no file of the site \
        [output.broken-link]
          help: did you mean 'actors/kim/'?

        """
    )
  }

  @Test func `warns of links that break in a sub-folder, and of one id for two places`() async throws {
    let result = try await check([
      "a/index.html": "<a href=\"/b/\">x</a>\n<p id=x><p id=x>",
      "b/index.html": "",
      "404.html": #"<a href="/b/">a page that is sent at any depth may do so</a>"#,
    ])
    #expect(
      result.text == """
        Public/a/index.html:1:10: warning: link to '/b/' begins with a slash and breaks when the site lies in a \
        sub-folder [output.absolute-link]
          help: write it relative to the page: '../b/'
        Public/a/index.html:2:15: warning: id 'x' is there twice; links lead to the first [output.duplicate-id]
        Public/a/index.html:2:7: note: the first is here
          help: give one of them another id

        """
    )
  }

  @Test func `does not check what has not been built`() async throws {
    #expect(try await check([:]).outcome == nil)
    #expect(try await check([".gitignore": "*"]).outcome == nil)
  }
}
