import Briefings

/// Finds the words of a text that name a time.
///
/// One pass over the tokens. At each the rules are tried in a fixed order, each of which looks at a few
/// tokens only, so that the work is in proportion to the text.
struct DateFinder {
  let text: TokenizedText
  let words: [DateWord]
  /// The document's date; nil leaves only what names a year.
  let anchor: Anchor?
  private(set) var expressions: [DateExpression] = []
  /// The time told last, and the line where it stands.
  private(set) var told: (value: TimeValue, line: Int)?
  /// The time told last that names its year itself.
  private var toldWhole: (value: TimeValue, line: Int)?
  private var line = 0
  /// The sentence that is read.
  private(set) var sentence: Range<Int> = 0..<0

  /// What a rule finds: tokens, and what they name.
  struct Match {
    var tokens: Range<Int>
    var value: TimeValue
    /// Whether the words name the year themselves.
    var isAbsolute = false
    /// Of the text, where they are less than the tokens.
    var bytes: Range<Int>?
  }

  private typealias Rule = (DateFinder) -> (Int) -> Match?

  init(_ text: TokenizedText, date: EDTFDate?) {
    self.text = text
    anchor = date.flatMap { Anchor($0) }
    words = Self.classify(text)
  }

  static func expressions(in text: TokenizedText, date: EDTFDate?) -> [DateExpression] {
    var finder = DateFinder(text, date: date)
    finder.run()
    return finder.expressions
  }

  private mutating func run() {
    var lineEnd = 0
    for sentence in text.sentences {
      self.sentence = Int(sentence.lowerBound)..<Int(sentence.upperBound)
      let start = Int(text.tokens[self.sentence.lowerBound].start)
      if text.text[lineEnd..<start].contains(0x0A) { line += 1 }
      lineEnd = Int(text.tokens[self.sentence.upperBound - 1].end)
      var at = self.sentence.lowerBound
      while at < self.sentence.upperBound {
        guard words[at] != .none || text.tokens[at].kind != .mark, let match = match(at) else {
          at += 1
          continue
        }
        add(match)
        at = match.tokens.upperBound
      }
    }
  }

  private func match(_ at: Int) -> Match? {
    absolute(at) ?? relative(at)
  }

  private mutating func add(_ match: Match) {
    told = (match.value, line)
    if match.isAbsolute { toldWhole = told }
    guard let date = match.value.edtf else { return }
    let first = Int(text.tokens[match.tokens.lowerBound].start)
    let last = Int(text.tokens[match.tokens.upperBound - 1].end)
    let relation = relation(before: match.tokens.lowerBound)
    expressions.append(DateExpression(range: match.bytes ?? first..<last, date: date, relation: relation))
  }

  private func relation(before at: Int) -> DateExpression.Relation {
    guard at > sentence.lowerBound else { return .at }
    return Self.relations.value(text.text, text.tokens[at - 1].range) ?? .at
  }

  private static let relations = WordTable<DateExpression.Relation>([
    ("since", .since), ("until", .until), ("till", .until), ("before", .before), ("after", .after),
    ("about", .about), ("around", .about), ("circa", .about), ("approximately", .about),
  ])

  // MARK: What rules ask

  func word(_ at: Int) -> DateWord { sentence.contains(at) ? words[at] : .none }

  func isMark(_ at: Int, _ byte: UInt8) -> Bool {
    guard sentence.contains(at), text.tokens[at].kind == .mark else { return false }
    return text.tokens[at].end - text.tokens[at].start == 1 && text.text[Int(text.tokens[at].start)] == byte
  }

  func isComma(_ at: Int) -> Bool { isMark(at, UInt8(ascii: ",")) }

  /// A hyphen or dash.
  func isDash(_ at: Int) -> Bool {
    guard sentence.contains(at), text.tokens[at].kind == .mark else { return false }
    let bytes = text.bytes(of: text.tokens[at])
    return bytes.elementsEqual([0x2D]) || bytes.elementsEqual([0xE2, 0x80, 0x93])
      || bytes.elementsEqual([0xE2, 0x80, 0x94])
  }

