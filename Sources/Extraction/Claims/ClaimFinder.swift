/// Finds what a text says that others say: assertions, figures and denials.
struct ClaimFinder {
  let text: TokenizedText
  let words: [SpeechWord]
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
    // `Nothing that is told of the three disputes it.`
    let isOfNobody = Self.nobody.contains(text.text, text.tokens[sentence.lowerBound].range)
    let denial = isOfNobody ? nil : Denial.find(in: paragraph)
    let report = (Report.find(in: paragraph) ?? Accusation.find(in: paragraph)).flatMap { report in
      isClaim(report, sentence) && (!isOfNobody || report.isAfter(sentence, text)) ? report : nil
    }
    if let report, denial.map({ $0.verb != report.verb }) ?? true {
      let isPronoun = words[report.speaker.lowerBound].contains(.pronoun)
      found.append(
        Claim(
          range: content(of: report, sentence, denial),
          sentence: bytes,
          claimant: self.bytes(withoutTime(report.speaker)),
          stance: stance(report),
          figures: figures,
          confidence: isPronoun ? 0.6 : 0.88
        )
      )
    } else if denial == nil, !isOfNobody, tells(figures, sentence) {
      found.append(Claim(range: bytes, sentence: bytes, stance: .asserts, figures: figures, confidence: 0.6))
    }
    if let denial { add(denial, sentence, figures) }
  }

  private static let nobody = WordSet("nothing nobody none neither")

  /// `officials Monday` without the day.
  private func withoutTime(_ speaker: Range<Int>) -> Range<Int> {
    var end = speaker.upperBound
    while end - 1 > speaker.lowerBound, words[end - 1].contains(.time) { end -= 1 }
    return speaker.lowerBound..<end
  }

  private mutating func add(_ denial: Denial, _ sentence: Range<Int>, _ figures: [Figure]) {
    let claimant = bytes(denial.speaker)
    let sentenceBytes = bytes(sentence)
    // The claim before it, of somebody else, in this sentence or the last two.
    let denied = found.indices.suffix(4).last { number in
      let claim = found[number]
      // `He denies the charges, which friends say are false.`
      if claim.sentence == sentenceBytes, let other = claim.claimant, other.lowerBound > claimant.lowerBound {
        return false
      }
      let isNear =
        text.sentence(ofToken: sentence.lowerBound)
        - text.sentence(ofToken: text.token(at: claim.sentence.lowerBound)) <= 2
      return isNear && claim.stance != .denies
        && claim.claimant.map { !$0.overlaps(claimant) && name($0) != name(claimant) } ?? true
    }
    // A denial of what was said before is in its own words, and tells whose words it denies.
    let content = denial.content.map(bytes) ?? denied.map { _ in clause(denial, sentence) } ?? sentenceBytes
    let isOwn = denial.content != nil
    found.append(
      Claim(
        range: content,
        sentence: sentenceBytes,
        claimant: self.bytes(withoutTime(denial.speaker)),
        stance: .denies,
        figures: isOwn ? figures : [],
        denied: denial.refersBack ? denied : nil,
        confidence: isOwn ? 0.85 : 0.6
      )
    )
  }

  private func clause(_ denial: Denial, _ sentence: Range<Int>) -> Range<Int> {
    var end = sentence.upperBound
    while end > denial.verb + 1, text.tokens[end - 1].kind == .mark { end -= 1 }
    return bytes(denial.start..<end)
  }

  private func name(_ range: Range<Int>) -> String { text.string(range) }

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

  func bytes(_ tokens: Range<Int>) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }
}
