/// Tells which state somebody belongs to: the one that is named right before.
struct OwnerFinder {
  let named: NamedText
  let drafts: [ActorDraft]

  /// `Russian President Vladimir Putin`, `North Korea's state-run KCNA`, `the North's Central Military Commission`.
  func owner(of number: Int) -> Int? {
    guard number > 0 else { return nil }
    let (owner, draft) = (drafts[number - 1], drafts[number])
    guard let state = owner.state else { return nil }
    switch owner.kind {
    case .force, .capital, .seat: return nil
    default: break
    }
    let between = owner.tokens.upperBound..<max(owner.tokens.upperBound, draft.tokens.lowerBound)
    guard between.count <= 5 else { return nil }
    for token in between where !isBelonging(token) { return nil }
    if case .people = owner.kind { return state }
    return between.first.map(named.isPossessive) == true ? state : nil
  }

  private func isBelonging(_ token: Int) -> Bool {
    named.isPossessive(token) || named.words[token].classes.contains(.title)
      || named.contains(ActorWords.belonging, token) || named.contains(ActorWords.callings, token)
  }

  /// The state whose people an organization's own name begins with: `Russian Defense Ministry`.
  func state(inside draft: ActorDraft) -> Int? {
    guard draft.kind == .organization, draft.tokens.count > 1 else { return nil }
    let tokens = draft.tokens
    if let people = KnownNames.shared.people(named.words, at: tokens.lowerBound, before: tokens.upperBound) {
      return people.state
    }
    guard
      case .state(let state) = KnownNames.shared.meaning(named.words, tokens.prefix(2))
        ?? KnownNames.shared.meaning(named.words, tokens.prefix(1))
    else { return nil }
    return state
  }
}
