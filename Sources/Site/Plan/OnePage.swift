import Briefings
import Mentions

/// A page as a whole build would make it.
package struct OnePage: Sendable {
  /// Below the output folder.
  package let path: String
  package let bytes: [UInt8]

  /// Makes the page of a briefing, an actor or an event, and nothing else.
  package init(of owner: TextOwner, _ linked: LinkedLibrary, _ templates: SiteTemplates) {
    let index = SiteIndex(linked, words: templates.words)
    let page =
      switch owner {
      case .briefing(let i): Page(path: index.briefingPaths[i] + "index.html", content: .briefing(i))
      case .actor(let i): Page(path: index.path(ofActor: i) + "index.html", content: .actor(i))
      case .event(let i): Page(path: index.path(ofEvent: i) + "index.html", content: .event(i))
      }
    let plan = SitePlan(pages: [page], assets: [], files: [], index: index)
    var (bytes, scratch) = ([UInt8](), PageScratch())
    Renderer(plan, templates: templates).render(page, into: &bytes, scratch: &scratch)
    (path, self.bytes) = (page.path, bytes)
  }
}
