/// Words whose full stop ends no sentence.
enum Abbreviation {
  /// Whether the full stop at `stop` belongs to the word before it, `next` being where the next word begins.
  ///
  /// - A single capital is an initial: `John F. Kennedy`.
  /// - A word with stops inside (`U.S.`, `p.m.`) ends a sentence only before a word that often begins one.
  /// - Titles never end one; words that stand before numbers (`No. 5`, `Oct. 7`) not before a number.
  static func endsNoSentence(_ text: [UInt8], stop: Int, next: Int) -> Bool {
    var start = stop
    while start > 0, stop - start < 12, isWord(text[start - 1]) || text[start - 1] == UInt8(ascii: ".") {
      start -= 1
    }
    while start < stop, text[start] == UInt8(ascii: ".") { start += 1 }
    let word = text[start..<stop]
    guard let first = word.first else { return false }
    if word.count == 1 { return isLetter(first) && !isJoined(text, start) }
    // A letter of two bytes, as Cyrillic ones are.
    if word.count == 2, (0xC3..<0xE0).contains(first) { return true }
    if word.contains(UInt8(ascii: ".")) {
      let parts = word.split(separator: UInt8(ascii: "."))
      let isShort = parts.allSatisfy { $0.count <= 3 && $0.allSatisfy { isLetter($0) || $0 >= 0x80 } }
      return isShort && !isStarter(text, next)
    }
    if titles.contains(word) { return true }
    if beforeNumbers.contains(word) { return next < text.count && (0x30...0x39).contains(text[next]) }
    return others.contains(word) && !isStarter(text, next)
  }

  /// Whether what begins at `start` is the rest of a word: `AT&T.`
  private static func isJoined(_ text: [UInt8], _ start: Int) -> Bool {
    start > 0 && [UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: "'")].contains(text[start - 1])
  }

  /// Before names.
  private static let titles = WordList(
    """
    adm amb brig capt cdr cmdr cmd col cpl cpt det dr fr gen gov hon insp lt maj messrs mgr mme mr mrs ms msgr mt \
    ofc pfc pres prof pvt rep reps rev sen sens sgt sr st ste supt vs cf viz approx ca
    """
  )

  /// Before numbers.
  private static let beforeNumbers = WordList(
    """
    no nos nr art arts fig figs vol vols p pp ch sec secs para paras op ed jan feb mar apr jun jul aug sep sept oct \
    nov dec
    """
  )

  /// Anywhere, also at a sentence's end.
  private static let others = WordList("al bros co corp dept div est etc govt inc jr ltd univ bzw usw")

  private static let starters = WordList(
    """
    a an and as at but by for he her his however i if in it its meanwhile no on she so some that the their there \
    these they this those though we when while yet you
    """
  )

  /// Whether the word at `next` is a capitalized one that often begins sentences: `The`.
  private static func isStarter(_ text: [UInt8], _ next: Int) -> Bool {
    guard next < text.count, isLetter(text[next]), !isLower(text[next]) else { return false }
    var end = next
    while end < text.count, end - next <= 10, isWord(text[end]) { end += 1 }
    return starters.contains(text[next..<end])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte >= 0x80 || (0x30...0x39).contains(byte)
  }
}
