import Briefings
import Bytes
import Markdown
import Mentions

/// What a page says, for programs: one JSON document beside each briefing's, actor's and event's page.
///
/// Dates are EDTF, as their files have them; others are referred to by id. What is absent has no member. `briefing.schema.json` and its like beside this file describe the documents.
struct MachineDocument {
  /// So many briefings, and so many quotes, are listed; all are counted.
  static let briefingsAtMost = 100
  static let quotesAtMost = 40

  let index: SiteIndex

  init(_ index: SiteIndex) { self.index = index }

  var library: Library { index.library }

  /// What the noun says of itself, or the site of all that say nothing.
  private func marking(_ own: Marking?) -> String? { (own ?? library.settings.defaultMarking)?.rawValue }

  // MARK: Documents

  func briefing(_ i: Int) -> [UInt8] {
    write("dossier-briefing-1") { json in
      json.member("id", library.briefings[i].id)
      json.member("marking", marking(library.briefings[i].marking))
      json.member("title", library.briefings[i].title)
      json.member("date", library.briefings[i].date.source)
      json.member("updated", library.briefings[i].updated?.source)
      json.member("language", library.briefings[i].language ?? library.settings.language)
      json.member("summary", library.briefings[i].summary ?? library.briefings[i].facts.opening)
      json.member("authors", library.briefings[i].authors)
      json.member("tags", BriefingOrder.unique(library.briefings[i].tags))
      json.list("corrections", library.briefings[i].corrections) { json, correction in
        json.member("date", correction.date.source)
        json.member("kind", correction.kind.rawValue)
        json.member("text", correction.text)
      }
      let entries = index.entitiesOfBriefing[i]
      json.list("actors", entries.filter { Int($0.entity.rawValue) < index.actorCount }) { json, entry in
        mention(entry, &json)
      }
      json.list("events", entries.filter { Int($0.entity.rawValue) >= index.actorCount }) { json, entry in
        mention(entry, &json)
      }
      quotes(index.quotes.ofBriefing[i].prefix(Self.quotesAtMost), isAway: false, &json)
      judgements(library.briefings[i].judgements, &json)
      claims("claims", index.claims.ofBriefing[i], in: .briefing(i), &json)
      sources(of: .briefing(i), &json)
      let text = library.body(ofBriefing: i).text
      if !text.isEmpty { json.member("text", String(decoding: text, as: UTF8.self)) }
    }
  }

  func actor(_ i: Int) -> [UInt8] {
    write("dossier-actor-1") { json in
      json.member("id", library.actors[i].id)
      json.member("marking", marking(library.actors[i].marking))
      json.member("type", library.actors[i].category.rawValue)
      if library.actors[i].isUnnamed { json.member("unnamed", true) }
      json.member("name", library.actors[i].name)
      json.member("summary", library.actors[i].summary ?? library.actors[i].facts.opening)
      card(index.linked.id(ofActor: i), index.actorTitles[i], index.eventsOfActor[i].last?.event, &json)
      json.member("reviewed", library.actors[i].origin.isCurated)
      json.member("country", library.actors[i].country?.id)
      json.member("wikidata", library.actors[i].wikidataItem)
      aliases(library.actors[i].aliases, &json)
      json.list("roles", library.actors[i].roles) { json, role in
        json.member("title", role.title)
        json.member("of", role.of?.id)
        json.member("since", role.since?.source)
        json.member("until", role.until?.source)
        json.member("source", role.source)
      }
      json.list("relations", library.actors[i].relations) { json, relation in
        json.member("type", relation.category.rawValue)
        json.member("actor", relation.actor.id)
        json.member("since", relation.since?.source)
        json.member("until", relation.until?.source)
        json.member("text", relation.text)
        json.member("source", relation.source)
      }
      json.list("events", index.eventsOfActor[i]) { json, part in
        json.member("id", library.events[Int(part.event)].id)
        json.member("role", part.role.rawValue)
      }
      quotes(index.quotes.byActor[i].prefix(Self.quotesAtMost), isAway: true, &json)
      briefings(index.linked.id(ofActor: i), &json)
      claims("claims", index.claims.byActor[i].prefix(PageMaker.claimsAtMost), in: .actor(i), &json)
      claims(
        "claimsAnswered",
        index.claims.takenUpByActor[i].prefix(PageMaker.claimsAtMost),
        in: .actor(i),
        &json
      )
      claims("claimsAbout", index.claims.aboutActor[i].prefix(PageMaker.claimsAtMost), in: .actor(i), &json)
      sources(of: .actor(i), &json)
    }
  }

