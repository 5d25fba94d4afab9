import Briefings
import Mentions

extension PageMaker {
  /// At most so many briefings are quoted, so many sentences of each; as many more are listed by title, so that
  /// no page grows without end.
  static var quotedBriefings: Int { 30 }
  private static var quotedSentences: Int { 3 }
  static var listedBriefings: Int { 400 }

  /// What the briefings say of an entity.
  func contexts(of entity: EntityID) -> Contexts {
    let entries = index.linked.backlinks[entity]
    var contexts = Contexts()
    contexts.briefings = entries.count
    contexts.mentions = entries.reduce(0) { $0 + Int($1.count) }
    contexts.entries.reserveCapacity(min(entries.count, Self.quotedBriefings))
    for entry in entries.prefix(Self.quotedBriefings) {
      let list = SentenceList(entity, entry, in: index, limit: Self.quotedSentences)
      contexts.entries.append(
        Contexts.Entry(
          briefing: item(briefing: Int(entry.briefing), isBrief: true),
          sentences: list.sentences,
          more: list.more
        )
      )
    }
    let older = entries.dropFirst(Self.quotedBriefings)
    contexts.older = older.prefix(Self.listedBriefings).map {
      item(briefing: Int($0.briefing), isBrief: true)
    }
    contexts.hidden = max(0, older.count - Self.listedBriefings)
    return contexts
  }
}
