import Briefings

/// Gathers what a text says of one actor.
struct ActorBuilder {
  let key: ActorKey
  var state: Int?
  private(set) var roles: [(TextRole, of: Int?)] = []
  /// The name with the most words; of a person the longest of them, of others the first.
  private var longest = ""
  private var longestCount = 0
  private var surfaces: [(name: String, kind: Alias.Kind)] = []
  private var seen: Set<String> = []
  /// The share of its mentions that would all have to be wrong.
  private var doubt = 1.0
  private var count = 0

  init(_ key: ActorKey) {
    self.key = key
    switch key {
    case .state(let state), .government(let state), .force(let state): self.state = state
    default: break
    }
  }

  mutating func add(_ draft: ActorDraft, _ named: NamedText) {
    doubt = min(doubt, 1 - draft.confidence)
    count += 1
    let name = named.text.string(draft.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if case .regional(let region) = draft.kind {
      if longestCount == 0 { longest = KnownRegion.all[region].name }
      return
    }
    let isLonger = draft.tokens.count == longestCount && name.utf8.count > longest.utf8.count
    if draft.tokens.count > longestCount || isLonger && key.isOfPerson {
      longest = name
      longestCount = draft.tokens.count
    }
    if case .people = draft.kind { return }
    guard seen.insert(name).inserted else { return }
    surfaces.append((name, aliasKind(draft, named)))
  }

  mutating func add(_ role: RoleReader.Found, of: Int?, _ range: Range<Int>, _ date: EDTFDate?) {
    guard !roles.contains(where: { $0.0.title == role.title && $0.of == of }) else { return }
    let role = TextRole(title: role.title, of: nil, isFormer: role.isFormer, asOf: date, range: range)
    roles.append((role, of))
  }

  private func aliasKind(_ draft: ActorDraft, _ named: NamedText) -> Alias.Kind {
    switch draft.kind {
    case .capital, .seat: .metonym
    case .direction: .weak
    case .person: draft.tokens.count == 1 ? .weak : .strong
    case .organization, .known, .state: Self.isAcronym(draft, named) ? .acronym : .strong
    case .people, .regional, .force, .place: .strong
    }
  }

  private static func isAcronym(_ draft: ActorDraft, _ named: NamedText) -> Bool {
    draft.tokens.count == 1 && draft.range.count <= 8
      && named.words[draft.tokens.lowerBound].flags.contains(.allCapitals)
  }

  func means(_ draft: ActorDraft, _ named: NamedText) -> ActorMention.Means {
    switch draft.kind {
    case .people, .regional: .demonym
    case .force: .force
    case .direction: .direction
    case .seat: .metonym
    case .capital:
      if case .government = key { .metonym } else { .name }
    case .person, .organization, .place, .state, .known:
      Self.isAcronym(draft, named)
        ? .acronym : draft.tokens.count < longestCount && draft.kind != .place ? .shortName : .name
    }
  }

  // MARK: The actor

  var actor: TextActor {
    let name = name
    var actor = TextActor(id: "", name: name, category: category)
    actor.aliases = surfaces.filter { $0.name != name }.map { TextAlias(name: $0.name, kind: $0.kind) }
    // Twice named is surer than once, but the same doubt may be in both.
    actor.confidence = 1 - doubt * (count > 1 ? 0.75 : 1)
    return actor
  }

  private var name: String {
    switch key {
    case .state(let state): KnownState.all[state].name
    case .government(let state): "Government of \(Self.withArticle(KnownState.all[state].name))"
    case .force(let state): "Armed Forces of \(Self.withArticle(KnownState.all[state].name))"
    case .known(let number): KnownOrganization.all[number].name
    case .person, .organization, .place, .described: longest
    }
  }

  private static func withArticle(_ name: String) -> String {
    let takes = ["United ", "Netherlands", "Philippines", "Bahamas", "Maldives", "Soviet ", "Vatican"]
    let isOne =
      takes.contains { name.hasPrefix($0) } || name.contains("Republic") || name.hasSuffix("Islands")
    return isOne ? "the \(name)" : name
  }

  private var category: Actor.Category? {
    switch key {
    case .state: .state
    case .government: .government
    case .force: .armedForce
    case .person, .described: .person
    case .place: nil
    case .known(let number): Actor.Category(rawValue: KnownOrganization.all[number].category) ?? .organization
    case .organization: Self.category(ofOrganization: longest)
    }
  }

  /// By the words of its name.
  static func category(ofOrganization name: String) -> Actor.Category {
    let words = name.lowercased().split { $0 == " " || $0 == "-" }.map { Array($0.utf8) }
    func has(_ set: WordSet) -> Bool { words.contains { set.contains($0, 0..<$0.count) } }
    if has(ActorWords.armed) || name.contains("Air Force") || name.contains("Armed Forces") {
      return .armedForce
    }
    if has(ActorWords.governing) { return .government }
    if has(ActorWords.media) || name.contains("News Agency") { return .media }
    if has(ActorWords.groups) { return .group }
    return .organization
  }
}
