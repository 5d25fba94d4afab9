import Briefings
import Mentions

/// Somebody whom an actor's drawing shows beside it: tied to it by what is asserted, by being named together, or both.
struct Neighbour: Sendable {
  var actor: Int
  /// What is asserted, read from the actor in the middle: `Ally of`; nil where nothing is.
  var word: String?
  /// How many briefings name both; nil where it is not among those most often seen with the actor.
  var together: Int32?
}

extension PageMaker {
  private static var assertedAtMost: Int { 6 }
  private static var neighboursAtMost: Int { 10 }

  /// Whom an actor is tied to: what is asserted comes first, then who is most often seen with it.
  ///
  /// - Parameter company: as ``SiteIndex/company(of:_:)`` gives it.
  func neighbours(of actor: Int, company: [Companion]) -> [Neighbour] {
    var neighbours: [Neighbour] = []
    let together = Dictionary(
      company.map { (Int($0.entity.rawValue), $0.briefings) },
      uniquingKeysWith: { first, _ in first }
    )
    index.forEachTie(of: actor) { other, word in
      guard neighbours.count < Self.assertedAtMost, other != actor,
        !neighbours.contains(where: { $0.actor == other })
      else { return }
      neighbours.append(Neighbour(actor: other, word: word, together: together[other]))
    }
    for companion in company {
      let other = Int(companion.entity.rawValue)
      guard other < index.actorCount else { continue }
      guard neighbours.count < Self.neighboursAtMost else { break }
      if neighbours.contains(where: { $0.actor == other }) { continue }
      neighbours.append(Neighbour(actor: other, together: companion.briefings))
    }
    return neighbours
  }
}

extension SiteIndex {
  /// Every asserted tie of an actor to another: its relations, those that others assert to it, and offices of named ones.
  ///
  /// - Parameter body: is given the other actor, and what the tie is, read from `actor`.
  func forEachTie(of actor: Int, _ body: (Int, String) -> Void) {
    for relation in library.actors[actor].relations {
      if let other = self.actor(relation.actor) { body(other, words.tie(relation.category).of) }
    }
    for end in relationsToActor[actor] {
      body(
        Int(end.holder),
        words.tie(library.actors[Int(end.holder)].relations[Int(end.index)].category).one
      )
    }
    for role in library.actors[actor].roles where !library.actors[actor].isUnnamed {
      if let of = self.actor(role.of) { body(of, role.title) }
    }
    for end in rolesInActor[actor] {
      body(Int(end.holder), library.actors[Int(end.holder)].roles[Int(end.index)].title)
    }
  }
}
