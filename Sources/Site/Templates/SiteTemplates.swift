import Diagnostics
import Mustache

/// A site's templates, compiled and checked against the pages' shapes.
package struct SiteTemplates: Sendable {
  package let assets: [TemplateFiles.Asset]

  let home: Template<HomeView>
  let briefing: Template<BriefingView>
  let actor: Template<ActorView>
  let event: Template<EventView>
  let briefings: Template<BriefingsView>
  let actors: Template<ActorsView>
  let events: Template<EventsView>
  let notFound: Template<NotFoundView>
  let redirect: Template<RedirectView>

  /// Compiles `files`; faults go to `diagnostics`, and a template with faults gives nil.
  package init?(_ files: TemplateFiles, diagnostics: inout DiagnosticList) {
    let set = TemplateSet(
      files.texts.map { TemplateSource(name: $0.name, text: $0.text, path: $0.path) },
      diagnostics: &diagnostics
    )
    // Each is compiled before any is missed, so that one run tells the faults of all.
    let home = set.compile("home", for: HomeView.shape, diagnostics: &diagnostics)
    let briefing = set.compile("briefing", for: BriefingView.shape, diagnostics: &diagnostics)
    let actor = set.compile("actor", for: ActorView.shape, diagnostics: &diagnostics)
    let event = set.compile("event", for: EventView.shape, diagnostics: &diagnostics)
    let briefings = set.compile("briefings", for: BriefingsView.shape, diagnostics: &diagnostics)
    let actors = set.compile("actors", for: ActorsView.shape, diagnostics: &diagnostics)
    let events = set.compile("events", for: EventsView.shape, diagnostics: &diagnostics)
    let notFound = set.compile("404", for: NotFoundView.shape, diagnostics: &diagnostics)
    let redirect = set.compile("redirect", for: RedirectView.shape, diagnostics: &diagnostics)
    guard let home, let briefing, let actor, let event, let briefings, let actors, let events,
      let notFound, let redirect
    else { return nil }
    assets = files.assets
    self.home = home
    self.briefing = briefing
    self.actor = actor
    self.event = event
    self.briefings = briefings
    self.actors = actors
    self.events = events
    self.notFound = notFound
    self.redirect = redirect
  }
}
