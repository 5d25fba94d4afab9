/// What a text as a whole says of its names: one name has one kind, surnames are persons', and what was a name once
/// is one wherever it stands.
///
/// Linear: names are compared by the hashes of their words.
struct DocumentPass {
  private struct Entry {
    var counts = SIMD4<Int32>()
    var margin: Float = 0
    var total: Int32 { counts.wrappedSum() }

    var kind: NameKind {
      var best = NameKind.person
      for kind in NameKind.allCases where counts[Int(kind.rawValue)] > counts[Int(best.rawValue)] {
        best = kind
      }
      return best
    }
  }

  /// Names of more words are not looked for elsewhere.
  private static let longest = 8
  /// A single word that is a name more often than this is not taken for a surname.
  private static let surnameLimit = 6

  private let text: TokenizedText
  private var words: [NameWord]
  private var names: [UInt64: Entry] = [:]
  private var surnames: [UInt64: Float] = [:]

  init(_ text: TokenizedText, _ words: NameWords) {
    self.text = text
    self.words = words.words
  }

  mutating func apply(_ tagged: [NameSpan], _ model: NameModel) -> [NameSpan] {
    let spans = withoutHeadings(tagged.filter { !isPartOfPeople($0) }.map(withoutMonth))
    for span in spans { count(span) }
    for span in spans where span.tokens.count > 1 { noteSurnames(span) }
    var result = spans
    var isCovered = [Bool](repeating: false, count: words.count)
    for i in result.indices {
      let span = result[i]
      for token in span.tokens { isCovered[token] = true }
      guard let entry = names[hash(span.tokens)] else { continue }
      result[i].kind = entry.kind
      if span.tokens.count == 1, entry.total <= Self.surnameLimit,
        surnames[words[span.tokens.lowerBound].exact] != nil
      {
        result[i].kind = .person
      }
    }
    repeatNames(&result, &isCovered)
    result.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for i in result.indices {
      let confidence = model.calibration.confidence(result[i].margin)
      result[i].confidence =
        result[i].origin == .tagged ? confidence : min(confidence, model.repeatedConfidence)
    }
    return result
  }

  /// Whether the tagger took the first word of a people's name: `North` of `North Korean`.
  private func isPartOfPeople(_ span: NameSpan) -> Bool {
    guard span.tokens.upperBound < words.count else { return false }
    return words[span.tokens.lowerBound].classes.contains(.demonymFirst)
      && words[span.tokens.upperBound].classes.contains(.demonym)
      && !words[span.tokens.upperBound].classes.contains(.country)
  }

  /// `on 19 April Moscow said`: the month is no given name there.
  private func withoutMonth(_ span: NameSpan) -> NameSpan {
    let first = span.tokens.lowerBound
    guard span.tokens.count > 1, words[first].classes.contains(.calendar), first > 0,
      text.tokens[first - 1].kind == .number
    else { return span }
    let rest = span.tokens.dropFirst()
    let places: NameClasses = [.countryFirst, .capitalFirst, .cityFirst]
    let isPlace = rest.count == 1 && !words[rest.lowerBound].classes.isDisjoint(with: places)
    return NameSpan(
      tokens: rest,
      kind: isPlace ? .place : span.kind,
      in: text,
      confidence: span.confidence,
      margin: span.margin
    )
  }

  /// In headings every word has a capital: there a name counts only if it is one elsewhere, or lists know it.
  private mutating func withoutHeadings(_ spans: [NameSpan]) -> [NameSpan] {
    for sentence in text.sentences {
      let range = Int(sentence.lowerBound)..<Int(sentence.upperBound)
      if isHeading(range) { for token in range { words[token].flags.insert(.inHeading) } }
    }
    let known = Set(spans.filter { !isInHeading($0) }.map { hash($0.tokens) })
    return spans.filter { !isInHeading($0) || known.contains(hash($0.tokens)) || isListed($0) }
  }

  private func isInHeading(_ span: NameSpan) -> Bool {
    words[span.tokens.lowerBound].flags.contains(.inHeading)
  }

  private func isListed(_ span: NameSpan) -> Bool {
    let first = words[span.tokens.lowerBound].classes
    guard span.tokens.count > 1 else { return !first.isDisjoint(with: .anyPhrase) }
    let rest = span.tokens.dropFirst().map { words[$0].classes }
    if span.kind == .person {
      return first.contains(.firstName) && rest.count < 3 && rest.last?.contains(.lastName) == true
    }
    return !first.isDisjoint(with: .anyPhrase) && rest.allSatisfy { !$0.isDisjoint(with: first.continued) }
  }

