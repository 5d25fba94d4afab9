/// Tells from the words beside a capital's name whether its government is meant.
package struct MetonymContext {
  package enum Reading: Hashable, Sendable {
    case government, place, undecided
  }

  /// How many bytes to either side are looked at.
  private static let reach = 240

  private let before: WordCursor
  private let after: WordCursor

  /// - Parameters:
  ///   - block: the paragraph that the name stands in.
  ///   - name: bytes of `text`.
  package init(_ text: Span<UInt8>, block: Range<Int>, name: Range<Int>) {
    var start = max(block.lowerBound, name.lowerBound - Self.reach)
    while start > block.lowerBound, !Bytes.isScalarBoundary(text, start) { start -= 1 }
    var end = min(block.upperBound, name.upperBound + Self.reach)
    while end < block.upperBound, !Bytes.isScalarBoundary(text, end) { end += 1 }
    before = WordCursor(text, start..<name.lowerBound)
    after = WordCursor(text, name.upperBound..<end)
  }

  /// What stands before the name is asked first: `officials in Moscow said` is about the place.
  package var reading: Reading {
    var words = before
    let left = Self.left(&words, depth: 0)
    return left == .undecided ? Self.right(after, isPlural: isSecond) : left
  }

  /// Whether the name is joined to one before it: `Moscow and Pyongyang`.
  private var isSecond: Bool {
    var words = before
    guard let word = words.previous(), word.gap == 0, word.text == "and" else { return false }
    return words.previous()?.isCapitalised ?? false
  }

  // MARK: Before

  private static func left(_ words: inout WordCursor, depth: Int) -> Reading {
    guard let word = words.previous() else { return .undecided }
    switch word.gap {
    case 0: break
    case UInt8(ascii: ",") where word.isCapitalised && depth < 3: return pastNames(&words, depth)
    default: return .undecided
    }
    if ContextWords.placing.contains(word.text) { return .place }
    if SpeechVerbs.addressing.contains(word.text) { return .government }
    switch word.text {
    case "both", "either", "neither", "the": return left(&words, depth: depth + 1)
    case "and", "or", "nor":
      guard depth < 3, let name = words.previous(), name.isCapitalised else { return .undecided }
      return pastNames(&words, depth)
    case "between", "with", "against", "on":
      return follows(ContextWords.relations, &words) ? .government : .undecided
    case "by":
      guard let verb = words.previous(), verb.gap == 0 else { return .undecided }
      return SpeechVerbs.finite.contains(verb.text) ? .government : .undecided
    default: return .undecided
    }
  }

  /// What stands before the first of several names joined by commas and `and`; one of its words has been read.
  private static func pastNames(_ words: inout WordCursor, _ depth: Int) -> Reading {
    var rest = words
    for _ in 0..<3 {
      guard let word = rest.previous(), word.gap == 0, word.isCapitalised,
        !ContextWords.placing.contains(word.text)
      else { break }
      words = rest
    }
    return left(&words, depth: depth + 1)
  }

  /// Whether one of the few words before is of `set`, in the same clause.
  private static func follows(_ set: Set<String>, _ words: inout WordCursor) -> Bool {
    for _ in 0..<4 {
      guard let word = words.previous(), word.gap == 0 else { return false }
      if set.contains(word.text) { return true }
    }
    return false
  }

  // MARK: After

  private static func right(_ words: WordCursor, isPlural: Bool) -> Reading {
    var words = words
    switch words.firstByte {
    case UInt8(ascii: "'"):
      words.skipByte()
      if words.firstByte.map({ $0 | 0x20 }) == UInt8(ascii: "s") { _ = words.next() }
      return follows(ContextWords.possessions, first: &words) ? .government : .undecided
    case UInt8(ascii: "-"):
      words.skipByte()
      guard let word = words.next() else { return .undecided }
      if word.text == "based" { return .place }
      return ContextWords.compounds.contains(word.text) ? .government : .undecided
    default: return verb(&words, isPlural: isPlural, depth: 0)
    }
  }

  private static func follows(_ set: Set<String>, first words: inout WordCursor) -> Bool {
    for _ in 0..<4 {
      guard let word = words.next(), word.gap == 0 else { return false }
      if set.contains(word.text) { return true }
    }
    return false
  }

  /// Whether a verb of saying or deciding follows, with what may stand between it and its subject.
  private static func verb(_ words: inout WordCursor, isPlural: Bool, depth: Int) -> Reading {
    var isPlural = isPlural
    var hasAuxiliary = false
    for _ in 0..<10 {
      guard let word = words.next() else { return .undecided }
      if word.gap == UInt8(ascii: ",") { return afterComma(word, &words, depth) }
      guard word.gap == 0 else { return .undecided }
      if SpeechVerbs.finite.contains(word.text) { return .government }
      if isPlural || hasAuxiliary, SpeechVerbs.bases.contains(word.text) { return .government }
      if hasAuxiliary, SpeechVerbs.progressives.contains(word.text) { return .government }
      if ContextWords.auxiliaries.contains(word.text) {
        hasAuxiliary = true
      } else if word.text == "and" || word.text == "or" {
        guard skipSubject(&words) else { return .undecided }
        isPlural = true
      } else if word.text == "on" || ContextWords.determiners.contains(word.text) {
        guard let time = words.next(), time.gap == 0,
          ContextWords.days.contains(time.text) || ContextWords.periods.contains(time.text)
        else { return .undecided }
      } else if !ContextWords.fillers.contains(word.text), !word.text.hasSuffix("ly") {
        return .undecided
      }
    }
    return .undecided
  }

  /// The second subject after `and`: a name of up to four words, or `its allies`.
  private static func skipSubject(_ words: inout WordCursor) -> Bool {
    var rest = words
    guard let first = rest.next(), first.gap == 0 else { return false }
    words = rest
    if first.text == "its" || first.text == "their" {
      guard let owned = rest.next(), owned.gap == 0 else { return false }
      words = rest
      return true
    }
    guard first.isCapitalised else { return false }
    for _ in 0..<3 {
      guard let word = rest.next(), word.gap == 0, word.isCapitalised else { break }
      words = rest
    }
    return true
  }

  /// `, which said`; `, Tehran and Minsk agreed`; or an insertion with a comma at its end: `, meanwhile, denied`.
  private static func afterComma(_ word: WordCursor.Word, _ words: inout WordCursor, _ depth: Int) -> Reading
  {
    guard depth < 2 else { return .undecided }
    if word.text == "which" || word.text == "who" { return verb(&words, isPlural: false, depth: depth + 1) }
    var rest = words
    for _ in 0..<12 {
      let mark = rest
      guard let next = rest.next() else { return .undecided }
      if next.gap == UInt8(ascii: ",") {
        rest = mark
        return verbAtComma(&rest, depth)
      }
      if next.gap != 0 { return .undecided }
      if next.text == "and", word.isCapitalised {
        guard skipSubject(&rest) else { return .undecided }
        return verb(&rest, isPlural: true, depth: depth + 1)
      }
    }
    return .undecided
  }

  /// The verb after the comma that closes an insertion.
  private static func verbAtComma(_ words: inout WordCursor, _ depth: Int) -> Reading {
    while let byte = words.firstByte, byte == UInt8(ascii: ",") || byte == 0x20 { words.skipByte() }
    return verb(&words, isPlural: false, depth: depth + 1)
  }
}
