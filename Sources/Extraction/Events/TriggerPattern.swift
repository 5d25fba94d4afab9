import Briefings

/// Words in a row that tell of an event.
///
/// Written in a small language: words apart by spaces; `a|b` is either, `mass*` any word that begins so, `_`
/// any one word, `..4` up to four words of any kind. Capitals count as small letters.
///
///     "call|calls|called on|for|upon"       // called for, calls on
///     "expel|expelled ..4 diplomat|envoy"   // expelled a Russian diplomat
struct TriggerPattern: Sendable {
  enum Step: Sendable {
    /// Whole words, and beginnings of words.
    case words(WordSet, [[UInt8]])
    case any
    case gap(Int)
  }

  let category: Event.Category
  let steps: [Step]
  /// The alternatives of the first step, which patterns are looked up by.
  let firstWords: [String]
  let firstStems: [String]

  init(_ category: Event.Category, _ source: String) {
    self.category = category
    let parts = source.split(separator: " ").map(String.init)
    steps = parts.map(Self.step)
    let first = (parts.first ?? "").split(separator: "|").map(String.init)
    firstWords = first.filter { !$0.hasSuffix("*") }
    firstStems = first.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
  }

  private static func step(_ part: String) -> Step {
    if part == "_" { return .any }
    if part.hasPrefix(".."), let count = Int(part.dropFirst(2)) { return .gap(count) }
    let words = part.split(separator: "|").map(String.init)
    let stems = words.filter { $0.hasSuffix("*") }.map { Array($0.dropLast().utf8) }
    return .words(WordSet(words.filter { !$0.hasSuffix("*") }.joined(separator: " ")), stems)
  }

  /// The end of the match that begins at the token `at`, inside `limit`; nil where there is none.
  func end(at: Int, in text: TokenizedText, limit: Int) -> Int? {
    end(steps[...], at, text, limit)
  }

  private func end(_ steps: ArraySlice<Step>, _ at: Int, _ text: TokenizedText, _ limit: Int) -> Int? {
    guard let step = steps.first else { return at }
    switch step {
    case .words(let words, let stems):
      guard at < limit, Self.matches(text, text.tokens[at], words, stems) else { return nil }
      return end(steps.dropFirst(), at + 1, text, limit)
    case .any:
      guard at < limit, text.tokens[at].kind == .word else { return nil }
      return end(steps.dropFirst(), at + 1, text, limit)
    case .gap(let count):
      // One gap a pattern at most is followed by another, so that this stays short.
      var next = at
      for _ in 0...count {
        if let end = end(steps.dropFirst(), next, text, limit) { return end }
        guard next < limit, text.tokens[next].kind != .mark else { return nil }
        next += 1
      }
      return nil
    }
  }

  static func matches(_ text: TokenizedText, _ token: Token, _ words: WordSet, _ stems: [[UInt8]]) -> Bool {
    if words.contains(text.text, token.range) { return true }
    return stems.contains { begins(text, token, with: $0) }
  }

  static func begins(_ text: TokenizedText, _ token: Token, with stem: [UInt8]) -> Bool {
    guard Int(token.end - token.start) >= stem.count else { return false }
    for i in stem.indices where Ascii.lowered(text.text[Int(token.start) + i]) != stem[i] { return false }
    return true
  }
}

/// A match of a pattern.
struct Trigger: Sendable {
  var category: Event.Category
  /// Of tokens.
  var tokens: Range<Int>
  /// Where its category stands in the order of categories: lower wins.
  var rank: Int
}

/// All patterns, by their first words.
struct TriggerLexicon: Sendable {
  static let shared = TriggerLexicon(TriggerPattern.all)

  private let patterns: [TriggerPattern]
  private let ranks: [Int]
  private let byWord: WordTable<[Int32]>
  /// By the first three letters of a stem.
  private let byStem: WordTable<[(stem: [UInt8], pattern: Int32)]>

  init(_ patterns: [TriggerPattern]) {
    self.patterns = patterns
    var order: [Event.Category] = []
    var words: [(String, [Int32])] = []
    var wordAt: [String: Int] = [:]
    var stems: [(String, [(stem: [UInt8], pattern: Int32)])] = []
    var stemAt: [String: Int] = [:]
    for (number, pattern) in patterns.enumerated() {
      if !order.contains(pattern.category) { order.append(pattern.category) }
      for word in pattern.firstWords {
        if wordAt[word] == nil {
          wordAt[word] = words.count
          words.append((word, []))
        }
        if let at = wordAt[word] { words[at].1.append(Int32(number)) }
      }
      for stem in pattern.firstStems {
        let key = String(stem.prefix(3))
        if stemAt[key] == nil {
          stemAt[key] = stems.count
          stems.append((key, []))
        }
        if let at = stemAt[key] { stems[at].1.append((Array(stem.utf8), Int32(number))) }
      }
    }
    ranks = patterns.map { order.firstIndex(of: $0.category) ?? 0 }
    byWord = WordTable(words)
    byStem = WordTable(stems)
  }

  /// The triggers that begin in `tokens` and end there, by their place and then by the order of the
  /// categories.
  func triggers(in text: TokenizedText, _ tokens: Range<Int>) -> [Trigger] {
    var found: [Trigger] = []
    for at in tokens {
      let token = text.tokens[at]
      guard token.kind == .word else { continue }
      let first = found.count
      for number in byWord.value(text.text, token.range) ?? [] {
        add(Int(number), at, text, tokens.upperBound, &found)
      }
      if token.end - token.start > 3 {
        let start = Int(token.start)
        for (stem, number) in byStem.value(text.text, start..<(start + 3)) ?? []
        where TriggerPattern.begins(text, token, with: stem) {
          add(Int(number), at, text, tokens.upperBound, &found)
        }
      }
      if found.count - first > 1 {
        found[first...].sort { ($1.tokens.count, $0.rank) < ($0.tokens.count, $1.rank) }
      }
      if found.count - first > 1 { found.removeLast(found.count - first - 1) }
      // What stands in a longer match belongs to it: the curfew in `lifted the curfew`.
      if let last = found.last, first > 0, found.count > first,
        last.tokens.upperBound <= found[first - 1].tokens.upperBound
      {
        found.removeLast()
      }
    }
    return found
  }

  private func add(_ number: Int, _ at: Int, _ text: TokenizedText, _ limit: Int, _ found: inout [Trigger]) {
    guard let end = patterns[number].end(at: at, in: text, limit: limit) else { return }
    let category = patterns[number].category
    guard !found.contains(where: { $0.tokens.lowerBound == at && $0.category == category }) else { return }
    found.append(Trigger(category: category, tokens: at..<end, rank: ranks[number]))
  }
}
