import Briefings
import Mentions

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
        outgoing.append(tie(relation, to: other, source: mark(relation.source, in: own.sources)))
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
      for (word, ties) in [(category.word, outgoing), (category.inverse, incoming)] where !ties.isEmpty {
        groups.append(ActorView.TieGroup(word: word, ties: Array(ties.prefix(Self.tiesAtMost))))
      }
    }
    return groups
  }

  private func tie(_ relation: Relation, to other: Int, source: SourceMark?) -> ActorView.Tie {
    ActorView.Tie(
      entity: actor(other),
      period: Period.text(since: relation.since, until: relation.until),
      source: source,
      text: relation.text
    )
  }
}

extension Relation.Category {
  /// Read from the actor that asserts the tie: `Member of`.
  var word: String {
    switch self {
    case .memberOf: "Member of"
    case .partOf: "Part of"
    case .leads: "Leads"
    case .commands: "Commands"
    case .controls: "Controls"
    case .supports: "Supports"
    case .opposes: "Opposes"
    case .worksFor: "Works for"
    case .ally: "Ally of"
    case .adversary: "Adversary of"
    case .treatyPartner: "Treaty partner of"
    case .related: "Related to"
    }
  }

  /// Read from the other end, of one actor: `Member`.
  var otherWord: String {
    switch self {
    case .memberOf: "Member"
    case .partOf: "Part"
    case .worksFor: "Works for it"
    default: inverse
    }
  }

  /// Read from the other end: `Members`.
  fileprivate var inverse: String {
    switch self {
    case .memberOf: "Members"
    case .partOf: "Parts"
    case .leads: "Led by"
    case .commands: "Commanded by"
    case .controls: "Controlled by"
    case .supports: "Supported by"
    case .opposes: "Opposed by"
    case .worksFor: "People"
    case .ally, .adversary, .treatyPartner, .related: word
    }
  }
}