  func isWord(_ at: Int, _ word: StaticString) -> Bool {
    sentence.contains(at) && text.isWord(text.tokens[at], word)
  }

  func isWord(_ at: Int, in set: WordSet) -> Bool {
    sentence.contains(at) && set.contains(text.text, text.tokens[at].range)
  }

  /// Whether a token stands right behind the one before it, without a space.
  func isGlued(_ at: Int) -> Bool {
    sentence.contains(at) && at > sentence.lowerBound && text.tokens[at].start == text.tokens[at - 1].end
  }

  /// The number that a token of digits writes, of at most `digits` of them.
  func integer(_ at: Int, digits: ClosedRange<Int> = 1...4) -> Int? {
    guard sentence.contains(at), text.tokens[at].kind == .number else { return nil }
    return Self.integer(text.bytes(of: text.tokens[at]), digits)
  }

  static func integer(_ bytes: ArraySlice<UInt8>, _ digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(bytes.count), bytes.allSatisfy(Ascii.isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// `19`, `19th`, `1st`.
  func dayOfMonth(_ at: Int) -> Int? {
    guard sentence.contains(at), text.tokens[at].kind == .number else { return nil }
    let bytes = text.bytes(of: text.tokens[at])
    let number =
      Self.integer(bytes, 1...2) ?? (isOrdinal(bytes) ? Self.integer(bytes.dropLast(2), 1...2) : nil)
    return number.flatMap { (1...31).contains($0) ? $0 : nil }
  }

  private func isOrdinal(_ bytes: ArraySlice<UInt8>) -> Bool {
    let end = bytes.suffix(2).map(Ascii.lowered)
    return ["st", "nd", "rd", "th"].contains { end.elementsEqual($0.utf8) }
  }

  /// Whether what stands before in the sentence speaks of what is to come: `will … on Monday`, but not
  /// `who will … said Monday`.
  func isFuture(_ at: Int) -> Bool {
    var before = at - 1
    while isWord(before, in: Self.beside) { before -= 1 }
    if isWord(before, in: Self.said) { return false }
    if isWord(at - 1, "by") || isWord(at - 1, "until") { return true }
    if isWord(at - 2, "end"), word(at - 1) == .of, isWord(at - 4, "by") { return true }
    return (max(sentence.lowerBound, at - 13)..<at).contains {
      isWord($0, in: Self.future) || isWord($0, "to") && (isWord($0 + 1, "be") || isWord($0 - 1, "going"))
    }
  }

  private static let beside = WordSet("on late early")
  private static let said = WordSet("said told announced says reported warned added")
  private static let future = WordSet(
    """
    will would 'll ’ll next plans planned scheduled due expected set could coming upcoming expect expects
    shall
    """
  )

  /// The year that the text is telling of, where it is not the document's own time.
  func toldYear() -> (year: Int, month: Int?)? {
    guard let told = toldWhole, let anchor, line == told.line, abs(told.value.year - anchor.year) >= 2 else {
      return nil
    }
    return (told.value.year, told.value.month)
  }

  /// What `later` and `that year` are reckoned from: what was told last, if it is known well enough for the
  /// unit.
  func toldAnchor(for unit: TimeUnit) -> Anchor? {
    if let told, line - told.line <= 1, let anchor = Anchor(told.value), anchor.precision >= unit.precision {
      return anchor
    }
    return anchor
  }

  /// The day told last, on this line or the one before.
  var toldDay: Int32? { told.flatMap { line - $0.line <= 1 ? $0.value.dayNumber : nil } }

  // MARK: Classes of words

  private static func classify(_ text: TokenizedText) -> [DateWord] {
    text.tokens.map { token in
      guard token.kind == .word, let word = DateWord.table.value(text.text, token.range) else { return .none }
      switch word {
      // `may`, `march`, `sun`: names of months and days have a capital letter.
      case .month, .weekday: return text.isCapitalized(token) ? word : .none
      default: return word
      }
    }
  }
}
