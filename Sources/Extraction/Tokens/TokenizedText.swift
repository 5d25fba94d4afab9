/// A text in tokens and sentences: what every finder of names, dates, quotes and events reads.
///
///     let text = TokenizedText(Array("Kim's troops. They fought.".utf8))
///     text.tokens.count      // 7: Kim, 's, troops, ., They, fought, .
///     text.sentences.count   // 2
package struct TokenizedText: Sendable {
  /// UTF-8.
  package let text: [UInt8]
  package let tokens: [Token]
  /// Of tokens, in order and without gaps; none crosses a line feed, which separates blocks.
  package let sentences: [Range<Int32>]

  /// Texts over 2 GB have no tokens: offsets are 32 bits.
  package init(_ text: [UInt8]) {
    self.text = text
    guard text.count <= Int(Int32.max) else {
      (tokens, sentences) = ([], [])
      return
    }
    var sentences: [Range<Int32>] = []

    var tokenizer = Tokenizer(text)
    var at = 0
    while at < text.count {
      let first = tokenizer.tokens.count
      at = tokenizer.line(from: at)
      SentenceBreaker.append(tokenizer.tokens, from: first, in: text, to: &sentences)
    }
    tokens = tokenizer.tokens
    self.sentences = sentences
  }

  package func bytes(of token: Token) -> ArraySlice<UInt8> { text[token.range] }

  package func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  package func string(of token: Token) -> String { string(token.range) }

  /// The number of the sentence that holds the token with the number `token`.
  package func sentence(ofToken token: Int) -> Int {
    var low = 0
    var high = sentences.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(sentences[middle].lowerBound) <= token { low = middle } else { high = middle }
    }
    return low
  }

  /// The number of the first token that ends after `offset`, in bytes; `tokens.count` where none does.
  package func token(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Whether the token is `word`, capitals of ASCII counting as small letters.
  package func isWord(_ token: Token, _ word: StaticString) -> Bool {
    guard Int(token.end - token.start) == word.utf8CodeUnitCount else { return false }
    let start = Int(token.start)
    return word.withUTF8Buffer { word in
      for i in 0..<word.count where Ascii.lowered(text[start + i]) != word[i] { return false }
      return true
    }
  }

  /// Whether the token begins with a capital letter.
  package func isCapitalized(_ token: Token) -> Bool { Scalars.isCapital(text, at: Int(token.start)) }

  /// Whether white space, or nothing at all, stands before the token.
  package func isSpacedBefore(_ token: Token) -> Bool {
    guard token.start > 0 else { return true }
    var start = Int(token.start) - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    let kind = Scalars.kind(text, at: start).kind
    return kind == .space || kind == .line
  }
}
