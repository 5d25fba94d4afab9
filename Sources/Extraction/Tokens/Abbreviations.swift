/// Words that are written with a dot, which then ends no sentence.
enum Abbreviations {
  /// Before a name or a number: a sentence never ends after these.
  private static let leading = WordSet(
    """
    mr mrs ms messrs dr gen col lt sgt cpl pvt sen rep gov st prof capt maj adm cmdr brig hon rev fr sr msgr
    pres no nos vol pp fig ca cf vs v ft mt al e.g i.e lieut supt insp pfc amb atty dist
    """
  )
  /// After a name, or anywhere: a sentence may end with them.
  private static let trailing = WordSet(
    """
    jr inc corp co ltd bros plc llc dept univ assn etc est a.m p.m ph.d m.d b.a m.a b.c a.d b.c.e c.e d.c
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ave blvd rd calif conn ala ariz ark colo fla ga ill ind kan ky la md mass mich minn miss mont neb nev okla
    ore pa tenn tex va wash wis wyo ont
    """
  )
  /// Months, days and states that are words too: only capitalised, and only before a number, a comma or the
  /// like.
  private static let ambiguous = WordSet(
    """
    no mar sat sun mon wed ill ind la ore mass miss wash co est fig mt ft v al sept gen rep st hon fr pres ark
    rd ave pa va md kan
    """
  )

  /// Whether the word in `text[start..<end]`, before a dot, takes that dot.
  static func isAbbreviation(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let length = end - start
    // An initial, but not the pronoun; `U.S`, `J.R.R`.
    if length == 1 { return Ascii.isUpper(text[start]) && text[start] != UInt8(ascii: "I") }
    if text[end - 2] == UInt8(ascii: "."), length <= 12, Ascii.isLetter(text[end - 1]) { return true }
    guard length <= 6, leading.contains(text, start..<end) || trailing.contains(text, start..<end) else {
      return false
    }
    guard ambiguous.contains(text, start..<end) else { return true }
    guard Ascii.isUpper(text[start]) else {
      // `v. Smith`, `ft. 3`: a sentence is not so short; `no. 3` needs its number.
      return text[start] == UInt8(ascii: "v") && length == 1 || isFollowedByDigit(text, end + 1)
    }
    return isFollowedByWord(text, end + 1)
  }

  /// Whether a sentence may end after an abbreviation.
  static func mayEndSentence(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let word = range.lowerBound..<(range.upperBound - 1)
    guard word.count > 1 else { return false }
    return !leading.contains(text, word)
  }

  private static func isFollowedByDigit(_ text: [UInt8], _ at: Int) -> Bool {
    at + 1 < text.count && text[at] == 0x20 && Ascii.isDigit(text[at + 1])
  }

  /// By a word, a number or a comma on the same line.
  private static func isFollowedByWord(_ text: [UInt8], _ at: Int) -> Bool {
    guard at + 1 < text.count else { return false }
    if text[at] == UInt8(ascii: ",") || text[at] == UInt8(ascii: ")") { return true }
    guard text[at] == 0x20 || text[at] == 0xC2 else { return false }
    let next = text[at] == 0xC2 ? at + 2 : at + 1
    return next < text.count
      && (Ascii.isDigit(text[next]) || text[next] >= 0x80 || Ascii.isLetter(text[next]))
  }
}
