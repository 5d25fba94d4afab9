import Foundation
import TestSupport
import Testing

@testable import Mustache
@testable import Site

/// The documentation of templates says of every shape exactly what it has.
@Suite struct TemplateArticleTests {
  /// By shape's name its rows: ``| `name` | kind |``.
  private static let documented: [String: [String]] = {
    let url = SharedData.project.appending(path: "Sources/Site/Site.docc/Templates.md")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [:] }
    var rows: [String: [String]] = [:]
    var section = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("### ") { section = String(line.dropFirst(4)) }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("| `"), !section.isEmpty, cells.count >= 2 else { continue }
      rows[section, default: []].append("\(cells[0]) \(cells[1])")
    }
    return rows
  }()

  /// Every shape that pages reach, with its rows.
  private static let declared: [String: [String]] = {
    var rows: [String: [String]] = [:]
    func visit(_ shape: ShapeInfo) {
      guard rows[shape.name] == nil else { return }
      rows[shape.name] = []
      rows[shape.name] = shape.fields.map { field in
        let kind: String
        switch field.kind {
        case .text: kind = "text"
        case .html: kind = "HTML"
        case .url: kind = "URL"
        case .number: kind = "number"
        case .flag: kind = "flag"
        case .params: kind = "free"
        case .record(let child):
          visit(child())
          kind = child().name
        case .list(let child):
          visit(child())
          kind = "list of \(child().name)"
        }
        return "`\(field.name)` \(kind)"
      }
    }
    visit(HomeView.shape.info)
    visit(BriefingView.shape.info)
    visit(ActorView.shape.info)
    visit(EventView.shape.info)
    visit(BriefingsView.shape.info)
    visit(ActorsView.shape.info)
    visit(EventsView.shape.info)
    visit(QuotesView.shape.info)
    visit(CorrectionsView.shape.info)
    visit(ClaimsView.shape.info)
    visit(RegisterView.shape.info)
    visit(NetworkView.shape.info)
    visit(SearchView.shape.info)
    visit(NotFoundView.shape.info)
    visit(RedirectView.shape.info)
    return rows
  }()

  @Test func `every shape is documented`() {
    #expect(Self.declared.count > 20)
    #expect(Set(Self.declared.keys).subtracting(Self.documented.keys) == [])
    #expect(Set(Self.documented.keys).subtracting(Self.declared.keys) == [])
  }

  @Test(arguments: declared.keys.sorted())
  func `every field of a shape is documented with its kind, and no other`(_ shape: String) {
    let documented = Self.documented[shape] ?? []
    #expect(documented.sorted() == (Self.declared[shape] ?? []).sorted())
  }
}
