import Extraction
import Foundation

/// A sentence of a CoNLL file: tokens and their IOB2 tags.
struct TaggedSentence: Sendable {
  var tokens: [String] = []
  var tags: [String] = []
}

/// Some sentences in a row of one corpus, as a text: files do not tell where their documents begin.
struct CorpusPart: Sendable {
  static let sentenceCount = 25

  var corpus: String
  var number: Int
  var sentences: [TaggedSentence]

  /// One part in ten is kept back: the figures and the calibration come from it.
  var isKeptBack: Bool { number % 10 == 9 }
}

enum Corpus {
  /// By name of the file; the order counts, training goes through it.
  static let names = ["gmb", "wikigold", "ewt", "pudwiki", "gum"]

  static func read(_ folder: URL, _ name: String) throws -> [CorpusPart] {
    let text = try String(contentsOf: folder.appending(path: "\(name).conll"), encoding: .utf8)
    var sentences: [TaggedSentence] = []
    var sentence = TaggedSentence()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let tab = line.lastIndex(of: "\t") else {
        if !sentence.tokens.isEmpty { sentences.append(sentence) }
        sentence = TaggedSentence()
        continue
      }
      let tag = String(line[line.index(after: tab)...])
      sentence.tokens.append(String(line[..<tab]))
      sentence.tags.append(tag.hasSuffix("MISC") ? "O" : tag)
    }
    if !sentence.tokens.isEmpty { sentences.append(sentence) }
    return stride(from: 0, to: sentences.count, by: CorpusPart.sentenceCount).enumerated().map {
      number,
      start in
      let end = min(start + CorpusPart.sentenceCount, sentences.count)
      return CorpusPart(corpus: name, number: number, sentences: Array(sentences[start..<end]))
    }
  }
}
