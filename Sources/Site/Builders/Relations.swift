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
      var outgoing: [Asserted] = []
      var known: Set<Int> = []
      for relation in own.relations where relation.category == category {
        guard let other = index.actor(relation.actor) else { continue }
        known.insert(other)
        outgoing.append(Asserted(relation: relation, holder: actor, other: other))
      }
      var incoming: [Asserted] = []
      for end in index.relationsToActor[actor] {
        let relation = library.actors[Int(end.holder)].relations[Int(end.index)]
        guard relation.category == category, Int(end.holder) != actor else { continue }
        // Told from both ends, a tie that reads the same from both is one.
        if category.isSymmetric, !known.insert(Int(end.holder)).inserted { continue }
        incoming.append(Asserted(relation: relation, holder: Int(end.holder), other: Int(end.holder)))
      }
      if category.isSymmetric {
        outgoing += incoming
        incoming = []
      }
      let word = words.tie(category)
      for (word, ties) in [(word.of, outgoing), (word.many, incoming)] where !ties.isEmpty {
        groups.append(
          ActorView.TieGroup(word: word, ties: ties.prefix(Self.tiesAtMost).map { tie($0, on: actor) })
        )
      }
    }
    return groups
  }

  /// A relation, the actor that asserts it, and the one that is not the page's.
  private struct Asserted {
    var relation: Relation
    var holder: Int
    var other: Int
  }

  private func tie(_ tie: Asserted, on page: Int) -> ActorView.Tie {
    let relation = tie.relation
    return ActorView.Tie(
      entity: actor(tie.other),
      period: words.dates.period(since: relation.since, until: relation.until),
      source: tie.holder == page ? mark(relation.source, in: .actor(page)) : nil,
      text: relation.text,
      isExtracted: relation.proposal != nil,
      origin: origin(of: relation, of: tie.holder, to: tie.holder == page ? tie.other : page)
    )
  }
}
