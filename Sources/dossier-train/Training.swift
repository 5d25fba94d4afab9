import Extraction

/// Trains models: several perceptrons, each going through the sentences in an order of its own, added up.
struct Training {
  /// More of both gains nothing on the parts kept back.
  static let seeds = 4
  static let epochs = 6

  var lists: NameLists

  /// A model, and the size of its steps: that of another model where one is given, so that margins compare.
  func model(
    _ texts: [LabeledText],
    header: [String: String],
    step: Float? = nil
  ) -> (model: NameModel, step: Float) {
    let texts = texts.map { TrainingText($0, lists: lists) }
    var weights = [SIMD8<Float>](repeating: SIMD8(), count: NameTraining.rowCount)
    var transitions = [SIMD8<Float>](repeating: SIMD8(), count: NameLabel.count)
    for seed in 1...Self.seeds {
      let (ownWeights, ownTransitions) = Self.perceptron(texts, seed: UInt64(seed)).averaged
      for row in weights.indices { weights[row] += ownWeights[row] / Float(Self.seeds) }
      for label in transitions.indices { transitions[label] += ownTransitions[label] / Float(Self.seeds) }
    }
    let step = step ?? Self.step(weights)
    let model = NameTraining.model(
      weights: weights,
      transitions: transitions,
      step: step,
      header: header
    )
    return (model, step)
  }

  private static func perceptron(_ texts: [TrainingText], seed: UInt64) -> Perceptron {
    var order = texts.indices.flatMap { i in texts[i].sentences.indices.map { (text: i, sentence: $0) } }
    var random = SplitMix(state: seed)
    var perceptron = Perceptron()
    var errors = 0
    for _ in 1...epochs {
      order.shuffle(using: &random)
      errors = 0
      for (text, sentence) in order {
        errors += perceptron.learn(texts[text], texts[text].sentences[sentence])
      }
    }
    Train.say("  seed \(seed): \(errors) tokens wrong in the last epoch\n")
    return perceptron
  }

  /// The size of a step: all but a handful of the largest weights lie within 46 of them.
  ///
  /// Cutting more makes steps finer but costs precision: large weights are those of common features.
  private static func step(_ weights: [SIMD8<Float>]) -> Float {
    let sizes = weights.map { row in (0..<NameLabel.count).map { abs(row[$0]) }.max() ?? 0 }.sorted()
    return sizes[sizes.count - 5] / Float(NameModel.steps)
  }
}

/// G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators" (2014): the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
