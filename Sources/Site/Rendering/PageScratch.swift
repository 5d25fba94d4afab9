import Mustache

/// What a task works with while it renders pages, kept from page to page so that rendering hardly allocates.
///
/// One scratch serves one task at a time.
package struct PageScratch: Sendable {
  var mustache = RenderScratch()
  /// Weights by briefing and by entity.
  var briefings = Tally()
  var entities = Tally()
  /// The feed that was gathered last: an actor's stands on two pages, one beside the other.
  var feed: (actor: Int, feed: Feed)?

  package init() {}
}
