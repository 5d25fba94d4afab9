/// Finds the numbers of a sentence that count or measure something.
struct FigureFinder {
  private let text: TokenizedText
  private let words: [SpeechWord]
  private let sentence: Range<Int>
  private let dates: ArraySlice<DateExpression>

  init(
    _ text: TokenizedText,
    _ words: [SpeechWord],
    _ sentence: Range<Int>,
    _ dates: ArraySlice<DateExpression>
  ) {
    self.text = text
    self.words = words
    self.sentence = sentence
    self.dates = dates
  }

  func figures() -> [Figure] {
    var figures: [Figure] = []
    var at = sentence.lowerBound
    var nextDate = dates.startIndex
    while at < sentence.upperBound {
      let start = Int(text.tokens[at].start)
      while nextDate < dates.endIndex, dates[nextDate].range.upperBound <= start { nextDate += 1 }
      let isDate = nextDate < dates.endIndex && dates[nextDate].range.contains(start)
      guard !isDate, let (figure, end) = figure(at) else {
        at += 1
        continue
      }
      var found = figure
      if !figures.isEmpty, isPart(at) { found.whole = figures.count - 1 }
      figures.append(found)
      at = end
    }
    return figures
  }

  // MARK: One figure

  private func figure(_ at: Int) -> (Figure, Int)? {
    guard let (low, afterLow) = number(at) else { return nil }
    var (high, end) = (low, afterLow)
    if isWord(end, "to") || isWord(end, "-") || isWord(end, "–"), let (other, after) = number(end + 1),
      other > low
    {
      (high, end) = (other, after)
    }
    var first = at
    let (bound, boundStart) = bound(before: at)
    first = boundStart
    let isVague = Self.vague.value(text.text, text.tokens[at].range) != nil
    var figure = Figure(
      range: 0..<0,
      low: low,
      high: high,
      bound: isVague && bound == .exactly ? .atLeast : bound,
      unit: .things
    )
    if let currency = currency(before: at) {
      figure.unit = currency
      if first == at { first = at - 1 }
    } else if isWord(end, "%") || isWord(end, "percent") {
      figure.unit = .percent
      end += 1
    } else if let currency = Self.currencies.value(text.text, range(end)) {
      figure.unit = currency
      end += 1
    } else {
      guard let counted = counted(end) else { return nil }
      figure.counted = bytes(counted)
      end = counted.upperBound
    }
    figure.range = bytes(first..<end)
    return (figure, end)
  }

  /// A number in digits or words, with the words for its size: `1.2 million`, `twelve`, `tens of thousands`.
  private func number(_ at: Int) -> (Double, Int)? {
    guard sentence.contains(at) else { return nil }
    let token = text.tokens[at]
    if token.kind == .number {
      guard var value = Self.value(text.bytes(of: token)) else { return nil }
      var end = at + 1
      if let scale = Self.scales.value(text.text, range(end)) {
        value *= scale
        end += 1
      }
      return (value, end)
    }
    guard token.kind == .word else { return nil }
    if let vague = Self.vague.value(text.text, token.range) {
      if isWord(at + 1, "of"), let next = Self.vague.value(text.text, range(at + 2)) {
        return (vague * next / 2, at + 3)
      }
      return (vague, isWord(at + 1, "of") ? at + 2 : at + 1)
    }
    guard let value = Self.numbers.value(text.text, token.range) else { return nil }
    if let scale = Self.scales.value(text.text, range(at + 1)) { return (value * scale, at + 2) }
    return (value, at + 1)
  }

