import Briefings

/// Finds the actors of a text: joins the names that are of one actor, and tells what the text says of each.
///
///     ActorFinder.actors(in: TokenizedText(Array("Russian President Vladimir Putin spoke. Putin left.".utf8)))
///     // Russia (a state, by `Russian`), Vladimir Putin (a person, president of Russia, twice)
package struct ActorFinder {
  private let named: NamedText
  private let drafts: [ActorDraft]
  private let persons: [Int: Int]
  private let organizations: [Int: ActorKey]
  private let owners: OwnerFinder
  /// States whose capital stands for the government somewhere in the text.
  private var speaking: Set<Int> = []
  private var keys: [ActorKey] = []
  private var numbers: [ActorKey: Int] = [:]
  private var builders: [ActorBuilder] = []
  /// By draft.
  private var actors: [Int] = []

  /// - Parameter date: When the text was published; roles are as of that day.
  package static func actors(in text: TokenizedText, date: EDTFDate? = nil) -> TextActors {
    guard let finder = NameFinder.shared else { return TextActors() }
    return actors(in: NamedText(text, finder), quotes: QuoteFinder.quotes(in: text), date: date)
  }

  /// By another finder of names than the program's own.
  package static func actors(in text: TokenizedText, by finder: NameFinder) -> TextActors {
    actors(in: NamedText(text, finder), quotes: [], date: nil)
  }

  static func actors(in named: NamedText, quotes: [QuotedSpeech], date: EDTFDate?) -> TextActors {
    var finder = ActorFinder(named)
    finder.join()
    finder.readRoles(date)
    var result = finder.result()
    DescribedSpeakers.add(quotes, named, to: &result)
    return result
  }

  private init(_ named: NamedText) {
    self.named = named
    drafts = DraftCollector.drafts(named)
    persons = PersonLinker.persons(drafts, named)
    organizations = OrganizationLinker.organizations(drafts, named)
    owners = OwnerFinder(named: named, drafts: drafts)
  }

  // MARK: Joining

  private mutating func join() {
    for draft in drafts {
      if case .capital(let state, true) = draft.kind { speaking.insert(state) }
    }
    for (number, draft) in drafts.enumerated() {
      let key = key(number, draft)
      let actor = numbers[key] ?? builders.count
      if actor == builders.count {
        numbers[key] = actor
        keys.append(key)
        builders.append(ActorBuilder(key))
      }
      actors.append(actor)
      builders[actor].add(draft, named)
    }
    for (number, draft) in drafts.enumerated() {
      guard draft.kind == .person || organizations[number] != nil,
        let state = owners.owner(of: number) ?? owners.state(inside: draft)
      else { continue }
      builders[actors[number]].state = builders[actors[number]].state ?? state
    }
  }

  private func key(_ number: Int, _ draft: ActorDraft) -> ActorKey {
    switch draft.kind {
    case .person: return .person(persons[number] ?? -1)
    case .organization, .known: return organizations[number] ?? .organization(-1)
    case .state(let state), .people(let state), .direction(let state): return .state(state)
    case .force(let state): return .force(state)
    case .regional(let region): return .place(KnownRegion.all[region].name.lowercased())
    case .seat(let state): return .government(state)
    case .capital(let state, let isGovernment):
      return isGovernment ?? speaking.contains(state) ? .government(state) : .place(place(draft))
    case .place: return .place(place(draft))
    }
  }

  /// The words of a place's name without a noun for its kind at the end.
  private func place(_ draft: ActorDraft) -> String {
    var tokens = draft.tokens
    while tokens.count > 1, named.contains(ActorWords.placeNouns, tokens.upperBound - 1) {
      tokens = tokens.dropLast()
    }
    return FoldedName.words(named, tokens).joined(separator: " ")
  }

  // MARK: Roles

  private mutating func readRoles(_ date: EDTFDate?) {
    let reader = RoleReader(named: named, drafts: drafts)
    for (number, draft) in drafts.enumerated() where draft.kind == .person {
      for role in reader.roles(number) {
        builders[actors[number]].add(role, of: role.of.map { actors[$0] }, named.bytes(role.tokens), date)
      }
    }
  }

  // MARK: Results

  private func result() -> TextActors {
    var result = TextActors()
    var ids = ActorIDs()
    result.actors = builders.map { builder in
      var actor = builder.actor
      actor.id = ids.id(for: actor.name)
      return actor
    }
    // States that others belong to and that the text does not name get an id too: it is the same in all texts.
    for (number, builder) in builders.enumerated() {
      result.actors[number].country = builder.state.flatMap { state in
        if case .state = builder.key { return nil }
        return numbers[.state(state)].map { result.actors[$0].id }
          ?? ActorIDs.plain(KnownState.all[state].name)
      }
      result.actors[number].roles = builder.roles.map { role, of in
        var role = role
        role.of = of.map { result.actors[$0].id }
        return role
      }
    }
    for (number, draft) in drafts.enumerated() {
      let actor = actors[number]
      result.mentions.append(
        ActorMention(
          range: draft.range,
          actor: actor,
          means: builders[actor].means(draft, named),
          confidence: draft.confidence
        )
      )
    }
    return result
  }
}
