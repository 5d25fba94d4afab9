/// Finds what a text says that others say: assertions, figures and denials.
struct ClaimFinder {
  private let text: TokenizedText
  private let words: [SpeechWord]
  private var found: [Claim] = []

  static func claims(in text: TokenizedText, dates: [DateExpression] = []) -> [Claim] {
    var finder = ClaimFinder(text)
    var nextDate = 0
    for range in text.windows {
      let end = Int(text.tokens[range.upperBound - 1].end)
      let firstDate = nextDate
      while nextDate < dates.count, dates[nextDate].range.lowerBound < end { nextDate += 1 }
      finder.read(range, dates[firstDate..<nextDate])
    }
    return finder.found
  }

  private init(_ text: TokenizedText) {
    self.text = text
    words = text.tokens.map { SpeechWord.of($0, in: text) }
  }

  private mutating func read(_ sentence: Range<Int>, _ dates: ArraySlice<DateExpression>) {
    let paragraph = Paragraph(text, words, line: sentence, [])
    let figures = FigureFinder(text, words, sentence, dates).figures()
    let bytes = bytes(sentence)
    let denial = Denial.find(in: paragraph)
    let report = Report.find(in: paragraph).flatMap { isOfOthers($0) || isEmpty($0, sentence) ? nil : $0 }
    if let report, denial.map({ $0.verb != report.verb }) ?? true {
      let content = content(of: report, sentence, denial)
      let stance = stance(report)
      let isPronoun = words[report.speaker.lowerBound].contains(.pronoun)
      found.append(
        Claim(
          range: content,
          sentence: bytes,
          claimant: self.bytes(report.speaker),
          stance: stance,
          figures: figures,
          confidence: isPronoun ? 0.6 : 0.88
        )
      )
    } else if !figures.isEmpty, denial == nil {
      found.append(Claim(range: bytes, sentence: bytes, stance: .asserts, figures: figures, confidence: 0.6))
    }
    if let denial { add(denial, sentence, figures) }
  }

  /// Whether it tells what others say of its subject: `Kim is said to have signed`.
  private func isOfOthers(_ report: Report) -> Bool {
    guard report.speaker.upperBound <= report.verb, report.verb > 0 else { return false }
    let before = text.tokens[report.verb - 1]
    return ["is", "are", "was", "were", "be", "been"].contains { text.isWord(before, $0) }
  }

  /// Whether nothing is said to be so: `said nothing of it`, `has announced no measure`, `tells us where to look`.
  private func isEmpty(_ report: Report, _ sentence: Range<Int>) -> Bool {
    let verb = text.tokens[report.verb].range
    let next = text.tokens[report.verb + 1..<max(report.verb + 1, min(sentence.upperBound, report.verb + 3))]
    guard let first = next.first?.range else { return false }
    if Self.nothing.contains(text.text, first) { return true }
    if Self.publishing.contains(text.text, verb), text.isWord(text.tokens[report.verb + 1], "no") {
      return true
    }
    return Self.hearers.contains(text.text, first)
      && next.last.map { Self.questions.contains(text.text, $0.range) } == true
  }

  private static let nothing = WordSet("nothing little")
  /// `No` behind these says that there was none to tell; `reported no losses` tells something.
  private static let publishing = WordSet(
    "announce announces announced reveal revealed disclosed declare declared"
  )
  private static let hearers = WordSet("us me you readers")
  private static let questions = WordSet("where what how when who whom why which whether")

  private mutating func add(_ denial: Denial, _ sentence: Range<Int>, _ figures: [Figure]) {
    let claimant = bytes(denial.speaker)
    let sentenceBytes = bytes(sentence)
    // The claim before it, of somebody else, in this sentence or the last two.
    let denied = found.indices.suffix(4).last { number in
      let claim = found[number]
      let isNear =
        text.sentence(ofToken: sentence.lowerBound)
        - text.sentence(ofToken: text.token(at: claim.sentence.lowerBound)) <= 2
      return isNear && claim.stance != .denies
        && claim.claimant.map { !$0.overlaps(claimant) && name($0) != name(claimant) } ?? true
    }
    let content = denial.content.map(bytes) ?? denied.map { found[$0].range } ?? sentenceBytes
    let isOwn = denial.content != nil
    found.append(
      Claim(
        range: content,
        sentence: sentenceBytes,
        claimant: claimant,
        stance: .denies,
        figures: isOwn ? figures : [],
        denied: denial.refersBack ? denied : nil,
        confidence: denial.refersBack && denied != nil ? 0.75 : 0.6
      )
    )
  }

  private func name(_ range: Range<Int>) -> String { text.string(range) }

  /// What is reported: behind the verb, or all that stands before `, officials said`.
  private func content(of report: Report, _ sentence: Range<Int>, _ denial: Denial?) -> Range<Int> {
    var start = report.verb + 1
    var end = sentence.upperBound
    if report.isAfter(sentence, text) {
      start = sentence.lowerBound
      end = min(report.verb, report.speaker.lowerBound)
    } else if text.isWord(text.tokens[report.verb], "according") {
      start = report.speaker.upperBound
    }
    // `on Monday that …`: when it was said.
    if let that = (start..<min(end, start + 5)).first(where: { text.isWord(text.tokens[$0], "that") }),
      !text.tokens[start..<that].contains(where: { $0.kind == .mark })
    {
      start = that
    }
    while start < end, text.tokens[start].kind == .mark || text.isWord(text.tokens[start], "that") {
      start += 1
    }
    if let denial, denial.start > start { end = min(end, denial.start) }
    while end > start, text.tokens[end - 1].kind == .mark, !isCloser(text.tokens[end - 1]) { end -= 1 }
    return start < end ? bytes(start..<end) : bytes(sentence)
  }

  private func isCloser(_ token: Token) -> Bool {
    text.isWord(token, "”") || text.isWord(token, "\"") || text.isWord(token, ")") || text.isWord(token, "%")
  }

  private func stance(_ report: Report) -> Claim.Stance {
    let verb = text.tokens[report.verb].range
    return Self.stances.value(text.text, verb) ?? .asserts
  }

  private static let stances = WordTable<Claim.Stance>(
    [
      "confirm", "confirms", "confirmed", "acknowledge", "acknowledges", "acknowledged", "admit", "admits",
      "admitted",
    ]
    .map { ($0, .confirms) }
      + [
        "estimate", "estimates", "estimated", "believe", "believes", "believed", "suggest", "suggests",
        "suggested",
      ]
      .map { ($0, .estimates) } + ["warn", "warns", "warned"].map { ($0, .expects) }
  )

  private func bytes(_ tokens: Range<Int>) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }
}

extension Report {
  /// Whether it stands behind what it reports: `…, officials said.`
  func isAfter(_ sentence: Range<Int>, _ text: TokenizedText) -> Bool {
    let first = min(verb, speaker.lowerBound)
    let last = max(verb + 1, speaker.upperBound)
    guard first > sentence.lowerBound + 2 else { return false }
    let before = text.tokens[first - 1]
    guard text.isWord(before, ",") || text.isWord(before, "”") || text.isWord(text.tokens[verb], "according")
    else {
      return false
    }
    return sentence.upperBound - last <= 6
  }
}