  /// `14,000`, `3.5`, `5bn`, `20m`; nil for times, years and whatever else has digits.
  static func value(_ bytes: ArraySlice<UInt8>) -> Double? {
    var digits: [UInt8] = []
    var at = bytes.startIndex
    var hasPoint = false
    while at < bytes.endIndex,
      Ascii.isDigit(bytes[at]) || bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: ".")
    {
      if bytes[at] == UInt8(ascii: ".") {
        if hasPoint { return nil }
        hasPoint = true
      }
      if bytes[at] != UInt8(ascii: ",") { digits.append(bytes[at]) }
      at += 1
    }
    guard digits.count < 16, let value = Double(String(decoding: digits, as: UTF8.self)) else { return nil }
    switch String(decoding: bytes[at...], as: UTF8.self).lowercased() {
    case "": return value
    case "k": return value * 1e3
    case "m", "mn": return value * 1e6
    case "bn", "b": return value * 1e9
    case "tn": return value * 1e12
    default: return nil
    }
  }

  /// What is counted: up to six words, to the last that is no adjective of place or the like.
  private func counted(_ at: Int) -> Range<Int>? {
    var start = at
    if isWord(start, "of") { start += 1 }
    while words.indices.contains(start), words[start].contains(.article), sentence.contains(start) {
      start += 1
    }
    var end = start
    while end < sentence.upperBound, end - start < 6, text.tokens[end].kind == .word,
      words[end].isDisjoint(with: [.verb, .helper, .limit, .pronoun, .article]), !isPast(end, after: start)
    {
      end += 1
    }
    guard (start..<end).contains(where: { words[$0].contains(.plain) }) else { return nil }
    // `seven percent`, `two days`: no things.
    if case .unit? = DateWord.table.value(text.text, text.tokens[end - 1].range) { return nil }
    return start..<end
  }

  /// `14,000 soldiers killed`: a plural is the last word that is counted, unless another follows.
  private func isPast(_ at: Int, after start: Int) -> Bool {
    at > start && isPlural(at - 1) && !isPlural(at)
  }

  private func isPlural(_ at: Int) -> Bool {
    guard words[at].contains(.plain) else { return false }
    if Self.plurals.contains(text.text, text.tokens[at].range) { return true }
    let end = text.bytes(of: text.tokens[at]).suffix(2)
    return end.last == UInt8(ascii: "s") && end.first != UInt8(ascii: "s") && end.first != UInt8(ascii: "u")
  }

  private static let plurals = WordSet("people men women children police cattle aircraft")

  private func bound(before at: Int) -> (Figure.Bound, Int) {
    var first = at
    if currency(before: at) != nil { first -= 1 }
    if let bound = Self.bounds.value(text.text, range(first - 1)) {
      let isAn = isWord(first - 2, "an")
      return (bound, isAn ? first - 2 : first - 1)
    }
    for (words, bound) in Self.longBounds {
      let start = first - words.count
      if start >= sentence.lowerBound, words.indices.allSatisfy({ isWord(start + $0, words[$0]) }) {
        return (bound, start)
      }
    }
    return (.exactly, first)
  }

  private func currency(before at: Int) -> Figure.Unit? {
    if isWord(at - 1, "$") { return .dollars }
    if isWord(at - 1, "€") { return .euros }
    return isWord(at - 1, "£") ? .pounds : nil
  }

  /// `…, including 3,000 reinforcements`, `…, among them 20 children`.
  private func isPart(_ at: Int) -> Bool {
    (max(sentence.lowerBound, at - 4)..<at).contains {
      isWord($0, "including") || isWord($0, "among") && isWord($0 + 1, "them")
    }
  }

  // MARK: Words

  private func isWord(_ at: Int, _ word: StaticString) -> Bool {
    sentence.contains(at) && text.isWord(text.tokens[at], word)
  }

  /// Empty outside the sentence.
  private func range(_ at: Int) -> Range<Int> { sentence.contains(at) ? text.tokens[at].range : 0..<0 }

  private func bytes(_ tokens: Range<Int>) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }

  private static let scales = WordTable<Double>([
    ("hundred", 100), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12),
  ])
  private static let vague = WordTable<Double>([
    ("dozens", 24), ("scores", 40), ("hundreds", 200), ("thousands", 2000), ("millions", 2e6), ("tens", 20),
  ])
  private static let numbers = WordTable<Double>(
    [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
      "fourteen",
      "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ].enumerated().map { ($1, Double($0 + 2)) }
      + [("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("a", 0)].filter {
        $0.1 > 0
      }
  )
  private static let currencies = WordTable<Figure.Unit>([
    ("dollars", .dollars), ("euros", .euros), ("pounds", .pounds),
  ])
  private static let bounds = WordTable<Figure.Bound>([
    ("about", .about), ("around", .about), ("some", .about), ("approximately", .about), ("nearly", .about),
    ("almost", .about), ("roughly", .about), ("estimated", .about), ("over", .atLeast),
  ])
  private static let longBounds: [([StaticString], Figure.Bound)] = [
    (["at", "least"], .atLeast), (["more", "than"], .atLeast), (["as", "many", "as"], .atMost),
    (["up", "to"], .atMost),
    (["at", "most"], .atMost), (["less", "than"], .atMost), (["fewer", "than"], .atMost),
  ]
}
