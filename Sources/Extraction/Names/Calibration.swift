/// How often names of a given margin were right in texts that the model had not seen: steps, precision rising.
package struct Calibration: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    /// Margins from here on.
    package var margin: Float
    package var precision: Double
    package init(margin: Float, precision: Double) {
      self.margin = margin
      self.precision = precision
    }
  }

  package var steps: [Step]

  package init(steps: [Step]) { self.steps = steps }

  /// `margin=precision` pairs with spaces between, margins rising.
  init(_ text: String) {
    steps = text.split(separator: " ").compactMap { pair in
      let parts = pair.split(separator: "=")
      guard parts.count == 2, let margin = Float(parts[0]), let precision = Double(parts[1]) else {
        return nil
      }
      return Step(margin: margin, precision: precision)
    }
  }

  package var text: String {
    steps.map { "\($0.margin)=\($0.precision)" }.joined(separator: " ")
  }

  /// Between two steps the precision goes up in a straight line.
  package func confidence(_ margin: Float) -> Double {
    guard let first = steps.first, let last = steps.last else { return 0.5 }
    guard margin > first.margin else { return first.precision }
    guard margin < last.margin else { return last.precision }
    guard let next = steps.firstIndex(where: { $0.margin > margin }) else { return last.precision }
    let (low, high) = (steps[next - 1], steps[next])
    let share = Double((margin - low.margin) / (high.margin - low.margin))
    return low.precision + (high.precision - low.precision) * share
  }
}
