import Mentions

/// One file of the site that is made from a template, decided but not rendered.
package struct Page: Hashable, Sendable {
  /// What the page is about.
  package enum Content: Hashable, Sendable {
    /// Index into `library.briefings`.
    case briefing(Int)
    case actor(Int)
    case event(Int)
    case home, briefingIndex, actorIndex, eventIndex, notFound
  }

  /// Below the output folder, forward slashes: `actors/kim-jong-un/index.html`.
  package var path: String
  package var content: Content

  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}
