/// Joins the names of a text that are of one person.
///
/// Full names are compared first; a surname, or a family name that stands first (`Kim` for Kim Jong Un), then goes to
/// the person of that name who was named last before it, or else to the first one after it.
struct PersonLinker {
  private struct Person {
    var words: [String]
    var first: Int
    var last: Int
  }

  private let named: NamedText
  private var persons: [Person] = []
  /// Numbers of persons by their first and last words.
  private var byWord: [String: [Int]] = [:]
  /// More persons of one name than this are not told apart.
  private static let limit = 24

  init(_ named: NamedText) { self.named = named }

  /// The person of each draft that names one: a number each, equal for one person.
  static func persons(_ drafts: [ActorDraft], _ named: NamedText) -> [Int: Int] {
    var linker = PersonLinker(named)
    var result: [Int: Int] = [:]
    let words = drafts.map { draft -> [String] in
      draft.kind == .person ? FoldedName.words(named, draft.tokens) : []
    }
    for (number, draft) in drafts.enumerated() where words[number].count > 1 {
      result[number] = linker.full(words[number], at: draft.tokens.lowerBound)
    }
    for i in linker.persons.indices { linker.persons[i].last = -1 }
    for (number, draft) in drafts.enumerated() where !words[number].isEmpty {
      let person = result[number] ?? linker.short(words[number][0], at: draft.tokens.lowerBound)
      linker.persons[person].last = draft.tokens.lowerBound
      result[number] = person
    }
    return result
  }

  private mutating func full(_ words: [String], at token: Int) -> Int {
    let candidates = Set([words[0], words[words.count - 1]]).flatMap {
      byWord[$0, default: []].suffix(Self.limit)
    }
    if let person = candidates.sorted().last(where: { Self.isSame(words, persons[$0].words) }) {
      if words.count > persons[person].words.count {
        persons[person].words = words
        index(person)
      }
      return person
    }
    return insert(words, token)
  }

  private mutating func insert(_ words: [String], _ token: Int) -> Int {
    persons.append(Person(words: words, first: token, last: -1))
    index(persons.count - 1)
    return persons.count - 1
  }

  private mutating func index(_ person: Int) {
    let words = persons[person].words
    for word in Set([words[0], words[words.count - 1]]) where byWord[word]?.contains(person) != true {
      byWord[word, default: []].append(person)
    }
  }

  private mutating func short(_ word: String, at token: Int) -> Int {
    let candidates = byWord[word, default: []].suffix(Self.limit)
    let bySurname = candidates.filter { persons[$0].words.last == word }
    for group in [bySurname, candidates.filter { !bySurname.contains($0) }] where !group.isEmpty {
      if let named = group.filter({ persons[$0].last >= 0 }).max(by: { persons[$0].last < persons[$1].last })
      {
        return named
      }
      if let next = group.min(by: { persons[$0].first < persons[$1].first }) { return next }
    }
    return insert([word], token)
  }

  /// Whether two full names may be of one person: `Vladimir Putin` and `Vladimir Vladimirovich Putin`, `J. Biden`
  /// and `Joe Biden`.
  static func isSame(_ a: [String], _ b: [String]) -> Bool {
    guard let (firstA, lastA) = ends(a), let (firstB, lastB) = ends(b) else { return false }
    if a == b { return true }
    if lastA == lastB {
      if firstA == firstB { return true }
      let isInitial = firstA.utf8.count == 1 || firstB.utf8.count == 1
      if isInitial, firstA.utf8.first == firstB.utf8.first { return true }
    }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard short.count > 1 else { return false }
    return long.starts(with: short) || Array(long.suffix(short.count)) == short
  }

  private static func ends(_ words: [String]) -> (String, String)? {
    guard let first = words.first, let last = words.last else { return nil }
    return (first, last)
  }
}
