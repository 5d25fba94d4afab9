import Briefings
import Mustache

/// A briefing's page.
struct BriefingView: Framed {
  var frame: Frame
  /// Its own, where the page as a whole has another.
  var marking: String?
  var title: String
  /// BCP 47, where the text's language is not the site's.
  var language: String?
  var summary: String?
  var byline: String?
  var date: DateView
  var updated: DateView?
  var readingMinutes: Int
  var body: ProseView
  var isDraft: Bool
  var isRetracted: Bool
  var corrections: [CorrectionView]
  var quotes: [QuoteView]
  var judgements: [JudgementView]
  var claims: [ClaimView]
  var sources: [SourceView]
  /// How many of them are independent, in words.
  var independentSources: String?
  var tags: [JumpItem]
  var actors: [EntityView]
  /// Actors that are named less, folded away.
  var moreActors: [EntityView]
  var events: [EventItem]
  var related: [BriefingItem]
  var older: BriefingItem?
  var newer: BriefingItem?
  var params: Param

  static let shape = Shape<BriefingView>(
    "briefing",
    frameFields
      + [
        .text("marking") { $0.marking },
        .text("title") { $0.title },
        .text("language") { $0.language },
        .text("direction") { $0.language.map(Script.direction(of:)) },
        .text("summary") { $0.summary },
        .text("byline") { $0.byline },
        .record("date", DateView.shape) { $0.date },
        .record("updated", DateView.shape) { $0.updated },
        .number("readingMinutes") { $0.readingMinutes },
        .html("body") { $0.body.write(into: &$1) },
        .flag("isDraft") { $0.isDraft },
        .flag("isRetracted") { $0.isRetracted },
        .flag("hasTags") { !$0.tags.isEmpty },
        .list("tags", JumpItem.shape) { $0.tags },
        .flag("hasCast") { !$0.actors.isEmpty || !$0.events.isEmpty },
        .flag("hasActors") { !$0.actors.isEmpty },
        .list("actors", EntityView.shape) { $0.actors },
        .flag("hasMoreActors") { !$0.moreActors.isEmpty },
        .record("moreActorsCount", CountView.shape) { CountView($0.moreActors.count) },
        .list("moreActors", EntityView.shape) { $0.moreActors },
        .flag("hasEvents") { !$0.events.isEmpty },
        .list("events", EventItem.shape) { $0.events },
        .flag("hasRelated") { !$0.related.isEmpty },
        .list("related", BriefingItem.shape) { $0.related },
        .flag("hasTurn") { $0.older != nil || $0.newer != nil },
        .record("older", BriefingItem.shape) { $0.older },
        .record("newer", BriefingItem.shape) { $0.newer },
        .params("params") { DynamicValue($0.params) },
      ] + CorrectionView.fields { $0.corrections } + QuoteView.fields { $0.quotes }
      + JudgementView.fields { $0.judgements } + ClaimView.fields { $0.claims }
      + SourceView.fields(independent: { $0.independentSources }) { $0.sources }
  )
}
