import Diagnostics

extension FieldReader {
  private enum JudgementKey: String, CaseIterable { case text, likelihood, confidence, marking }

  /// `- {text: …, likelihood: very likely, confidence: moderate}`, in the order written.
  mutating func judgements(_ node: Int) -> [Judgement] {
    elements(node, "judgements").compactMap { judgement($0) }
  }

  private mutating func judgement(_ node: Int) -> Judgement? {
    let what = "a judgement"
    var words: String?
    var judgement = Judgement(text: "", span: span(node))
    let seen = fields(of: node, what: what) { (reader, key: JudgementKey, value) in
      switch key {
      case .text:
        words = reader.requiredText(value, key.rawValue)
        judgement.span = reader.span(value)
      case .likelihood: judgement.likelihood = reader.choice(value, key.rawValue)
      case .confidence: judgement.confidence = reader.choice(value, key.rawValue)
      case .marking: judgement.marking = reader.marking(value)
      }
    }
    guard tree.nodes[node].kind == .mapping else { return nil }
    if !seen.contains(.text) { missing("text", of: node, what: what) }
    guard let words else { return nil }
    judgement.text = words
    return judgement
  }
}
