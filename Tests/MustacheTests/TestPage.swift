import Diagnostics
import Mustache
import Testing

/// A value with a field of every kind.
struct TestPage: Sendable {
  struct Person: Sendable {
    var name: String
    var home: String?
    var friends: [Person] = []

    static let shape: Shape<Person> = Shape(
      "person",
      [
        .text("name") { $0.name },
        .url("home") { $0.home },
        .list("friends", shape) { $0.friends },
      ]
    )
  }

  var title = "Title"
  var summary: String?
  var slug: [UInt8] = Array("slug".utf8)
  var body = "<p>Body</p>"
  var link: String? = "https://example.org/?a=1&b=2"
  var count: Int?
  var isDraft = false
  var author: Person?
  var people: [Person] = []
  var params = DynamicValue.table([])

  static let shape = Shape<TestPage>(
    "page",
    [
      .text("title") { $0.title },
      .text("summary") { $0.summary },
      .bytes("slug") { $0.slug },
      .html("body") { $1.append(contentsOf: $0.body.utf8) },
      .url("link") { $0.link },
      .number("count") { $0.count },
      .flag("isDraft") { $0.isDraft },
      .record("author", Person.shape) { $0.author },
      .list("people", Person.shape) { $0.people },
      .params("params") { $0.params },
    ]
  )

  /// A template alone; nil after recording what is wrong with it.
  static func template(_ text: String) -> Template<TestPage>? {
    var diagnostics = DiagnosticList()
    let source = TemplateSource(name: "page", text: Array(text.utf8), path: "page.mustache")
    let set = TemplateSet([source], diagnostics: &diagnostics)
    let template = set.compile("page", for: shape, diagnostics: &diagnostics)
    #expect(diagnostics.all == [])
    return template
  }

  /// The page by a template, with partials and parents by name; what is wrong with them instead, if anything.
  func rendered(_ template: String, _ others: [String: String] = [:]) -> String {
    var diagnostics = DiagnosticList()
    let sources = ([("page", template)] + others.sorted { $0.key < $1.key }).map { name, text in
      TemplateSource(name: name, text: Array(text.utf8), path: "\(name).mustache")
    }
    let set = TemplateSet(sources, diagnostics: &diagnostics)
    let compiled = set.compile("page", for: Self.shape, diagnostics: &diagnostics)
    guard diagnostics.isEmpty, let compiled else { return TextPrinter().text(of: diagnostics) }
    var out: [UInt8] = []
    compiled.render(self, into: &out)
    return String(decoding: out, as: UTF8.self)
  }
}
