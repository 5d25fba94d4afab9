import Briefings
import Bytes
import Mentions
import Words

/// What a result shows of a document, in files of some dozens each, and the head that a search begins with.
///
/// `head.json`: `{"version", "actors", "events", "briefings", "rows", "shards", "years": [[year, first document]],
/// "kinds": [word, …], "kindOf": "…", "lengths": "…"}`. Documents are numbered actors first, then events, then
/// briefings by date; `kindOf` tells of each actor which of the kinds it is, and `lengths` of each document the
/// logarithm of its length in quarters, both as one character each, `0` and those after it in ASCII.
///
/// `documents/n.json`: `[[id, title, note], …]`.
struct DocumentRows {
  static let version = 2
  private let nouns: [SearchedDocument.Noun]
  private let library: Library
  private let words: SearchWords

  init(_ nouns: [SearchedDocument.Noun], _ linked: LinkedLibrary, _ words: SearchWords) {
    self.nouns = nouns
    library = linked.library
    self.words = words
  }

  private static func digit(_ n: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(truncatingIfNeeded: n) }

  func head(_ layout: Layout, _ lengths: [Int]) -> [UInt8] {
    var json = JSONWriter()
    let categories = Actor.Category.allCases.map(\.rawValue) + ["unnamed", "event", "briefing"]
    json.object { json in
      json.member("version", Self.version)
      json.member("actors", library.actors.count)
      json.member("events", library.events.count)
      json.member("briefings", library.briefings.count)
      json.member("rows", layout.rows)
      json.member("shards", layout.shards)
      json.key("years")
      json.array { json in
        for (year, first) in years() {
          json.array {
            $0.number(year)
            $0.number(first)
          }
        }
      }
      json.key("kinds")
      json.array { json in
        for category in categories { json.string(words.kinds[category]?.word ?? category) }
      }
      json.key("kindOf")
      json.string(
        String(
          decoding: library.actors.map { actor in
            Self.digit(categories.firstIndex(of: Self.kind(of: actor)) ?? 0)
          },
          as: UTF8.self
        )
      )
      json.key("lengths")
      json.string(String(decoding: lengths.map { Self.digit(Self.logarithm($0)) }, as: UTF8.self))
    }
    return json.bytes
  }

  private static func kind(of actor: Actor) -> String {
    actor.isUnnamed ? "unnamed" : actor.category.rawValue
  }

  /// Of a length, in quarters of a doubling, by integers so that it is the same everywhere.
  static func logarithm(_ length: Int) -> Int {
    guard length > 0 else { return 0 }
    let whole = Int.bitWidth - 1 - length.leadingZeroBitCount
    let quarter = whole >= 2 ? (length >> (whole - 2)) & 3 : 0
    return min(63, 1 + whole * 4 + quarter)
  }

  /// The years of briefings, each with the number of its first document; 0 for those without a year.
  private func years() -> [(Int, Int)] {
    var years: [(Int, Int)] = []
    for (i, noun) in nouns.enumerated() {
      guard case .briefing(let briefing) = noun else { continue }
      let year = library.briefings[briefing].date.listedYear ?? 0
      if years.last?.0 != year { years.append((year, i)) }
    }
    return years
  }

  func file(_ n: Int, _ layout: Layout) -> [UInt8] {
    var json = JSONWriter()
    json.array { json in
      for noun in nouns[n * layout.rows..<min(nouns.count, (n + 1) * layout.rows)] {
        json.array { row(noun, &$0) }
      }
    }
    return json.bytes
  }

  private func row(_ noun: SearchedDocument.Noun, _ json: inout JSONWriter) {
    switch noun {
    case .actor(let i):
      json.string(library.actors[i].id)
      json.string(library.actors[i].name)
      json.string(words.kinds[Self.kind(of: library.actors[i])]?.word ?? "")
    case .event(let i):
      json.string(library.events[i].id)
      json.string(library.events[i].title)
      json.string(words.dates.text(library.events[i].date))
    case .briefing(let i):
      json.string(library.briefings[i].id)
      json.string(library.briefings[i].title)
      json.string(words.dates.text(library.briefings[i].date))
    }
  }
}
