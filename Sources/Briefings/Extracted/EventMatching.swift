/// Finds out which of the events that several files propose are one, and which a curated file has.
///
/// Two are one if all of this holds, whatever the files' order:
/// - they are of one type, which is not `other`;
/// - they have the same actors, and the same recipients, of which one of the two may have none; where it has none, their
///   titles share a word that is neither a participant's nor the verb;
/// - their places are the same, or one of them has none;
/// - their dates do not exclude each other. An event that is only known to have been by the time it was reported is
///   taken for one of the two weeks before, one to come for one of the two weeks after.
///
/// A curated event takes a proposal if it is of the same type, its date does not exclude the proposal's, and it has all the
/// proposal's participants; of several that do, the first by id. What has one id but dates that exclude each other is
/// two events: the later one's id gets its month.
struct EventMatching {
  private struct Candidate {
    var file: Int
    var event: Int
    var id: String
    var briefing: String
    var facts: Facts
  }

  private struct Group {
    var facts: Facts
    var id: String
    var files: Set<Int>
    var members: [Candidate]
  }

  private var candidates: [Candidate] = []

  /// Gives the events of the files, and what points at them, the ids of the events that they are.
  ///
  /// - Returns: By such an id the others, ascending, under which the event is proposed; and by a file's briefing the new
  ///   ids of its events.
  static func join(
    _ files: inout [ExtractedFile],
    curated: [Event],
    index: ProposalIndex
  ) -> (joined: [String: [String]], renamed: [String: [String: String]]) {
    var joined: [String: Set<String>] = [:]
    var matching = EventMatching()
    var names: [Int: [String: String]] = [:]
    let known = curated.map { (id: $0.id, facts: Facts($0, index)) }
    let byCategory = Dictionary(grouping: known) { $0.facts.category }
    for (number, file) in files.enumerated() {
      for (place, event) in file.events.enumerated() where index[event.noun.id] == nil {
        let facts = Facts(event.noun, index)
        // A curated name is a stronger sign than this.
        if index.curated(named: event.noun.title, .event) != nil { continue }
        if let match = byCategory[facts.category]?.first(where: { facts.isPart(of: $0.facts) }) {
          names[number, default: [:]][event.noun.id] = match.id
        } else {
          matching.candidates.append(
            Candidate(file: number, event: place, id: event.noun.id, briefing: file.briefing.id, facts: facts)
          )
        }
      }
    }
    for group in matching.groups() {
      for member in group.members where member.id != group.id {
        names[member.file, default: [:]][member.id] = group.id
        joined[group.id, default: []].insert(member.id)
      }
    }
    var renamed: [String: [String: String]] = [:]
    for (number, names) in names {
      files[number].rename(names)
      renamed[files[number].briefing.id] = names
    }
    return (joined.mapValues { $0.sorted() }, renamed)
  }

  /// In the order of their dates; each has the id of its first.
  private func groups() -> [Group] {
    let sorted = candidates.sorted { a, b in
      (a.facts.first, a.facts.last, a.id, a.briefing, a.event) < (
        b.facts.first, b.facts.last, b.id, b.briefing, b.event
      )
    }
    var groups: [Group] = []
    var byFacts: [Facts.Key: [Int]] = [:]
    var byID: [String: [Int]] = [:]
    var taken: Set<String> = []
    for candidate in sorted {
      let near =
        byID[candidate.id, default: []] + (candidate.facts.key.map { byFacts[$0, default: []] } ?? [])
      let match = near.suffix(64).first { number in
        let group = groups[number]
        guard group.facts.overlaps(candidate.facts) else { return false }
        return group.id == candidate.id || group.members.contains { $0.id == candidate.id }
          || !group.files.contains(candidate.file) && group.facts.isSame(as: candidate.facts)
      }
      if let match {
        groups[match].members.append(candidate)
        groups[match].files.insert(candidate.file)
        groups[match].facts.narrow(candidate.facts)
        byID[candidate.id, default: []].append(match)
        continue
      }
      let id = Self.free(candidate, &taken)
      byID[candidate.id, default: []].append(groups.count)
      if let key = candidate.facts.key { byFacts[key, default: []].append(groups.count) }
      groups.append(Group(facts: candidate.facts, id: id, files: [candidate.file], members: [candidate]))
    }
    return groups
  }

