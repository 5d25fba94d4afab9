import Briefings

/// A headline for an event: who, what is done in the present tense, and the rest of the clause.
///
///     “North Korea officially confirmed on Monday that …”   // North Korea confirms …
struct EventTitle {
  private static let longest = 14
  private let finder: EventFinder
  private let trigger: Trigger
  private let roles: EventFinder.Roles
  private(set) var text = ""

  init(_ finder: EventFinder, _ trigger: Trigger, _ roles: EventFinder.Roles) {
    self.finder = finder
    self.trigger = trigger
    self.roles = roles
    text = make()
  }

  private func make() -> String {
    let at = trigger.tokens.lowerBound
    if !finder.isVerb(trigger) {
      if let source = roles.source, let verb = finder.ordering(trigger, source) {
        return join([name(source), present(verb, source) + rest(from: verb + 1)])
      }
      return noun
    }
    if roles.isPassive {
      guard let target = roles.target else { return "" }
      // `North Korean troops deployed` says enough.
      return join(
        [name(target), verbText.lowercased() + rest(from: at + 1, toVerb: finder.isReduced(trigger))],
        least: 3
      )
    }
    guard let source = roles.source, source.contains(where: isNaming), !isSomebodys(source) else { return "" }
    if finder.isWord(at, "must") {
      let who = roles.target.flatMap { $0.upperBound <= at ? name($0) : nil }
      return who.map { join([name(source) + ":", $0, "must" + rest(from: at + 1)], least: 4) } ?? ""
    }
    if finder.isRelative(trigger) {
      return relative.map { join([name(source), present(at, source), $0 + rest(from: at + 1)]) } ?? ""
    }
    if finder.isWord(at - 1, "to"), finder.isWord(at - 2, "is") || finder.isWord(at - 2, "are") {
      return join([name(source), "to", verbText + rest(from: at + 1)])
    }
    if finder.isHedged(trigger), let start = hedge {
      let verbs = (start...at).map { finder.text.string(of: finder.text.tokens[$0]) }
      return join([name(source), verbs.joined(separator: " ") + rest(from: at + 1)])
    }
    if let governing {
      return join([
        name(source), governing, governing == "will" ? "" : "to", verbText + rest(from: at + 1),
      ])
    }
    return join([name(source), present(at, source) + rest(from: at + 1)])
  }

  /// `its soldiers`: nobody could tell whose, on another page.
  private func isSomebodys(_ phrase: Range<Int>) -> Bool {
    finder.isWord(phrase.lowerBound - 1, in: Self.owners)
      && !phrase.contains { finder.text.isCapitalized(finder.text.tokens[$0]) }
  }

  private static let owners = WordSet("its their his her our my")

  /// Whether a word says more than how many: `Two`, `others`.
  private func isNaming(_ at: Int) -> Bool {
    let token = finder.text.tokens[at]
    return token.kind == .word && !Self.counts.contains(finder.text.text, token.range)
  }

  private static let counts = WordSet(
    "one two three four five six seven eight nine ten dozens hundreds thousands the others other some most many both"
  )

  private func present(_ verb: Int, _ source: Range<Int>) -> String {
    let isPlural = isPlural(source)
    let form = finder.text.string(of: finder.text.tokens[verb]).lowercased()
    let present = EnglishVerb.present(form, plural: isPlural)
    // `plans`, of several
    let isThird = present == form && form.hasSuffix("s") && !form.hasSuffix("ss")
    return isPlural && isThird ? String(form.dropLast()) : present
  }

  /// `rocket attack on Baghdad's Green Zone`, `Israel's withdrawal from Gaza`: with the words before it that say
  /// which, and what it is of.
  private var noun: String {
    let at = trigger.tokens.lowerBound
    var start = at
    while finder.sentence.contains(start - 1), at - start < 6, isBeforeNoun(start - 1) { start -= 1 }
    // `to escape fighting`
    if start < at, finder.isWord(start - 1, "to") { start += 1 }
    while start < at, isClitic(start) || finder.isWord(start, in: Self.idle) { start += 1 }
    let rest = rest(from: at + 1, toVerb: true)
    let isOwned = (start..<at).contains { isClitic($0) }
    guard !rest.isEmpty || isOwned else { return "" }
    return join([text(of: (start...at).map { finder.text.tokens[$0].range }) + rest], least: isOwned ? 2 : 3)
  }

  /// What an announcement leaves out before a noun.
  private static let idle = WordSet(
    "least most more many some several other such new latest recent continued the"
  )

