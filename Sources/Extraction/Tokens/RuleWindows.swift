extension TokenizedText {
  /// No sentence that people write is longer, in tokens.
  static let longestSentence = 200

  /// The sentences, as ranges of tokens, those that are longer than any that people write in pieces.
  ///
  /// Rules look all over a sentence for each thing that they find: this is what keeps their work in
  /// proportion to the text.
  var windows: [Range<Int>] {
    var windows: [Range<Int>] = []
    windows.reserveCapacity(sentences.count)
    for sentence in sentences {
      var start = Int(sentence.lowerBound)
      while start < Int(sentence.upperBound) {
        let end = min(start + Self.longestSentence, Int(sentence.upperBound))
        windows.append(start..<end)
        start = end
      }
    }
    return windows
  }
}
