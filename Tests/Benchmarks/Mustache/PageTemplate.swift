import Diagnostics
import Mustache

extension BenchmarkPage {
  static let itemShape = Shape<Item>(
    "item",
    [
      .text("title") { $0.title },
      .url("url") { $0.url },
      .text("summary") { $0.summary },
      .flag("isNew") { $0.isNew },
    ]
  )

  static let shape = Shape<BenchmarkPage>(
    "page",
    [
      .text("title") { $0.title },
      .html("body") { $1.append(contentsOf: $0.body) },
      .list("items", itemShape) { $0.items },
    ]
  )

  static let layout = """
    <!DOCTYPE html>
    <html lang="en">
    <head><title>{{title}}</title></head>
    <body>
    <h1>{{title}}</h1>
    {{$main}}{{/main}}
    </body>
    </html>

    """

  static let page = """
    {{<layout}}{{$main}}
    {{{body}}}
    <ul>
    {{#items}}
      {{>item}}
    {{/items}}
    </ul>
    {{/main}}{{/layout}}

    """

  static let item = """
    <li class="card{{#isNew}} new{{/isNew}}">
      <a href="{{url}}" title="{{title}}">{{title}}</a>
      <p>{{summary}}</p>
    </li>

    """

  static func template(_ diagnostics: inout DiagnosticList) -> Template<BenchmarkPage>? {
    let sources = [("layout", layout), ("page", page), ("item", item)].map { name, text in
      TemplateSource(name: name, text: Array(text.utf8), path: "\(name).mustache")
    }
    let set = TemplateSet(sources, diagnostics: &diagnostics)
    return set.compile("page", for: shape, diagnostics: &diagnostics)
  }
}
