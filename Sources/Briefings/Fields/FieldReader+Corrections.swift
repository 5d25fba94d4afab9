import Diagnostics

extension FieldReader {
  private enum CorrectionKey: String, CaseIterable { case date, kind, text }

  /// `- {date: 2025-05-02, kind: correction, text: …}`, in the order written.
  mutating func corrections(_ node: Int) -> [Correction] {
    let what = "a correction"
    var corrections: [Correction] = []
    for element in elements(node, "corrections") {
      var date: EDTFDate?
      var kind: Correction.Kind?
      var words: String?
      let seen = fields(of: element, what: what) { (reader, key: CorrectionKey, value) in
        switch key {
        case .date: date = reader.requiredDate(value, key.rawValue)
        case .kind: kind = reader.choice(value, key.rawValue)
        case .text: words = reader.requiredText(value, key.rawValue)
        }
      }
      guard tree.nodes[element].kind == .mapping else { continue }
      for key in CorrectionKey.allCases where !seen.contains(key) {
        missing(key.rawValue, of: element, what: what)
      }
      if let date, let kind, let words {
        corrections.append(Correction(date: date, kind: kind, text: words))
      }
    }
    return corrections
  }
}
