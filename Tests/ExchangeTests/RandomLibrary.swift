import Briefings
import Diagnostics
import TestSupport

/// Actors and events with names that are hard to write, and everything that tables can carry.
struct RandomLibrary {
  private var random: SeededGenerator
  private static let words = [
    "Kim", "no", "1:30", "a, b", "\"quoted\"", "Łódź", "김정은", "x: y", "# one", "- dash", "{brace}", "O’Neill",
    "2024-06", "a\nb",
    "<b>", "&", "'", "~", "null", "tab\there", "😀",
  ]
  private static let dates = [
    "2024", "2024-06", "2024-06-19", "2024~", "2024-06-19/2024-07", "2025/..", "../2024", "2024?", "1950",
  ]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func chance() -> Bool { Bool.random(using: &random) }
  private mutating func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &random) }
  private mutating func text() -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in pick(Self.words) ?? "" }.joined(separator: " ")
  }
  private mutating func date() -> EDTFDate? { pick(Self.dates).flatMap { EDTFDate.parse($0) } }
  private mutating func marking() -> Marking? {
    Int.random(in: 0..<4, using: &random) == 0 ? pick(Marking.allCases) : nil
  }
  private mutating func aliases(_ span: SourceSpan) -> [Alias] {
    (0..<Int.random(in: 0...3, using: &random)).map { i in
      var alias = Alias(name: "\(text()) \(i)", kind: pick(Alias.Kind.allCases) ?? .strong, span: span)
      alias.marking = marking()
      return alias
    }
  }

  mutating func make() -> (actors: [Actor], events: [Event]) {
    let span = SourceSpan(path: "x")
    let ids = (0..<Int.random(in: 1...5, using: &random)).map { "actor-\($0)" }
    let actors = ids.map { id -> Actor in
      var actor = Actor(
        id: id,
        name: text(),
        category: pick(Actor.Category.allCases) ?? .person,
        origin: .curated,
        span: span
      )
      actor.isUnnamed = actor.category == .person && chance()
      actor.aliases = aliases(span)
      if chance() { actor.summary = text() }
      if chance() { actor.wikidata = "Q\(Int.random(in: 1...9_999, using: &random))" }
      actor.marking = marking()
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        var role = Role(title: text())
        if chance() { role.of = Reference(id: pick(ids) ?? id, span: span) }
        if chance() { role.since = date() }
        if chance() { role.until = date() }
        role.marking = marking()
        actor.roles.append(role)
      }
      for other in ids where other != id && chance() {
        var relation = Relation(
          category: pick(Relation.Category.allCases) ?? .ally,
          actor: Reference(id: other, span: span)
        )
        if chance() { relation.text = text() }
        if chance() { relation.since = date() }
        relation.marking = marking()
        actor.relations.append(relation)
      }
      return actor
    }
    let events = (0..<Int.random(in: 0...4, using: &random)).compactMap { i -> Event? in
      guard let date = date() else { return nil }
      var event = Event(id: "event-\(i)", title: text(), date: date, origin: .curated, span: span)
      event.category = pick(Event.Category.allCases) ?? .other
      event.aliases = aliases(span)
      if chance() { event.status = pick(Event.Status.allCases) }
      if chance() { event.reported = self.date() }
      if chance() {
        var place = Event.Place(name: text())
        if chance() {
          place.latitude = Double(Int.random(in: -9_000...9_000, using: &random)) / 100
          place.longitude = Double(Int.random(in: -18_000...18_000, using: &random)) / 100
        }
        event.place = place
      }
      if chance() { event.summary = text() }
      event.marking = marking()
      for id in ids where chance() {
        var participant = Event.Participant(
          actor: Reference(id: id, span: span),
          role: pick(Event.Participant.Role.allCases) ?? .other
        )
        participant.marking = marking()
        event.participants.append(participant)
      }
      return event
    }
    return (actors, events)
  }
}