  /// Four words or more, at most a quarter of the long ones without a capital, and no stop at the end.
  private func isHeading(_ sentence: Range<Int>) -> Bool {
    guard sentence.count >= 4, let last = sentence.last,
      text.tokens[last].kind != .mark || !Self.stops.contains(text.text[Int(text.tokens[last].start)])
    else { return false }
    var (long, small) = (0, 0)
    for token in sentence where words[token].end - words[token].start > 3 {
      guard words[token].flags.contains(.hasLetters) else { continue }
      long += 1
      if words[token].flags.contains(.small) { small += 1 }
    }
    return long >= 4 && small * 4 <= long
  }

  private static let stops: [UInt8] = Array(".?!".utf8)

  private mutating func count(_ span: NameSpan) {
    let key = hash(span.tokens)
    names[key, default: Entry()].counts[Int(span.kind.rawValue)] += 1
    names[key, default: Entry()].margin = max(span.margin, names[key]?.margin ?? 0)
  }

  private mutating func noteSurnames(_ span: NameSpan) {
    guard let entry = names[hash(span.tokens)], entry.kind == .person else { return }
    for token in [span.tokens.upperBound - 1, span.tokens.lowerBound] {
      let word = words[token]
      guard word.end - word.start > 2, word.flags.contains(.capitalized),
        !word.classes.contains(.calendar), !word.classes.contains(.title)
      else { continue }
      surnames[word.exact] = max(surnames[word.exact] ?? 0, entry.margin)
    }
  }

  private func hash(_ tokens: Range<Int>) -> UInt64 {
    var hash = words[tokens.lowerBound].exact
    for token in tokens.dropFirst() { hash = WordHash.joined(hash, words[token].exact) }
    return hash
  }

  // MARK: Names that the tagger left out

  private func repeatNames(_ spans: inout [NameSpan], _ isCovered: inout [Bool]) {
    for sentence in text.sentences {
      let range = Int(sentence.lowerBound)..<Int(sentence.upperBound)
      var i = range.lowerBound
      while i < range.upperBound {
        guard words[i].flags.contains(.capitalized), !isCovered[i],
          let (end, kind, margin) = known(at: i, range, isCovered), isAlone(i..<end, range)
        else {
          i += 1
          continue
        }
        spans.append(
          NameSpan(tokens: i..<end, kind: kind, in: text, origin: .repeated, confidence: 0, margin: margin)
        )
        for token in i..<end { isCovered[token] = true }
        i = end
      }
    }
  }

  /// The longest name that begins at the token.
  private func known(
    at start: Int,
    _ sentence: Range<Int>,
    _ isCovered: [Bool]
  ) -> (end: Int, kind: NameKind, margin: Float)? {
    var hash = words[start].exact
    var found: (Int, NameKind, Float)?
    var end = start + 1
    while true {
      let entry = names[hash]
      if end - start == 1, let margin = surnames[hash], entry?.total ?? 0 <= Self.surnameLimit {
        found = (end, .person, margin)
      } else if let entry, end - start > 1 || isDistinct(words[start]) {
        found = (end, entry.kind, entry.margin)
      }
      guard end < sentence.upperBound, end - start < Self.longest, !isCovered[end] else { return found }
      hash = WordHash.joined(hash, words[end].exact)
      end += 1
    }
  }

  /// Whether a single word is seldom anything but the name.
  private func isDistinct(_ word: NameWord) -> Bool {
    guard !word.classes.contains(.calendar) else { return false }
    return word.end - word.start > 3 || word.flags.contains(.allCapitals)
  }

  /// Capitalised neighbours make another, longer name.
  private func isAlone(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Bool {
    if words[tokens.lowerBound].flags.contains(.inHeading) { return true }
    if tokens.upperBound < sentence.upperBound {
      let next = words[tokens.upperBound]
      if next.flags.contains(.capitalized), !next.classes.contains(.calendar) { return false }
    }
    guard tokens.lowerBound > sentence.lowerBound else { return true }
    let last = words[tokens.lowerBound - 1]
    return !last.flags.contains(.capitalized) || last.classes.contains(.title)
      || tokens.lowerBound - 1 == sentence.lowerBound
        && Self.openers.contains(text.text, text.tokens[tokens.lowerBound - 1].range)
  }

  private static let openers = WordSet(
    """
    the a an but and or so yet in for on at by from with to of if as when while after before since until because
    although though then later however meanwhile still also both here there this that these those his her their
    """
  )
}
