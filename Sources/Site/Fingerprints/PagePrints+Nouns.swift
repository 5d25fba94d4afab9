import Briefings
import Mentions

/// What a noun's page and its JSON document are both made from: computed once for the two.
extension PagePrints {
  /// Nouns are numbered one after the other: briefings, actors, events.
  var nounCount: Int { library.briefings.count + library.actors.count + library.events.count }
  func number(ofBriefing i: Int) -> Int { i }
  func number(ofActor i: Int) -> Int { library.briefings.count + i }
  func number(ofEvent i: Int) -> Int { library.briefings.count + library.actors.count + i }

  func fingerprint(ofNoun number: Int) -> Fingerprint {
    var mixer = Mixer()
    if number < library.briefings.count {
      add(briefing: number, to: &mixer)
    } else if number < self.number(ofEvent: 0) {
      add(actor: number - self.number(ofActor: 0), to: &mixer)
    } else {
      add(event: number - self.number(ofEvent: 0), to: &mixer)
    }
    return mixer.fingerprint
  }

  private func add(briefing i: Int, to mixer: inout Mixer) {
    mixer.add(library.briefings[i])
    mixer.add(texts.briefings[i])
    for tag in BriefingOrder.unique(library.briefings[i].tags) {
      if let place = index.briefings.tagIndices[tag] { mixer.add(index.briefings.tagSlugs[place]) }
    }
    for entry in index.entitiesOfBriefing[i] { mixer.add(cards.cards[Int(entry.entity.rawValue)]) }
    for saying in index.quotes.ofBriefing[i] { add(saying, to: &mixer) }
    add(claims: index.claims.ofBriefing[i], to: &mixer)
    add(sourcesOf: .briefing(i), to: &mixer)
    for use in PageMaker.uses(library.briefings[i].claims) { mixer.add(use) }
  }

  /// What a briefing's page shows and its JSON document does not.
  func add(pageOfBriefing i: Int, to mixer: inout Mixer) {
    mixer.add(neighbours.related.prints[i])
    mixer.add(index.briefings.older(than: i).map { cards.titles[$0] } ?? .zero)
    mixer.add(index.briefings.newer(than: i).map { cards.titles[$0] } ?? .zero)
  }

  private func add(actor i: Int, to mixer: inout Mixer) {
    mixer.add(library.actors[i])
    mixer.add(texts.profiles[i])
    add(actor: library.actors[i].country, to: &mixer)
    for role in library.actors[i].roles { add(actor: role.of, to: &mixer) }
    for relation in library.actors[i].relations {
      add(actor: relation.actor, to: &mixer)
      add(proposal: relation.proposal, to: &mixer)
    }
    for part in index.eventsOfActor[i] {
      mixer.add(cards.cards[index.actorCount + Int(part.event)])
      mixer.add(part.role.rawValue)
    }
    add(origin: library.actors[i].origin, to: &mixer)
    for end in index.relationsToActor[i] {
      mixer.add(cards.links[Int(end.holder)])
      add(origin: library.actors[Int(end.holder)].origin, to: &mixer)
      add(proposal: library.actors[Int(end.holder)].relations[Int(end.index)].proposal, to: &mixer)
      // The sentence that says so is in the other's text.
      if library.actors[Int(end.holder)].relations[Int(end.index)].source != nil {
        mixer.add(texts.profiles[Int(end.holder)])
      }
      mixer.add(library.actors[Int(end.holder)].relations[Int(end.index)])
    }
    for end in index.rolesInActor[i] {
      mixer.add(cards.links[Int(end.holder)])
      add(origin: library.actors[Int(end.holder)].origin, to: &mixer)
      if library.actors[Int(end.holder)].roles[Int(end.index)].source != nil {
        mixer.add(texts.profiles[Int(end.holder)])
      }
      mixer.add(library.actors[Int(end.holder)].roles[Int(end.index)])
    }
    let members = index.actorsOfState[i].prefix(PageMaker.membersAtMost)
    for member in members { mixer.add(cards.cards[Int(member)]) }
    if library.actors[i].isUnnamed {
      for briefing in index.briefings(ofUnnamed: i) { mixer.add(cards.titles[Int(briefing)]) }
    }
    for (person, briefing) in index.unnamedNewestFirst(of: i).prefix(PageMaker.membersAtMost) {
      mixer.add(cards.links[Int(person)])
      mixer.add(briefing.map { cards.titles[Int($0)] } ?? .zero)
    }
    mixer.add(index.quotes.byActor[i].count)
    for saying in index.quotes.byActor[i].prefix(PageMaker.quotesOfActor) { add(away: saying, to: &mixer) }
    for rows in [index.claims.byActor, index.claims.takenUpByActor, index.claims.aboutActor] {
      add(claims: rows[i].prefix(PageMaker.claimsAtMost), to: &mixer)
    }
    add(sourcesOf: .actor(i), to: &mixer)
    addNews(of: index.linked.id(ofActor: i), index.eventsOfActor[i].lazy.map(\.event), to: &mixer)
    add(contextsOf: index.linked.id(ofActor: i), to: &mixer)
  }

