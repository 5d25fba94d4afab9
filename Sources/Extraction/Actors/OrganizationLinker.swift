/// Joins the names of a text that are of one organization: acronyms and shortened names to the whole ones.
struct OrganizationLinker {
  private let named: NamedText
  /// Words of each organization's longest name.
  private var organizations: [[String]] = []
  private var byName: [[String]: ActorKey] = [:]
  /// By the initials of a whole name, and by what stands in brackets after one.
  private var byAcronym: [String: ActorKey] = [:]
  /// Whole names by each of their words that tells more than `ministry` does.
  private var byWord: [String: [(words: [String], key: ActorKey)]] = [:]
  private static let limit = 24

  private static let small: Set<String> = ["of", "for", "and", "the", "on", "in", "to", "de", "al", "&"]
  private static let nouns: Set<String> = Set(
    WordLists.organizationNouns.split(whereSeparator: \.isWhitespace).map { String($0) }
  )

  init(_ named: NamedText) { self.named = named }

  /// The actor of each draft that names an organization.
  static func organizations(_ drafts: [ActorDraft], _ named: NamedText) -> [Int: ActorKey] {
    var linker = OrganizationLinker(named)
    var result: [Int: ActorKey] = [:]
    let words = drafts.map { draft -> [String] in
      switch draft.kind {
      case .organization, .known: FoldedName.words(named, draft.tokens)
      default: []
      }
    }
    for (number, draft) in drafts.enumerated() where !words[number].isEmpty {
      if case .known(let organization) = draft.kind {
        result[number] = .known(organization)
        linker.note(words[number], .known(organization))
      }
    }
    // The longest first: what is shorter may be part of it.
    let order = words.indices.filter { words[$0].count > 1 && result[$0] == nil }.sorted {
      (-words[$0].count, $0) < (-words[$1].count, $1)
    }
    for number in order { result[number] = linker.whole(words[number]) }
    linker.readBrackets(drafts, result)
    for (number, name) in words.enumerated() where name.count == 1 {
      if result[number] == nil || linker.byBracket[name[0]] != nil { result[number] = linker.short(name[0]) }
    }
    return result
  }

  private var byBracket: [String: ActorKey] = [:]

  private mutating func note(_ words: [String], _ key: ActorKey) {
    byName[words] = key
    guard words.count > 1 else { return }
    for word in Set(words) where !Self.nouns.contains(word) && !Self.small.contains(word) {
      if byWord[word, default: []].count < Self.limit { byWord[word, default: []].append((words, key)) }
    }
    let initials = words.filter { !Self.small.contains($0) }.compactMap(\.first).map { String($0) }.joined()
    let all = words.compactMap(\.first).map { String($0) }.joined()
    for acronym in [initials, all] where acronym.count > 1 && byAcronym[acronym] == nil {
      byAcronym[acronym] = key
    }
  }

  private mutating func whole(_ words: [String]) -> ActorKey {
    if let key = byName[words] { return key }
    for word in words {
      for known in byWord[word, default: []] where Self.isPart(words, of: known.words) {
        byName[words] = known.key
        return known.key
      }
    }
    organizations.append(words)
    let key = ActorKey.organization(organizations.count - 1)
    note(words, key)
    return key
  }

  private mutating func short(_ word: String) -> ActorKey {
    if let key = byBracket[word] ?? byName[[word]] ?? byAcronym[word] { return key }
    for known in byWord[word, default: []] where known.words.first == word || known.words.last == word {
      byName[[word]] = known.key
      return known.key
    }
    organizations.append([word])
    let key = ActorKey.organization(organizations.count - 1)
    byName[[word]] = key
    return key
  }

  /// Whether a shorter name is the beginning or the end of a whole one.
  private static func isPart(_ words: [String], of whole: [String]) -> Bool {
    guard words.count < whole.count else { return false }
    return whole.starts(with: words) || Array(whole.suffix(words.count)) == words
  }

  // MARK: Brackets

  /// `Central Military Commission (CMC)`, `CMC (Central Military Commission)`.
  private mutating func readBrackets(_ drafts: [ActorDraft], _ keys: [Int: ActorKey]) {
    for (number, draft) in drafts.enumerated() {
      guard let key = keys[number] else { continue }
      let end = draft.tokens.upperBound
      guard named.isWord(end, "("), named.isWord(end + 2, ")"), named.words.indices.contains(end + 1) else {
        continue
      }
      if draft.tokens.count > 1, named.words[end + 1].flags.contains(.allCapitals) {
        byBracket[FoldedName.fold(named.small(end + 1))] = key
      }
    }
    for (number, draft) in drafts.enumerated().dropFirst() {
      let start = draft.tokens.lowerBound
      guard let key = keys[number], start > 1, named.isWord(start - 1, "("), draft.tokens.count > 1,
        named.words[start - 2].flags.contains(.allCapitals), drafts[number - 1].tokens.upperBound == start - 1
      else { continue }
      byBracket[FoldedName.fold(named.small(start - 2))] = key
    }
  }
}
