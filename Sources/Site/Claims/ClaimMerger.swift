import Briefings
import Mentions

/// Makes one ``Proposition`` of all claims with one id about one thing.
///
/// The event that a claim is about has the first word, then other events, then briefings, earliest first: their text
/// and figure are the claim's. Positions add up. A claim of a briefing about nothing in particular is that
/// briefing's alone.
struct ClaimMerger {
  private struct Entry {
    var carrier: Proposition.Carrier
    var claim: Claim
    var date: EDTFDate
    var sources: [Source]
  }

  private struct Key: Hashable {
    var id: String
    /// An entity, or less than 0 for a briefing's own.
    var about: Int32
  }

  private let actors: [String: Int32]
  private let events: [String: Int32]
  private let actorCount: Int32
  private let briefings: [String: Int32]
  private var entries: [Entry] = []
  private var order: [Key] = []
  private var members: [Key: [Int]] = [:]

  static func propositions(
    _ library: Library,
    briefings: [String: Int32],
    actors: [String: Int32],
    events: [String: Int32]
  ) -> [Proposition] {
    let actorCount = Int32(library.actors.count)
    var merger = ClaimMerger(briefings: briefings, actors: actors, events: events, actorCount: actorCount)
    for i in library.events.indices where !library.events[i].claims.isEmpty {
      let event = library.events[i]
      for claim in event.claims {
        let about = claim.about.flatMap { merger.entity($0.id) } ?? merger.actorCount + Int32(i)
        merger.add(
          Entry(carrier: .event(i), claim: claim, date: event.date, sources: event.sources),
          about: about
        )
      }
    }
    let briefings = library.briefings.indices.filter { !library.briefings[$0].claims.isEmpty }
    for place in briefings.map({ library.briefings[$0].date }).oldestFirst() {
      let i = briefings[place]
      let briefing = library.briefings[i]
      for claim in briefing.claims {
        merger.add(
          Entry(carrier: .briefing(i), claim: claim, date: briefing.date, sources: briefing.sources),
          about: claim.about.flatMap { merger.entity($0.id) } ?? -1 - Int32(i)
        )
      }
    }
    return merger.order.map { merger.merge($0) }
  }

  private init(
    briefings: [String: Int32],
    actors: [String: Int32],
    events: [String: Int32],
    actorCount: Int32
  ) {
    self.briefings = briefings
    self.actors = actors
    self.events = events
    self.actorCount = actorCount
  }

  private func entity(_ id: String) -> Int32? { actors[id] ?? events[id].map { actorCount + $0 } }

  private mutating func add(_ entry: Entry, about: Int32) {
    let key = Key(id: entry.claim.id, about: about)
    if members[key] == nil { order.append(key) }
    members[key, default: []].append(entries.count)
    entries.append(entry)
  }

  private func merge(_ key: Key) -> Proposition {
    let all = (members[key] ?? []).map { self.entries[$0] }
    let own = all.filter { isEvent($0.carrier, key.about) }
    let entries = own + all.filter { !isEvent($0.carrier, key.about) }
    let events = entries.filter { if case .event = $0.carrier { true } else { false } }
    // The last word on how a claim stands is an event's, or the latest briefing's.
    let verdict =
      events.lazy.compactMap(\.claim.verdict).first
      ?? entries.lazy.reversed().compactMap(\.claim.verdict).first
    let (stands, dates) = positions(of: entries)
    let incriminated = Set(
      entries.flatMap { $0.claim.incriminates.compactMap { actors[$0.id] } }
    )
    var citations: [Proposition.Citation] = []
    for entry in entries {
      citations += Self.citation(entry.claim.source, in: entry).filter { !citations.contains($0) }
    }
    for stand in stands { citations += stand.citations.filter { !citations.contains($0) } }
    var proposition = Proposition(
      id: key.id,
      about: key.about >= 0 ? EntityID(rawValue: key.about) : nil,
      text: entries.first?.claim.text ?? "",
      marking: entries.first?.claim.marking,
      figure: entries.lazy.compactMap(\.claim.figure).first,
      verdict: verdict,
      proposal: entries.first?.claim.proposal,
      carriers: entries.map(\.carrier),
      stands: stands,
      citations: citations,
      history: ClaimHistory(
        zip(stands, dates).map { ClaimHistory.Stand(party: $0.party, stance: $0.stance, date: $1) },
        incriminated: incriminated,
        verdict: verdict
      )
    )
    proposition.evidence = evidence(of: entries)
    return proposition
  }

  private func evidence(of entries: [Entry]) -> [Proposition.Evidence] {
    var evidence: [Proposition.Evidence] = []
    for one in entries.lazy.flatMap(\.claim.evidence) {
      guard let party = actors[one.actor.id],
        let briefing = one.proposal.briefings.lazy.compactMap({ briefings[$0] }).first
      else { continue }
      // What a briefing and an event carry alike has its sentences twice.
      let isKnown = evidence.contains {
        $0.party == party && $0.stance == one.stance && $0.briefing == briefing && $0.text == one.text
      }
      guard !isKnown else { continue }
      evidence.append(
        Proposition.Evidence(
          party: party,
          stance: one.stance,
          text: one.text,
          briefing: briefing,
          proposal: one.proposal
        )
      )
    }
    return evidence
  }

  private func isEvent(_ carrier: Proposition.Carrier, _ about: Int32) -> Bool {
    if case .event(let i) = carrier { return actorCount + Int32(i) == about }
    return false
  }

  /// All positions with the dates that they count from, oldest first; what two nouns say alike is one.
  private func positions(of entries: [Entry]) -> ([Proposition.Stand], [EDTFDate]) {
    struct Same: Hashable {
      var party: Int32
      var stance: Position.Stance
      var date: EDTFDate
    }
    var stands: [Proposition.Stand] = []
    var dates: [EDTFDate] = []
    var places: [Same: Int] = [:]
    for entry in entries {
      for position in entry.claim.positions {
        guard let party = actors[position.actor.id] else { continue }
        let date = position.date ?? entry.date
        let citations = Self.citation(position.source, in: entry)
        if let place = places[Same(party: party, stance: position.stance, date: date)] {
          stands[place].citations += citations.filter { !stands[place].citations.contains($0) }
          stands[place].text = stands[place].text ?? position.text
          stands[place].date = stands[place].date ?? position.date
          stands[place].grade = stands[place].grade ?? Self.grade(of: position, in: entry)
          // What is shown is of both, and for those who may see both.
          stands[place].marking = [stands[place].marking, position.marking].compactMap { $0 }.max()
          continue
        }
        places[Same(party: party, stance: position.stance, date: date)] = stands.count
        dates.append(date)
        stands.append(
          Proposition.Stand(
            party: party,
            stance: position.stance,
            date: position.date,
            grade: Self.grade(of: position, in: entry),
            text: position.text,
            marking: position.marking,
            carrier: entry.carrier,
            citations: citations
          )
        )
      }
    }
    let order = dates.oldestFirst()
    return (order.map { stands[$0] }, order.map { dates[$0] })
  }

  private static func citation(_ id: String?, in entry: Entry) -> [Proposition.Citation] {
    guard let id, let place = entry.sources.firstIndex(where: { $0.id == id }) else { return [] }
    return [Proposition.Citation(carrier: entry.carrier, source: place)]
  }

  /// That of the position, else of its source.
  private static func grade(of position: Position, in entry: Entry) -> String? {
    position.grade ?? entry.sources.first { $0.id == position.source }?.grade
  }
}
