import Briefings
import Mustache

/// An event's page.
struct EventView: Framed {
  struct PlaceView: Sendable {
    var name: String
    var position: String?

    static let shape = Shape<PlaceView>(
      "place",
      [
        .text("name") { $0.name },
        .text("position") { $0.position },
      ]
    )
  }

  var frame: Frame
  /// Its own, where the page as a whole has another.
  var marking: String?
  var title: String
  var category: String?
  var date: DateView
  var reported: DateView?
  var place: PlaceView?
  var status: StatusView?
  var isExtracted: Bool
  var summary: String?
  var otherNames: [NameGroup]
  var partOf: [EventItem]
  var confirmedBy: [EventItem]
  var initiators: [EntityView]
  var verb: String
  var recipients: [EntityView]
  var bystanders: [EntityView]
  var account: ProseView
  var sequence: [EventItem]
  var parts: [EventItem]
  var confirms: [EventItem]
  var news: NewsView?
  var contexts: Contexts
  var matrix: MatrixView?
  var sources: [SourceView]
  /// How many of them are independent, in words.
  var independentSources: String?
  var seenWith: [EntityView]
  var params: Param
}

extension EventView {
  static let shape = Shape<EventView>(
    "event",
    frameFields
      + [
        .text("marking") { $0.marking },
        .text("title") { $0.title },
        .text("glyph") { _ in EntityKind.event.glyph },
        .text("category") { $0.category },
        .record("date", DateView.shape) { $0.date },
        .record("reported", DateView.shape) { $0.reported },
        .record("place", PlaceView.shape) { $0.place },
        .record("status", StatusView.shape) { $0.status },
        .flag("isExtracted") { $0.isExtracted },
        .text("summary") { $0.summary },
        .list("otherNames", NameGroup.shape) { $0.otherNames },
        .list("partOf", EventItem.shape) { $0.partOf },
        .flag("hasConfirmedBy") { !$0.confirmedBy.isEmpty },
        .list("confirmedBy", EventItem.shape) { $0.confirmedBy },
        .flag("hasParticipants") {
          !$0.initiators.isEmpty || !$0.recipients.isEmpty || !$0.bystanders.isEmpty
        },
        .flag("hasCast") { !$0.initiators.isEmpty || !$0.recipients.isEmpty },
        .flag("hasInitiators") { !$0.initiators.isEmpty },
        .list("initiators", EntityView.shape) { $0.initiators },
        .text("verb") { $0.verb },
        .flag("hasRecipients") { !$0.recipients.isEmpty },
        .list("recipients", EntityView.shape) { $0.recipients },
        .flag("hasBystanders") { !$0.bystanders.isEmpty },
        .list("bystanders", EntityView.shape) { $0.bystanders },
        .flag("hasAccount") { !$0.account.isEmpty },
        .html("account") { $0.account.write(into: &$1) },
        .flag("hasSequence") { !$0.sequence.isEmpty },
        .list("sequence", EventItem.shape) { $0.sequence },
        .flag("hasParts") { !$0.parts.isEmpty },
        .list("parts", EventItem.shape) { $0.parts },
        .flag("hasConfirms") { !$0.confirms.isEmpty },
        .list("confirms", EventItem.shape) { $0.confirms },
        .record("matrix", MatrixView.shape) { $0.matrix },
        .record("news", NewsView.shape) { $0.news },
        .flag("hasSeenWith") { !$0.seenWith.isEmpty },
        .list("seenWith", EntityView.shape) { $0.seenWith },
        .params("params") { DynamicValue($0.params) },
      ] + Contexts.fields { $0.contexts }
      + SourceView.fields(independent: { $0.independentSources }) { $0.sources }
  )
}
