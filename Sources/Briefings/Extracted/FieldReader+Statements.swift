import Diagnostics

/// Claims of an extracted file.
extension FieldReader {
  private enum StatementKey: String, CaseIterable {
    case claimant, attribution, stance, denies, figures, confidence, target
  }

  /// As extractors tell what somebody says: one word more than a ``Position/Stance`` has.
  private enum ProposedStance: String, CaseIterable {
    case asserts, confirms, estimates, expects, denies, disputes, declines

    var stance: Position.Stance {
      switch self {
      case .asserts: .asserts
      case .confirms: .confirms
      case .estimates, .expects: .estimates
      case .denies: .denies
      case .disputes: .disputes
      case .declines: .declines
      }
    }
  }

  mutating func statement(_ node: Int) -> ExtractedFile.Statement? {
    let what = "a claim"
    var claimant: Reference?
    var stance: ProposedStance?
    var denies: Int?
    var figures: [Figure.Amount] = []
    var confidence: Double?
    var target: TextSelector?
    let seen = fields(of: node, what: what) { (reader, key: StatementKey, value) in
      switch key {
      case .claimant: claimant = reader.reference(value, key.rawValue)
      case .attribution: _ = reader.requiredText(value, key.rawValue)
      case .stance: stance = reader.requiredChoice(value, key.rawValue)
      case .denies: denies = reader.offset(value, key.rawValue)
      case .figures:
        figures = reader.elements(value, key.rawValue).compactMap { reader.proposedAmount($0) }
      case .confidence: confidence = reader.number(value, key.rawValue, in: 0...1)
      case .target: target = reader.selector(value)
      }
    }
    require([StatementKey.stance, .confidence, .target], seen, node, what)
    guard let stance, let confidence, let target else { return nil }
    return ExtractedFile.Statement(
      claimant: claimant,
      stance: stance.stance,
      denies: denies,
      figures: figures,
      confidence: confidence,
      selector: target
    )
  }

  private enum AmountKey: String, CaseIterable { case value, min, max, bound, unit, partOf }
  private enum AmountBound: String, CaseIterable { case exactly, about, atLeast, atMost }

  /// What is shown of a proposed claim is its sentence, with the figure in it; the number tells whether a person has
  /// written the claim already.
  private mutating func proposedAmount(_ node: Int) -> Figure.Amount? {
    let sizes = -1e18...1e18
    var low: Double?
    var high: Double?
    _ = fields(of: node, what: "a figure") { (reader, key: AmountKey, value) in
      switch key {
      case .value:
        low = reader.number(value, key.rawValue, in: sizes)
        high = low
      case .min: low = reader.number(value, key.rawValue, in: sizes)
      case .max: high = reader.number(value, key.rawValue, in: sizes)
      case .bound: _ = reader.requiredChoice(value, key.rawValue) as AmountBound?
      case .unit: _ = reader.requiredText(value, key.rawValue)
      case .partOf: _ = reader.offset(value, key.rawValue)
      }
    }
    guard let first = low ?? high, let last = high ?? low else { return nil }
    return Figure.Amount(first, last)
  }

  mutating func checkDenials(_ claims: [ExtractedFile.Statement?]) {
    for (i, claim) in claims.enumerated() {
      guard let claim, let denied = claim.denies, denied == i || !claims.indices.contains(denied) else {
        continue
      }
      diagnostics.error(
        .badNumber,
        "'denies' is the number of another claim of the file, from 0, not \(denied)",
        at: claim.selector.span
      )
    }
  }
}
