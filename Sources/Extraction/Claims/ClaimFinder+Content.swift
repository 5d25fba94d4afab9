/// What is said to be so.
extension ClaimFinder {
  /// What is reported: behind the verb, or all that stands before `, officials said`.
  func content(of report: Report, _ sentence: Range<Int>, _ denial: Denial?) -> Range<Int> {
    if isRelative(report, sentence) { return bytes(sentence) }
    var start = report.verb + 1
    var end = sentence.upperBound
    if report.isAfter(sentence, text) {
      start = sentence.lowerBound
      end = min(report.verb, report.speaker.lowerBound)
    } else if text.isWord(text.tokens[report.verb], "according") {
      start = report.speaker.upperBound
    }
    if let that = that(of: report, start..<end) { start = that }
    while start < end, text.tokens[start].kind == .mark || text.isWord(text.tokens[start], "that") {
      start += 1
    }
    if let denial, denial.start > start { end = min(end, denial.start) }
    if start > report.verb, let next = nextReport(in: start..<end) { end = next }
    if isSubordinate(report, sentence),
      let comma = (start..<max(start, end)).first(where: { text.isWord(text.tokens[$0], ",") })
    {
      end = comma
    }
    while end > start, text.tokens[end - 1].kind == .mark, !isCloser(text.tokens[end - 1]) { end -= 1 }
    return start < end ? bytes(start..<end) : bytes(sentence)
  }

  private func isCloser(_ token: Token) -> Bool {
    text.isWord(token, "”") || text.isWord(token, "\"") || text.isWord(token, ")") || text.isWord(token, "%")
  }

  /// `charges, which supporters say were trumped up`: what is said has its subject before the speaker.
  private func isRelative(_ report: Report, _ sentence: Range<Int>) -> Bool {
    guard report.speaker.upperBound <= report.verb, report.speaker.lowerBound > sentence.lowerBound else {
      return false
    }
    return Self.relative.contains(text.text, text.tokens[report.speaker.lowerBound - 1].range)
  }

  private static let relative = WordSet("which who whom")

  /// `When Oslo confirmed that its troops left, it gave no number.`
  private func isSubordinate(_ report: Report, _ sentence: Range<Int>) -> Bool {
    report.speaker.upperBound <= report.verb && report.speaker.lowerBound == sentence.lowerBound + 1
      && Self.subordinating.contains(text.text, text.tokens[sentence.lowerBound].range)
  }

  private static let subordinating = WordSet("when while after before as since although though because once")

  /// Where `that` stands behind when, where or whom it was said to: `on Monday that …`, `told the council that …`;
  /// but not in `say the surface has canyons that …`.
  private func that(of report: Report, _ tokens: Range<Int>) -> Int? {
    guard let first = tokens.first else { return nil }
    let isTold = Self.telling.contains(text.text, text.tokens[report.verb].range)
    let isAside =
      words[first].contains(.time) || Self.leading.contains(text.text, text.tokens[first].range)
      || Self.isAdverb(text, first)
    guard isTold || isAside else { return nil }
    let that = tokens.prefix(10).first { text.isWord(text.tokens[$0], "that") }
    guard let that else { return nil }
    // `said for the first time, that its troops left`
    let marks = text.tokens[first..<that].dropLast().count { $0.kind == .mark }
    return marks == 0 ? that : nil
  }

  /// Of when and where something is said.
  private static let leading = WordSet("on in at to for during before after late early last today yesterday")
  private static let telling = WordSet("tell tells told")

  private static func isAdverb(_ text: TokenizedText, _ token: Int) -> Bool {
    text.bytes(of: text.tokens[token]).suffix(2).elementsEqual("ly".utf8)
  }

  /// Where the speaker goes on to say something else: `… and says that …`.
  private func nextReport(in tokens: Range<Int>) -> Int? {
    tokens.dropFirst(2).first { token in
      guard text.isWord(text.tokens[token], "and") || text.isWord(text.tokens[token], "but") else {
        return false
      }
      var next = token + 1
      if next < tokens.upperBound, text.isWord(text.tokens[next], "also") { next += 1 }
      return next < tokens.upperBound && Self.goingOn.contains(text.text, text.tokens[next].range)
    }
  }

  private static let goingOn = WordSet(
    "say says said add adds added warn warns warned accuse accuses accused"
  )
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
