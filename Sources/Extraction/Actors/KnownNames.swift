/// States, their peoples, capitals and seats, and organizations, by the hashes of the words of their names.
struct KnownNames: Sendable {
  enum Meaning: Hashable, Sendable {
    /// A number in ``KnownState/all``.
    case state(Int)
    case people(Int)
    /// People of a number in ``KnownRegion/all``.
    case regional(Int)
    case capital(Int)
    case seat(Int)
    /// A number in ``KnownOrganization/all``.
    case organization(Int)
  }

  static let shared = KnownNames()

  /// The words of the longest name.
  private(set) var longest = 1
  private var meanings: [UInt64: Meaning] = [:]

  private init() {
    // What is added first counts: `Georgia` is a state before it is anything else.
    for (number, state) in KnownState.all.enumerated() {
      add([state.name] + state.otherNames, .state(number))
    }
    for (number, state) in KnownState.all.enumerated() {
      add(state.demonyms, .people(number))
      add(state.seats, .seat(number))
      add(state.capitals, .capital(number))
    }
    for (number, region) in KnownRegion.all.enumerated() { add(region.demonyms, .regional(number)) }
    for (number, organization) in KnownOrganization.all.enumerated() {
      add([organization.name] + organization.otherNames, .organization(number))
    }
  }

  private mutating func add(_ names: [String], _ meaning: Meaning) {
    for name in names {
      let words = name.split(separator: " ")
      longest = max(longest, words.count)
      var hash: UInt64?
      for word in words {
        let next = WordHash.hash(Array(word.utf8), 0..<word.utf8.count)
        hash = hash.map { WordHash.joined($0, next) } ?? next
      }
      if let hash, meanings[hash] == nil { meanings[hash] = meaning }
    }
  }

  subscript(hash: UInt64) -> Meaning? { meanings[hash] }

  /// What the words of the tokens mean together.
  func meaning(_ words: [NameWord], _ tokens: Range<Int>) -> Meaning? {
    guard !tokens.isEmpty, tokens.count <= longest else { return nil }
    var hash = words[tokens.lowerBound].exact
    for token in tokens.dropFirst() { hash = WordHash.joined(hash, words[token].exact) }
    return meanings[hash]
  }

  /// What the tokens from one on mean as the longest name of a people, state or place; and the end of its words.
  func longest(
    _ words: [NameWord],
    at token: Int,
    before end: Int,
    where isWanted: (Meaning) -> Bool
  ) -> (meaning: Meaning, end: Int)? {
    var found: (Meaning, Int)?
    var hash = words[token].exact
    var next = token + 1
    while true {
      if let meaning = meanings[hash], isWanted(meaning) { found = (meaning, next) }
      guard next < min(end, token + longest) else { return found }
      hash = WordHash.joined(hash, words[next].exact)
      next += 1
    }
  }

  /// The state whose people is named from the token on, `Korean` after `North` with it; and the end of its words.
  func people(_ words: [NameWord], at token: Int, before end: Int) -> (state: Int, end: Int)? {
    let found = longest(words, at: token, before: end) {
      if case .people = $0 { true } else { false }
    }
    guard let found, case .people(let state) = found.meaning else { return nil }
    return (state, found.end)
  }
}
