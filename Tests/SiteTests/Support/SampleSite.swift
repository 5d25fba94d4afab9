import Briefings
import Diagnostics
import Markdown
import Mentions
import Testing
import Words

@testable import Site

/// A site made in code: nouns with Markdown texts, names linked wherever they stand.
struct SampleSite {
  var settings = SiteSettings(title: "Northern Desk")
  var briefings: [Briefing] = []
  var actors: [Actor] = []
  var events: [Event] = []
  var assets: [String] = []

  static func span(_ path: String) -> SourceSpan { SourceSpan(path: path, line: 1, column: 1) }

  static func date(_ text: String) -> EDTFDate {
    EDTFDate.parse(text)
      ?? EDTFDate(source: text, earliest: .min, latest: .max, start: nil, finish: nil, form: .unknownStart)
  }

  static func markdown(_ text: String) -> Document {
    var diagnostics = DiagnosticList()
    return MarkdownParser.parse(Array(text.utf8)[...], path: "x.md", diagnostics: &diagnostics) ?? Document()
  }

  static func reference(_ id: String) -> Reference { Reference(id: id, span: span("x.md")) }

  mutating func add(
    briefing id: String,
    _ title: String = "A briefing",
    date: String = "2025-04-28",
    _ body: String = "",
    _ change: (inout Briefing) -> Void = { _ in }
  ) {
    let path = "Content/briefings/\(id).md"
    var briefing = Briefing(id: id, title: title, date: Self.date(date), span: Self.span(path))
    briefing.body = Self.markdown(body)
    change(&briefing)
    briefings.append(briefing)
  }

  mutating func add(
    actor id: String,
    _ name: String,
    _ category: Actor.Category = .person,
    _ change: (inout Actor) -> Void = { _ in }
  ) {
    let path = "Content/actors/\(id).md"
    var actor = Actor(id: id, name: name, category: category, origin: .curated, span: Self.span(path))
    change(&actor)
    actors.append(actor)
  }

  mutating func add(
    event id: String,
    _ title: String,
    date: String = "2025-04-26",
    _ change: (inout Event) -> Void = { _ in }
  ) {
    let path = "Content/events/\(id).md"
    var event = Event(id: id, title: title, date: Self.date(date), origin: .curated, span: Self.span(path))
    change(&event)
    events.append(event)
  }

  // MARK: Stages

  var library: Library {
    Library(
      settings: settings,
      briefings: briefings.sorted { $0.id < $1.id },
      actors: actors.sorted { $0.id < $1.id },
      events: events.sorted { $0.id < $1.id },
      assets: assets.sorted()
    )
  }

  /// All strong names linked wherever they stand.
  var linked: LinkedLibrary { SampleLinker(library).linked }

  func plan(_ templates: SiteTemplates) -> SitePlan {
    var diagnostics = DiagnosticList()
    return Site.plan(linked, templates: templates, diagnostics: &diagnostics)
  }

  /// Every file by path.
  func rendered(_ templates: SiteTemplates? = Self.defaults) -> [String: String] {
    guard let templates else { return [:] }
    let plan = plan(templates)
    let renderer = Renderer(plan, templates: templates)
    var scratch = PageScratch()
    var files: [String: String] = [:]
    for page in plan.pages {
      var bytes: [UInt8] = []
      renderer.render(page, into: &bytes, scratch: &scratch)
      files[page.path] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }

  func page(_ path: String) -> String { rendered()[path] ?? "" }

  static let words: Words = {
    var diagnostics = DiagnosticList()
    return Words.make(language: "en", defaults: TemplateLoader.words, diagnostics: &diagnostics)
  }()

  static let defaults: SiteTemplates? = {
    var diagnostics = DiagnosticList()
    let templates = SiteTemplates(TemplateLoader.defaults, language: "en", diagnostics: &diagnostics)
    #expect(TextPrinter().text(of: diagnostics) == "")
    return templates
  }()
}
