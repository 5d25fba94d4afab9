/// A text with its names found, for whoever finds more in it.
struct NamedText: Sendable {
  let text: TokenizedText
  let words: [NameWord]
  let lowered: [UInt8]
  let names: [NameSpan]

  init(_ text: TokenizedText, _ finder: NameFinder) {
    let words = NameWords(text, lists: finder.tagger.lists)
    self.text = text
    self.words = words.words
    lowered = words.lowered
    names = finder.names(in: text, words)
  }

  init(_ text: TokenizedText, names: [NameSpan]) {
    let words = NameWords(text, lists: .shared)
    self.text = text
    self.words = words.words
    lowered = words.lowered
    self.names = names
  }

  /// The token in small letters.
  func small(_ token: Int) -> String { String(decoding: lowered[text.tokens[token].range], as: UTF8.self) }

  func isWord(_ token: Int, _ word: StaticString) -> Bool {
    text.tokens.indices.contains(token) && text.isWord(text.tokens[token], word)
  }

  func contains(_ set: WordSet, _ token: Int) -> Bool {
    guard text.tokens.indices.contains(token) else { return false }
    var range = text.tokens[token].range
    if range.count > 1, text.text[range.upperBound - 1] == UInt8(ascii: ".") {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    return set.contains(text.text, range)
  }

  func isCapitalized(_ token: Int) -> Bool {
    words.indices.contains(token) && words[token].flags.contains(.capitalized)
  }

  func isPossessive(_ token: Int) -> Bool { isWord(token, "'s") || isWord(token, "’s") }

  func bytes(_ tokens: Range<Int>) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }
}