  func event(_ i: Int) -> [UInt8] {
    write("dossier-event-1") { json in
      json.member("id", library.events[i].id)
      json.member("marking", marking(library.events[i].marking))
      json.member("type", library.events[i].category.rawValue)
      json.member("name", library.events[i].title)
      json.member("date", library.events[i].date.source)
      json.member("status", library.events[i].status?.rawValue)
      json.member("summary", library.events[i].summary ?? library.events[i].facts.opening)
      let note = [index.eventDates[i].text, library.events[i].status?.rawValue].compactMap(\.self)
      card(index.linked.id(ofEvent: i), note.joined(separator: " · "), nil, &json)
      json.member("reviewed", library.events[i].origin.isCurated)
      json.member("reported", library.events[i].reported?.source)
      if let place = library.events[i].place {
        json.object("place") { json in
          json.member("name", place.name)
          if let latitude = place.latitude, latitude.isFinite { json.member("latitude", latitude) }
          if let longitude = place.longitude, longitude.isFinite { json.member("longitude", longitude) }
        }
      }
      aliases(library.events[i].aliases, &json)
      json.list("participants", library.events[i].participants) { json, participant in
        json.member("actor", participant.actor.id)
        json.member("role", participant.role.rawValue)
      }
      json.member("partOf", library.events[i].partOf.map(\.id))
      json.member("follows", library.events[i].follows.map(\.id))
      json.member("confirms", library.events[i].confirms.map(\.id))
      briefings(index.linked.id(ofEvent: i), &json)
      claims("claims", index.claims.ofEvent[i].prefix(PageMaker.claimsOfEvent), in: .event(i), &json)
      sources(of: .event(i), &json)
    }
  }

  // MARK: Parts

  private func write(_ schema: String, _ content: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", schema)
      content(&json)
    }
    return json.bytes + [0x0A]
  }

  private func mention(_ entry: EntityCount, _ json: inout JSONWriter) {
    json.member("id", id(of: entry.entity))
    json.member("name", index.name(of: entry.entity))
    json.member("mentions", Int(entry.count))
  }

  func id(of entity: EntityID) -> String {
    switch index.noun(entity) {
    case .actor(let i): library.actors[i].id
    case .event(let i): library.events[i].id
    }
  }

  /// What readers are shown of an entity before they follow a link to it, in words.
  private func card(_ entity: EntityID, _ note: String?, _ latest: Int32?, _ json: inout JSONWriter) {
    json.object("card") { json in
      json.member("glyph", index.kind(of: entity).glyph)
      json.member("kind", index.words.one(index.kind(of: entity)))
      json.member("note", note)
      if let event = latest.map({ Int($0) }) {
        json.member("latest", "\(index.eventDates[event].text): \(library.events[event].title)")
      }
    }
  }

  private func aliases(_ aliases: [Alias], _ json: inout JSONWriter) {
    json.list("aliases", aliases) { json, alias in
      json.member("name", alias.name)
      json.member("kind", alias.kind.rawValue)
    }
  }

  /// What names the entity, newest first.
  private func briefings(_ entity: EntityID, _ json: inout JSONWriter) {
    let entries = index.linked.backlinks[entity]
    json.member("briefingCount", entries.count)
    json.member("mentionCount", entries.reduce(0) { $0 + Int($1.count) })
    json.list("briefings", entries.prefix(Self.briefingsAtMost)) { json, entry in
      json.member("id", library.briefings[Int(entry.briefing)].id)
      json.member("title", library.briefings[Int(entry.briefing)].title)
      json.member("date", library.briefings[Int(entry.briefing)].date.source)
      json.member("mentions", Int(entry.count))
    }
  }

  private func quotes(_ sayings: ArraySlice<Saying>, isAway: Bool, _ json: inout JSONWriter) {
    json.list("quotes", sayings) { json, saying in
      let text = library.body(ofBriefing: Int(saying.briefing)).text
      json.member("text", PageMaker.text(saying.words, of: text))
      json.member("speaker", saying.speaker.map { id(of: $0) })
      switch saying.attribution {
      case .text(let range): json.member("attribution", PageMaker.text(range, of: text))
      case .extracted(let words): json.member("attribution", words)
      }
      json.member("reviewed", !saying.isExtracted)
      if isAway { json.member("briefing", library.briefings[Int(saying.briefing)].id) }
    }
  }
}
