import Diagnostics

/// Field by field: what is curated stays, what it leaves open is taken from the proposal.
extension Content {
  mutating func fill(_ place: Int, _ proposed: Actor, _ diagnostics: inout DiagnosticList) {
    let actor = actors[place]
    note("type", actor.category.rawValue, proposed.category.rawValue, proposed.span, actor.span, &diagnostics)
    if let a = actor.wikidata, let b = proposed.wikidata {
      note("wikidata", a, b, proposed.span, actor.span, &diagnostics)
    }
    Self.fill(&actors[place], proposed)
    if actor.roles.isEmpty, !actors[place].roles.isEmpty { actors[place].origin.filled.insert(.roles) }
  }

  mutating func fillEvent(_ place: Int, _ proposed: Event, _ diagnostics: inout DiagnosticList) {
    let event = events[place]
    // `by 28 April` says no other than `27 April`.
    let isOpen = proposed.date.form == .unknownStart || proposed.date.form == .unknownEnd
    if !isOpen || proposed.date.earliest > event.date.latest || event.date.earliest > proposed.date.latest {
      note("date", event.date.source, proposed.date.source, proposed.span, event.span, &diagnostics)
    }
    if event.category != .other, proposed.category != .other {
      let (a, b) = (event.category.rawValue, proposed.category.rawValue)
      note("type", a, b, proposed.span, event.span, &diagnostics)
    }
    if let a = event.status, let b = proposed.status {
      note("status", a.rawValue, b.rawValue, proposed.span, event.span, &diagnostics)
    }
    Self.fill(&events[place], proposed)
    if event.participants.isEmpty, !events[place].participants.isEmpty {
      events[place].origin.filled.insert(.participants)
    }
  }

  static func fill(_ actor: inout Actor, _ other: Actor) {
    if actor.aliases.isEmpty { actor.aliases = other.aliases.filter { $0.name != actor.name } }
    if actor.roles.isEmpty { actor.roles = other.roles }
    actor.country = actor.country ?? other.country
    actor.summary = actor.summary ?? other.summary
    actor.wikidata = actor.wikidata ?? other.wikidata
  }

  static func fill(_ event: inout Event, _ other: Event) {
    if event.aliases.isEmpty { event.aliases = other.aliases.filter { $0.name != event.title } }
    if event.category == .other { event.category = other.category }
    if event.participants.isEmpty { event.participants = other.participants }
    event.reported = event.reported ?? other.reported
    event.place = event.place ?? other.place
    event.status = event.status ?? other.status
    event.summary = event.summary ?? other.summary
  }

  private func note(
    _ field: String,
    _ curated: String,
    _ proposed: String,
    _ span: SourceSpan,
    _ curatedSpan: SourceSpan,
    _ diagnostics: inout DiagnosticList
  ) {
    guard curated != proposed else { return }
    diagnostics.append(
      Diagnostic(
        .note,
        .extractedDisagrees,
        "\(field) '\(proposed)' is proposed; the curated file says '\(curated)', which is used",
        at: span,
        notes: [Diagnostic.Note("the curated file is here", at: curatedSpan)]
      )
    )
  }
}
