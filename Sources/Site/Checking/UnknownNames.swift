import Briefings
import Diagnostics
import Markdown
import Mentions

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

  func report(_ diagnostics: inout DiagnosticList) {
    let library = linked.library
    var uses: [String: Use] = [:]
    var lowercased: [String: Int] = [:]
    for i in library.briefings.indices {
      let document = library.body(ofBriefing: i)
      let known = (linked.briefings[i].mentions.map(\.range) + linked.briefings[i].unlinked.map(\.range))
        .sorted { $0.lowerBound < $1.lowerBound }
      var scanner = CapitalScanner(document, besides: known)
      scanner.scan()
      for word in scanner.lowercased { lowercased[word, default: 0] += 1 }
      for name in scanner.names {
        var use = uses[name.text] ?? Use()
        if use.last != i { use.briefings += 1 }
        use.last = i
        use.times += 1
        if use.places.count < Self.examples { use.places.append((i, name.byte)) }
        uses[name.text] = use
      }
    }
    let actorNames = library.actors.flatMap { [$0.name] + $0.aliases.map(\.name) }
    let stems = Set(actorNames.flatMap { $0.lowercased().split(separator: " ").map { $0.prefix(4) } })
    let found = uses.filter { name, use in
      guard use.briefings >= Self.briefingsAtLeast else { return false }
      if name.contains(" ") { return true }
      let word = name.lowercased()
      return lowercased[word] == nil && !Self.isPeople(word, stems)
    }
    .sorted { ($1.value.briefings, $1.value.times, $0.key) < ($0.value.briefings, $0.value.times, $1.key) }
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

  /// `Russian` is no name of its own where there is Russia, nor `Korean` where there is South Korea.
  private static func isPeople(_ word: String, _ stems: Set<Substring>) -> Bool {
    let endings = ["ian", "ean", "ese", "ish", "ans", "i", "an"]
    return endings.contains { word.hasSuffix($0) } && stems.contains(word.prefix(4))
  }
}

/// The capitalised names of one document, and its other words.
struct CapitalScanner {
  struct Name {
    var text: String
    /// Where it begins in the document's text.
    var byte: Int
  }

  private static let between: Set<String> = [
    "of", "for", "de", "del", "da", "al", "bin", "ibn", "van", "von",
  ]
  private static let calendar: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december",
  ]
  /// Words that are written large, or begin what is: `President Kim` is Kim.
  private static let other: Set<String> = [
    "i", "mr", "mrs", "ms", "dr", "tlp", "north", "south", "east", "west",
  ]

  private(set) var names: [Name] = []
  private(set) var lowercased: Set<String> = []
  private let document: Document
  private let known: [Range<Int>]

  init(_ document: Document, besides known: [Range<Int>]) {
    self.document = document
    self.known = known
  }

  private struct Word {
    var text: String
    var range: Range<Int>
    var isCapital: Bool
    /// What follows is another thing: `Oleshnya’s Port`.
    var isPossessive: Bool
  }

  mutating func scan() {
    // Words and what is known of them come in one order.
    var next = 0
    for sentence in SentenceWalk(document).sentences {
      let words = words(of: sentence.range)
      for word in words where !word.isCapital { lowercased.insert(word.text) }
      var run: [Word] = []
      for (i, word) in words.enumerated() {
        while next < known.count, known[next].upperBound <= word.range.lowerBound { next += 1 }
        let isKnown = next < known.count && known[next].overlaps(word.range)
        // The first word of a sentence is written large whatever it is.
        if word.isCapital, i > 0, !isKnown, !isPlain(word) {
          if let last = run.last, !isNear(last, word) { end(&run) }
          run.append(word)
          if word.isPossessive { end(&run) }
        } else if !run.isEmpty, isBetween(word, after: run.last), !isKnown,
          run.last.map({ isNear($0, word) }) ?? false
        {
          run.append(word)
        } else {
          end(&run)
        }
      }
      end(&run)
    }
  }

  private func isPlain(_ word: Word) -> Bool {
    let lower = word.text.lowercased()
    return Self.calendar.contains(lower) || Self.other.contains(lower) || word.text.utf8.count < 2
  }

  /// `of`, and `the` behind it.
  private func isBetween(_ word: Word, after last: Word?) -> Bool {
    Self.between.contains(word.text) || word.text == "the" && (last?.text == "of" || last?.text == "for")
  }

  /// Whether one word follows another with nothing but a space between.
  private func isNear(_ a: Word, _ b: Word) -> Bool {
    b.range.lowerBound - a.range.upperBound == 1 && document.text[a.range.upperBound] == 0x20
  }

  private mutating func end(_ run: inout [Word]) {
    while let last = run.last, !last.isCapital { run.removeLast() }
    defer { run = [] }
    guard let first = run.first, let last = run.last,
      !document.isCode(first.range.lowerBound..<last.range.upperBound)
    else { return }
    names.append(Name(text: run.map(\.text).joined(separator: " "), byte: first.range.lowerBound))
  }

  private func words(of range: Range<Int>) -> [Word] {
    var words: [Word] = []
    var start: Int?
    func end(_ at: Int) {
      guard let from = start else { return }
      start = nil
      var text = String(decoding: document.text[from..<at], as: UTF8.self)
      let isPossessive = text.hasSuffix("'s") || text.hasSuffix("’s")
      if isPossessive { text.removeLast(2) }
      let isCapital = text.first?.isUppercase == true
      words.append(Word(text: text, range: from..<at, isCapital: isCapital, isPossessive: isPossessive))
    }
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = document.text[at]
      let isWord: Bool =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        case UInt8(ascii: "-"), UInt8(ascii: "'"): start != nil
        // Punctuation beyond ASCII that prose has: dashes, quotes and the ellipsis are U+2010 to U+2026.
        case 0xE2: document.text[at...].starts(with: [0xE2, 0x80, 0x99]) && start != nil
        default: byte >= 0x80
        }
      if isWord {
        start = start ?? at
        at += byte == 0xE2 ? 3 : 1
      } else {
        end(at)
        at += byte == 0xE2 ? 3 : 1
      }
    }
    end(range.upperBound)
    return words
  }
}
