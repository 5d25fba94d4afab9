import Briefings
import Bytes
import Mentions
import Parallel

/// What quick-find looks through: the names and titles of everything but those who have none, as `[[name, id, kind, activity, alias, …], …]`
/// after the kinds' signs and words.
///
/// One file where it is small. Where it is not, that file holds what is most active, and others hold all actors and
/// events whose own name has a word that begins with a letter, or another name does, and briefings whose title does:
/// `names-k.json`, and `names-other.json`. Letters with the most of them have four files, by the second letter:
/// `names-a1.json` (a–g), `names-a2.json` (h–n), `names-a3.json` (o–u), `names-a4.json`. `divided`, in the first file alone
/// and only if there are others, tells which letters these are.
struct NameFiles {
  /// In bytes; about 100 KB when compressed.
  static let sizeAtMost = 300_000
  private static let activeAtMost = 1_200
  /// So many letters have four files each.
  static let dividedAtMost = 5

  private struct Entry: Sendable {
    var bytes: [UInt8]
    var activity: Int
    var names: [String]
    /// Titles are long, and their words are found in the texts.
    var isTitle: Bool
  }

  private(set) var files: [SearchIndex.File] = []

  private static let kinds = Actor.Category.allCases.map(\.rawValue) + ["event", "briefing"]

  static func make(
    _ nouns: [SearchedDocument.Noun],
    _ linked: LinkedLibrary,
    _ words: SearchWords
  ) async -> NameFiles {
    let places = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
    let named = nouns.filter { noun in
      guard case .actor(let i) = noun else { return true }
      return !linked.library.actors[i].isUnnamed || !linked.library.actors[i].aliases.isEmpty
    }
    let entries = await parallelMap(count: named.count, grain: 256) { entry(named[$0], linked, places) }
    let size = entries.reduce(0) { $0 + $1.bytes.count }
    let active = entries.indices.sorted {
      (entries[$1].activity, $0) < (entries[$0].activity, $1)
    }
    var all = NameFiles()
    guard size > sizeAtMost else {
      all.files = [file("search/names.json", active.map { entries[$0].bytes }, kinds, words)]
      return all
    }
    let keys = await parallelMap(count: entries.count, grain: 256, scratch: Tokens()) { i, tokens in
      Self.keys(of: entries[i], &tokens)
    }
    let divided = divided(entries, keys)
    let main = active.prefix(activeAtMost).map { entries[$0].bytes }
    all.files.append(
      file("search/names.json", main, kinds, words, divided: divided.map(name).joined())
    )
    // One list for each file, the entries staying in their order.
    var members = [[Int]](repeating: [], count: letters.count * 4)
    for i in active {
      for (n, key) in keys[i].enumerated() {
        let isDivided = divided.contains(key.letter)
        let isTold = keys[i][..<n].contains { $0.letter == key.letter && (!isDivided || $0.next == key.next) }
        if !isTold { members[place(of: key.letter) * 4 + (isDivided ? key.next : 0)].append(i) }
      }
    }
    for letter in letters {
      let isDivided = divided.contains(letter)
      for part in 0..<(isDivided ? 4 : 1) {
        let path = "search/names-\(name(of: letter))\(isDivided ? "\(part + 1)" : "").json"
        let bytes = members[place(of: letter) * 4 + part].map { entries[$0].bytes }
        all.files.append(file(path, bytes, [], words))
      }
    }
    return all
  }

  private static func entry(
    _ noun: SearchedDocument.Noun,
    _ linked: LinkedLibrary,
    _ places: [String: Int]
  ) -> Entry {
    let library = linked.library
    var json = JSONWriter()
    var names: [String]
    let kind: String
    var activity = 0
    switch noun {
    case .actor(let i):
      names = [library.actors[i].name] + library.actors[i].aliases.map(\.name)
      kind = library.actors[i].category.rawValue
      activity = linked.backlinks[linked.id(ofActor: i)].count
    case .event(let i):
      names = [library.events[i].title] + library.events[i].aliases.map(\.name)
      kind = "event"
      activity = linked.backlinks[linked.id(ofEvent: i)].count
    case .briefing(let i):
      names = [library.briefings[i].title]
      kind = "briefing"
    }
    json.array { json in
      json.string(names[0])
      json.string(noun.id(library))
      json.number(places[kind] ?? 0)
      json.number(activity)
      for alias in names.dropFirst() { json.string(alias) }
    }
    return Entry(bytes: json.bytes, activity: activity, names: names, isTitle: kind == "briefing")
  }

  /// How a word begins: its first letter, `#` where that is none of a–z, and which of four parts of the alphabet the
  /// second one is in, what is no letter in the first.
  private struct Key: Hashable, Sendable {
    var letter: UInt8
    var next: Int

    init(_ word: ArraySlice<UInt8>) {
      letter = word.first.flatMap { Self.isLetter($0) ? $0 : nil } ?? UInt8(ascii: "#")
      next = word.dropFirst().first.flatMap { Self.isLetter($0) ? Int($0 - 0x61) / 7 : nil } ?? 0
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  }

  /// How the words begin by which an entry is found: those of its own name, and the first of each other.
  private static func keys(of entry: Entry, _ tokens: inout Tokens) -> [Key] {
    var keys: [Key] = []
    for (i, name) in entry.names.enumerated() {
      tokens.cut(name)
      let terms = entry.isTitle || i > 0 ? tokens.ends.indices.prefix(1) : tokens.ends.indices
      for term in terms {
        let key = Key(tokens.bytes[tokens.range(of: term)])
        if !keys.contains(key) { keys.append(key) }
      }
    }
    return keys
  }

  private static let letters = Array(UInt8(ascii: "a")...UInt8(ascii: "z")) + [UInt8(ascii: "#")]

  private static func place(of letter: UInt8) -> Int {
    letter == UInt8(ascii: "#") ? letters.count - 1 : Int(letter - UInt8(ascii: "a"))
  }

  /// The letters whose names would be too many for one file, in the order of the alphabet.
  private static func divided(_ entries: [Entry], _ keys: [[Key]]) -> [UInt8] {
    var sizes = [Int](repeating: 0, count: letters.count)
    for (entry, keys) in zip(entries, keys) {
      for (n, key) in keys.enumerated() where !keys[..<n].contains(where: { $0.letter == key.letter }) {
        sizes[place(of: key.letter)] += entry.bytes.count
      }
    }
    return letters.dropLast().filter { sizes[place(of: $0)] > sizeAtMost }
      .sorted { (sizes[place(of: $1)], $0) < (sizes[place(of: $0)], $1) }
      .prefix(dividedAtMost)
      .sorted()
  }

  private static func name(of letter: UInt8) -> String {
    letter == UInt8(ascii: "#") ? "other" : String(UnicodeScalar(letter))
  }

  private static func file(
    _ path: String,
    _ entries: [[UInt8]],
    _ kinds: [String],
    _ words: SearchWords,
    divided: String? = nil
  ) -> SearchIndex.File {
    var json = JSONWriter()
    json.object { json in
      json.member("divided", divided)
      json.key("kinds")
      json.array { json in
        for kind in kinds {
          json.array {
            $0.string(words.kinds[kind]?.glyph ?? "")
            $0.string(words.kinds[kind]?.word ?? kind)
          }
        }
      }
      json.key("names")
      json.array { json in
        for entry in entries { json.value(entry) }
      }
    }
    return SearchIndex.File(path: path, bytes: json.bytes)
  }
}
