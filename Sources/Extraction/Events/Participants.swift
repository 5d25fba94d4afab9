/// Words that may name who takes part in an event: runs of capitalised words and nouns for people who act.
struct Participants {
  /// Of tokens.
  let phrases: [Range<Int>]

  /// - Parameter named: By token, whether it is part of a name; empty where names are not known.
  init(_ text: TokenizedText, _ words: [SpeechWord], _ sentence: Range<Int>, _ named: [Bool] = []) {
    var phrases: [Range<Int>] = []
    var at = sentence.lowerBound
    func isPart(_ at: Int) -> Bool { Self.isPart(text, words, at, isFirst: at == sentence.lowerBound) }
    while at < sentence.upperBound {
      guard isPart(at) else {
        at += 1
        continue
      }
      var end = at + 1
      while end < sentence.upperBound {
        let next = end + 1 < sentence.upperBound
        if isPart(end) {
          end += 1
        } else if next, isPart(end + 1), Self.isPossessive(text, end) {
          end += 2
        } else if next, text.isWord(text.tokens[end], "of"), text.isCapitalized(text.tokens[end + 1]),
          isPart(end + 1)
        {
          end += 2
        } else if next, Self.isConnector(text, end), text.isCapitalized(text.tokens[end + 1]), isPart(end + 1)
        {
          end += 2
        } else if let after = Self.acronym(text, end, sentence.upperBound) {
          end = after
        } else {
          break
        }
      }
      // `Swedish envoys`, `Russian oil workers`
      if Self.isAdjective(text, text.tokens[end - 1]) {
        var noun = end
        while noun < sentence.upperBound, noun - end < 3, Self.isNoun(text, words, noun) { noun += 1 }
        if noun > end, text.bytes(of: text.tokens[noun - 1]).last == UInt8(ascii: "s") { end = noun }
      }
      if end - at > 1 || at != sentence.lowerBound || Self.isKnown(text, words, at, named) {
        phrases.append(at..<end)
      }
      at = end
    }
    self.phrases = phrases
  }

  /// Whether the first word of a sentence, alone, names somebody: `Similar protests` does not.
  private static func isKnown(_ text: TokenizedText, _ words: [SpeechWord], _ at: Int, _ named: [Bool])
    -> Bool
  {
    let token = text.tokens[at]
    if named.isEmpty || named[at] || words[at].contains(.speaker) || groups.contains(text.text, token.range) {
      return true
    }
    var bytes = text.bytes(of: token)
    if bytes.last == UInt8(ascii: "s") { bytes = bytes.dropLast() }
    return bytes.count > 4 && adjectives.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  private static func isPossessive(_ text: TokenizedText, _ at: Int) -> Bool {
    text.isWord(text.tokens[at], "'s") || text.isWord(text.tokens[at], "’s")
  }

  /// `bin`, `de`: inside a name.
  private static func isConnector(_ text: TokenizedText, _ at: Int) -> Bool {
    connectors.contains(text.text, text.tokens[at].range)
  }

  /// Past `(ABC)`, which belongs to the name before it.
  private static func acronym(_ text: TokenizedText, _ at: Int, _ limit: Int) -> Int? {
    guard at + 2 < limit, text.isWord(text.tokens[at], "("), text.isWord(text.tokens[at + 2], ")") else {
      return nil
    }
    let bytes = text.bytes(of: text.tokens[at + 1])
    return (2...8).contains(bytes.count) && bytes.allSatisfy { Ascii.isUpper($0) || $0 == 0x2D }
      ? at + 3 : nil
  }

  private static let connectors = WordSet("bin ibn bint de van von der den el al da dos du la le")

  private static func isPart(_ text: TokenizedText, _ words: [SpeechWord], _ at: Int, isFirst: Bool) -> Bool {
    let token = text.tokens[at]
    guard token.kind == .word else { return false }
    if groups.contains(text.text, token.range) { return true }
    let isPrefixed =
      text.bytes(of: token).starts(with: "al-".utf8) || text.bytes(of: token).starts(with: "el-".utf8)
    guard text.isCapitalized(token) || isPrefixed, !times.contains(text.text, token.range) else {
      return false
    }
    guard words[at].isDisjoint(with: [.pronoun, .helper]) else { return false }
    guard isFirst else { return true }
    // `Masked men`, `Fighting rebels`
    let ending = text.bytes(of: token)
    if ending.suffix(2).elementsEqual("ed".utf8) || ending.suffix(3).elementsEqual("ing".utf8) {
      return false
    }
    let isAdverb = text.bytes(of: token).suffix(2).elementsEqual("ly".utf8) && token.end - token.start > 5
    return !isAdverb && words[at].isDisjoint(with: [.limit, .opener, .article])
      && !openers.contains(text.text, token.range)
  }

  /// Whether a name is an adjective for a people, by its ending.
  private static func isAdjective(_ text: TokenizedText, _ token: Token) -> Bool {
    guard token.kind == .word, token.end - token.start > 4, text.isCapitalized(token) else { return false }
    let bytes = text.bytes(of: token)
    guard !bytes.suffix(4).elementsEqual("stan".utf8), !states.contains(text.text, token.range) else {
      return false
    }
    return adjectives.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  private static func isNoun(_ text: TokenizedText, _ words: [SpeechWord], _ at: Int) -> Bool {
    let bytes = text.bytes(of: text.tokens[at])
    return (words[at] == .plain || words[at] == [.plain, .speaker])
      && !bytes.suffix(2).elementsEqual("ed".utf8)
      && !bytes.suffix(2).elementsEqual("ly".utf8)
  }

  private static let adjectives = [
    "ish", "ese", "ian", "ean", "can", "ban", "man", "nch", "tch", "eek", "iss", "qi", "eli", "di", "ni",
  ]
  .map { Array($0.utf8) }
  private static let states = WordSet("iran japan sudan jordan oman taiwan azerbaijan bhutan tallinn berlin")

  private static let groups = WordSet(
    """
    police troops soldiers forces army rebels guerrillas militants gunmen officials official protesters
    students workers opposition government military separatists terrorists refugees farmers prisoners
    insurgents fighters demonstrators parliament president minister prime leader court authorities villagers
    activists settlers nationalists journalists lawmakers
    """
  )
  /// Whether a word means several who act: `insurgents`.
  static func isGroup(_ text: TokenizedText, _ token: Token) -> Bool {
    groups.contains(text.text, token.range)
  }

  private static let times = WordSet(
    """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar.
    apr. aug. sept. oct. nov. dec.
    """
  )
  private static let openers = WordSet(
    """
    the a an in on after at two three some about more thousands hundreds several as when for following despite
    according there this these those it he she most all both last next such other others only each what how
    why
    """
  )
}
