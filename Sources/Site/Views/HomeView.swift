import Mustache

/// The front page.
struct HomeView: Framed {
  var frame: Frame
  var lead: BriefingItem?
  var briefings: [BriefingItem]
  var events: [EventItem]
  var actors: [EntityView]

  static let shape = Shape<HomeView>(
    "home",
    frameFields
      + [
        .record("lead", BriefingItem.shape) { $0.lead },
        .flag("hasBriefings") { !$0.briefings.isEmpty },
        .list("briefings", BriefingItem.shape) { $0.briefings },
        .flag("hasEvents") { !$0.events.isEmpty },
        .list("events", EventItem.shape) { $0.events },
        .flag("hasActors") { !$0.actors.isEmpty },
        .list("actors", EntityView.shape) { $0.actors },
      ]
  )
}