  private func add(event i: Int, to mixer: inout Mixer) {
    mixer.add(library.events[i])
    mixer.add(texts.accounts[i])
    add(origin: library.events[i].origin, to: &mixer)
    add(claims: index.claims.ofEvent[i].prefix(PageMaker.claimsOfEvent), to: &mixer)
    add(sourcesOf: .event(i), to: &mixer)
    for use in PageMaker.uses(library.events[i].claims) { mixer.add(use) }
    for participant in library.events[i].participants { add(actor: participant.actor, to: &mixer) }
    for references in [library.events[i].partOf, library.events[i].follows, library.events[i].confirms] {
      for reference in references { mixer.add(index.event(reference).map(card(ofEvent:)) ?? .zero) }
    }
    for others in [index.partsOfEvent[i], index.followersOfEvent[i], index.confirmationsOfEvent[i]] {
      mixer.add(others.count)
      for other in others { mixer.add(card(ofEvent: Int(other))) }
      addNews(of: index.linked.id(ofEvent: i), others, to: &mixer)
    }
    add(contextsOf: index.linked.id(ofEvent: i), to: &mixer)
  }

  private func add(actor reference: Reference?, to mixer: inout Mixer) {
    mixer.add(index.actor(reference).map { cards.links[$0] } ?? .zero)
  }

  private func add(origin: Origin, to mixer: inout Mixer) {
    mixer.add(origin.isCurated)
    for field in Origin.Field.allCases { mixer.add(origin.filled.contains(field)) }
    guard !origin.isCurated || !origin.filled.isEmpty else { return }
    add(proposal: origin.proposal, to: &mixer)
  }

  /// With the text of the briefing that its sentence is from.
  private func add(proposal: Origin.Proposal?, to mixer: inout Mixer) {
    guard let proposal else { return }
    mixer.add(proposal.extractor)
    mixer.add(proposal.version)
    mixer.add(proposal.confidence)
    guard let i = proposal.briefings.lazy.compactMap({ index.briefingIndices[$0] }).first else { return }
    mixer.add(cards.titles[Int(i)])
    mixer.add(texts.briefings[Int(i)])
  }

  private func card(ofEvent i: Int) -> Fingerprint { cards.cards[index.actorCount + i] }

  /// What is quoted, what is listed, and what is counted.
  private func add(contextsOf entity: EntityID, to mixer: inout Mixer) {
    let entries = index.linked.backlinks[entity]
    mixer.add(entries.count)
    mixer.add(entries.reduce(0) { $0 + Int($1.count) })
    for entry in entries.prefix(PageMaker.quotedBriefings) {
      mixer.add(cards.titles[Int(entry.briefing)])
      mixer.add(texts.briefings[Int(entry.briefing)])
    }
    let older = entries.dropFirst(PageMaker.quotedBriefings).prefix(PageMaker.listedBriefings)
    for entry in older { mixer.add(cards.titles[Int(entry.briefing)]) }
  }

  /// How often each briefing that the JSON document lists names the entity: its page tells that of quoted ones alone.
  func add(countsOf entity: EntityID, to mixer: inout Mixer) {
    let entries = index.linked.backlinks[entity].prefix(MachineDocument.briefingsAtMost)
    for entry in entries.dropFirst(PageMaker.quotedBriefings) { mixer.add(Int(entry.count)) }
  }
}
