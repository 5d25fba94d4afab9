import Briefings
import Testing

@testable import Site

@Suite struct ContextTests {
  private func contexts(_ page: String) -> Substring {
    guard let start = page.firstRange(of: "<section class=\"contexts\""),
      let end = page.firstRange(of: "</main>")
    else { return "" }
    return page[start.lowerBound..<end.lowerBound]
  }

  private func sentences(_ page: String) -> [String] {
    contexts(page).split(separator: "<q class=\"sentence\">").dropFirst().map { part in
      String(part.split(separator: "</q>")[0])
    }
  }

  @Test func `quotes the sentences that name an actor, newest briefing first`() {
    let page = SampleSite.kursk.page("actors/kim-jong-un/index.html")
    #expect(
      sentences(page) == [
        "On Monday <mark>Kim Jong Un</mark> owned it.",
        "<mark>Kim Jong Un</mark> ordered it himself, said Gen. Ri of the U.S. desk, under the treaty; see "
          + "Deployment to Kursk.",
        "<mark>Kim Jong Un</mark> and Russia signed.",
      ]
    )
    #expect(page.contains("<small>3 mentions · 2 briefings</small>"))
  }

  @Test func `marks every name of a sentence once, and escapes what is around`() {
    var site = SampleSite()
    site.add(actor: "a", "A&B")
    site.add(actor: "c", "C")
    site.add(
      briefing: "x",
      "X",
      "A\\&B <b> and \"A\\&B\" met C.\n\n| A\\&B | C |\n|---|---|\n| C | said A\\&B. Then C |"
    )
    #expect(
      sentences(site.page("actors/a/index.html")) == [
        "<mark>A&amp;B</mark>  and &quot;<mark>A&amp;B</mark>&quot; met C.",
        "said <mark>A&amp;B</mark>.",
      ]
    )
  }

  @Test func `quotes a bare name only for want of more`() {
    var site = SampleSite()
    site.add(actor: "a", "A B")
    site.add(actor: "c", "C D")
    site.add(briefing: "x", "X", "| N | M |\n|---|---|\n| A B | A B |\n| C D | A B is here |")
    let page = site.page("actors/a/index.html")
    #expect(sentences(page) == ["<mark>A B</mark> is here"])
    #expect(contexts(page).contains("and 2 more mentions there"))
    #expect(sentences(site.page("actors/c/index.html")) == ["<mark>C D</mark>"])
  }

  @Test func `shows the name where only an id is written`() {
    var site = SampleSite()
    site.add(actor: "kim", "Kim Jong Un")
    site.add(briefing: "x", "X", "It was [[kim]] and [[kim|his]] army.")
    #expect(
      sentences(site.page("actors/kim/index.html")) == [
        "It was <mark>Kim Jong Un</mark> and <mark>his</mark> army."
      ]
    )
  }

  @Test func `counts the mentions that it does not quote`() {
    var site = SampleSite()
    site.add(actor: "kim", "Kim")
    site.add(briefing: "x", "X", String(repeating: "Kim came. ", count: 8))
    let page = site.page("actors/kim/index.html")
    #expect(sentences(page).count == 3)
    #expect(contexts(page).contains("<p class=\"note\">and 5 more mentions there</p>"))
  }

  @Test func `keeps the page of an actor in 2,000 briefings under 300 KB`() {
    var site = SampleSite()
    site.add(actor: "kim", "Kim Jong Un")
    let sentence =
      "It was said of Kim Jong Un that " + String(repeating: "nobody knows more ", count: 25) + ". "
    for i in 0..<2000 {
      site.add(
        briefing: "a-briefing-with-a-rather-long-name-\(i)",
        "A briefing with a title of some length, as they often have, number \(i)",
        date: "20\(10 + i % 15)-0\(1 + i % 9)-1\(i % 10)",
        String(repeating: sentence, count: 2)
      )
    }
    guard let templates = SampleSite.defaults else { return }
    let plan = site.plan(templates)
    var scratch = PageScratch()
    var bytes: [UInt8] = []
    Renderer(plan, templates: templates)
      .render(Page(path: "actors/kim/index.html", content: .actor(0)), into: &bytes, scratch: &scratch)
    let page = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.count < 300_000)
    #expect(page.contains("<small>4000 mentions · 2000 briefings</small>"))
    #expect(page.contains("<summary>1970 earlier briefings</summary>"))
    #expect(page.contains("and 1570 more before them"))
    #expect(sentences(page).allSatisfy { $0.contains("<mark>Kim Jong Un</mark>") && $0.hasSuffix(" …") })
  }
}
