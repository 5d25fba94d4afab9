import Briefings
import Diagnostics
import Markdown
import Mentions

/// An address on the web that the site leads to.
package struct ExternalLink: Hashable, Sendable {
  /// Without its fragment, which no server is told.
  package var address: String
  /// Where it stands, in the order of the library; at least one.
  package var places: [SourceSpan]
}

extension SitePlan {
  /// Addresses on the web in texts, sources and the navigation, ascending, each once; only what is released.
  package func externalLinks() -> [ExternalLink] {
    var places: [String: [SourceSpan]] = [:]
    func add(_ address: String, _ place: SourceSpan) {
      let start = address.prefix(8).lowercased()
      guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return }
      places[String(address.prefix { $0 != "#" }), default: []].append(place)
    }
    func add(_ document: Document, _ path: String) {
      for node in document.nodes where node.kind == .link || node.kind == .image {
        let address = document.attribute(node.string)
        // An image has no text to be found by.
        let isPlaced = node.kind == .image && node.line > 0
        add(
          address,
          isPlaced
            ? SourceSpan(path: path, line: Int(node.line), column: max(1, Int(node.column)))
            : document.span(of: node.text.lowerBound, path: path)
        )
      }
    }
    func add(_ sources: [Source]) {
      for source in sources {
        for address in [source.url, source.archive].compactMap(\.self) { add(address, source.span) }
      }
    }
    let library = index.library
    for item in library.settings.navigation { add(item.url, SourceSpan(path: "Content/site.yaml")) }
    for (i, briefing) in library.briefings.enumerated() {
      add(library.body(ofBriefing: i), briefing.span.path)
      add(briefing.sources)
    }
    for (i, actor) in library.actors.enumerated() {
      add(library.profile(ofActor: i), actor.span.path)
      add(actor.sources)
    }
    for (i, event) in library.events.enumerated() {
      add(library.account(ofEvent: i), event.span.path)
      add(event.sources)
    }
    return places.map { ExternalLink(address: $0.key, places: $0.value) }.sorted { $0.address < $1.address }
  }
}
