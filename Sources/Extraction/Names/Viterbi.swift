/// The best sequence of labels for a sentence, and how far the best one without each label falls behind.
///
/// All sums are of integers: the same on every machine.
struct Viterbi {
  /// Below all sums that can come up, far enough from the ends of 32 bits to be added to.
  static let never: Int32 = -100_000_000

  private var forward: [SIMD8<Int32>] = []
  private var backward: [SIMD8<Int32>] = []
  private var back: [SIMD8<Int32>] = []
  private(set) var labels: [UInt8] = []

  /// Sets `labels` for the first `count` of the scores; the score of a label is its weights' sum at the token.
  mutating func decode(_ scores: [SIMD8<Int32>], _ count: Int, _ transitions: [SIMD8<Int32>]) {
    reserve(count)
    guard count > 0 else { return }
    var best = scores[0] &+ Self.start
    forward[0] = best
    for i in 1..<max(1, count) {
      var (next, from) = (transitions[0] &+ best[0], SIMD8<Int32>())
      for label in 1..<NameLabel.count {
        let candidate = transitions[label] &+ best[label]
        let isBetter = candidate .> next
        next.replace(with: candidate, where: isBetter)
        from.replace(with: Int32(label), where: isBetter)
      }
      best = next &+ scores[i]
      forward[i] = best
      back[i] = from
    }
    var label = Self.argmax(best)
    for i in stride(from: count - 1, through: 0, by: -1) {
      labels[i] = UInt8(label)
      if i > 0 { label = Int(back[i][label]) }
    }
  }

  /// A sentence begins with no label of a name's inside.
  private static let start: SIMD8<Int32> = {
    var start = SIMD8<Int32>(repeating: 0)
    for label in 0..<8 where label >= NameLabel.count || NameLabel.isInside(label) { start[label] = never }
    return start
  }()

  private mutating func reserve(_ count: Int) {
    guard forward.count < count else { return }
    forward = Array(repeating: SIMD8(), count: count)
    backward = forward
    back = Array(repeating: SIMD8(), count: count)
    labels = Array(repeating: 0, count: count)
  }

  @inline(__always)
  private static func argmax(_ scores: SIMD8<Int32>) -> Int {
    var best = 0
    for label in 1..<NameLabel.count where scores[label] > scores[best] { best = label }
    return best
  }

  /// After ``decode(_:_:_:)``: makes ready what ``margin(at:)`` asks for.
  mutating func completeBackward(_ scores: [SIMD8<Int32>], _ count: Int, _ transitions: [SIMD8<Int32>]) {
    guard count > 0 else { return }
    backward[count - 1] = SIMD8(repeating: 0)
    for i in stride(from: count - 2, through: 0, by: -1) {
      let after = scores[i + 1] &+ backward[i + 1]
      var sums = SIMD8<Int32>(repeating: Self.never)
      for label in 0..<NameLabel.count {
        var sum = Int32.min / 2
        let candidates = transitions[label] &+ after
        for next in 0..<NameLabel.count { sum = max(sum, candidates[next]) }
        sums[label] = sum
      }
      backward[i] = sums
    }
  }

  /// How much the best labelling of the sentence loses where the token may not have its label.
  func margin(at i: Int) -> Int32 {
    let totals = forward[i] &+ backward[i]
    let own = Int(labels[i])
    var other = Int32.min
    for label in 0..<NameLabel.count where label != own { other = max(other, totals[label]) }
    return totals[own] &- other
  }
}
