import Briefings

extension TriggerPattern {
  /// In the order in which they win where several tell of one deed: `rejected talks` is a rejection.
  static let all = verbal + material + armed + giving + friendly

  static func patterns(_ category: Event.Category, _ lines: String) -> [TriggerPattern] {
    lines.split(separator: "\n").map { TriggerPattern(category, String($0)) }
  }
}
