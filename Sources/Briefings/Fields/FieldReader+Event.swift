import Diagnostics

extension FieldReader {
  private enum EventKey: String, CaseIterable {
    case title, date, aliases, type, reported, place, participants, status, partOf, follows, confirms, sources
    case claims, summary, marking, sameAs, redirects, params
  }

  /// An event without its account, and the id that it gives way to; nil, with errors, if it lacks what it needs.
  mutating func event(id: String) -> (noun: Event, sameAs: Reference?)? {
    let what = "an event"
    guard let root = root(what) else { return nil }
    var title: String?
    var date: EDTFDate?
    var sameAs: Reference?
    var noun = Event(
      id: id,
      title: "",
      date: .placeholder,
      origin: .curated,
      span: SourceSpan(path: path)
    )
    let seen = fields(of: root, what: what) { (reader, key: EventKey, value) in
      switch key {
      case .title:
        title = reader.requiredText(value, key.rawValue)
        noun.span = reader.span(value)
      case .date: date = reader.requiredDate(value, key.rawValue)
      case .aliases: noun.aliases = reader.aliases(value)
      case .type: noun.category = reader.choice(value, key.rawValue) ?? .other
      case .reported: noun.reported = reader.date(value, key.rawValue)
      case .place: noun.place = reader.place(value)
      case .participants:
        noun.participants = reader.elements(value, key.rawValue).compactMap { reader.participant($0) }
      case .status: noun.status = reader.choice(value, key.rawValue)
      case .partOf: noun.partOf = reader.references(value, key.rawValue)
      case .follows: noun.follows = reader.references(value, key.rawValue)
      case .confirms: noun.confirms = reader.references(value, key.rawValue)
      case .sources: noun.sources = reader.sources(value)
      case .claims: noun.claims = reader.claims(value)
      case .summary: noun.summary = reader.optionalText(value, key.rawValue)
      case .marking: noun.marking = reader.marking(value)
      case .sameAs: sameAs = reader.reference(value, key.rawValue)
      case .redirects: noun.redirects = reader.redirects(value)
      case .params: noun.params = reader.params(value)
      }
    }
    if !seen.contains(.title) { missing("title", of: root, what: what) }
    if !seen.contains(.date) { missing("date", of: root, what: what) }
    checkSources(noun.claims.flatMap { [$0.source] + $0.positions.map(\.source) }, in: noun.sources, root)
    guard let title, let date else { return nil }
    noun.title = title
    noun.date = date
    return (noun, sameAs)
  }

  private enum PlaceKey: String, CaseIterable { case name, latitude, longitude }

  mutating func place(_ node: Int) -> Event.Place? {
    if tree.nodes[node].kind.isScalar { return optionalText(node, "place").map { Event.Place(name: $0) } }
    var name: String?
    var place = Event.Place(name: "")
    let seen = fields(of: node, what: "a place") { (reader, key: PlaceKey, value) in
      switch key {
      case .name: name = reader.requiredText(value, key.rawValue)
      case .latitude: place.latitude = reader.number(value, key.rawValue, in: -90...90)
      case .longitude: place.longitude = reader.number(value, key.rawValue, in: -180...180)
      }
    }
    guard tree.nodes[node].kind == .mapping else { return nil }
    if !seen.contains(.name) { missing("name", of: node, what: "a place") }
    if seen.contains(.latitude) != seen.contains(.longitude) {
      let absent = seen.contains(.latitude) ? "longitude" : "latitude"
      missing(absent, of: node, what: "a place with one coordinate")
    }
    guard let name else { return nil }
    place.name = name
    return place
  }

  private enum ParticipantKey: String, CaseIterable { case actor, role, marking }

  /// `{actor: ukraine, role: recipient}`; an id alone says nothing of the role: `other`.
  mutating func participant(_ node: Int) -> Event.Participant? {
    if tree.nodes[node].kind.isScalar {
      return reference(node, "participants").map { Event.Participant(actor: $0, role: .other) }
    }
    var actor: Reference?
    var role = Event.Participant.Role.other
    var marking: Marking?
    let seen = fields(of: node, what: "a participant") { (reader, key: ParticipantKey, value) in
      switch key {
      case .actor: actor = reader.reference(value, key.rawValue)
      case .role: role = reader.choice(value, key.rawValue) ?? .other
      case .marking: marking = reader.marking(value)
      }
    }
    if tree.nodes[node].kind == .mapping, !seen.contains(.actor) {
      missing("actor", of: node, what: "a participant")
    }
    return actor.map { actor in
      var participant = Event.Participant(actor: actor, role: role)
      participant.marking = marking
      return participant
    }
  }
}
