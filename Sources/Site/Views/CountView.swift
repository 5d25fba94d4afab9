import Mustache

/// A number, which `{{words.counts.…}}` takes.
struct CountView: Sendable {
  var number: Int

  init(_ number: Int) { self.number = number }

  static let shape = Shape<CountView>(
    "count",
    [
      .number("number") { $0.number }
    ]
  )
}
