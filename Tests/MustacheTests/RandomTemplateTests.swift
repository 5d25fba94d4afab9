import Diagnostics
import Mustache
import TestSupport
import Testing

/// Whatever a template says, it is rendered or its faults are said.
struct RandomTemplateTests {
  private static let pieces = [
    "{{title}}", "{{{body}}}", "{{#people}}", "{{/people}}", "{{^people}}", "{{#friends}}", "{{/friends}}",
    "{{name}}",
    "{{#author}}", "{{/author}}", "{{author.name}}", "{{#params}}", "{{/params}}", "{{params.x}}", "{{>a}}",
    "{{>b}}",
    "{{<a}}", "{{/a}}", "{{$x}}", "{{/x}}", "{{! c }}", "{{=<% %>=}}", "<%={{ }}=%>", "\n", "  ", "\r\n",
    "<p ", ">",
    "title=\"", "\"", "href='", "'", "<!--", "-->", "<script>", "</script>", "{{", "}}", "{{.}}", "text", "é",
  ]

  private static func balanced(_ depth: Int, _ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      guard depth > 0, Bool.random(using: &random) else {
        text +=
          ["{{title}}", "{{name}}", "{{x}}", "{{>a}}", "{{>b}}", "t", "\n", "  "].randomElement(
            using: &random
          ) ?? ""
        continue
      }
      let name = ["people", "friends", "author", "params", "isDraft"].randomElement(using: &random) ?? ""
      let sigil = Int.random(in: 0..<5, using: &random) == 0 ? "^" : "#"
      text += "{{\(sigil)\(name)}}" + balanced(depth - 1, &random) + "{{/\(name)}}"
    }
    return text
  }

  private static var page: TestPage {
    let oh = TestPage.Person(name: "Oh")
    let kim = TestPage.Person(name: "Kim", friends: [.init(name: "Lee", friends: [oh]), oh])
    let params = DynamicValue.table([("x", .text("X")), ("friends", .list([.table([("name", .text("F"))])]))])
    return TestPage(author: kim, people: [kim, oh], params: params)
  }

  @Test func noTemplateIsTooStrange() {
    var random = SeededGenerator(seed: 11)
    var rendered = 0
    for round in 0..<3000 {
      func piece() -> String {
        if round % 2 == 0 { return Self.balanced(3, &random) }
        return (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in
          Self.pieces.randomElement(using: &random)
        }
        .joined()
      }
      let sources = ["page", "a", "b"].map { name in
        TemplateSource(name: name, text: Array(piece().utf8), path: "\(name).mustache")
      }
      var diagnostics = DiagnosticList()
      let set = TemplateSet(sources, diagnostics: &diagnostics)
      let template = set.compile("page", for: TestPage.shape, diagnostics: &diagnostics)
      #expect(template != nil || diagnostics.hasErrors)
      #expect(diagnostics.all.allSatisfy { $0.span?.start != nil })
      guard let template else { continue }
      var out: [UInt8] = []
      template.render(Self.page, into: &out)
      rendered += 1
    }
    #expect(rendered > 300)
  }
}
