/// How far something may be passed on: the Traffic Light Protocol, FIRST Standards Definitions and Usage Guidance,
/// version 2.0.
package enum Marking: String, CaseIterable, Sendable {
  // In this order: what is further down may be passed on to fewer.
  case clear = "TLP:CLEAR"
  case green = "TLP:GREEN"
  case amber = "TLP:AMBER"
  case amberStrict = "TLP:AMBER+STRICT"
  case red = "TLP:RED"

  /// Reads a label, with or without `TLP:` and in any case: `TLP:AMBER+STRICT`, `amber`.
  package init?(label: some StringProtocol) {
    let upper = label.uppercased()
    guard let marking = Marking(rawValue: upper.hasPrefix("TLP:") ? upper : "TLP:" + upper) else {
      return nil
    }
    self = marking
  }

  /// What to write instead of a label that there is not.
  static func suggestion(for label: some StringProtocol) -> String {
    let upper = label.uppercased().filter { !$0.isWhitespace }
    // TLP 1.0 called it so.
    if upper.hasSuffix("WHITE") { return "since TLP 2.0 this is 'TLP:CLEAR'" }
    let known = allCases.map(\.rawValue)
    return "write one of: " + known.joined(separator: ", ")
  }
}

extension Marking: Comparable {
  package static func < (a: Self, b: Self) -> Bool { a.level < b.level }

  /// From 0 for TLP:CLEAR to 4 for TLP:RED.
  package var level: Int {
    switch self {
    case .clear: 0
    case .green: 1
    case .amber: 2
    case .amberStrict: 3
    case .red: 4
    }
  }
}
