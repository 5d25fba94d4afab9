import Briefings
import Diagnostics
import Markdown

@testable import Mentions

/// A small library written as a test reads best.
struct TestSite {
  var library: Library
  var diagnostics = DiagnosticList()

  init(linking: SiteSettings.Linking = .all) {
    var settings = SiteSettings(title: "Test")
    settings.linking = linking
    library = Library(settings: settings)
  }

  mutating func actor(
    _ id: String,
    _ name: String,
    _ category: Actor.Category = .state,
    _ aliases: [(Alias.Kind, String)] = [],
    profile: String = "",
    isUnnamed: Bool = false
  ) {
    let path = "Content/actors/\(id).md"
    var actor = Actor(
      id: id,
      name: name,
      category: category,
      origin: .curated,
      span: SourceSpan(path: path, line: 2, column: 7)
    )
    actor.isUnnamed = isUnnamed
    actor.aliases = aliases.enumerated().map { i, alias in
      Alias(name: alias.1, kind: alias.0, span: SourceSpan(path: path, line: 5 + i, column: 5))
    }
    actor.profile = parse(profile, path)
    library.actors.append(actor)
  }

  mutating func event(_ id: String, _ title: String, _ aliases: [String] = [], account: String = "") {
    let path = "Content/events/\(id).md"
    guard let date = EDTFDate.parse("2025") else { return }
    var event = Event(
      id: id,
      title: title,
      date: date,
      origin: .curated,
      span: SourceSpan(path: path, line: 2, column: 8)
    )
    event.aliases = aliases.map { Alias(name: $0, span: SourceSpan(path: path, line: 5, column: 5)) }
    event.account = parse(account, path)
    library.events.append(event)
  }

  mutating func briefing(_ text: String, id: String = "b", date: String = "2025-04-28") {
    let path = "Content/briefings/\(id).md"
    guard let date = EDTFDate.parse(date) else { return }
    var briefing = Briefing(
      id: id,
      title: id,
      date: date,
      span: SourceSpan(path: path, line: 2, column: 8)
    )
    briefing.body = parse(text, path)
    library.briefings.append(briefing)
  }

  private mutating func parse(_ text: String, _ path: String) -> Document {
    MarkdownParser.parse(Array(text.utf8)[...], path: path, diagnostics: &diagnostics) ?? Document()
  }

  func linked() async -> (library: LinkedLibrary, diagnostics: DiagnosticList) {
    var diagnostics = DiagnosticList()
    let linked = await link(library, diagnostics: &diagnostics)
    return (linked, diagnostics)
  }

  /// What the texts of the first briefing mention, as `words=id`; an unlinked mention in parentheses.
  func mentions() async -> [String] {
    let linked = await linked().library
    return Self.texts(linked.briefings[0], library.briefings[0].body, library)
  }

  static func texts(_ linked: LinkedDocument, _ document: Document, _ library: Library) -> [String] {
    linked.mentions.map { mention in
      let text = "\(document.string(mention.range))=\(NameTexts(library).id(mention.entity))"
      return mention.isLinked ? text : "(\(text))"
    }
  }
}

/// What is mentioned by `text` as the only briefing of a site.
func mentions(_ text: String, linking: SiteSettings.Linking = .all, _ fill: (inout TestSite) -> Void) async
  -> [String]
{
  var site = TestSite(linking: linking)
  fill(&site)
  site.briefing(text)
  return await site.mentions()
}
