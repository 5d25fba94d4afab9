import Briefings
import Mentions
import Words

extension PageMaker {
  private static var newEventsAtMost: Int { 5 }

  /// What has come since the briefing before last that names an entity; nil where there is no such briefing.
  ///
  /// - Parameter events: of the entity, by index in the library.
  func news(of entity: EntityID, events: some Sequence<Int>) -> NewsView? {
    let entries = index.linked.backlinks[entity].prefix(2)
    guard let last = entries.first, let before = entries.dropFirst().first else { return nil }
    let since = library.briefings[Int(before.briefing)].date
    let fresh = events.filter { i in
      isNew(library.events[i].date, since) || library.events[i].reported.map { isNew($0, since) } == true
    }
    return NewsView(
      since: index.briefingDates[Int(before.briefing)],
      before: item(briefing: Int(before.briefing), isBrief: true),
      last: item(briefing: Int(last.briefing), isBrief: true),
      mentions: Int(last.count),
      quotes: index.quotes.ofBriefing[Int(last.briefing)].count { $0.speaker == entity },
      events: fresh.suffix(Self.newEventsAtMost).map { item(event: $0) },
      changes: changes(of: entity, since: since)
    )
  }

  private func isNew(_ date: EDTFDate, _ since: EDTFDate) -> Bool { date.earliest > since.latest }

  /// Roles and relations of an actor that have begun or ended since.
  private func changes(of entity: EntityID, since: EDTFDate) -> [String] {
    guard case .actor(let i) = index.noun(entity) else { return [] }
    let roles = library.actors[i].roles.compactMap { role -> String? in
      let of = index.actor(role.of).map { ", \(index.entityNames[$0])" } ?? ""
      return change("\(role.title)\(of)", role.since, role.until, since)
    }
    let relations = library.actors[i].relations.compactMap { relation -> String? in
      guard let other = index.actor(relation.actor) else { return nil }
      let word = words.tie(relation.category).of
      return change("\(word): \(index.entityNames[other])", relation.since, relation.until, since)
    }
    return roles + relations
  }

  private func change(_ what: String, _ from: EDTFDate?, _ until: EDTFDate?, _ since: EDTFDate) -> String? {
    let isChanged = [from, until].contains { $0.map { isNew($0, since) } == true }
    return isChanged
      ? [what, words.dates.period(since: from, until: until)].compactMap(\.self).joined(separator: ", ") : nil
  }
}