  private func isBeforeNoun(_ at: Int) -> Bool {
    if isClitic(at) || finder.text.tokens[at].kind == .number { return true }
    let word = finder.words[at]
    guard word.isDisjoint(with: [.limit, .article, .pronoun, .helper, .time, .opener]) else { return false }
    return word.contains(.name) && at > finder.sentence.lowerBound
      || word == .plain && !EnglishVerb.isPast(finder.text.string(of: finder.text.tokens[at]))
      || finder.participants.contains { $0.contains(at) }
  }

  private func isClitic(_ at: Int) -> Bool { finder.isWord(at, "'s") || finder.isWord(at, "’s") }

  /// `the partnership treaty` before `he signed`.
  private var relative: String? {
    let end = trigger.tokens.lowerBound - 1
    guard
      let start = (max(finder.sentence.lowerBound, end - 8)..<end).last(where: {
        finder.words[$0].contains(.article)
      }),
      (start + 1..<end).allSatisfy({ finder.words[$0].isDisjoint(with: [.limit, .verb, .helper]) })
    else { return nil }
    return text(of: (start..<end).map { finder.text.tokens[$0].range }).trimmed
  }

  /// `officials`, `police`, `Iranians`; names of states and bodies in -s are none.
  private func isPlural(_ phrase: Range<Int>) -> Bool {
    let last = finder.text.tokens[phrase.upperBound - 1]
    if finder.text.isWord(last, "police") || finder.text.isWord(last, "people") { return true }
    if let of = phrase.dropFirst().first(where: { finder.isWord($0, in: Self.attaching) }) {
      return isPlural(phrase.lowerBound..<of)
    }
    guard finder.text.bytes(of: last).last == UInt8(ascii: "s") else { return false }
    let word = finder.words[phrase.upperBound - 1]
    if !word.contains(.name) || word.contains(.speaker) || Participants.isGroup(finder.text, last) {
      return true
    }
    return ["ans", "ies", "men"].contains { finder.text.bytes(of: last).suffix(3).elementsEqual($0.utf8) }
  }

  private var verbText: String { finder.text.string(of: finder.text.tokens[trigger.tokens.lowerBound]) }

  /// Where `may be` begins.
  private var hedge: Int? {
    let at = trigger.tokens.lowerBound
    return (max(finder.sentence.lowerBound, at - 4)..<at).last {
      finder.isWord($0, "may") || finder.isWord($0, "might")
    }
  }

  /// `will` before `resist`, `continues` before `to resist`.
  private var governing: String? {
    if finder.isWord(trigger.tokens.lowerBound - 1, "will") { return "will" }
    return finder.governing(trigger).map { finder.text.string(of: finder.text.tokens[$0]) }
  }

