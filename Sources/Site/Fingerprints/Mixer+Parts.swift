import Briefings

/// What nouns are made of, without where in their files it stands.
extension Mixer {
  mutating func add(_ value: Bool) { add(value ? 1 : 0) }

  mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  mutating func add(_ date: EDTFDate) {
    add(UInt64(bitPattern: Int64(date.earliest)), UInt64(bitPattern: Int64(date.latest)))
    add(date.source)
  }

  mutating func add(_ date: EDTFDate?) {
    add(date != nil)
    if let date { add(date) }
  }

  mutating func add(_ aliases: [Alias]) {
    add(aliases.count)
    for alias in aliases {
      add(alias.name)
      add(alias.kind.rawValue)
    }
  }

  mutating func add(_ sources: [Source]) {
    add(sources.count)
    for source in sources {
      add(source.id)
      add(source.title)
      add(source.publisher)
      add(source.url)
      add(source.archive)
      add(source.published)
      add(source.accessed)
      add(source.grade)
      add(source.derivedFrom)
      add(source.marking?.rawValue)
    }
  }

  mutating func add(_ judgements: [Judgement]) {
    add(judgements.count)
    for judgement in judgements {
      add(judgement.text)
      add(judgement.likelihood?.rawValue)
      add(judgement.confidence?.rawValue)
      add(judgement.marking?.rawValue)
    }
  }

  mutating func add(_ figure: Figure?) {
    add(figure != nil)
    guard let figure else { return }
    add(figure.amount)
    add(figure.isApproximate)
    add(figure.unit)
    add(figure.parts.count)
    for part in figure.parts {
      add(part.amount)
      add(part.isApproximate)
      add(part.text)
    }
  }

  private mutating func add(_ amount: Figure.Amount) {
    add(amount.low)
    add(amount.high)
  }

  mutating func add(_ corrections: [Correction]) {
    add(corrections.count)
    for correction in corrections {
      add(correction.date)
      add(correction.kind.rawValue)
      add(correction.text)
    }
  }

  mutating func add(_ references: [Reference]) {
    add(references.count)
    for reference in references { add(reference.id) }
  }

  mutating func add(_ role: Role) {
    add(role.title)
    add(role.of?.id)
    add(role.since)
    add(role.until)
    add(role.source)
  }

  mutating func add(_ relation: Relation) {
    add(relation.category.rawValue)
    add(relation.actor.id)
    add(relation.since)
    add(relation.until)
    add(relation.text)
    add(relation.source)
    add(relation.proposal != nil)
  }

  mutating func add(_ place: Event.Place?) {
    add(place != nil)
    guard let place else { return }
    add(place.name)
    add(place.latitude)
    add(place.longitude)
  }

  mutating func add(_ number: Double?) {
    add(number != nil)
    if let number { add(number.bitPattern, 2) }
  }

  mutating func add(_ param: Param) {
    switch param {
    case .text(let text):
      add(1)
      add(text)
    case .flag(let flag): add(flag ? 2 : 3)
    case .list(let items):
      add(4)
      add(items.count)
      for item in items { add(item) }
    case .table(let entries):
      add(5)
      add(entries.count)
      for entry in entries {
        add(entry.key)
        add(entry.value)
      }
    }
  }
}

/// Whole nouns, as their own pages show them: all but their texts and what is looked up by their references.
extension Mixer {
  mutating func add(_ noun: Briefing) {
    add(noun.title)
    add(noun.date)
    add(noun.updated)
    add(noun.summary)
    add(noun.authors)
    add(noun.tags)
    add(noun.language)
    add(noun.isDraft)
    add(noun.corrections)
    add(noun.judgements)
    add(noun.sources)
    add(noun.marking?.rawValue)
    add(noun.params)
  }

  mutating func add(_ noun: Actor) {
    add(noun.name)
    add(noun.category.rawValue)
    add(noun.isUnnamed)
    add(noun.aliases)
    add(noun.roles.count)
    for role in noun.roles { add(role) }
    add(noun.relations.count)
    for relation in noun.relations { add(relation) }
    add(noun.country?.id)
    add(noun.summary)
    add(noun.wikidata)
    add(noun.sources)
    add(noun.marking?.rawValue)
    add(noun.params)
    add(noun.origin.isCurated)
  }

  mutating func add(_ noun: Event) {
    add(noun.title)
    add(noun.date)
    add(noun.aliases)
    add(noun.category.rawValue)
    add(noun.reported)
    add(noun.place)
    add(noun.participants.count)
    for participant in noun.participants {
      add(participant.actor.id)
      add(participant.role.rawValue)
    }
    add(noun.status?.rawValue)
    add(noun.partOf)
    add(noun.follows)
    add(noun.confirms)
    add(noun.summary)
    add(noun.sources)
    add(noun.marking?.rawValue)
    add(noun.params)
    add(noun.origin.isCurated)
  }

  mutating func add(_ settings: SiteSettings) {
    add(settings.title)
    add(settings.description)
    add(settings.baseURL)
    add(settings.language)
    add(settings.release?.rawValue)
    add(settings.defaultMarking?.rawValue)
    add(settings.navigation.count)
    for item in settings.navigation {
      add(item.title)
      add(item.url)
    }
    add(settings.params)
  }
}
