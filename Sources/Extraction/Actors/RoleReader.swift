/// Reads what a text says that a person is or was: before the name (`Russian President Vladimir Putin`) and after it
/// (`Gen. Mark Reynolds, former NATO commander`).
struct RoleReader {
  struct Found: Hashable {
    var title: String
    /// The number of the draft that the role is of.
    var of: Int?
    var isFormer: Bool
    var tokens: Range<Int>
  }

  private static let longestBefore = 7
  private static let longestAfter = 16

  let named: NamedText
  let drafts: [ActorDraft]

  func roles(_ number: Int) -> [Found] {
    [before(number), after(number)].compactMap { $0 }
  }

  // MARK: Before the name

  private func before(_ number: Int) -> Found? {
    let name = drafts[number].tokens
    let earlier = number > 0 ? drafts[number - 1] : nil
    let limit = max(sentence(name.lowerBound).lowerBound, name.lowerBound - Self.longestBefore)
    var start = name.lowerBound
    while start > limit, start > (earlier?.tokens.upperBound ?? 0), isTitle(start - 1) { start -= 1 }
    var title = start..<name.lowerBound
    var isFormer = false
    while let first = title.first, named.contains(ActorWords.formerly, first) {
      isFormer = true
      title = title.dropFirst()
    }
    guard title.contains(where: { isOffice($0) }) else { return nil }
    var of: Int?
    if let earlier, number > 0 {
      let isBeside = earlier.tokens.upperBound == start
      let isOwner = earlier.tokens.upperBound + 1 == start && named.isPossessive(earlier.tokens.upperBound)
      if isBeside || isOwner, earlier.kind != .person {
        of = number - 1
        let before = earlier.tokens.lowerBound - 1
        isFormer = isFormer || before >= 0 && named.contains(ActorWords.formerly, before)
      }
    }
    return Found(title: self.title(title), of: of, isFormer: isFormer, tokens: title)
  }

  private func isTitle(_ token: Int) -> Bool {
    named.words[token].classes.contains(.title) || named.contains(ActorWords.titles, token)
      || named.contains(ActorWords.callings, token) || named.contains(ActorWords.formerly, token)
      || named.contains(ActorWords.belonging, token) || named.isWord(token, "vice")
  }

  private func isOffice(_ token: Int) -> Bool {
    (named.contains(ActorWords.titles, token) || named.contains(ActorWords.callings, token))
      && !named.contains(ActorWords.address, token)
      && !named.isWord(token, "prime") && !named.isWord(token, "foreign") && !named.isWord(token, "crown")
  }

  // MARK: After the name

  private func after(_ number: Int) -> Found? {
    let end = drafts[number].tokens.upperBound
    let sentence = sentence(drafts[number].tokens.lowerBound)
    guard end + 1 < sentence.upperBound, named.isWord(end, ",") else { return nil }
    var start = end + 1
    var isFormer = false
    while start < sentence.upperBound,
      named.contains(ActorWords.articles, start) || named.contains(ActorWords.formerly, start)
    {
      isFormer = isFormer || named.contains(ActorWords.formerly, start)
      start += 1
    }
    var stop = start
    var head: Int?
    while stop < sentence.upperBound, stop - start < Self.longestAfter, !isEnd(stop) {
      if named.contains(ActorWords.ofWords, stop) { break }
      // `introduced as a former NATO commander`: the office begins after the last article.
      if named.contains(ActorWords.articles, stop) || named.contains(ActorWords.formerly, stop) {
        isFormer = named.contains(ActorWords.formerly, stop)
        start = stop + 1
        head = nil
      }
      guard named.words[stop].flags.contains(.hasLetters), !named.words[stop].classes.contains(.speech) else {
        return nil
      }
      if isOffice(stop) { head = stop }
      stop += 1
    }
    guard let head, stop > start, stop == head + 1 || isEnd(stop) else { return nil }
    let inside = drafts.indices(in: start..<stop)
    var of = inside.last { drafts[$0].kind != .person }
    if stop < sentence.upperBound, named.contains(ActorWords.ofWords, stop) {
      let reach = min(sentence.upperBound, stop + 12)
      if let next = drafts.indices(in: stop..<reach).first, drafts[next].kind != .person,
        drafts[next].tokens.lowerBound <= stop + 3
      {
        of = next
      }
    }
    let title = self.title(start..<(head + 1))
    return title.isEmpty
      ? nil : Found(title: title, of: of, isFormer: isFormer, tokens: start..<(head + 1))
  }

  private func isEnd(_ token: Int) -> Bool {
    named.text.tokens[token].kind == .mark || named.isWord(token, "and") || named.isWord(token, "who")
  }

  // MARK: Words

  /// In small letters where the text has a title's capital: `President` is the office of a president.
  private func title(_ tokens: Range<Int>) -> String {
    tokens.filter { !named.contains(ActorWords.address, $0) }.map { token in
      let isAcronym = named.words[token].flags.contains(.allCapitals)
      let isName = drafts.indices(in: token..<(token + 1)).first != nil
      let word = isAcronym || isName ? named.text.string(of: named.text.tokens[token]) : named.small(token)
      return Self.ranks[word] ?? word
    }.joined(separator: " ")
  }

  private static let ranks = [
    "gen.": "general", "col.": "colonel", "lt.": "lieutenant", "capt.": "captain", "maj.": "major",
    "sgt.": "sergeant", "adm.": "admiral", "sen.": "senator", "rep.": "representative", "gov.": "governor",
    "prof.": "professor", "rev.": "reverend",
  ]

  private func sentence(_ token: Int) -> Range<Int> {
    let sentence = named.text.sentences[named.text.sentence(ofToken: token)]
    return Int(sentence.lowerBound)..<Int(sentence.upperBound)
  }
}

extension [ActorDraft] {
  /// The numbers of the drafts, in their order, that have tokens in `tokens`.
  func indices(in tokens: Range<Int>) -> Range<Int> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].tokens.upperBound > tokens.lowerBound { high = middle } else { low = middle + 1 }
    }
    var end = low
    while end < count, self[end].tokens.lowerBound < tokens.upperBound { end += 1 }
    return low..<end
  }
}
