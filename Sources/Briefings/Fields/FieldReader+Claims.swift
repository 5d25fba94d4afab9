import Diagnostics

extension FieldReader {
  private enum ClaimKey: String, CaseIterable {
    case id, about, text, figure, incriminates, positions, status, source, marking
  }

  mutating func claims(_ node: Int) -> [Claim] {
    var claims: [Claim] = []
    for element in elements(node, "claims") {
      guard let claim = claim(element) else { continue }
      if let first = claims.first(where: { $0.id == claim.id }) {
        repeated(
          "claim '\(claim.id)'",
          at: claim.span,
          first: first.span,
          suggestion: "give it an id of its own, or add its positions to the first"
        )
        continue
      }
      claims.append(claim)
    }
    return claims
  }

  private mutating func claim(_ node: Int) -> Claim? {
    let what = "a claim"
    var id: String?
    var words: String?
    var claim = Claim(id: "", text: "", span: span(node))
    let seen = fields(of: node, what: what) { (reader, key: ClaimKey, value) in
      switch key {
      case .id: id = reader.reference(value, key.rawValue)?.id
      case .about: claim.about = reader.reference(value, key.rawValue)
      case .text:
        words = reader.requiredText(value, key.rawValue)
        claim.span = reader.span(value)
      case .figure: claim.figure = reader.figure(value)
      case .incriminates: claim.incriminates = reader.references(value, key.rawValue)
      case .positions:
        claim.positions = reader.elements(value, key.rawValue).compactMap { reader.position($0) }
      case .status: claim.verdict = reader.verdict(value)
      case .source: claim.source = reader.reference(value, key.rawValue)?.id
      case .marking: claim.marking = reader.marking(value)
      }
    }
    guard tree.nodes[node].kind == .mapping else { return nil }
    for key in [ClaimKey.id, .text] where !seen.contains(key) { missing(key.rawValue, of: node, what: what) }
    guard let id, let words else { return nil }
    claim.id = id
    claim.text = words
    return claim
  }

  private enum PositionKey: String, CaseIterable { case actor, stance, date, source, grade, text, marking }

  private mutating func position(_ node: Int) -> Position? {
    let what = "a position"
    var actor: Reference?
    var stance: Position.Stance?
    var position = Position(actor: Reference(id: "", span: span(node)), stance: .declines)
    let seen = fields(of: node, what: what) { (reader, key: PositionKey, value) in
      switch key {
      case .actor: actor = reader.reference(value, key.rawValue)
      case .stance: stance = reader.requiredChoice(value, key.rawValue)
      case .date: position.date = reader.date(value, key.rawValue)
      case .source: position.source = reader.reference(value, key.rawValue)?.id
      case .grade: position.grade = reader.grade(value, key.rawValue)
      case .text: position.text = reader.optionalText(value, key.rawValue)
      case .marking: position.marking = reader.marking(value)
      }
    }
    guard tree.nodes[node].kind == .mapping else { return nil }
    for key in [PositionKey.actor, .stance] where !seen.contains(key) {
      missing(key.rawValue, of: node, what: what)
    }
    guard let actor, let stance else { return nil }
    position.actor = actor
    position.stance = stance
    return position
  }

  private enum VerdictKey: String, CaseIterable { case value, reason, date }

  /// `status: {value: denied, reason: …}`: never without a reason.
  private mutating func verdict(_ node: Int) -> Claim.Verdict? {
    let what = "the status of a claim"
    if isAbsent(node) { return nil }
    guard tree.nodes[node].kind == .mapping else {
      wrongType(
        node,
        "'status' of a claim follows from its positions; against them it needs a reason",
        suggestion: "write 'status: {value: \(shortened(tree.string(of: node))), reason: …}', or remove it"
      )
      return nil
    }
    var status: Claim.Status?
    var reason: String?
    var date: EDTFDate?
    let seen = fields(of: node, what: what) { (reader, key: VerdictKey, value) in
      switch key {
      case .value: status = reader.requiredChoice(value, key.rawValue)
      case .reason: reason = reader.requiredText(value, key.rawValue)
      case .date: date = reader.date(value, key.rawValue)
      }
    }
    for key in [VerdictKey.value, .reason] where !seen.contains(key) {
      missing(key.rawValue, of: node, what: what)
    }
    guard let status, let reason else { return nil }
    return Claim.Verdict(status: status, reason: reason, date: date)
  }
}
