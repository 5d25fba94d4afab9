import Briefings
import Mentions
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
  /// Files that were written or removed, below the output folder; known to the build itself and not kept.
  package var changed: [String] = []
  /// What it took, all 0 where nothing had changed.
  package var work = Work()

  package struct Work: Hashable, Sendable {
    package var filesRead = 0
    package var documentsParsed = 0
    package var documentsLinked = 0
    package var pagesRendered = 0
  }

  init(_ library: Library, _ plan: Plan, _ output: Publisher.Outcome) {
    briefings = library.briefings.count
    actors = library.actors.count
    events = library.events.count
    pages = plan.site.pages.count
    assets = plan.site.assets.count
    self.output = output
  }
}

extension BuildSummary.Work {
  init(_ reading: Reading, _ library: Library, _ linking: Linking, _ output: Publisher.Outcome) {
    filesRead = reading.filesRead
    documentsParsed = reading.documentsParsed + (library.texts?.parsedCount ?? 0)
    documentsLinked = linking.documentsLinked
    pagesRendered = output.rendered
  }
}
