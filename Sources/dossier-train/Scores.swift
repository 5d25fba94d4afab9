import Extraction

/// Right, wrong and missed names, in the way that `score/ner_eval.py` counts them.
struct Scores: Sendable {
  var right = 0
  var found = 0
  var gold = 0

  var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
  var f1: Double { right == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  /// What kinds count as one: places and organizations do in `coarse`, where states are either.
  static func coarse(_ kind: NameKind) -> Int { kind == .person ? 0 : 1 }
  static func typed(_ kind: NameKind) -> Int { Int(kind.rawValue) }

  mutating func add(_ names: [NameSpan], _ text: LabeledText, _ key: (NameKind) -> Int) {
    gold += text.gold.count
    found += names.count
    right += names.count { Self.isRight($0, text, key) }
  }

  static func isRight(_ name: NameSpan, _ text: LabeledText, _ key: (NameKind) -> Int) -> Bool {
    text.gold.contains { $0.range == name.range && key($0.kind) == key(name.kind) }
  }
}
