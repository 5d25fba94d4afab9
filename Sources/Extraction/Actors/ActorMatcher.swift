import Briefings

/// Finds for actors of texts those of the site that they are: what people have curated wins.
///
/// A proposal is a curated actor if it has its id, or if its name, or another strong name or acronym of it, is a
/// strong name or acronym of that one curated actor only, and the types agree. An alias that two curated actors
/// share decides nothing.
package struct ActorMatcher: Sendable {
  private var byName: [String: Set<String>] = [:]
  private var categories: [String: Actor.Category] = [:]

  package init(_ actors: [Actor]) {
    for actor in actors {
      categories[actor.id] = actor.category
      add(actor.name, actor.id)
      for alias in actor.aliases where alias.kind == .strong || alias.kind == .acronym {
        add(alias.name, actor.id)
      }
    }
  }

  private mutating func add(_ name: String, _ id: String) { byName[Self.key(name), default: []].insert(id) }

  /// Without an article, hyphens being spaces: `the Russian Army`, `Kim Jong-un`.
  private static func key(_ name: String) -> String {
    var words = name.lowercased().split { $0 == " " || $0 == "-" }.map { FoldedName.fold(String($0)) }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// The id of the curated actor; nil for one that nobody has curated.
  package func curated(_ actor: TextActor) -> String? {
    guard let category = actor.category else { return nil }
    if let curated = categories[actor.id], Self.mayBe(category, curated) { return actor.id }
    guard actor.isNamed else { return nil }
    let others = actor.aliases.filter { $0.kind == .strong || $0.kind == .acronym }.map(\.name)
    for name in [actor.name] + others {
      let ids = byName[Self.key(name), default: []].filter { id in
        categories[id].map { Self.mayBe(category, $0) } ?? false
      }
      if ids.count == 1 { return ids.first }
    }
    return nil
  }

  /// A person is never an organization, nor a state its government; which kind of body something is, is often a
  /// guess.
  private static func mayBe(_ proposed: Actor.Category, _ curated: Actor.Category) -> Bool {
    if proposed == curated { return true }
    let bodies: Set<Actor.Category> = [.organization, .armedForce, .media, .group, .government]
    return bodies.contains(proposed) && bodies.contains(curated)
  }

  /// The actors with the ids of the curated ones that they are; mentions of two that are one are mentions of one.
  package func attach(_ found: TextActors) -> TextActors {
    var result = TextActors()
    var numbers: [String: Int] = [:]
    var places: [Int] = []
    let ids = found.actors.map { curated($0) ?? $0.id }
    let renamed = Dictionary(zip(found.actors.map(\.id), ids)) { first, _ in first }
    for (number, actor) in found.actors.enumerated() {
      if let known = numbers[ids[number]] {
        places.append(known)
        result.actors[known].confidence = max(result.actors[known].confidence, actor.confidence)
        result.actors[known].aliases += actor.aliases.filter { !result.actors[known].aliases.contains($0) }
        result.actors[known].roles += actor.roles
        continue
      }
      numbers[ids[number]] = result.actors.count
      places.append(result.actors.count)
      var actor = actor
      actor.id = ids[number]
      actor.country = actor.country.map { renamed[$0] ?? $0 }
      for role in actor.roles.indices {
        actor.roles[role].of = actor.roles[role].of.map { renamed[$0] ?? $0 }
      }
      result.actors.append(actor)
    }
    func moved(_ mention: ActorMention) -> ActorMention {
      var mention = mention
      mention.actor = places[mention.actor]
      return mention
    }
    result.mentions = found.mentions.map(moved)
    result.descriptions = found.descriptions.map(moved)
    return result
  }
}
