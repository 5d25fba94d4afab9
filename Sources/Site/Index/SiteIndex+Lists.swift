import Briefings
import Mentions

/// How lists are spread over pages.
extension SiteIndex {
  /// More names than this are spread over pages by letter and by type.
  private static var namesOnOnePage: Int { 600 }

  /// So many stand where there is no room for all.
  private static var mostNamed: Int { 60 }

  var splitsActors: Bool { names.count > Self.namesOnOnePage }

  /// Indices of the actors that most briefings name.
  var mostNamedActors: [Int32] {
    let counts = (0..<Int32(actorCount)).filter { !library.actors[Int($0)].isUnnamed }.map {
      (count: linked.backlinks[EntityID(rawValue: $0)].count, i: $0)
    }
    return counts.sorted { ($1.count, $0.i) < ($0.count, $1.i) }.prefix(Self.mostNamed).map(\.i)
  }

  /// `k`; `other` for names that begin with no letter of A–Z.
  func letterSlug(_ i: Int) -> String {
    let letter = names.letters[i].letter
    return letter == UInt8(ascii: "#") ? "other" : String(UnicodeScalar(letter | 0x20))
  }

  /// `K`; nil for names that begin with no letter of A–Z.
  func letter(_ i: Int) -> String? {
    let letter = names.letters[i].letter
    return letter == UInt8(ascii: "#") ? nil : String(UnicodeScalar(letter))
  }

  func path(ofLetter i: Int) -> String { "actors/letters/\(letterSlug(i))/" }
  func path(ofCategory i: Int) -> String { "actors/types/\(EntityKind.ofActors[i].slug)/" }
}

extension SiteIndex {
  /// More events than this are spread over pages by year.
  private static var eventsOnOnePage: Int { 300 }

  var splitsEvents: Bool { eventCount > Self.eventsOnOnePage }
  var shownEvents: Int { splitsEvents ? 200 : eventCount }

  /// Latest first, each with how many events it has.
  var eventYears: [(key: Int, count: Int)] {
    var counts: [Int: Int] = [:]
    for event in library.events { counts[event.date.listedYear ?? 0, default: 0] += 1 }
    return counts.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
  }
}
