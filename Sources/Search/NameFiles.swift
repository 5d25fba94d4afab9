import Briefings
import Bytes
import Mentions

/// What quick-find looks through: the names and titles of everything, as `[[name, id, kind, activity, alias, …], …]`
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

  private struct Entry {
    var bytes: [UInt8]
    var activity: Int
    var names: [String]
    /// Titles are long, and their words are found in the texts.
    var isTitle: Bool
  }

  private(set) var files: [SearchIndex.File] = []

  init(_ nouns: [SearchedDocument.Noun], _ linked: LinkedLibrary, _ words: SearchWords) {
    let library = linked.library
    let kinds = Actor.Category.allCases.map(\.rawValue) + ["event", "briefing"]
    let places = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
    let entries = nouns.map { noun -> Entry in
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
    let size = entries.reduce(0) { $0 + $1.bytes.count }
    let isSplit = size > Self.sizeAtMost
    let active = entries.indices.sorted {
      (entries[$1].activity, $0) < (entries[$0].activity, $1)
    }
    let main = isSplit ? Array(active.prefix(Self.activeAtMost)) : active
    let keys = isSplit ? Self.keys(of: entries) : []
    let groups = isSplit ? Self.groups(entries, keys) : []
    let divided = groups.filter { $0.parts.count > 1 }.map { Self.name(of: $0.letter) }.joined()
    files.append(
      Self.file(
        "search/names.json",
        main.map { entries[$0].bytes },
        kinds,
        words,
        divided: isSplit ? divided : nil
      )
    )
    guard isSplit else { return }
    for (letter, parts) in groups {
      for (i, part) in parts.enumerated() {
        let members = active.filter { keys[$0].contains { $0.letter == letter && part.contains($0.next) } }
        let number = parts.count > 1 ? "\(i + 1)" : ""
        let path = "search/names-\(Self.name(of: letter))\(number).json"
        files.append(Self.file(path, members.map { entries[$0].bytes }, [], words))
      }
    }
  }

  /// How a word begins: its first letter, `#` where that is none of a–z, and which of four parts of the alphabet the
  /// second one is in, what is no letter in the first.
  private struct Key: Hashable {
    var letter: UInt8
    var next: Int

    init(_ word: ArraySlice<UInt8>) {
      letter = word.first.flatMap { Self.isLetter($0) ? $0 : nil } ?? UInt8(ascii: "#")
      next = word.dropFirst().first.flatMap { Self.isLetter($0) ? Int($0 - 0x61) / 7 : nil } ?? 0
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  }

  /// By entry, how the words begin by which it is found: those of its own name, and the first of each other.
  private static func keys(of entries: [Entry]) -> [Set<Key>] {
    var tokens = Tokens()
    return entries.map { entry in
      var keys: Set<Key> = []
      for (i, name) in entry.names.enumerated() {
        tokens.cut(name)
        let terms = entry.isTitle || i > 0 ? tokens.ends.indices.prefix(1) : tokens.ends.indices
        for term in terms { keys.insert(Key(tokens.bytes[tokens.range(of: term)])) }
      }
      return keys
    }
  }

  /// The letters, each with the parts that its names are in: one, or four where they would be too many for a file.
  private static func groups(
    _ entries: [Entry],
    _ keys: [Set<Key>]
  ) -> [(letter: UInt8, parts: [ClosedRange<Int>])] {
    var sizes: [UInt8: Int] = [:]
    for (entry, keys) in zip(entries, keys) {
      for letter in Set(keys.map(\.letter)) { sizes[letter, default: 0] += entry.bytes.count }
    }
    let large = sizes.filter { $0.value > sizeAtMost && $0.key != UInt8(ascii: "#") }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(dividedAtMost)
      .map(\.key)
    return (Array(UInt8(ascii: "a")...UInt8(ascii: "z")) + [UInt8(ascii: "#")]).map { letter in
      (letter, large.contains(letter) ? [0...0, 1...1, 2...2, 3...3] : [0...3])
    }
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
