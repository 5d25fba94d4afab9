import Extraction

/// An averaged structured perceptron in training.
struct Perceptron {
  private var weights: [SIMD8<Float>]
  private var sums: [SIMD8<Float>]
  private var transitions: [SIMD8<Float>]
  private var transitionSums: [SIMD8<Float>]
  private var clock: Float = 1
  private var scratch = Scratch()

  private struct Scratch {
    var scores: [SIMD8<Float>] = []
    var back: [SIMD8<UInt8>] = []
    var labels: [UInt8] = []
  }

  init() {
    weights = Array(repeating: SIMD8(), count: NameTraining.rowCount)
    sums = weights
    transitions = Array(repeating: SIMD8(), count: NameLabel.count)
    transitionSums = transitions
  }

  /// Learns from the sentence if it labels it wrongly; returns how many of its tokens it did.
  mutating func learn(_ text: TrainingText, _ sentence: Range<Int>) -> Int {
    predict(text, sentence)
    var errors = 0
    for i in sentence {
      let at = i - sentence.lowerBound
      let (gold, own) = (Int(text.labels[i]), Int(scratch.labels[at]))
      if gold != own {
        errors += 1
        var change = SIMD8<Float>()
        change[gold] = 1
        change[own] = -1
        let timed = change * clock
        for k in text.starts[i]..<text.starts[i + 1] {
          let row = Int(text.rows[k])
          weights[row] += change
          sums[row] += timed
        }
      }
      guard at > 0 else { continue }
      let (goldBefore, ownBefore) = (Int(text.labels[i - 1]), Int(scratch.labels[at - 1]))
      guard gold != own || goldBefore != ownBefore else { continue }
      transitions[goldBefore][gold] += 1
      transitions[ownBefore][own] -= 1
      transitionSums[goldBefore][gold] += clock
      transitionSums[ownBefore][own] -= clock
    }
    clock += 1
    return errors
  }

  private mutating func predict(_ text: TrainingText, _ sentence: Range<Int>) {
    let count = sentence.count
    if scratch.labels.count < count {
      scratch.scores = Array(repeating: SIMD8(), count: count)
      scratch.back = Array(repeating: SIMD8(), count: count)
      scratch.labels = Array(repeating: 0, count: count)
    }
    for i in sentence {
      var total = SIMD8<Float>()
      for k in text.starts[i]..<text.starts[i + 1] { total += weights[Int(text.rows[k])] }
      scratch.scores[i - sentence.lowerBound] = total
    }
    var best = scratch.scores[0]
    for label in 0..<NameLabel.count where NameLabel.isInside(label) { best[label] = -1e9 }
    for i in 1..<max(1, count) {
      var next = SIMD8<Float>(repeating: -1e9)
      for label in 0..<NameLabel.count {
        var top: Float = -.infinity
        for before in 0..<NameLabel.count where NameLabel.mayFollow(label, before) {
          let sum = best[before] + transitions[before][label]
          if sum > top {
            top = sum
            scratch.back[i][label] = UInt8(before)
          }
        }
        next[label] = top + scratch.scores[i][label]
      }
      best = next
    }
    var label = 0
    for other in 1..<NameLabel.count where best[other] > best[label] { label = other }
    for i in stride(from: count - 1, through: 0, by: -1) {
      scratch.labels[i] = UInt8(label)
      if i > 0 { label = Int(scratch.back[i][label]) }
    }
  }

  /// The weights, averaged over all sentences learnt from.
  var averaged: (weights: [SIMD8<Float>], transitions: [SIMD8<Float>]) {
    let clock = clock
    return (
      zip(weights, sums).map { $0 - $1 / clock },
      zip(transitions, transitionSums).map { $0 - $1 / clock }
    )
  }
}

/// A text as the perceptron learns from it.
struct TrainingText: Sendable {
  var rows: [UInt32]
  var starts: [Int]
  var labels: [UInt8]
  var sentences: [Range<Int>]

  init(_ text: LabeledText, lists: NameLists) {
    (rows, starts) = NameTraining.rows(of: text.text, lists: lists)
    labels = text.labels
    sentences = text.text.sentences.map { Int($0.lowerBound)..<Int($0.upperBound) }
  }
}
