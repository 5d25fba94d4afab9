import Briefings
import Mentions

/// A page as a whole build would make it.
package struct OnePage: Sendable {
  /// Below the output folder.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

  /// Makes the page of a briefing, an actor or an event, and nothing else.
  ///
  /// - Parameters:
  ///   - plan: of a library that differs from that of `linked` in nothing but the text of that noun.
  ///   - templates: those that `plan` was made by.
  package init(of owner: TextOwner, _ linked: LinkedLibrary, in plan: SitePlan, _ templates: SiteTemplates) {
    let index = SiteIndex(plan.index, text: owner, linked)
    let page =
      switch owner {
      case .briefing(let i): Page(path: index.briefingPaths[i] + "index.html", content: .briefing(i))
      case .profile(let i): Page(path: index.path(ofActor: i) + "index.html", content: .actor(i))
      case .account(let i): Page(path: index.path(ofEvent: i) + "index.html", content: .event(i))
      }
    let own = SitePlan(pages: [page], assets: plan.assets, files: [], index: index)
    var (bytes, scratch) = ([UInt8](), PageScratch())
    Renderer(own, templates: templates).render(page, into: &bytes, scratch: &scratch)
    (path, self.bytes) = (page.path, bytes)
  }
}

extension SitePlan {
  /// What the site is made from.
  package var linked: LinkedLibrary { index.linked }
}
