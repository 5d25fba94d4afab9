import Briefings
import Mentions

/// Every claim of the site, and where each stands.
struct ClaimIndex: Sendable {
  /// In the order of the library: those that events carry, then those that only briefings do.
  let all: [Proposition]
  /// By event: claims about it, in the order written, then those that it carries about something else.
  let ofEvent: Rows<Int32>
  /// By briefing, in the order written.
  let ofBriefing: Rows<Int32>
  /// By actor, newest first: claims that it was the first to stand by; others that it has a position on; and those
  /// about it.
  let byActor: Rows<Int32>
  let takenUpByActor: Rows<Int32>
  let aboutActor: Rows<Int32>
  /// By status, in the order of `Claim.Status.allCases`, newest first.
  let byStatus: Rows<Int32>
  /// Where each stands among those of its event, or else of the noun that has its text: `_claim-troops`.
  let anchors: [String]

  init(
    _ library: Library,
    briefings: [String: Int32],
    actors: [String: Int32],
    events: [String: Int32]
  ) {
    let all = ClaimMerger.propositions(library, briefings: briefings, actors: actors, events: events)
    self.all = all
    let actorCount = Int32(library.actors.count)
    let newest = Self.newestFirst(all)
    var rows = ClaimRows()
    for (i, claim) in all.enumerated() {
      let about = claim.about.map { $0.rawValue - actorCount } ?? -1
      if about >= 0 { rows.aboutEvent.append((Int(about), Int32(i))) }
      for carrier in claim.carriers {
        guard case .event(let event) = carrier, event != Int(about) else { continue }
        rows.ofEvent.append((event, Int32(i)))
      }
    }
    for i in newest {
      let claim = all[Int(i)]
      if let claimant = claim.claimant { rows.byActor.append((Int(claimant), i)) }
      var known: Set<Int32> = []
      for stand in claim.stands where stand.party != claim.claimant && known.insert(stand.party).inserted {
        rows.takenUp.append((Int(stand.party), i))
      }
      if let about = claim.about, about.rawValue < actorCount {
        rows.aboutActor.append((Int(about.rawValue), i))
      }
      let status = Claim.Status.allCases.firstIndex(of: claim.status) ?? 0
      rows.byStatus.append((status, i))
    }
    ofEvent = Rows(count: library.events.count, pairs: rows.aboutEvent + rows.ofEvent)
    ofBriefing = Rows(count: library.briefings.count, pairs: Self.carried(all, library))
    byActor = Rows(count: library.actors.count, pairs: rows.byActor)
    takenUpByActor = Rows(count: library.actors.count, pairs: rows.takenUp)
    aboutActor = Rows(count: library.actors.count, pairs: rows.aboutActor)
    byStatus = Rows(count: Claim.Status.allCases.count, pairs: rows.byStatus)
    anchors = Self.anchors(all, actorCount)
  }

  var isEmpty: Bool { all.isEmpty }

  /// The noun on whose page a claim has its place: the event that it is about, else the first that carries it.
  func home(of i: Int32, actorCount: Int) -> Proposition.Carrier {
    let claim = all[Int(i)]
    if let about = claim.about, Int(about.rawValue) >= actorCount {
      return .event(Int(about.rawValue) - actorCount)
    }
    return claim.carriers.first ?? .briefing(0)
  }

  /// By the date of the last position.
  private static func newestFirst(_ all: [Proposition]) -> [Int32] {
    func last(_ i: Int32) -> Int32 { all[Int(i)].history.latest }
    return all.indices.map { Int32($0) }.sorted { (last($1), $0) < (last($0), $1) }
  }

  private static func carried(_ all: [Proposition], _ library: Library) -> [(row: Int, element: Int32)] {
    var pairs: [(row: Int, element: Int32)] = []
    for (i, claim) in all.enumerated() {
      for case .briefing(let briefing) in claim.carriers { pairs.append((briefing, Int32(i))) }
    }
    // In the order of each briefing's own claims.
    func place(_ pair: (row: Int, element: Int32)) -> Int {
      library.briefings[pair.row].claims.firstIndex { $0.id == all[Int(pair.element)].id } ?? 0
    }
    return pairs.sorted { ($0.row, place($0), $0.element) < ($1.row, place($1), $1.element) }
  }

  private static func anchors(_ all: [Proposition], _ actorCount: Int32) -> [String] {
    struct Place: Hashable {
      var home: Proposition.Carrier?
      var anchor: String
    }
    var taken: Set<Place> = []
    return all.map { claim in
      var home = claim.carriers.first
      if let about = claim.about, about.rawValue >= actorCount {
        home = .event(Int(about.rawValue - actorCount))
      }
      var place = Place(home: home, anchor: "_claim-" + claim.id)
      var number = 2
      while !taken.insert(place).inserted {
        // No id has two hyphens in a row.
        place.anchor = "_claim-\(claim.id)--\(number)"
        number += 1
      }
      return place.anchor
    }
  }
}

/// Rows while they are gathered.
private struct ClaimRows {
  typealias Pairs = [(row: Int, element: Int32)]
  var aboutEvent: Pairs = []
  var ofEvent: Pairs = []
  var byActor: Pairs = []
  var takenUp: Pairs = []
  var aboutActor: Pairs = []
  var byStatus: Pairs = []
}
