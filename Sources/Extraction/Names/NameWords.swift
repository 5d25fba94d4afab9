/// The tokens of a text as the features of names see them.
struct NameWords: Sendable {
  var words: [NameWord]
  let lowered: [UInt8]

  /// One pass over the bytes, one over the tokens for the lists' phrases, one for runs of capitals.
  init(_ text: TokenizedText, lists: NameLists) {
    let lowered = LoweredText.lowered(text.text)
    self.lowered = lowered
    words = text.text.withUnsafeBufferPointer { bytes in
      lowered.withUnsafeBufferPointer { lowered in
        text.tokens.map { Self.word($0, bytes, lowered, lists) }
      }
    }
    for sentence in text.sentences {
      let range = Int(sentence.lowerBound)..<Int(sentence.upperBound)
      markPhrases(range, lists)
      markRuns(range)
      markShouting(range)
    }
    var evidence = NameEvidence(capacity: words.count)
    evidence.collect(words, text.sentences, lowered)
    for i in words.indices where words[i].flags.contains(.capitalized) {
      words[i].evidence = evidence[words[i].small]
    }
  }

  private static func word(
    _ token: Token,
    _ text: UnsafeBufferPointer<UInt8>,
    _ lowered: UnsafeBufferPointer<UInt8>,
    _ lists: NameLists
  ) -> NameWord {
    var word = NameWord(start: token.start, end: token.end)
    let range = token.range
    if let plain = PlainMark.plain(text, range) {
      word.small = plain
      word.exact = plain
      word.shape = plain
      return word
    }
    var (small, exact, shape) = (WordHash.empty, WordHash.empty, WordHash.empty)
    var last: UInt8 = 0
    var letters = 0
    var capitals = 0
    for i in range {
      let (byte, low) = (text[i], lowered[i])
      small = WordHash.adding(low, to: small)
      exact = WordHash.adding(byte, to: exact)
      let kind: UInt8
      if byte >= 0x80 {
        // The second byte of a letter tells nothing, except that of a capital: there the two texts differ.
        if byte & 0xC0 == 0x80 {
          guard byte != low else { continue }
          kind = UInt8(ascii: "X")
          if letters > 0 { capitals += 1 }
          if i == range.lowerBound + 1 { word.flags.insert(.capitalized) }
          if last == UInt8(ascii: "x") && i == range.lowerBound + 1 { shape = WordHash.empty }
        } else {
          letters += 1
          kind = UInt8(ascii: "x")
        }
      } else if byte != low {
        kind = UInt8(ascii: "X")
        letters += 1
        capitals += 1
        if i == range.lowerBound { word.flags.insert(.capitalized) }
      } else if byte >= 0x61 && byte <= 0x7A {
        kind = UInt8(ascii: "x")
        letters += 1
      } else if byte >= 0x30 && byte <= 0x39 {
        kind = UInt8(ascii: "d")
      } else {
        kind = byte
      }
      if kind != last {
        shape = WordHash.adding(kind, to: shape)
        last = kind
      }
    }
    word.small = small
    word.exact = exact
    word.shape = shape
    if letters > 0 { word.flags.insert(.hasLetters) }
    if letters > 1 && letters == capitals { word.flags.insert(.allCapitals) }
    if let first = text[range].first, first >= 0x61, first <= 0x7A { word.flags.insert(.small) }
    word.classes = lists.value(small ^ NameLists.small).classes
    return word
  }

  /// Marks the names of the lists, the longest of each class at each word.
  private mutating func markPhrases(_ sentence: Range<Int>, _ lists: NameLists) {
    for i in sentence where words[i].flags.contains(.capitalized) {
      var hash = words[i].exact
      var (classes, goesOn) = lists.value(hash)
      words[i].classes.formUnion(classes.subtracting(.anyPhrase))
      var best = classes.intersection(.anyPhrase)
      words[i].classes.formUnion(best)
      var end = i + 1
      while goesOn, end < sentence.upperBound {
        hash = WordHash.joined(hash, words[end].exact)
        (classes, goesOn) = lists.value(hash)
        end += 1
        best = classes.intersection(.anyPhrase)
        guard !best.isEmpty else { continue }
        words[i].classes.formUnion(best)
        for k in (i + 1)..<end { words[k].classes.formUnion(best.continued) }
      }
    }
  }

  private mutating func markRuns(_ sentence: Range<Int>) {
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      var end = i + 1
      if words[i].flags.contains(.capitalized) {
        while end < sentence.upperBound, words[end].flags.contains(.capitalized) { end += 1 }
      }
      for k in i..<end {
        words[k].runStart = Int32(i)
        words[k].runEnd = Int32(end)
      }
      i = end
    }
  }

  /// Where most words are all capitals, capitals mean little.
  private mutating func markShouting(_ sentence: Range<Int>) {
    var (all, capitals) = (0, 0)
    for i in sentence where words[i].flags.contains(.hasLetters) {
      all += 1
      if words[i].flags.contains(.allCapitals) { capitals += 1 }
    }
    guard capitals * 5 > all * 3 else { return }
    for i in sentence { words[i].flags.insert(.shouted) }
  }
}

/// Marks that are written in several ways, as one.
enum PlainMark {
  private static let quote = WordHash.hash(Array("\"".utf8), 0..<1)
  private static let possessive = WordHash.hash(Array("'s".utf8), 0..<2)
  private static let apostrophe = WordHash.hash(Array("'".utf8), 0..<1)
  private static let dash = WordHash.hash(Array("--".utf8), 0..<2)

  /// The hash of the mark's plain form; nil for all other words.
  @inline(__always)
  static func plain(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64? {
    let first = text[range.lowerBound]
    guard first == 0xE2 || first == 0x22 || first == 0x27 || first == 0x60 || first == 0x2D else {
      return nil
    }
    switch (range.count, first) {
    case (1, 0x22): return quote
    case (2, 0x27) where text[range.lowerBound + 1] == 0x27: return quote
    case (2, 0x60): return quote
    case (1, 0x60), (1, 0x27): return apostrophe
    case (2, 0x2D): return dash
    case (3, 0xE2) where text[range.lowerBound + 1] == 0x80:
      switch text[range.lowerBound + 2] {
      case 0x9C, 0x9D: return quote
      case 0x98, 0x99: return apostrophe
      case 0x93, 0x94: return dash
      default: return nil
      }
    case (4, 0xE2):
      // ’s
      return text[range.lowerBound + 2] == 0x99 && text[range.lowerBound + 3] | 0x20 == 0x73
        ? possessive : nil
    default: return nil
    }
  }
}
