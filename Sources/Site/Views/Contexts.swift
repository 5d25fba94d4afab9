import Mustache

/// "In the briefings": every mention of an entity, by briefing, newest first.
struct Contexts: Sendable {
  /// What one briefing says of it.
  struct Entry: Sendable {
    var briefing: BriefingItem
    /// Sentences as HTML, the names marked.
    var sentences: [[UInt8]]
    /// Mentions that stand in none of the sentences.
    var more: Int

    static let shape = Shape<Entry>(
      "context",
      [
        .text("title") { $0.briefing.title },
        .url("url", parts: { $0.briefing.url.parts }),
        .record("date", DateView.shape) { $0.briefing.date },
        .list("sentences", sentenceShape) { $0.sentences },
        .record("more", CountView.shape) { $0.more > 0 ? CountView($0.more) : nil },
      ]
    )

    private static let sentenceShape = Shape<[UInt8]>(
      "sentence",
      [.html("html") { $1.append(contentsOf: $0) }]
    )
  }

  var mentions = 0
  var briefings = 0
  var entries: [Entry] = []
  /// Briefings before those, by title alone.
  var older: [BriefingItem] = []
  /// Briefings even before those, which are only counted.
  var hidden = 0

  static func fields<Root>(_ get: @escaping @Sendable (Root) -> Contexts) -> [Field<Root>] {
    [
      .flag("hasContexts") { !get($0).entries.isEmpty },
      .record("mentions", CountView.shape) { CountView(get($0).mentions) },
      .record("mentioningBriefings", CountView.shape) { CountView(get($0).briefings) },
      .list("contexts", Entry.shape) { get($0).entries },
      .flag("hasOlderBriefings") { !get($0).older.isEmpty },
      .record("olderCount", CountView.shape) { CountView(get($0).older.count + get($0).hidden) },
      .list("olderBriefings", BriefingItem.shape) { get($0).older },
      .record("hiddenBriefings", CountView.shape) { get($0).hidden > 0 ? CountView(get($0).hidden) : nil },
    ]
  }
}
