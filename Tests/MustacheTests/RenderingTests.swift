import Mustache
import Testing

struct RenderingTests {
  private var kim: TestPage.Person {
    .init(
      name: "Kim",
      home: "../kim/",
      friends: [.init(name: "Lee", friends: [.init(name: "Ahn")]), .init(name: "Oh")]
    )
  }

  @Test func everyKindOfFieldIsWritten() {
    var page = TestPage(title: "A & B", summary: "<s>", count: 14_000, isDraft: true, author: kim)
    page.params = .table([
      ("colour", .text("red \"dark\"")), ("tags", .list([.text("a"), .number("2"), .flag(true)])),
    ])
    let text = page.rendered(
      "{{title}} {{summary}} {{slug}} {{{body}}} {{link}} {{count}}{{#isDraft}} draft{{/isDraft}} "
        + "{{author.name}} {{#author}}{{name}} of {{title}}{{/author}} {{params.colour}}"
        + "{{#params.tags}} [{{.}}]{{/params.tags}}{{params.missing.deeper}}"
    )
    #expect(
      text == "A &amp; B &lt;s&gt; slug <p>Body</p> https://example.org/?a=1&amp;b=2 14000 draft "
        + "Kim Kim of A &amp; B red &quot;dark&quot; [a] [2] [true]"
    )
  }

  @Test(arguments: [
    ("{{#summary}}yes{{/summary}}{{^summary}}no{{/summary}}", "no"),
    ("{{#count}}yes{{/count}}{{^count}}no{{/count}}", "no"),
    ("{{#isDraft}}yes{{/isDraft}}{{^isDraft}}no{{/isDraft}}", "no"),
    ("{{#author}}yes{{/author}}{{^author}}no{{/author}}", "no"),
    ("{{#people}}yes{{/people}}{{^people}}no{{/people}}", "no"),
    ("{{#author.name}}yes{{/author.name}}{{^author.name}}no{{/author.name}}", "no"),
    ("{{#author.friends}}yes{{/author.friends}}{{^author.friends}}no{{/author.friends}}", "no"),
    ("{{#params.x}}yes{{/params.x}}{{^params.x}}no{{/params.x}}", "no"),
    ("{{#link}}yes: {{.}}{{/link}}{{^link}}no{{/link}}", "yes: https://example.org/?a=1&amp;b=2"),
    ("{{#title}}<b>{{.}}</b>{{/title}}", "<b>Title</b>"),
  ])
  func sectionsOverWhatIsAbsent(_ template: String, _ expected: String) {
    #expect(TestPage().rendered(template) == expected)
  }

  @Test func zeroIsTrueAndEmptyTextIsFalse() {
    let page = TestPage(summary: "", count: 0)
    #expect(page.rendered("{{#count}}{{.}}{{/count}}{{#summary}}no{{/summary}}") == "0")
  }

  @Test func listsWithinListsKeepTheirPlaces() {
    let page = TestPage(people: [kim, .init(name: "Park"), .init(name: "Choi", friends: [kim])])
    let text = page.rendered(
      "{{#people}}{{name}}:{{#friends}} {{name}}{{#friends}}/{{name}}{{/friends}}{{/friends}};{{/people}}"
    )
    #expect(text == "Kim: Lee/Ahn Oh;Park:;Choi: Kim/Lee/Oh;")
  }

  @Test func freeNamesFallBackToDeclaredOnes() {
    var page = TestPage(people: [kim])
    page.params = .table([("box", .table([("title", .text("Own"))])), ("empty", .table([]))])
    let template =
      "{{#params.box}}{{title}} {{slug}}{{/params.box}}; {{#params.empty}}{{title}}{{/params.empty}}"
    #expect(page.rendered(template) == "Own slug; Title")
    let sections = "{{#params.box}}{{#people}}{{name}}{{/people}}{{^author}} none{{/author}}{{/params.box}}"
    #expect(page.rendered(sections) == "Kim none")
    page.params = .table([("box", .table([("people", .list([.table([("name", .text("Other"))])]))]))])
    #expect(page.rendered(sections) == "Other none")
  }

  @Test func aTreeIsRenderedByAPartialThatIncludesItself() {
    let page = TestPage(people: [kim, .init(name: "Park")])
    let text = page.rendered(
      "{{#people}}{{>tree}}{{/people}}.",
      [
        "tree":
          "<li>{{name}}{{#friends}}, {{name}}{{/friends}}<ul>{{#friends}}{{>tree}}{{/friends}}</ul>{{title}}</li>"
      ]
    )
    #expect(
      text == "<li>Kim, Lee, Oh<ul><li>Lee, Ahn<ul><li>Ahn<ul></ul>Title</li></ul>Title</li>"
        + "<li>Oh<ul></ul>Title</li></ul>Title</li><li>Park<ul></ul>Title</li>."
    )
  }

  @Test func blocksOfALayoutReachItsPartials() {
    let text = TestPage().rendered(
      "{{<layout}}{{$nav}}own{{/nav}}\n{{$main}}\n  <p>{{title}}</p>\n{{/main}}\n{{/layout}}",
      [
        "layout": "<body>\n  {{>header}}\n  <main>\n    {{$main}}{{/main}}\n  </main>\n</body>\n",
        "header": "<nav>\n{{$nav}}default{{/nav}}\n</nav>\n",
      ]
    )
    #expect(text == "<body>\n  <nav>\n  own\n  </nav>\n  <main>\n    <p>Title</p>\n\n  </main>\n</body>\n")
  }

  @Test func attributesMayBeLeftOutAsAWhole() {
    let template =
      "<a href=\"{{link}}\"{{#isDraft}} class=\"draft\"{{/isDraft}}{{^isDraft}} hidden{{/isDraft}}>x</a>"
    #expect(TestPage(link: "x").rendered(template) == "<a href=\"x\" hidden>x</a>")
    #expect(TestPage(link: "x", isDraft: true).rendered(template) == "<a href=\"x\" class=\"draft\">x</a>")
  }

  @Test func linkedDataIsWrittenAsItIs() {
    let page = TestPage(body: "{\"name\":\"x\"}")
    let template = "<script type=\"application/ld+json\">{{{body}}}</script><p>{{title}}</p>"
    #expect(
      page.rendered(template) == "<script type=\"application/ld+json\">{\"name\":\"x\"}</script><p>Title</p>"
    )
  }

  @Test func oneScratchServesManyPages() {
    var scratch = RenderScratch()
    var out: [UInt8] = []
    for page in [
      TestPage(title: "One", people: [kim]), TestPage(title: "Two"), TestPage(title: "Three", author: kim),
    ] {
      TestPage.template("{{title}}{{#people}} {{name}}{{/people}} {{author.name}};")?
        .render(page, into: &out, scratch: &scratch)
    }
    #expect(String(decoding: out, as: UTF8.self) == "One Kim ;Two ;Three Kim;")
  }
}