  /// - Parameter least: So many words make a title.
  private func join(_ parts: [String], least: Int = 3) -> String {
    let title = parts.filter { !$0.isEmpty }.joined(separator: " ").trimmed
    guard title.split(separator: " ").count >= least else { return "" }
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  /// A phrase without the article before it, and its words as they stand.
  private func name(_ phrase: Range<Int>) -> String {
    finder.text.string(finder.bytes(phrase)).replacing("\n", with: " ")
  }

  /// What follows, to the end of the clause, without dates and without words that lead nowhere.
  ///
  /// - Parameter toVerb: Whether it ends before a past: `fighting in the north | went on`.
  private func rest(from start: Int, toVerb: Bool = false) -> String {
    var pieces: [Range<Int>] = []
    var verbs: Set<Int> = []
    var at = start
    var isCut = false
    while at < finder.sentence.upperBound {
      let token = finder.text.tokens[at]
      if let date = finder.dates.first(where: { $0.range.contains(Int(token.start)) }) {
        while let last = pieces.last, Self.trailing.contains(finder.text.text, last) { pieces.removeLast() }
        while at < finder.sentence.upperBound, Int(finder.text.tokens[at].start) < date.range.upperBound {
          at += 1
        }
        // `a re-run of last month's poll`
        if isClitic(at) { at += 1 }
        continue
      }
      // `warns that`: headlines leave it out.
      if pieces.isEmpty, finder.isWord(at, "that") {
        at += 1
        continue
      }
      // `a $1.27 billion, 27-month agreement`
      if finder.isWord(at, ","), finder.isWord(at - 1, "million") || finder.isWord(at - 1, "billion") {
        at += 1
        continue
      }
      if isEnd(at, token) {
        // `whether the aid will reach those | who`
        isCut = finder.isWord(at - 1, "those") || finder.isWord(at - 1, in: Self.borders)
        break
      }
      if toVerb, isFinite(at) { break }
      if pieces.count == Self.longest {
        isCut = true
        break
      }
      // `shot and killed two`: the second verb takes the form of the first.
      if finder.isWord(at - 1, "and"), finder.words[at].contains(.plain), !toVerb,
        EnglishVerb.isPast(finder.text.string(of: token))
      {
        verbs.insert(token.range.lowerBound)
      }
      pieces.append(token.range)
      at += 1
    }
    // What is too long ends before the last words that can be left out.
    if isCut, let border = pieces.lastIndex(where: { Self.borders.contains(finder.text.text, $0) }) {
      pieces.removeSubrange(border...)
    }
    // `beside Russia's | against`: what it belongs to is missing.
    if let last = pieces.last, finder.isClitic(last),
      let border = pieces.lastIndex(where: { Self.borders.contains(finder.text.text, $0) })
    {
      pieces.removeSubrange(border...)
    }
    while let last = pieces.last, Self.trailing.contains(finder.text.text, last) || finder.isClitic(last) {
      pieces.removeLast()
    }
    let quotes = pieces.filter { isQuote($0) }
    if quotes.count % 2 == 1 { pieces.removeAll { isQuote($0) } }
    return text(of: pieces, verbs)
  }

  private func isQuote(_ range: Range<Int>) -> Bool {
    let bytes = finder.text.text[range]
    return bytes.elementsEqual("“".utf8) || bytes.elementsEqual("”".utf8) || bytes.elementsEqual("\"".utf8)
  }

  private func isEnd(_ at: Int, _ token: Token) -> Bool {
    if token.kind == .mark, !Self.inner.contains(where: { finder.text.isWord(token, $0) }) { return true }
    // `rejected earlier reports` is no verb.
    if finder.report?.verb == at && !finder.words[at].contains(.noun)
      || finder.words[at].contains(.pronoun) && !finder.isWord(at, "it")
    {
      return true
    }
    return Self.ends.contains(finder.text.text, token.range)
  }

  /// `fighting in the north | went on`, `talks in Oslo | are expected`
  private func isFinite(_ at: Int) -> Bool {
    let word = finder.words[at]
    return word.contains(.helper)
      || Self.finite.contains(finder.text.text, finder.text.tokens[at].range)
      || word.isSuperset(of: [.plain, .verb]) && !word.contains(.noun)
      || word == .plain && EnglishVerb.isPast(finder.text.string(of: finder.text.tokens[at]))
  }

  private static let finite = WordSet(
    """
    looks seems appears shows made took hurt came began broke left went got led comes ended could can may might must continues continued
    remain remains remained comes go goes occurred includes include has had
    """
  )
  private static let attaching = WordSet("of from in for with")
  private static let borders = WordSet(
    """
    in on at to for with by from and or into over under against about through during amid between among beside
    alongside whether if that
    """
  )

  private static let inner: [StaticString] = ["-", "%", "$", "’", "'", "&", "/", "“", "”", "\""]
  private static let ends = WordSet(
    "which who that while because although though where when whereas but said says after before as since"
  )
  private static let trailing = WordSet(
    """
    in on at to of for with by from and or the a an its their his her into over under against about than as is
    was were are be been this that these those during through last next early late since until around not also
    very more most known called based including such according especially particularly living aimed along between
    among whether if will would
    """
  )

  /// The pieces with one space where there was white space.
  ///
  /// - Parameter verbs: Where those begin that take the form of headlines.
  private func text(of pieces: [Range<Int>], _ verbs: Set<Int> = []) -> String {
    var text = ""
    var end = -1
    for piece in pieces {
      let token = finder.text.token(at: piece.lowerBound)
      if end != piece.lowerBound || finder.text.isSpacedBefore(finder.text.tokens[token]) { text += " " }
      let word = finder.text.string(piece)
      let isPlural = roles.source.map(isPlural) ?? false
      text += verbs.contains(piece.lowerBound) ? EnglishVerb.present(word, plural: isPlural) : word
      end = piece.upperBound
    }
    return text
  }
}

extension EventFinder {
  /// `'s`: what it belongs to has been cut off.
  func isClitic(_ range: Range<Int>) -> Bool {
    text.text[range.lowerBound] == UInt8(ascii: "'") || text.text[range].starts(with: "’".utf8)
  }
}

extension String {
  /// Without the spaces at its ends.
  fileprivate var trimmed: String {
    let space = UInt8(ascii: " ")
    guard utf8.first == space || utf8.last == space else { return self }
    let start = utf8.firstIndex { $0 != space } ?? endIndex
    let end = utf8.lastIndex { $0 != space }.map { utf8.index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
