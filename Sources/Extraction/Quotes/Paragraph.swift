/// One line of a text with each quotation in it as one unit, so that what stands around it can be read.
struct Paragraph {
  let text: TokenizedText
  let words: [SpeechWord]
  /// The numbers of tokens, and of quotations as -1, -2, ….
  let units: [Int32]
  /// The quotations of the line.
  let quotations: ArraySlice<MarkedWords>

  init(_ text: TokenizedText, _ words: [SpeechWord], line: Range<Int>, _ quotations: ArraySlice<MarkedWords>)
  {
    self.text = text
    self.words = words
    self.quotations = quotations
    var units: [Int32] = []
    var at = line.lowerBound
    for (number, quotation) in quotations.enumerated() {
      units.append(contentsOf: (at..<max(at, quotation.marked.lowerBound)).map { Int32($0) })
      units.append(Int32(-1 - number))
      at = quotation.marked.upperBound
    }
    units.append(contentsOf: (at..<max(at, line.upperBound)).map { Int32($0) })
    self.units = units
  }

  /// The token that is the unit; nil for a quotation and past the ends.
  func token(_ unit: Int) -> Token? {
    guard units.indices.contains(unit), units[unit] >= 0 else { return nil }
    return text.tokens[Int(units[unit])]
  }

  func word(_ unit: Int) -> SpeechWord {
    units.indices.contains(unit) && units[unit] >= 0 ? words[Int(units[unit])] : []
  }

  func isQuotation(_ unit: Int) -> Bool { units.indices.contains(unit) && units[unit] < 0 }

  func quotation(_ unit: Int) -> MarkedWords? {
    isQuotation(unit) ? quotations[quotations.startIndex + Int(-1 - units[unit])] : nil
  }

  func isWord(_ unit: Int, _ word: StaticString) -> Bool {
    token(unit).map { text.isWord($0, word) } ?? false
  }

  func isComma(_ unit: Int) -> Bool { isWord(unit, ",") }

  func isDash(_ unit: Int) -> Bool {
    isWord(unit, "-") || isWord(unit, "–") || isWord(unit, "—") || isWord(unit, "--")
  }

  /// Whether a sentence ends with the unit: a stop, or words that end with one before a capital letter.
  func isEnd(_ unit: Int) -> Bool {
    if let quotation = quotation(unit) {
      return endsSentence(quotation) && !(word(unit + 1).contains(.plain) || isComma(unit + 1))
    }
    return isWord(unit, ".") || isWord(unit, "?") || isWord(unit, "!") || isWord(unit, ";")
  }

  private func endsSentence(_ quotation: MarkedWords) -> Bool {
    let last = text.tokens[quotation.tokens.upperBound - 1]
    return text.isWord(last, ".") || text.isWord(last, "?") || text.isWord(last, "!")
  }

  /// The last mark of the words: `.`, `,`, `?`; nil where they end with a word.
  func lastByte(_ quotation: MarkedWords) -> UInt8? {
    let last = text.tokens[quotation.tokens.upperBound - 1]
    return last.kind == .mark && last.end - last.start == 1 ? text.text[Int(last.start)] : nil
  }

  /// The unit that the sentence of `unit` begins with, at most 60 units before it.
  func sentenceStart(_ unit: Int) -> Int {
    var start = unit - 1
    while start >= 0, unit - start <= 60, !isEnd(start) { start -= 1 }
    return start + 1
  }

  func isAdverb(_ unit: Int) -> Bool {
    guard word(unit).contains(.plain), let token = token(unit), token.end - token.start > 3 else {
      return false
    }
    return text.text[Int(token.end) - 2] == UInt8(ascii: "l")
      && text.text[Int(token.end) - 1] == UInt8(ascii: "y")
  }

  /// A verb of speech; `States` is none.
  func isVerb(_ unit: Int) -> Bool { word(unit).contains(.verb) && !word(unit).contains(.name) }

  func isHelper(_ unit: Int) -> Bool { word(unit).contains(.helper) || isAdverb(unit) }

  /// `accusing`: the subject is that of the clause before.
  func isParticiple(_ unit: Int) -> Bool {
    guard let token = token(unit), token.end - token.start > 4 else { return false }
    return text.bytes(of: token).suffix(3).map(Ascii.lowered).elementsEqual("ing".utf8)
  }

  /// From the first token's start to the last one's end.
  func bytes(_ units: Range<Int>) -> Range<Int>? {
    guard let first = token(units.lowerBound), let last = token(units.upperBound - 1) else { return nil }
    return Int(first.start)..<Int(last.end)
  }
}
