import Briefings
import Foundation
import Testing

@testable import Site

@Suite struct PageTests {
  private let files = RenderingTests.files
  private func page(_ path: String) -> String { files[path] ?? "" }

  // MARK: Structure

  @Test func `only a briefing's own text is inside its article`() throws {
    let page = page("briefings/confirmation/index.html")
    let start = try #require(page.firstRange(of: "<article"))
    let end = try #require(page.firstRange(of: "</article>"))
    #expect(page.ranges(of: "<article").count == 1)
    let article = page[start.lowerBound..<end.lowerBound]
    #expect(article.contains("<h1>") && article.contains("id=\"_sources\""))
    #expect(
      !article.contains("<aside") && !article.contains("_related") && !article.contains("class=\"turn\"")
    )
    #expect(page[end.upperBound...].contains("<aside"))
    #expect(page[end.upperBound...].contains("id=\"_related\""))
    // Mentions and the file link are the article's only links to entities.
    #expect(article.ranges(of: "href=\"../../actors/").count == 6)
    #expect(article.ranges(of: "href=\"../../events/").count == 2)
  }

  @Test func `every page has one main heading and none is skipped after it`() {
    for (path, page) in files where path.hasSuffix(".html") {
      let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.output.1) }
      #expect(levels.count { $0 == 1 } == 1, "\(path)")
      #expect(levels.first == 1, "\(path)")
      for (above, below) in zip(levels, levels.dropFirst()) {
        #expect(below <= above + 1, "\(path): h\(above) then h\(below)")
      }
    }
  }

  @Test func `no id stands twice on a page`() {
    for (path, page) in files where path.hasSuffix(".html") {
      let ids = page.matches(of: /\ id="([^"]*)"/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(path)")
    }
  }

  @Test func `every link within the site leads to a file of it`() {
    for (path, page) in files where path.hasSuffix(".html") && path != "404.html" {
      let folder = path.split(separator: "/").dropLast()
      for match in page.matches(of: /(?:href|src)="([^"#]*)(#[^"]*)?"/) {
        let link = String(match.output.1)
        if link.hasPrefix("https://") || link.isEmpty { continue }
        #expect(!link.hasPrefix("/"), "\(path): \(link)")
        var parts = Array(folder)
        for part in link.split(separator: "/") where part != "." {
          if part == ".." { parts.removeLast() } else { parts.append(part) }
        }
        let target = parts.joined(separator: "/") + (link.hasSuffix("/") ? "/index.html" : "")
        let file = target.hasPrefix("/") ? String(target.dropFirst()) : target
        #expect(files[file] != nil || file == "assets/kursk.png", "\(path): \(link)")
      }
    }
  }

  @Test func `links of the page for what is not there begin at the server's root`() {
    #expect(page("404.html").contains("href=\"/desk/assets/style.css\""))
    #expect(page("404.html").contains("<meta name=\"robots\" content=\"noindex\">"))
  }

  // MARK: Prose

  @Test func `links names with the possessive outside`() {
    let body = page("briefings/confirmation/index.html")
    #expect(
      body.contains(
        "<a class=\"entity\" data-kind=\"state\" href=\"../../actors/north-korea/\"><strong>North Korea</strong></a>'s"
      )
    )
    #expect(body.contains("href=\"../../actors/kim-jong-un/\"><em>Kim Jong</em> Un</a>"))
  }

  @Test func `resolves links to files, and leaves the words of those that lead nowhere`() {
    let body = page("briefings/confirmation/index.html")
    #expect(body.contains("under the <a href=\"../../events/treaty/\">treaty</a>; see <a class=\"entity\""))
    #expect(body.contains("href=\"../../events/deployment/\">Deployment to Kursk</a>"))
    #expect(body.contains("and a dead link follow"))
    #expect(body.contains("src=\"../../assets/kursk.png\""))
  }

  // MARK: What is told

  @Test func `an event tells how well its date is known`() {
    let event = page("events/deployment/index.html")
    #expect(event.contains("about October 2024"))
    #expect(event.contains("class=\"mark uncertain\""))
    #expect(page("events/treaty/index.html").contains("class=\"mark day\""))
    #expect(page("events/war/index.html").contains("class=\"mark span\""))
    #expect(page("events/treaty/index.html").contains("39.02° N, 125.75° E"))
  }

  @Test func `what an event's parties did is told with what is known of it`() {
    var site = SampleSite()
    site.add(actor: "a", "A")
    for status in [Event.Status.confirmed, .disputed] {
      site.add(event: status.rawValue, "E") {
        $0.category = .retreat
        $0.status = status
        $0.participants = [.init(actor: SampleSite.reference("a"), role: .actor)]
      }
    }
    let files = site.rendered()
    #expect(files["events/confirmed/index.html"]?.contains("<p class=\"verb\">withdrew</p>") == true)
    #expect(
      files["events/disputed/index.html"]?.contains("<p class=\"verb\">withdrew (disputed)</p>") == true
    )
  }

  @Test func `events know what is before and after them and who confirms them`() {
    let event = page("events/deployment/index.html")
    let titles = event.matches(of: /<p class="title">(?:<a[^>]*>)?([^<]*)/)
      .map { String($0.output.1).trimmingCharacters(in: .whitespaces) }
    #expect(titles == ["Partnership treaty signed", "Deployment to Kursk", "Deployment confirmed"])
    #expect(event.contains("<dt>Confirmed by</dt>"))
    #expect(page("events/confirmation/index.html").contains("What it confirms"))
    #expect(page("events/war/index.html").contains("Parts of it"))
  }

  @Test func `ties are told from both ends`() {
    #expect(page("actors/kim-jong-un/index.html").contains("<dt>Ally of</dt>"))
    #expect(page("actors/russia/index.html").contains("<dt>Ally of</dt>"))
    #expect(page("actors/kpa/index.html").contains("<dt>Led by</dt>"))
    #expect(page("actors/north-korea/index.html").contains("Who holds office"))
    #expect(page("actors/north-korea/index.html").contains("Of this state"))
  }

  @Test func `a name that nobody reviewed says so`() {
    #expect(page("actors/desk-source/index.html").contains("Extracted, not reviewed"))
    #expect(!page("actors/russia/index.html").contains("Extracted, not reviewed"))
  }

  @Test func `the list of actors sends readers on from other names`() {
    let list = page("actors/index.html")
    #expect(list.contains("<i><bdi>DPRK</bdi></i> <span class=\"fine\">see</span> <a class=\"entity\""))
    #expect(list.contains("<bdi lang=\"ko\">조선민주주의인민공화국</bdi>"))
    #expect(list.contains("href=\"#_type-armed-force\"") && list.contains("id=\"_type-armed-force\""))
  }

  @Test func `a redirect leads to its page`() {
    let redirect = page("people/kim/index.html")
    #expect(redirect.contains("content=\"0; url=../../actors/kim-jong-un/\""))
    #expect(
      redirect.contains("<link rel=\"canonical\" href=\"https://example.org/desk/actors/kim-jong-un/\">")
    )
    #expect(redirect.contains("<a href=\"../../actors/kim-jong-un/\">Kim Jong Un</a>"))
  }

  @Test(arguments: [
    ("index.html", "WebSite"), ("briefings/confirmation/index.html", "NewsArticle"),
    ("actors/kim-jong-un/index.html", "Person"), ("actors/russia/index.html", "Country"),
    ("actors/kpa/index.html", "Organization"), ("events/treaty/index.html", "Event"),
  ])
  func `structured data tells what a page is about`(_ path: String, _ type: String) throws {
    let json = try #require(structuredData(page(path)))
    #expect(json["@type"] as? String == type)
    #expect((json["url"] as? String)?.hasPrefix("https://example.org/desk/") == true)
  }

  @Test func `without a base address nothing needs one`() {
    var site = SampleSite.kursk
    site.settings.baseURL = nil
    let files = site.rendered()
    #expect(files["feed.xml"] == nil && files["sitemap.xml"] == nil)
    #expect(files["robots.txt"] == "User-agent: *\nAllow: /\n")
    #expect(
      files.values.allSatisfy { !$0.contains("rel=\"canonical\"") && !$0.contains("application/atom+xml") }
    )
    #expect(files["404.html"]?.contains("href=\"/assets/style.css\"") == true)
  }

  @Test func `the same site gives the same bytes`() {
    #expect(SampleSite.kursk.rendered() == files)
  }

  @Test func `an id in brackets leads to a briefing from every kind of text`() {
    var site = SampleSite()
    site.add(briefing: "x", "A <title>", "See [[y|what followed]].")
    site.add(briefing: "y", "Y", "See [[x]].")
    site.add(actor: "a", "A") { $0.profile = SampleSite.markdown("See [[x]].") }
    site.add(event: "e", "E") { $0.account = SampleSite.markdown("See [[x]].") }
    let link = "See <a href=\"../../briefings/x/\">A &lt;title&gt;</a>."
    #expect(site.page("briefings/y/index.html").contains(link))
    #expect(site.page("actors/a/index.html").contains(link))
    #expect(site.page("events/e/index.html").contains(link))
    #expect(
      site.page("briefings/x/index.html").contains("See <a href=\"../../briefings/y/\">what followed</a>.")
    )
  }
}
