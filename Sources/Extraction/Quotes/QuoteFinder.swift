/// Finds what a text quotes, and who says it.
///
/// Words, verbs of speech and capital letters tell: there is no parser. A quotation looks at most 60 tokens
/// to either side, so that the work is in proportion to the text.
struct QuoteFinder {
  private let text: TokenizedText
  private var found: [QuotedSpeech] = []
  private var last: Speaker?
  private var introduced: Speaker?

  private struct Speaker {
    var range: Range<Int>
    var cue: Range<Int>?
    var evidence: QuotedSpeech.Evidence
    var isAfter = false
  }

  static func quotes(in text: TokenizedText) -> [QuotedSpeech] {
    let pairs = QuotationMarks.pairs(in: text)
    guard !pairs.isEmpty else { return [] }
    var finder = QuoteFinder(text)
    let words = text.tokens.map { SpeechWord.of($0, in: text) }
    var next = 0
    for line in TextLines.tokens(of: text) {
      let first = next
      while next < pairs.count, pairs[next].marked.lowerBound < line.upperBound { next += 1 }
      finder.read(Paragraph(text, words, line: line, pairs[first..<next]))
    }
    guard finder.found.contains(where: { $0.speaker.count < 5 }) else { return finder.found }
    let antecedents = Antecedents(text, words, quoted: pairs)
    var speakers: [Range<Int>] = []
    for i in finder.found.indices {
      finder.found[i].antecedent = antecedents.antecedent(
        of: finder.found[i].speaker,
        speakers: Array(speakers.suffix(4))
      )
      speakers.append(finder.found[i].antecedent ?? finder.found[i].speaker)
    }
    return finder.found
  }

  private init(_ text: TokenizedText) { self.text = text }

  private mutating func read(_ paragraph: Paragraph) {
    let intro = introduced
    introduced = introduction(paragraph)
    guard !paragraph.quotations.isEmpty else { return }
    var speakers: [Speaker?] = []
    for unit in paragraph.units.indices where paragraph.isQuotation(unit) {
      let before = speakers.last ?? nil
      var speaker = self.speaker(of: unit, in: paragraph, before: before)
      if speaker == nil, unit == 0 {
        speaker = intro
        if speaker == nil, let last {
          speaker = Speaker(range: last.range, cue: nil, evidence: .paragraph)
        }
      }
      speakers.append(speaker)
    }
    for (number, quotation) in paragraph.quotations.enumerated() {
      var speaker = speakers[number]
      if speaker == nil, number + 1 < speakers.count, let next = speakers[number + 1] {
        speaker = Speaker(range: next.range, cue: nil, evidence: .paragraph)
      }
      guard let speaker, isSpeech(quotation, paragraph, speaker) else { continue }
      let range =
        Int(
          text.tokens[quotation.tokens.lowerBound].start
        )..<Int(text.tokens[quotation.tokens.upperBound - 1].end)
      found.append(
        QuotedSpeech(range: range, speaker: speaker.range, cue: speaker.cue, evidence: speaker.evidence)
      )
      last = speaker
    }
  }

  private func speaker(of unit: Int, in paragraph: Paragraph, before: Speaker?) -> Speaker? {
    // `Kim asked, “Why?” Lee said, “Because.”`: what leads up to the words is nearer than what follows.
    if isLedTo(unit, paragraph), let attribution = paragraph.attribution(before: unit),
      let cue = attribution.cue, unit - cue <= 6
    {
      return speaker(attribution, paragraph)
    }
    if let attribution = paragraph.attribution(after: unit) {
      return speaker(attribution, paragraph, isAfter: true)
    }
    let start = paragraph.sentenceStart(unit)
    if let attribution = paragraph.attribution(before: unit) { return speaker(attribution, paragraph) }
    // `“…,” said Kim, “…”`
    if let before, before.isAfter || start == unit {
      return Speaker(range: before.range, cue: before.cue, evidence: .continued, isAfter: before.isAfter)
    }
    if let attribution = paragraph.subject(before: unit) { return speaker(attribution, paragraph) }
    return before.map { Speaker(range: $0.range, cue: nil, evidence: .continued) }
  }

