import Mustache

/// What a task works with while it renders pages, kept from page to page so that rendering hardly allocates.
///
/// One scratch serves one task at a time.
package struct PageScratch: Sendable {
  var mustache = RenderScratch()
  /// Weights by briefing and by entity.
  var briefings = Tally()
  var entities = Tally()

  package init() {}
}
