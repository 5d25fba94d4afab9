/// Finds names in a text, sentence by sentence: the best labels by an averaged structured perceptron.
///
/// M. Collins, "Discriminative Training Methods for Hidden Markov Models" (EMNLP 2002), with hashed features and
/// weights of one byte. Linear in the length of the text.
package struct NameTagger: Sendable {
  package let model: NameModel
  let lists: NameLists

  package init(_ model: NameModel, lists: NameLists) {
    self.model = model
    self.lists = lists
  }

  /// The names, in order; none overlaps another.
  package func names(in text: TokenizedText) -> [NameSpan] {
    names(in: text, NameWords(text, lists: lists))
  }

  func names(in text: TokenizedText, _ words: NameWords) -> [NameSpan] {
    var spans: [NameSpan] = []
    var viterbi = Viterbi()
    let longest = text.sentences.map(\.count).max() ?? 0
    var scores = [SIMD8<Int32>](repeating: SIMD8(), count: longest)
    words.words.withUnsafeBufferPointer { buffer in
      words.lowered.withUnsafeBufferPointer { lowered in
        model.weights.withUnsafeBufferPointer { weights in
          let features = NameFeatures(words: buffer, lowered: lowered)
          for sentence in text.sentences {
            let range = Int(sentence.lowerBound)..<Int(sentence.upperBound)
            for i in range {
              var sum = WeightSum(weights: weights)
              features.collect(i, range, into: &sum)
              scores[i - range.lowerBound] = SIMD8<Int32>(truncatingIfNeeded: sum.total)
            }
            viterbi.decode(scores, range.count, model.transitions)
            collect(text, range, scores, &viterbi, &spans)
          }
        }
      }
    }
    return spans
  }

  private func collect(
    _ text: TokenizedText,
    _ sentence: Range<Int>,
    _ scores: [SIMD8<Int32>],
    _ viterbi: inout Viterbi,
    _ spans: inout [NameSpan]
  ) {
    var hasMargins = false
    var i = 0
    while i < sentence.count {
      guard let kind = NameLabel.kind(Int(viterbi.labels[i])) else {
        i += 1
        continue
      }
      var end = i + 1
      while end < sentence.count, NameLabel.isInside(Int(viterbi.labels[end])) { end += 1 }
      if !hasMargins {
        viterbi.completeBackward(scores, sentence.count, model.transitions)
        hasMargins = true
      }
      var margin = Int32.max
      for k in i..<min(end + 1, sentence.count) { margin = min(margin, viterbi.margin(at: k)) }
      spans.append(
        NameSpan(
          tokens: (sentence.lowerBound + i)..<(sentence.lowerBound + end),
          kind: kind,
          in: text,
          confidence: model.calibration.confidence(Float(margin)),
          margin: Float(margin)
        )
      )
      i = end
    }
  }
}

/// Adds up the weights of a token's features.
private struct WeightSum: FeatureSink {
  let weights: UnsafeBufferPointer<SIMD8<Int8>>
  var total = SIMD8<Int16>()

  @inline(__always)
  mutating func add(_ row: Int) {
    total &+= SIMD8<Int16>(truncatingIfNeeded: weights[row])
  }
}
