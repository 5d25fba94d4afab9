import Briefings
import Diagnostics
import Markdown
import Mentions
import Parallel

/// Capitalised names in briefings that link to nothing: who is named in several briefings may deserve a page.
///
/// A name is a run of capitalised words inside of a sentence, with words like `of` between them. What stands in lower
/// case elsewhere is a word, not a name; so are days, months, and what a people or a language is called.
struct UnknownNames {
  /// In how many briefings a name stands at least.
  static let briefingsAtLeast = 3
  /// How many names are told, those in most briefings first.
  static let namesAtMost = 20
  private static let examples = 3

  private struct Use {
    var briefings = 0
    var times = 0
    var places: [(briefing: Int, byte: Int)] = []
    var last = -1
  }

  private let linked: LinkedLibrary

  init(_ linked: LinkedLibrary) { self.linked = linked }

  func report(_ diagnostics: inout DiagnosticList) async {
    let linked = linked
    let library = linked.library
    let names = await parallelMap(count: library.briefings.count) { i in
      let known = (linked.briefings[i].mentions.map(\.range) + linked.briefings[i].unlinked.map(\.range))
        .sorted { $0.lowerBound < $1.lowerBound }
      var scanner = CapitalScanner(library.body(ofBriefing: i), besides: known)
      scanner.scan()
      return scanner.names
    }
    var uses: [String: Use] = [:]
    for (i, names) in names.enumerated() {
      for name in names {
        var use = uses[name.text] ?? Use()
        if use.last != i { use.briefings += 1 }
        use.last = i
        use.times += 1
        if use.places.count < Self.examples { use.places.append((i, name.byte)) }
        uses[name.text] = use
      }
    }
    let actorNames = library.actors.flatMap(\.names)
    let stems = Set(actorNames.flatMap { $0.lowercased().split(separator: " ").map { $0.prefix(4) } })
    uses = uses.filter { name, use in
      use.briefings >= Self.briefingsAtLeast
        && (name.contains(" ") || !Self.isPeople(name.lowercased(), stems))
    }
    let words = await Self.common(
      Set(uses.keys.filter { !$0.contains(" ") }.map { $0.lowercased() }),
      library
    )
    let found = uses.filter { !words.contains($0.key.lowercased()) }.sorted {
      ($1.value.briefings, $1.value.times, $0.key) < ($0.value.briefings, $0.value.times, $1.key)
    }
    for (name, use) in found.prefix(Self.namesAtMost) {
      let places = use.places.map { place in
        library.body(ofBriefing: place.briefing).span(
          of: place.byte,
          path: library.briefings[place.briefing].span.path
        )
      }
      diagnostics.append(
        Diagnostic(
          .note,
          .unknownName,
          "unknown actor? '\(name)' stands in \(use.briefings) briefings, \(use.times) times, and links to nothing",
          at: places.first,
          notes: places.dropFirst().map { Diagnostic.Note("also here", at: $0) },
          suggestion: "dossier new actor '\(name.replacing("'", with: "’"))' --type …"
        )
      )
    }
  }

  /// Those of `words`, in lower case, that some briefing has in lower case.
  private static func common(_ words: Set<String>, _ library: Library) async -> Set<String> {
    // Most words are none of them by their first byte and length alone.
    var isPossible = [Bool](repeating: false, count: 1 << 16)
    for word in words {
      if let first = word.utf8.first { isPossible[Int(first) << 8 | min(word.utf8.count, 255)] = true }
    }
    let possible = isPossible
    let found = await parallelMap(count: library.briefings.count) { i in
      var found: Set<String> = []
      let text = library.body(ofBriefing: i).text
      CapitalScanner.words(of: 0..<text.count, in: text) { range, _ in
        guard possible[Int(text[range.lowerBound]) << 8 | min(range.count, 255)] else { return }
        let word = String(decoding: text[range], as: UTF8.self)
        if words.contains(word) { found.insert(word) }
      }
      return found
    }
    return found.reduce(into: []) { $0.formUnion($1) }
  }

  /// `Russian` is no name of its own where there is Russia, nor `Korean` where there is South Korea.
  private static func isPeople(_ word: String, _ stems: Set<Substring>) -> Bool {
    let endings = ["ian", "ean", "ese", "ish", "ans", "i", "an"]
    return endings.contains { word.hasSuffix($0) } && stems.contains(word.prefix(4))
  }
}
