import Briefings
import Site

/// What a build that came to its end has made.
package struct BuildSummary: Hashable, Sendable {
  package var briefings: Int
  package var actors: Int
  package var events: Int
  /// Every file that is made, feeds and style sheets included, assets of the content aside.
  package var pages: Int
  package var assets: Int
  package var output: Publisher.Outcome

  init(_ library: Library, _ plan: Plan, _ output: Publisher.Outcome) {
    briefings = library.briefings.count
    actors = library.actors.count
    events = library.events.count
    pages = plan.site.pages.count
    assets = plan.site.assets.count
    self.output = output
  }
}
