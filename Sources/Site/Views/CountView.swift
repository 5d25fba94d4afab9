import Mustache

/// A number, and whether it is one, for the words after it.
struct CountView: Sendable {
  var number: Int

  init(_ number: Int) { self.number = number }

  static let shape = Shape<CountView>(
    "count",
    [
      .number("number") { $0.number },
      .flag("isOne") { $0.number == 1 },
    ]
  )
}
