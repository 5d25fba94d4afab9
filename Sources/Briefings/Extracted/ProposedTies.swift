/// Relations that are proposed, each as sure as all that says so makes it.
struct ProposedTies {
  private struct Key: Hashable {
    var from: String
    var to: String
    var category: Relation.Category
  }

  struct Tie {
    var from: String
    var noun: Relation
    var proposal: Origin.Proposal
  }

  private(set) var ties: [Tie] = []
  private var places: [Key: Int] = [:]

  /// One that was proposed before is surer now: two that may each be wrong are seldom wrong together.
  mutating func add(_ noun: Relation, of from: String, _ confidence: Double, _ file: ExtractedFile) {
    let to = noun.actor.id
    let isSwapped = noun.category.isSymmetric && to.utf8.lexicographicallyPrecedes(from.utf8)
    let key = Key(from: isSwapped ? to : from, to: isSwapped ? from : to, category: noun.category)
    guard let place = places[key] else {
      places[key] = ties.count
      let proposal = Origin.Proposal(
        extractor: file.extractor,
        version: file.version,
        confidence: confidence,
        briefings: [file.briefing.id]
      )
      ties.append(Tie(from: from, noun: noun, proposal: proposal))
      return
    }
    ties[place].proposal.confidence = 1 - (1 - ties[place].proposal.confidence) * (1 - confidence)
    if !ties[place].proposal.briefings.contains(file.briefing.id) {
      ties[place].proposal.briefings.append(file.briefing.id)
    }
    if ties[place].noun.since == nil { ties[place].noun.since = noun.since }
    if ties[place].noun.until == nil { ties[place].noun.until = noun.until }
  }
}

extension Content {
  /// Gives actors the relations that are sure enough, except where a person has written one of that sort between the
  /// two already, at either end.
  mutating func addRelations(_ proposed: ProposedTies) {
    guard !proposed.ties.isEmpty else { return }
    let places = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1.id, $0) })
    for tie in proposed.ties where isShown(tie.proposal.confidence) {
      guard let from = places[tie.from], let to = places[tie.noun.actor.id] else { continue }
      let isKnown =
        has(from, tie.noun.category, tie.noun.actor.id)
        || tie.noun.category.isSymmetric && has(to, tie.noun.category, tie.from)
      if isKnown { continue }
      var noun = tie.noun
      noun.proposal = tie.proposal
      actors[from].relations.append(noun)
    }
  }

  private func has(_ place: Int, _ category: Relation.Category, _ other: String) -> Bool {
    actors[place].relations.contains { $0.category == category && $0.actor.id == other }
  }
}
