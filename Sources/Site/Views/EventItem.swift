import Mustache

/// How sure it is that an event happened, or that a claim holds.
struct StatusView: Sendable {
  var slug: String
  var word: String
  /// Of a claim's.
  var glyph: String?

  static let shape = Shape<StatusView>(
    "status",
    [
      .text("slug") { $0.slug },
      .text("word") { $0.word },
      .text("glyph") { $0.glyph },
    ]
  )
}

/// An event in a timeline.
struct EventItem: Sendable {
  var title: String
  var url: PageLink
  var date: DateView
  var status: StatusView?
  /// What sort of event it is, in a word.
  var type: String?
  /// Who took part, for lists that are filtered by it: names with `|` between them.
  var actors: String?
  var note: String?
  /// Whether it is the event whose page this is.
  var isCurrent = false

  static let shape = Shape<EventItem>(
    "event item",
    [
      .text("title") { $0.title },
      .url("url", parts: { $0.url.parts }),
      .record("date", DateView.shape) { $0.date },
      .text("mark") { $0.date.mark },
      .record("status", StatusView.shape) { $0.status },
      .text("type") { $0.type },
      .text("actors") { $0.actors },
      .text("note") { $0.note },
      .flag("isCurrent") { $0.isCurrent },
    ]
  )
}
