import Extraction

/// A name as a corpus gives it, in bytes of a text.
struct GoldName: Hashable, Sendable {
  var range: Range<Int>
  var kind: NameKind
}

/// A part of a corpus as the tagger sees it.
struct LabeledText: Sendable {
  var corpus: String
  var number: Int
  var text: TokenizedText
  var gold: [GoldName]
  /// A token each.
  var labels: [UInt8]

  /// `lineLength` sentences to a line.
  init(_ part: CorpusPart, lineLength: Int) {
    corpus = part.corpus
    number = part.number
    var detokenizer = Detokenizer()
    var gold: [GoldName] = []
    for (i, sentence) in part.sentences.enumerated() {
      let first = detokenizer.ranges.count
      let separator = i == 0 ? "" : i % lineLength == 0 ? "\n" : " "
      detokenizer.add(sentence.tokens, after: separator)
      Self.append(sentence.tags, Array(detokenizer.ranges[first...]), to: &gold)
    }
    text = TokenizedText(detokenizer.text)
    self.gold = gold
    labels = Self.labels(text, gold)
  }

  private static func append(_ tags: [String], _ ranges: [Range<Int>], to gold: inout [GoldName]) {
    var open: GoldName?
    for (tag, range) in zip(tags, ranges) {
      let kind = NameKind.allCases.first { tag.hasSuffix($0.tag) }
      if let kind, tag.hasPrefix("I-"), let name = open, name.kind == kind {
        open?.range = name.range.lowerBound..<range.upperBound
        continue
      }
      if let open { gold.append(open) }
      open = kind.map { GoldName(range: range, kind: $0) }
    }
    if let open { gold.append(open) }
  }

  /// Tokens that lie within a name take its labels; those that it cuts take none.
  private static func labels(_ text: TokenizedText, _ gold: [GoldName]) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: text.tokens.count)
    for name in gold {
      var i = text.token(at: name.range.lowerBound)
      var isFirst = true
      while i < text.tokens.count, Int(text.tokens[i].end) <= name.range.upperBound {
        defer { i += 1 }
        guard Int(text.tokens[i].start) >= name.range.lowerBound else { continue }
        labels[i] = UInt8(isFirst ? NameLabel.begins(name.kind) : NameLabel.continues(name.kind))
        isFirst = false
      }
    }
    return labels
  }
}
