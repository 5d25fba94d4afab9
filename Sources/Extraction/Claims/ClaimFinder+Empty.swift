/// What looks like a claim, and tells of nothing that it is so.
extension ClaimFinder {
  func isClaim(_ report: Report, _ sentence: Range<Int>) -> Bool {
    !isOfOthers(report) && !isEmpty(report, sentence) && !isParticiple(report, sentence) && !isNoun(report)
      && !isSupposed(report, sentence) && !isSuggestion(report)
  }

  private func contains(_ set: WordSet, _ token: Int) -> Bool {
    text.tokens.indices.contains(token) && set.contains(text.text, text.tokens[token].range)
  }

  private func isAnyWord(_ token: Int, _ words: [StaticString]) -> Bool {
    text.tokens.indices.contains(token) && words.contains { text.isWord(text.tokens[token], $0) }
  }

  /// Whether it tells what others say of its subject: `Kim is said to have signed`.
  private func isOfOthers(_ report: Report) -> Bool {
    guard report.speaker.upperBound <= report.verb else { return false }
    return isAnyWord(report.verb - 1, ["is", "are", "was", "were", "be", "been"])
  }

  /// Whether nothing is said to be so: `said nothing of it`, `has announced no measure`, `tells us where to look`,
  /// `says so`, `say or deny it`.
  private func isEmpty(_ report: Report, _ sentence: Range<Int>) -> Bool {
    let next = report.verb + 1
    guard next < sentence.upperBound else { return false }
    if contains(Self.nothing, next) { return true }
    // `confirms, and names the treaty`
    if isAnyWord(next, [","]), isAnyWord(next + 1, ["and", "or", "nor", "but"]) { return true }
    if isAnyWord(next, ["so"]) {
      let after = next + 1
      return after >= sentence.upperBound || text.tokens[after].kind == .mark || words[after].contains(.limit)
    }
    if contains(Self.publishing, report.verb), isAnyWord(next, ["no"]) { return true }
    return contains(Self.hearers, next) && next + 1 < sentence.upperBound
      && contains(Self.questions, next + 1)
  }

  private static let nothing = WordSet("nothing little of or nor and")
  /// `No` behind these says that there was none to tell; `reported no losses` tells something.
  private static let publishing = WordSet(
    "announce announces announced reveal revealed disclosed declare declared"
  )
  private static let hearers = WordSet("us me you readers")
  private static let questions = WordSet("where what how when who whom why which whether")

  /// `a man believed to have played a role`, `the steps he announced to spur growth`: nobody is told to say so.
  private func isParticiple(_ report: Report, _ sentence: Range<Int>) -> Bool {
    guard report.speaker.upperBound <= report.verb, contains(Self.participles, report.verb),
      isAnyWord(report.verb + 1, ["to"]), report.verb + 2 < sentence.upperBound
    else { return false }
    return !contains(Self.saying, report.verb) || isAnyWord(report.verb + 2, ["be", "have"])
  }

  private static let participles = WordSet("believed alleged reported estimated said declared announced")
  /// `said to reporters`
  private static let saying = WordSet("said reported declared")

  /// `the Ukrainian estimate stands alone`, `a new government report shows`: one party estimates, it does not estimate.
  private func isNoun(_ report: Report) -> Bool {
    guard report.speaker.upperBound == report.verb, contains(Self.nouns, report.verb) else { return false }
    let last = text.tokens[report.verb - 1]
    let isPlural =
      text.bytes(of: last).last.map(Ascii.lowered) == UInt8(ascii: "s")
      || contains(Self.plurals, report.verb - 1) || words[report.verb - 1].contains(.pronoun)
    return !isPlural && !isAnyWord(report.speaker.lowerBound - 1, ["and"])
  }

  private static let nouns = WordSet("report claim estimate")
  private static let plurals = WordSet("police people men women media military many some others")

  /// `what they say is less`, `if Oslo says so`: told of, and not that it is said.
  private func isSupposed(_ report: Report, _ sentence: Range<Int>) -> Bool {
    let before = report.speaker.lowerBound - 1
    return report.speaker.upperBound <= report.verb && before >= sentence.lowerBound
      && contains(Self.supposing, before)
  }

  private static let supposing = WordSet("what whatever where if whether how why unless")

  /// `the total suggests`: no party.
  private func isSuggestion(_ report: Report) -> Bool {
    contains(Self.suggesting, report.verb)
      && !report.speaker.contains { token in
        !words[token].isDisjoint(with: [.speaker, .pronoun])
          || words[token].contains(.name) && words[token].isDisjoint(with: [.article, .time, .opener])
      }
  }

  private static let suggesting = WordSet("suggest suggests suggested")

  // MARK: Figures

  /// Whether a sentence without a speaker tells a number of something in the world, and not of its own text: `three
  /// points follow`.
  func tells(_ figures: [Figure], _ sentence: Range<Int>) -> Bool {
    guard let last = text.tokens[sentence].last, last.kind == .mark else { return false }
    return figures.contains { figure in
      guard let counted = figure.counted else { return true }
      let noun = text.tokens[text.token(at: counted.upperBound - 1)].range
      return !Self.discourse.contains(text.text, noun)
    }
  }

  /// What a text counts of its own.
  private static let discourse = WordSet(
    """
    part parts half halves side sides way ways thing things question questions point points answer answers kind
    kinds sort sorts type types reason reasons consequence consequences step steps statement statements
    announcement announcements word words sentence sentences example examples figure figures fact facts option
    options issue issues factor factors view views version versions theme themes topic topics chapter chapters
    section sections lesson lessons conclusion conclusions respect respects aspect aspects
    """
  )
}
