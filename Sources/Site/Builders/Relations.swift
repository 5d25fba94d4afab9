import Briefings
import Mentions
import Words

extension PageMaker {
  private static var tiesAtMost: Int { 60 }

  /// An actor's ties: those that it asserts and those that others assert to it, by sort.
  func relations(of actor: Int) -> [ActorView.TieGroup] {
    let own = library.actors[actor]
    var groups: [ActorView.TieGroup] = []
    for category in Relation.Category.allCases {
      var outgoing: [ActorView.Tie] = []
      var known: Set<Int> = []
      for relation in own.relations where relation.category == category {
        guard let other = index.actor(relation.actor) else { continue }
        known.insert(other)
        outgoing.append(tie(relation, to: other, source: mark(relation.source, in: .actor(actor))))
      }
      var incoming: [ActorView.Tie] = []
      for end in index.relationsToActor[actor] {
        let relation = library.actors[Int(end.holder)].relations[Int(end.index)]
        guard relation.category == category, Int(end.holder) != actor else { continue }
        // Told from both ends, a tie that reads the same from both is one.
        if category.isSymmetric, !known.insert(Int(end.holder)).inserted { continue }
        incoming.append(tie(relation, to: Int(end.holder), source: nil))
      }
      if category.isSymmetric {
        outgoing += incoming
        incoming = []
      }
      let word = words.tie(category)
      for (word, ties) in [(word.of, outgoing), (word.many, incoming)] where !ties.isEmpty {
        groups.append(ActorView.TieGroup(word: word, ties: Array(ties.prefix(Self.tiesAtMost))))
      }
    }
    return groups
  }

  private func tie(_ relation: Relation, to other: Int, source: SourceMark?) -> ActorView.Tie {
    ActorView.Tie(
      entity: actor(other),
      period: words.dates.period(since: relation.since, until: relation.until),
      source: source,
      text: relation.text,
      isExtracted: relation.proposal != nil
    )
  }
}
