import Briefings

/// One event, as several sentences tell of it.
package struct JoinedEvent: Sendable {
  /// In the order of the text; the first gives the title.
  package var mentions: [EventMention]
}

/// Takes mentions of one event together: of one category, with the same participants, at dates that do not
/// exclude each other.
enum EventJoiner {
  /// So many of the latest events of one sort are looked at for a date that fits.
  private static let datesAtMost = 64

  /// - Parameter key: What tells participants apart: an actor's id where it is known, else their words.
  static func join(_ mentions: [EventMention], key: (Range<Int>) -> String) -> [JoinedEvent] {
    var joined: [JoinedEvent] = []
    var known: [String: [Int]] = [:]
    for mention in mentions {
      let parts = [mention.category.rawValue, mention.source.map(key) ?? "", mention.target.map(key) ?? ""]
      let name = parts.joined(separator: "\u{1F}")
      if let at = known[name]?.suffix(datesAtMost).first(where: {
        isCompatible(joined[$0].mentions[0], mention)
      }) {
        joined[at].mentions.append(mention)
      } else {
        known[name, default: []].append(joined.count)
        joined.append(JoinedEvent(mentions: [mention]))
      }
    }
    return joined
  }

  private static func isCompatible(_ a: EventMention, _ b: EventMention) -> Bool {
    guard let first = a.date?.date, let second = b.date?.date else { return true }
    return first.earliest <= second.latest && second.earliest <= first.latest
  }
}
