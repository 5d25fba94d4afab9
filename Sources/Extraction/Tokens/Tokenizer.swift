/// Cuts a text into tokens, much as the Penn Treebank does, in one pass over its bytes.
///
/// Clitics stand apart (`Korea` `'s`, `do` `n't`, `they` `'ve`), as do quotation marks, brackets and dashes.
/// Hyphenated words, abbreviations with their dots and addresses of the web stay whole.
struct Tokenizer {
  private let text: [UInt8]
  private(set) var tokens: [Token] = []

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The tokens from `start` to the end of its line, and where the next line begins.
  mutating func line(from start: Int) -> Int {
    var at = start
    while at < text.count {
      let (kind, end) = Scalars.kind(text, at: at)
      switch kind {
      case .line: return end
      case .space: at = end
      case .letter: at = word(from: at)
      case .digit: at = number(from: at)
      case .apostrophe: at = apostrophe(from: at, end)
      case .hyphen, .mark: at = mark(from: at, end)
      }
    }
    return at
  }

  private mutating func add(_ start: Int, _ end: Int, _ kind: Token.Kind) -> Int {
    tokens.append(Token(start: Int32(start), end: Int32(end), kind: kind))
    return end
  }

  // MARK: Words

  private mutating func word(from start: Int) -> Int {
    var at = start
    while at < text.count {
      let (kind, end) = Scalars.kind(text, at: at)
      switch kind {
      case .letter, .digit: at = end
      case .hyphen:
        let next = Scalars.kind(text, at: end).kind
        guard next == .letter || next == .digit else { return finish(start, at) }
        at = end
      case .apostrophe:
        guard Scalars.kind(text, at: end).kind == .letter else { return finish(start, at) }
        if let length = clitic(at: end) { return withClitic(start, apostrophe: at, end: end + length) }
        at = end
      case .mark:
        guard let next = joined(start, at) else { return finish(start, at) }
        at = next
      case .space, .line: return finish(start, at)
      }
    }
    return finish(start, at)
  }

  /// Past a sign inside a word: `U.S`, `example.com/page`, `desk@example.org`; nil where the word ends before
  /// it.
  private func joined(_ start: Int, _ at: Int) -> Int? {
    let byte = text[at]
    let next = at + 1 < text.count ? text[at + 1] : 0
    switch byte {
    case UInt8(ascii: "."):
      if Ascii.isLower(next) { return at + 1 }
      // One letter, a dot, one letter, a dot: `U.S.`
      let isLone = at - start == 1 || text[at - 2] == UInt8(ascii: ".")
      let after = at + 2 < text.count ? text[at + 2] : 0
      return isLone && Ascii.isUpper(next) && !Ascii.isLetter(after) ? at + 1 : nil
    case UInt8(ascii: "@"), UInt8(ascii: "_"): return Ascii.isLetter(next) ? at + 1 : nil
    case UInt8(ascii: ":"):
      let isAddress = next == UInt8(ascii: "/") && at + 2 < text.count && text[at + 2] == UInt8(ascii: "/")
      return isAddress ? address(from: at + 3) : nil
    default: return nil
    }
  }

  /// To the end of a web address, which takes no white space, no quotes and no dot at its end.
  private func address(from start: Int) -> Int {
    var at = start
    while at < text.count, text[at] > 0x20, !Ascii.quotesAndBrackets.contains(text[at]) { at += 1 }
    while at > start, Ascii.stops.contains(text[at - 1]) { at -= 1 }
    return at
  }

  /// A word up to `end`, with the dot after it where it is an abbreviation.
  private mutating func finish(_ start: Int, _ end: Int) -> Int {
    guard end < text.count, text[end] == UInt8(ascii: ".") else { return add(start, end, .word) }
    if end + 1 < text.count, text[end + 1] == UInt8(ascii: ".") { return add(start, end, .word) }
    let isShort = Abbreviations.isAbbreviation(text, start, end)
    return add(start, isShort ? end + 1 : end, .word)
  }

  /// How long the clitic is that begins at `at`, after an apostrophe; nil for part of a word, as in
  /// `Shi'ite`.
  private func clitic(at: Int) -> Int? {
    var length = 0
    while at + length < text.count, length < 3, Ascii.isLetter(text[at + length]) { length += 1 }
    if length < 3, Scalars.kind(text, at: at + length).kind == .letter { return nil }
    let first = length > 0 ? text[at] | 0x20 : 0
    switch length {
    case 1: return [0x73, 0x64, 0x6D, 0x74].contains(first) ? 1 : nil
    case 2:
      let second = text[at + 1] | 0x20
      let isClitic =
        second == UInt8(ascii: "e") && (first == UInt8(ascii: "r") || first == UInt8(ascii: "v"))
        || first == UInt8(ascii: "l") && second == first
      return isClitic ? 2 : nil
    default: return nil
    }
  }

  private mutating func withClitic(_ start: Int, apostrophe: Int, end: Int) -> Int {
    var cut = apostrophe
    if text[end - 1] | 0x20 == UInt8(ascii: "t") {
      // `don't` is `do` and `n't`; `wasn't` too. Other words with 't stay whole.
      guard cut - start > 1, text[cut - 1] | 0x20 == UInt8(ascii: "n") else { return finish(start, end) }
      cut -= 1
    }
    _ = add(start, cut, .word)
    return add(cut, end, .word)
  }

  // MARK: Numbers and marks

  private mutating func number(from start: Int) -> Int {
    var at = start
    var kind = Token.Kind.number
    while at < text.count {
      let (scalarKind, end) = Scalars.kind(text, at: at)
      let next = Scalars.kind(text, at: end).kind
      switch scalarKind {
      case .digit, .letter: at = end
      case .hyphen where next == .letter:
        kind = .word
        at = end
      case .mark where Ascii.numberSigns.contains(text[at]) && next == .digit: at = end
      case .apostrophe where clitic(at: end) == nil && next == .letter: at = end
      default:
        // `6 p.m.`, `5a.m.`
        if text[at] == UInt8(ascii: "."), text[at - 1] | 0x20 == UInt8(ascii: "m"), at - start > 2,
          text[at - 2] == UInt8(ascii: ".")
        {
          return add(start, at + 1, kind)
        }
        if text[at] == UInt8(ascii: "."), Ascii.isLetter(text[at - 1]), at + 1 < text.count,
          Ascii.isLower(text[at + 1])
        {
          at += 1
          continue
        }
        return add(start, at, kind)
      }
    }
    return add(start, at, kind)
  }

  /// A clitic that stands alone (`the boys 's`), or a quotation mark.
  private mutating func apostrophe(from start: Int, _ end: Int) -> Int {
    let follows = tokens.last.map { Int($0.end) == start && $0.kind != .mark } ?? false
    if follows, let length = clitic(at: end) { return add(start, end + length, .word) }
    return run(from: start, end)
  }

  private mutating func mark(from start: Int, _ end: Int) -> Int {
    switch text[start] {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "`"): run(from: start, end)
    default: add(start, end, .mark)
    }
  }

  /// Equal signs in a row that are one: `...`, `--`, `''`; quotes go by two.
  private mutating func run(from start: Int, _ end: Int) -> Int {
    let byte = text[start]
    guard byte < 0x80 else { return add(start, end, .mark) }
    let limit =
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") ? text.count : min(text.count, start + 2)
    var at = end
    while at < limit, text[at] == byte { at += 1 }
    return add(start, at, .mark)
  }
}
