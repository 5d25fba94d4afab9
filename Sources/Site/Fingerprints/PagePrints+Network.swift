import Mentions

extension PagePrints {
  /// Who may stand in the network, what ties them, and which of them each briefing names: a sum that stands for all
  /// counts of pairs.
  func addNetwork(to mixer: inout Mixer) {
    let candidates = TieGraph.candidates(index)
    var isCandidate = [Bool](repeating: false, count: index.actorCount)
    for actor in candidates {
      isCandidate[Int(actor)] = true
      mixer.add(cards.links[Int(actor)])
      mixer.add(index.linked.backlinks[EntityID(rawValue: actor)].count)
      mixer.add(Int(index.rareness(of: EntityID(rawValue: actor))))
    }
    for actor in candidates {
      index.forEachTie(of: Int(actor)) { other, word in
        mixer.add(cards.links[other])
        mixer.add(word)
      }
    }
    var sum = Fingerprint.zero
    for briefing in 0..<index.entitiesOfBriefing.count {
      var named = Fingerprint.zero
      for entry in index.entitiesOfBriefing[briefing].prefix(SiteIndex.namesAtMost) {
        let actor = Int(entry.entity.rawValue)
        if actor < isCandidate.count, isCandidate[actor] { named += cards.links[actor] }
      }
      sum += Mixer(named).fingerprint
    }
    mixer.add(sum)
  }
}