  /// Its own id; with its month, and a number if need be, where an earlier event has that.
  private static func free(_ candidate: Candidate, _ taken: inout Set<String>) -> String {
    if taken.insert(candidate.id).inserted { return candidate.id }
    let day = CalendarDay.date(candidate.facts.first)
    let dated = "\(candidate.id)-\(day.year)-\(day.month < 10 ? "0" : "")\(day.month)"
    var id = dated
    var number = 1
    while !taken.insert(id).inserted {
      number += 1
      id = "\(dated)-\(number)"
    }
    return id
  }
}

extension EventMatching {
  /// What tells events apart.
  struct Facts {
    struct Key: Hashable {
      var category: Event.Category
      var actors: [String]
    }

    private static let fortnight: Int32 = 13
    var category: Event.Category
    /// Ids, ascending.
    var actors: [String] = []
    var others: [String] = []
    var place: String?
    /// The first and last day that it may have been.
    var first: Int32
    var last: Int32
    var words: Set<String>

    init(_ event: Event, _ index: ProposalIndex) {
      category = event.category
      for participant in event.participants {
        var id = participant.actor.id
        if case .entity(let known) = index[id] { id = known }
        if participant.role == .actor { actors.append(id) } else { others.append(id) }
      }
      actors.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      others.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      place = event.place?.name.lowercased()
      (first, last) = (event.date.earliest, event.date.latest)
      if event.origin.isCurated == false {
        if event.date.form == .unknownStart, last > .min + Self.fortnight { first = last - Self.fortnight }
        if event.date.form == .unknownEnd, first < .max - Self.fortnight { last = first + Self.fortnight }
      }
      // Names begin with capital letters; what is left are the verb and what it is about.
      let plain = event.title.split { !$0.isLetter && $0 != "-" }.dropFirst()
        .filter { $0.first?.isLowercase == true && $0.utf8.count > 3 }
      words = Set(plain.dropFirst().map(String.init))
    }

    /// Nil for what is never joined.
    var key: Key? {
      category == .other || actors.isEmpty && others.isEmpty
        ? nil : Key(category: category, actors: actors.isEmpty ? others : actors)
    }

    /// Takes what another, which is the same, knows better.
    mutating func narrow(_ other: Facts) {
      (first, last) = (max(first, other.first), min(last, other.last))
      if others.isEmpty { others = other.others }
      place = place ?? other.place
      words.formUnion(other.words)
    }

    func overlaps(_ other: Facts) -> Bool { first <= other.last && other.first <= last }

    func isSame(as other: Facts) -> Bool {
      guard category == other.category, actors == other.actors, overlaps(other) else { return false }
      if let place, let there = other.place, place != there { return false }
      if others == other.others, !others.isEmpty { return true }
      guard others.isEmpty || other.others.isEmpty else { return false }
      return !words.isDisjoint(with: other.words)
    }

    func isPart(of curated: Facts) -> Bool {
      guard category != .other, category == curated.category, !actors.isEmpty, overlaps(curated) else {
        return false
      }
      return actors.allSatisfy(curated.actors.contains)
        && others.allSatisfy { curated.others.contains($0) || curated.actors.contains($0) }
    }
  }
}

extension ExtractedFile {
  /// Gives proposed events other ids, here and where the file points at them.
  mutating func rename(_ names: [String: String]) {
    for i in events.indices { events[i].noun.id = names[events[i].noun.id] ?? events[i].noun.id }
    for i in mentions.indices {
      mentions[i].entity.id = names[mentions[i].entity.id] ?? mentions[i].entity.id
    }
  }
}
