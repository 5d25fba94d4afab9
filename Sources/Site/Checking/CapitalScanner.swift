import Markdown

/// The capitalised names of one document.
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
  private let document: Document
  private let known: [Range<Int>]

  init(_ document: Document, besides known: [Range<Int>]) {
    self.document = document
    self.known = known
  }

  private struct Word {
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
    let lower = text(word).lowercased()
    return Self.calendar.contains(lower) || Self.other.contains(lower) || lower.utf8.count < 2
  }

  /// `of`, and `the` behind it.
  private func isBetween(_ word: Word, after last: Word?) -> Bool {
    let text = text(word)
    if Self.between.contains(text) { return true }
    return text == "the" && last.map { ["of", "for"].contains(self.text($0)) } == true
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
    names.append(Name(text: run.map(text).joined(separator: " "), byte: first.range.lowerBound))
  }

  private func text(_ word: Word) -> String { document.string(word.range) }

  private func words(of range: Range<Int>) -> [Word] {
    let text = document.text
    var words: [Word] = []
    Self.words(of: range, in: text) { range, isPossessive in
      let first = text[range.lowerBound]
      let isCapital =
        first < 0x80
        ? (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
        : document.string(range).first?.isUppercase == true
      words.append(Word(range: range, isCapital: isCapital, isPossessive: isPossessive))
    }
    return words
  }

  /// What a byte of UTF-8 is to words.
  private enum ByteClass: UInt8 {
    /// Between words.
    case other
    case word
    /// In words alone: hyphen and apostrophe.
    case inner
    /// The first of three bytes of what prose has for punctuation beyond ASCII: dashes, quotes and the ellipsis are U+2010
    /// to U+2026.
    case punctuation
  }

  private static let classes: [ByteClass] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      .word
    case UInt8(ascii: "-"), UInt8(ascii: "'"): .inner
    case 0xE2: .punctuation
    case 0x80...: .word
    default: .other
    }
  }

  /// Calls `found` with each word of a text in UTF-8, in order; the `'s` of a possessive is not in its range.
  static func words(
    of range: Range<Int>,
    in text: [UInt8],
    _ found: (_ range: Range<Int>, _ isPossessive: Bool) -> Void
  ) {
    classes.withUnsafeBufferPointer { classes in
      text.withUnsafeBufferPointer { text in
        var at = range.lowerBound
        while at < range.upperBound {
          guard classes[Int(text[at])] == .word else {
            at += classes[Int(text[at])] == .punctuation ? 3 : 1
            continue
          }
          let start = at
          inside: while at < range.upperBound {
            switch classes[Int(text[at])] {
            case .word, .inner: at += 1
            case .punctuation:
              guard isApostrophe(text, at, range.upperBound) else { break inside }
              at += 3
            case .other: break inside
            }
          }
          let length = possessive(text, start..<at)
          if at - length > start { found(start..<(at - length), length > 0) }
        }
      }
    }
  }

  /// The typographic one, which takes three bytes.
  private static func isApostrophe(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Bool {
    at + 2 < end && text[at] == 0xE2 && text[at + 1] == 0x80 && text[at + 2] == 0x99
  }

  /// How many bytes of a word are `'s`.
  private static func possessive(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Int {
    guard word.count >= 2, text[word.upperBound - 1] == UInt8(ascii: "s") else { return 0 }
    if text[word.upperBound - 2] == UInt8(ascii: "'") { return 2 }
    return word.count >= 4 && isApostrophe(text, word.upperBound - 4, word.upperBound) ? 4 : 0
  }
}
