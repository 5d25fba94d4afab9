import Briefings

/// Words that tell of an event elsewhere, and of something else here.
extension EventFinder {
  /// `killed in an earthquake`: nobody did it.
  func isAccident(_ trigger: Trigger) -> Bool {
    guard trigger.category == .assault, isWord(trigger.tokens.lowerBound, in: Self.harm) else { return false }
    return sentence.contains { isWord($0, in: Self.mishaps) }
      && !sentence.contains { isWord($0, in: Self.deeds) }
  }

  private static let harm = WordSet(
    "kill kills killed killing injure injures injured injuring wound wounded wounding hurt explosion explosions"
  )
  private static let mishaps = WordSet(
    """
    flu virus disease cholera malaria epidemic outbreak earthquake quake tsunami flood floods flooding storm storms
    hurricane typhoon cyclone tornado landslide landslides mudslide avalanche crash crashed accident accidents ferry
    bus train plane capsized collided collision collapse collapsed derailed mine coal heat drought stampede plunged
    """
  )
  private static let deeds = WordSet(
    """
    attack attacks attacked attacker bomb bombs bomber bombing bombings gunmen gunman troops soldiers insurgents
    insurgent rebels militants militant terrorists police forces airstrike strike strikes missile rocket rockets
    shelling shot shooting grenade mortar clashes fighting ambush landmine
    """
  )

  /// `released a statement`, `heart attack`, `March 16`.
  func isOtherwise(_ trigger: Trigger) -> Bool {
    let (at, end) = (trigger.tokens.lowerBound, trigger.tokens.upperBound)
    if isWord(at, "march"), text.isCapitalized(text.tokens[at]), sentence.contains(at + 1),
      text.tokens[at + 1].kind == .number
    {
      return true
    }
    if isWord(at - 1, "press"), isWord(at, in: Self.releases) { return true }
    // `praises no one`
    if isWord(end, in: Self.nobody) { return true }
    if isWord(at - 1, "heart") || isWord(at - 1, "panic") { return true }
    guard trigger.category == .retreat, isWord(at, in: Self.releases) else { return false }
    return (end..<min(end + 5, sentence.upperBound)).contains { isWord($0, in: Self.papers) }
  }

  private static let nobody = WordSet("no nobody none nothing neither")
  private static let releases = WordSet("release releases released releasing")
  private static let papers = WordSet(
    """
    statement statements report reports figures data video videos tape videotape audiotape recording photos pictures
    names study list document documents information album film book results findings letter transcript images footage
    """
  )

  /// Whether a clause with a subject of its own begins between a place and a trigger behind it.
  func hasSubclause(_ start: Int, _ trigger: Trigger) -> Bool {
    guard start < trigger.tokens.lowerBound else { return false }
    return (start..<trigger.tokens.lowerBound).contains {
      isWord($0, in: Self.clauses) || words[$0].contains(.pronoun)
    }
  }

  private static let clauses = WordSet("that which who whose after when while because before since if")
}