  /// Whether a comma or colon stands before the words, and none at their end.
  private func isLedTo(_ unit: Int, _ paragraph: Paragraph) -> Bool {
    guard let quotation = paragraph.quotation(unit), paragraph.lastByte(quotation) != UInt8(ascii: ",") else {
      return false
    }
    return paragraph.isComma(unit - 1) || paragraph.isWord(unit - 1, ":")
  }

  private func speaker(
    _ attribution: Paragraph.Attribution,
    _ paragraph: Paragraph,
    isAfter: Bool = false
  ) -> Speaker? {
    guard let range = paragraph.bytes(attribution.speaker) else { return nil }
    return Speaker(
      range: range,
      cue: attribution.cue.flatMap { paragraph.token($0)?.range },
      evidence: attribution.isSubject ? .subject : .cue,
      isAfter: isAfter
    )
  }

  /// Of a paragraph that ends with a colon: whose words the next one gives.
  private func introduction(_ paragraph: Paragraph) -> Speaker? {
    let end = paragraph.units.count - 1
    guard paragraph.isWord(end, ":") else { return nil }
    return paragraph.attribution(before: end).flatMap { speaker($0, paragraph) }
  }

  // MARK: Speech, titles and scare quotes

  /// Whether the words in quotation marks are speech, rather than a title or a word held at a distance.
  private func isSpeech(_ quotation: MarkedWords, _ paragraph: Paragraph, _ speaker: Speaker) -> Bool {
    let words = quotation.tokens.filter { text.tokens[$0].kind != .mark }
    guard let first = words.first else { return false }
    let ends = paragraph.lastByte(quotation).map { Array(",.?!".utf8).contains($0) } ?? false
    if ends || speaker.isAfter && speaker.evidence == .cue { return true }
    let isCapitalized = text.isCapitalized(text.tokens[first])
    if words.count <= 3, isCapitalized { return isSaid(quotation.marked.lowerBound, paragraph) }
    if words.count <= 3, speaker.evidence != .cue { return false }
    if isNaming(quotation.marked.lowerBound), words.count <= 8 { return false }
    return !(isCapitalized && isTitle(words) && speaker.evidence == .subject)
  }

  /// Whether a verb of saying stands right before: `shouted “Peace”`, but not `called “Peace”`.
  private func isSaid(_ at: Int, _ paragraph: Paragraph) -> Bool {
    var before = at - 1
    while before >= 0, text.isWord(text.tokens[before], ",") || text.isWord(text.tokens[before], ":") {
      before -= 1
    }
    guard before >= 0, before < paragraph.words.count else { return false }
    let word = paragraph.words[before]
    return word.contains(.verb) && word.isDisjoint(with: [.naming, .name, .weak, .noun])
  }

  /// `titled “…”`, `the so-called “…”`, `the word “…”`.
  private func isNaming(_ at: Int) -> Bool {
    let before = text.tokens[max(0, at - 2)..<at]
    guard let word = before.last else { return false }
    if Self.naming.contains(text.text, word.range) { return true }
    guard before.count == 2, let other = before.first else { return false }
    return text.isWord(word, "as") && text.isWord(other, "known")
  }

  private static let naming = WordSet(
    """
    titled entitled headlined named nicknamed so-called word words term phrase song film movie book novel
    album show series episode book codenamed code-named
    """
  )

  /// Whether all words of more than three letters have capital letters.
  private func isTitle(_ words: [Int]) -> Bool {
    words.allSatisfy {
      text.tokens[$0].end - text.tokens[$0].start <= 3 || text.isCapitalized(text.tokens[$0])
    }
  }
}
