import Diagnostics

extension FieldReader {
  private enum FigureKey: String, CaseIterable { case value, min, max, approx, unit, parts }

  /// `{value: 14000, approx: true, unit: troops, parts: [{value: 3000, text: reinforcements}]}`.
  mutating func figure(_ node: Int) -> Figure? {
    if isAbsent(node) { return nil }
    var numbers = FigureNumbers()
    var figure = Figure(amount: Figure.Amount(0, 0))
    var partNodes: [Int] = []
    let what = "a figure"
    _ = fields(of: node, what: what) { (reader, key: FigureKey, value) in
      switch key {
      case .value: numbers.value = reader.amount(value, key.rawValue, &numbers)
      case .min: numbers.low = reader.amount(value, key.rawValue, &numbers)
      case .max: numbers.high = reader.amount(value, key.rawValue, &numbers)
      case .approx: figure.isApproximate = reader.flag(value, key.rawValue) ?? false
      case .unit: figure.unit = reader.optionalText(value, key.rawValue)
      case .parts: partNodes = reader.elements(value, key.rawValue)
      }
    }
    guard tree.nodes[node].kind == .mapping, let amount = amount(numbers, node, what) else { return nil }
    figure.amount = amount
    figure.parts = partNodes.compactMap { part($0) }
    let least = figure.parts.map(\.amount.low).reduce(0, +)
    if least > amount.high {
      diagnostics.error(
        .badFigure,
        "the parts come to \(Self.written(least)), more than the whole, \(Self.written(amount.high))",
        at: span(node),
        suggestion: "mend a number, or give what is not a part of it a claim of its own"
      )
    }
    return figure
  }

  private enum PartKey: String, CaseIterable { case value, min, max, approx, text }

  private mutating func part(_ node: Int) -> Figure.Part? {
    var numbers = FigureNumbers()
    var isApproximate = false
    var words: String?
    let what = "a part of a figure"
    let seen = fields(of: node, what: what) { (reader, key: PartKey, value) in
      switch key {
      case .value: numbers.value = reader.amount(value, key.rawValue, &numbers)
      case .min: numbers.low = reader.amount(value, key.rawValue, &numbers)
      case .max: numbers.high = reader.amount(value, key.rawValue, &numbers)
      case .approx: isApproximate = reader.flag(value, key.rawValue) ?? false
      case .text: words = reader.requiredText(value, key.rawValue)
      }
    }
    guard tree.nodes[node].kind == .mapping else { return nil }
    if !seen.contains(.text) { missing("text", of: node, what: what) }
    guard let amount = amount(numbers, node, what), let words else { return nil }
    return Figure.Part(amount: amount, isApproximate: isApproximate, text: words)
  }

  private mutating func amount(_ node: Int, _ key: String, _ numbers: inout FigureNumbers) -> Double? {
    let amount = number(node, key, in: 0...1_000_000_000_000_000)
    if amount == nil { numbers.hasFault = true }
    return amount
  }

  /// The one number, or the two, that a figure is.
  private mutating func amount(_ numbers: FigureNumbers, _ node: Int, _ what: String) -> Figure.Amount? {
    switch (numbers.value, numbers.low, numbers.high) {
    case (let value?, nil, nil): return Figure.Amount(value, value)
    case (nil, let low?, let high?) where low <= high: return Figure.Amount(low, high)
    case (nil, let low?, let high?):
      diagnostics.error(
        .badFigure,
        "'min' is \(Self.written(low)), more than 'max', \(Self.written(high))",
        at: span(node),
        suggestion: "swap them"
      )
    default:
      // What is wrong with a number has been said.
      if numbers.hasFault { return nil }
      diagnostics.error(
        .badFigure,
        "\(what) is either 'value' or both 'min' and 'max'",
        at: span(node),
        suggestion: "write '{value: 14000}' or '{min: 11000, max: 14000}'"
      )
    }
    return nil
  }

  /// A number as people write it in front matter.
  private static func written(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}

/// The numbers that stand in a figure.
private struct FigureNumbers {
  var value: Double?
  var low: Double?
  var high: Double?
  var hasFault = false
}
