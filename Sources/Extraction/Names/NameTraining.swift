/// What training needs of the tagger: a text's features as row numbers, and a model made of weights.
package enum NameTraining {
  package static let rowCount = NameFeatures.rowCount

  /// The rows of all tokens, one token's after the other's; those of token `i` begin at `starts[i]`.
  package static func rows(of text: TokenizedText, lists: NameLists) -> (rows: [UInt32], starts: [Int]) {
    let words = NameWords(text, lists: lists)
    var sink = RowList()
    var starts: [Int] = []
    starts.reserveCapacity(text.tokens.count + 1)
    words.words.withUnsafeBufferPointer { buffer in
      words.lowered.withUnsafeBufferPointer { lowered in
        let features = NameFeatures(words: buffer, lowered: lowered)
        for sentence in text.sentences {
          let range = Int(sentence.lowerBound)..<Int(sentence.upperBound)
          for i in range {
            starts.append(sink.rows.count)
            features.collect(i, range, into: &sink)
          }
        }
      }
    }
    starts.append(sink.rows.count)
    return (sink.rows, starts)
  }

  /// The model of the weights (by row, then label) and transitions, rounded to steps of one size.
  ///
  /// Weights of more than 46 steps are cut: the step is chosen so that one in 10,000 is.
  package static func model(
    weights: [SIMD8<Float>],
    transitions: [SIMD8<Float>],
    step: Float,
    header: [String: String]
  ) -> NameModel {
    let limit = Float(NameModel.steps)
    let lanes = weights.map { row in
      let steps = (row / step).rounded(.toNearestOrEven)
      return SIMD8<Int8>(
        steps.clamped(lowerBound: SIMD8(repeating: -limit), upperBound: SIMD8(repeating: limit))
      )
    }
    var steps = [SIMD8<Int32>](repeating: SIMD8(repeating: Viterbi.never), count: NameLabel.count)
    for from in 0..<NameLabel.count {
      for to in 0..<NameLabel.count where NameLabel.mayFollow(to, from) {
        steps[from][to] = Int32((transitions[from][to] / step).rounded())
      }
    }
    return NameModel(header: header, weights: lanes, transitions: steps)
  }
}

private struct RowList: FeatureSink {
  var rows: [UInt32] = []

  mutating func add(_ row: Int) { rows.append(UInt32(row)) }
}
