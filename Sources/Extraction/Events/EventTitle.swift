import Briefings

/// A headline for an event: who, what is done in the present tense, and the rest of the clause.
///
///     “North Korea officially confirmed on Monday that …”   // North Korea confirms …
struct EventTitle {
  private static let longest = 12
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
    let verb = finder.text.tokens[trigger.tokens.lowerBound]
    if finder.isVerb(trigger), roles.isPassive, let target = roles.target {
      return join([
        name(target), finder.text.string(of: verb).lowercased() + rest(from: trigger.tokens.lowerBound + 1),
      ])
    }
    if finder.isVerb(trigger), let source = roles.source {
      let isPlural = isPlural(source)
      let present = EnglishVerb.present(finder.text.string(of: verb).lowercased(), plural: isPlural)
      if finder.isHedged(trigger), let start = hedge {
        let verbs = (start...trigger.tokens.lowerBound).map { finder.text.string(of: finder.text.tokens[$0]) }
        return join([name(source), verbs.joined(separator: " ") + rest(from: trigger.tokens.lowerBound + 1)])
      }
      if let governing {
        return join([
          name(source), governing, governing == "will" ? "" : "to",
          verbText + rest(from: trigger.tokens.lowerBound + 1),
        ])
      }
      return join([name(source), present + rest(from: trigger.tokens.lowerBound + 1)])
    }
    if let verb = ordering, let source = roles.source {
      let isPlural = isPlural(source)
      let present = EnglishVerb.present(
        finder.text.string(of: finder.text.tokens[verb]).lowercased(),
        plural: isPlural
      )
      return join([name(source), present + rest(from: verb + 1)])
    }
    // A noun: `deployment of troops to Russia`.
    let noun = finder.text.string(of: verb) + rest(from: trigger.tokens.lowerBound + 1, toVerb: true)
    guard let source = roles.source else { return join([noun]) }
    return join([name(source) + ":", noun.prefix(1).lowercased() + noun.dropFirst()])
  }

  /// `officials`, `police`, `Iranians`; names of states and bodies in -s are none.
  private func isPlural(_ phrase: Range<Int>) -> Bool {
    let last = finder.text.tokens[phrase.upperBound - 1]
    if finder.text.isWord(last, "police") || finder.text.isWord(last, "people") { return true }
    if let of = phrase.dropFirst().first(where: { finder.isWord($0, "of") }) {
      return isPlural(phrase.lowerBound..<of)
    }
    guard finder.text.bytes(of: last).last == UInt8(ascii: "s") else { return false }
    let word = finder.words[phrase.upperBound - 1]
    if !word.contains(.name) || word.contains(.speaker) { return true }
    return finder.text.bytes(of: last).suffix(3).elementsEqual("ans".utf8)
  }

  private var verbText: String { finder.text.string(of: finder.text.tokens[trigger.tokens.lowerBound]) }

  /// The verb that a noun is the object of: `ordered the deployment`.
  private var ordering: Int? {
    var at = trigger.tokens.lowerBound - 1
    while finder.sentence.contains(at), trigger.tokens.lowerBound - at <= 4,
      finder.words[at].contains(.article) || finder.words[at] == .plain || finder.isWord(at, "its")
    {
      if EnglishVerb.isPast(finder.text.string(of: finder.text.tokens[at])), finder.words[at] == .plain,
        at > finder.sentence.lowerBound, !finder.words[at - 1].contains(.article)
      {
        return (roles.source?.upperBound ?? .max) <= at ? at : nil
      }
      at -= 1
    }
    return nil
  }

  /// Where `may be` begins.
  private var hedge: Int? {
    let at = trigger.tokens.lowerBound
    return (max(finder.sentence.lowerBound, at - 4)..<at).last {
      finder.isWord($0, "may") || finder.isWord($0, "might")
    }
  }

  /// `continues` before `to resist`.
  private var governing: String? {
    let at = trigger.tokens.lowerBound
    if finder.isWord(at - 1, "will") { return "will" }
    guard finder.isWord(at - 1, "to"), finder.sentence.contains(at - 2),
      finder.words[at - 2].contains(.plain),
      finder.words[at - 2].isDisjoint(with: [.limit, .article, .pronoun])
    else { return nil }
    return finder.text.string(of: finder.text.tokens[at - 2])
  }

  private func join(_ parts: [String]) -> String {
    let title = parts.filter { !$0.isEmpty }.joined(separator: " ")
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
    var at = start
    while at < finder.sentence.upperBound, pieces.count < Self.longest {
      let token = finder.text.tokens[at]
      if let date = finder.dates.first(where: { $0.range.contains(Int(token.start)) }) {
        while let last = pieces.last, Self.trailing.contains(finder.text.text, last) { pieces.removeLast() }
        while at < finder.sentence.upperBound, Int(finder.text.tokens[at].start) < date.range.upperBound {
          at += 1
        }
        continue
      }
      // `warns that`: headlines leave it out.
      if pieces.isEmpty, finder.isWord(at, "that") {
        at += 1
        continue
      }
      if isEnd(at, token) { break }
      if toVerb, finder.words[at] == .plain, EnglishVerb.isPast(finder.text.string(of: token)) { break }
      pieces.append(token.range)
      at += 1
    }
    while let last = pieces.last, Self.trailing.contains(finder.text.text, last) || finder.isClitic(last) {
      pieces.removeLast()
    }
    let quotes = pieces.filter { isQuote($0) }
    if quotes.count % 2 == 1 { pieces.removeAll { isQuote($0) } }
    return text(of: pieces)
  }

  private func isQuote(_ range: Range<Int>) -> Bool {
    let bytes = finder.text.text[range]
    return bytes.elementsEqual("“".utf8) || bytes.elementsEqual("”".utf8) || bytes.elementsEqual("\"".utf8)
  }

  private func isEnd(_ at: Int, _ token: Token) -> Bool {
    if token.kind == .mark, !Self.inner.contains(where: { finder.text.isWord(token, $0) }) { return true }
    if finder.report?.verb == at || finder.words[at].contains(.pronoun) && !finder.isWord(at, "it") {
      return true
    }
    return Self.ends.contains(finder.text.text, token.range)
  }

  private static let inner: [StaticString] = ["-", "%", "$", "’", "'", "&", "/", "“", "”", "\""]
  private static let ends = WordSet(
    "which who that while because although though where when whereas but said says after before as since"
  )
  private static let trailing = WordSet(
    """
    in on at to of for with by from and or the a an its their his her into over under against about than as is
    was were are be been this that these those during through last next early late since until around not also
    very more most
    """
  )

  /// The pieces with one space where there was white space.
  private func text(of pieces: [Range<Int>]) -> String {
    var text = ""
    var end = -1
    for piece in pieces {
      let token = finder.text.token(at: piece.lowerBound)
      if end != piece.lowerBound || finder.text.isSpacedBefore(finder.text.tokens[token]) { text += " " }
      text += finder.text.string(piece)
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
