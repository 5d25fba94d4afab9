/// Whom the pronouns that speak stand for.
///
/// `he` and `she` stand for the one who is named last as the subject of a sentence or as a speaker before,
/// `they` for several or a body. Without a parser it is a guess, and so it is told apart from the speaker's
/// own words.
struct Antecedents {
  private let text: TokenizedText
  private let words: [SpeechWord]
  /// Candidates in their order: bytes, and whether it may be a person.
  private var candidates: [(range: Range<Int>, isPerson: Bool)] = []

  init(_ text: TokenizedText, _ words: [SpeechWord], quoted: [MarkedWords]) {
    self.text = text
    self.words = words
    let names = Self.namesInside(text, words)
    var next = 0
    for range in text.windows {
      // Who is named inside a quotation is spoken of, and does not speak.
      while next < quoted.count, quoted[next].tokens.upperBound <= range.lowerBound { next += 1 }
      if next < quoted.count, quoted[next].tokens.contains(range.lowerBound) { continue }
      let paragraph = Paragraph(text, words, line: range, [])
      guard let subject = paragraph.subject(in: 0..<min(paragraph.units.count, 30)),
        let bytes = paragraph.bytes(subject)
      else { continue }
      let tokens = range.lowerBound + subject.lowerBound..<range.lowerBound + subject.upperBound
      guard !tokens.contains(where: { words[$0].contains(.pronoun) }) else { continue }
      // A first word has a capital letter in any case: it must be a name elsewhere too.
      if tokens == range.lowerBound..<range.lowerBound + 1,
        !names.contains(Array(text.bytes(of: text.tokens[tokens.lowerBound])))
      {
        continue
      }
      candidates.append((bytes, isPerson(tokens)))
    }
  }

  /// Words with capital letters that stand inside sentences.
  private static func namesInside(_ text: TokenizedText, _ words: [SpeechWord]) -> Set<[UInt8]> {
    var names: Set<[UInt8]> = []
    for sentence in text.sentences {
      for at in Int(sentence.lowerBound) + 1..<max(Int(sentence.lowerBound) + 1, Int(sentence.upperBound))
      where words[at].contains(.name) && text.tokens[at].end - text.tokens[at].start < 40 {
        names.insert(Array(text.bytes(of: text.tokens[at])))
      }
    }
    return names
  }

  /// The bytes of whom the pronoun at `pronoun` stands for; nil where it is none, or nobody fits.
  func antecedent(of pronoun: Range<Int>, speakers: [Range<Int>]) -> Range<Int>? {
    let token = text.token(at: pronoun.lowerBound)
    guard text.tokens[token].range == pronoun, words[token].contains(.pronoun) else { return nil }
    let isPerson = text.isWord(text.tokens[token], "he") || text.isWord(text.tokens[token], "she")
    guard isPerson || text.isWord(text.tokens[token], "they") || text.isWord(text.tokens[token], "it") else {
      return nil
    }
    let speaker = speakers.last { $0.upperBound <= pronoun.lowerBound && fits($0, isPerson) }
    let subject = nearest(before: pronoun.lowerBound, isPerson)
    guard let speaker, let subject else { return speaker ?? subject }
    return speaker.lowerBound > subject.lowerBound ? speaker : subject
  }

  private func fits(_ range: Range<Int>, _ isPerson: Bool) -> Bool {
    let first = text.token(at: range.lowerBound)
    let tokens = first..<text.token(at: range.upperBound - 1) + 1
    guard !tokens.contains(where: { words[$0].contains(.pronoun) }) else { return false }
    return !isPerson || self.isPerson(tokens)
  }

  /// Among the last few subjects before a place.
  private func nearest(before offset: Int, _ isPerson: Bool) -> Range<Int>? {
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return candidates[max(0, low - 8)..<low].last { !isPerson || $0.isPerson }?.range
  }

  /// Two capitalised words, a noun for a person, or one name without an article.
  private func isPerson(_ tokens: Range<Int>) -> Bool {
    let last = tokens.upperBound - 1
    if Self.persons.contains(text.text, text.tokens[last].range) { return true }
    guard words[last].contains(.name), !words[tokens.lowerBound].contains(.article) else { return false }
    return !Self.bodies.contains(text.text, text.tokens[last].range)
  }

  private static let persons = WordSet(
    """
    spokesman spokeswoman spokesperson aide analyst expert adviser advisor strategist senator governor
    candidate nominee president minister secretary director leader lawyer attorney lawmaker mayor professor
    author reporter correspondent judge man woman chairman chairwoman critic officer commander general
    businessman official diplomat envoy ambassador chief premier chancellor king queen prince soldier doctor
    founder editor
    """
  )
  private static let bodies = WordSet(
    """
    ministry party government army agency council committee commission union bank university institute group
    court parliament senate congress house police office department nations states kingdom republic korea
    federation
    """
  )
}
