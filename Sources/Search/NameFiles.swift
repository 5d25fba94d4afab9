import Briefings
import Bytes
import Mentions

/// What quick-find looks through: the names and titles of everything, as `[[name, id, kind, activity, alias, …], …]`
/// after the kinds' signs and words.
///
/// One file where it is small. Where it is not, that file holds what is most active, and others hold all actors and
/// events whose own name has a word that begins with a letter, or another name does, and briefings whose title does:
/// `names-k.json`, and `names-other.json`.
struct NameFiles {
  /// In bytes; about 100 KB when compressed.
  static let sizeAtMost = 300_000
  private static let activeAtMost = 1_200

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
    files.append(
      Self.file("search/names.json", main.map { entries[$0].bytes }, kinds, words, isSplit: isSplit)
    )
    guard isSplit else { return }
    let letters = Self.letters(of: entries)
    for letter in Array(UInt8(ascii: "a")...UInt8(ascii: "z")) + [UInt8(ascii: "#")] {
      let members = active.filter { letters[$0].contains(letter) }.map { entries[$0].bytes }
      let name = letter == UInt8(ascii: "#") ? "other" : String(UnicodeScalar(letter))
      files.append(Self.file("search/names-\(name).json", members, [], words, isSplit: false))
    }
  }

  /// By entry, the letters of the files that it stands in: those that a word of its own name begins with, and those
  /// that its other names do. Words that one in twenty names has, as `of` and `the`, count only where they come first.
  private static func letters(of entries: [Entry]) -> [Set<UInt8>] {
    var tokens = Tokens()
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for entry in entries where !entry.isTitle {
      tokens.cut(entry.names[0])
      for term in tokens.ends.indices.dropFirst() {
        counts[tokens.bytes[tokens.range(of: term)], default: 0] += 1
      }
    }
    let limit = max(50, entries.count / 20)
    return entries.map { entry in
      var letters: Set<UInt8> = []
      for (i, name) in entry.names.enumerated() {
        tokens.cut(name)
        for term in tokens.ends.indices {
          if term > 0, i > 0 || entry.isTitle { break }
          let word = tokens.bytes[tokens.range(of: term)]
          if term > 0, let count = counts[word], count > limit { continue }
          letters.insert(word.first.map { (0x61...0x7A).contains($0) } == true ? word[word.startIndex] : 0x23)
        }
      }
      return letters
    }
  }

  private static func file(
    _ path: String,
    _ entries: [[UInt8]],
    _ kinds: [String],
    _ words: SearchWords,
    isSplit: Bool
  ) -> SearchIndex.File {
    var json = JSONWriter()
    json.object { json in
      json.member("split", isSplit ? 1 : 0)
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
