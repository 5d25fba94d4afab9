import Briefings

/// The families of rules, each for one way of telling a tie.
extension RelationFinder {
  private static let beginnings: Set<String> = [
    ",", "is", "was", "are", "were", "has", "became", "remains", "as",
  ]
  private static let articles: Set<String> = ["a", "an", "the", "one", "its", "their"]

  /// Whether the words end with `ending`, after a comma or a form of `to be` and a few others.
  private static func isApposition(_ gap: [String], _ ending: [String]...) -> Bool {
    guard let first = gap.first, beginnings.contains(first) else { return false }
    return ending.contains { gap.count > $0.count && gap.suffix($0.count).elementsEqual($0) }
  }

  /// `Norway, a member of NATO`, `NATO member Norway`, `Norway joined NATO`.
  @Sendable static func member(_ pair: Pair) -> Tie? {
    guard pair.second != .person else {
      // `Politburo member Kim`
      return pair.gap == ["member"] && pair.first != .state ? Tie(category: .memberOf, isForward: false) : nil
    }
    let nouns = ["state", "states", "country", "countries", "nation", "nations"]
    if pair.gap.first == "member", pair.gap.count == 1 || pair.gap.count == 2 && nouns.contains(pair.gap[1]) {
      return pair.first == .state ? nil : Tie(category: .memberOf, isForward: false)
    }
    guard pair.second != .state, pair.second != .government else { return nil }
    if pair.gap == ["joined"] || pair.gap == ["has", "joined"] { return Tie(category: .memberOf) }
    let endings = [["member", "of"], ["members", "of"]] + nouns.map { ["member", $0, "of"] }
    return endings.contains { isApposition(pair.gap, $0) } ? Tie(category: .memberOf) : nil
  }

  /// `the 155th Brigade, part of the Russian Army`, `the Guard, a branch of the army`.
  @Sendable static func part(_ pair: Pair) -> Tie? {
    guard pair.first != .person, pair.first != .state, pair.second != .person else { return nil }
    if isApposition(pair.gap, ["part", "of"]) { return Tie(category: .partOf) }
    let nouns = [
      "unit", "branch", "arm", "wing", "division", "subsidiary", "department", "brigade", "faction",
    ]
    return nouns.contains { isApposition(pair.gap, [$0, "of"]) } ? Tie(category: .partOf) : nil
  }

  private static let official: Set<String> = [
    "state", "official", "state-run", "state-owned", "state-controlled", "government", "government-run",
  ]

  /// `KCNA, the state agency of North Korea`, `North Korea's state-run KCNA`.
  @Sendable static func media(_ pair: Pair) -> Tie? {
    guard pair.gap.contains(where: official.contains) else { return nil }
    if pair.first == .media, pair.second == .state || pair.second == .government {
      let nouns = ["agency", "broadcaster", "newspaper", "outlet", "media", "television", "channel"]
      let isOf = nouns.contains { isApposition(pair.gap, [$0, "of"]) }
      return isOf ? Tie(category: .controls, isForward: false) : nil
    }
    guard pair.first == .state, pair.second == .media, isPossessive(pair.gap.first) else { return nil }
    let words: Set<String> = ["news", "agency", "media", "broadcaster", "newspaper", "television"]
    return pair.gap.dropFirst().allSatisfy { official.contains($0) || words.contains($0) }
      ? Tie(category: .controls) : nil
  }

  private static func isPossessive(_ word: String?) -> Bool {
    word == "'s" || word == "’s" || word == "’" || word == "'"
  }

  /// `North Korea's Central Military Commission`, `the Foreign Ministry of Norway`.
  @Sendable static func possession(_ pair: Pair) -> Tie? {
    let adjectives: Set<String> = [
      "central", "state", "own", "powerful", "supreme", "national", "ruling", "new",
    ]
    if pair.first == .state, isPossessive(pair.gap.first), pair.isBody(1),
      pair.gap.dropFirst().allSatisfy({ adjectives.contains($0) })
    {
      return Tie(category: .partOf, isForward: false)
    }
    return pair.gap == ["of"] && pair.second == .state && pair.isBody(0) ? Tie(category: .partOf) : nil
  }

  /// `China, an ally of Russia`, `Russia and its ally China`, `the alliance between Russia and China`.
  @Sendable static func ally(_ pair: Pair) -> Tie? {
    guard pair.areParties else { return nil }
    let gap = pair.gap.last == "both" ? pair.gap.dropLast() : pair.gap
    let tie = Tie(category: .ally)
    if isApposition(
      gap,
      ["ally", "of"],
      ["ally", "to"],
      ["allies", "of"],
      ["allied", "with"],
      ["allied", "to"]
    ) {
      return tie
    }
    if isOwn(gap, ["ally", "allies"]) { return tie }
    if gap == ["and"], pair.before.suffix(2).elementsEqual(["alliance", "between"]) { return tie }
    let isWith = gap.count <= 8 && gap.last == "with" && gap.contains("alliance")
    let verbs: Set<String> = [
      "'s", "’s", "has", "have", "formed", "is", "in", "entered", "sealed", "strengthened",
    ]
    return isWith && gap.first.map(verbs.contains) == true ? tie : nil
  }

  /// `Russia's ally China`, `Russia and its closest ally, China`.
  private static func isOwn(_ gap: [String], _ nouns: Set<String>) -> Bool {
    var words = gap[...]
    if words.last == "," { words = words.dropLast() }
    guard let last = words.last, nouns.contains(last), words.count <= 6 else { return false }
    if isPossessive(words.first) { return true }
    return [["and", "its"], [",", "its"], ["and", "their"]].contains { words.starts(with: $0) }
  }

  private static let treaties: Set<String> = ["treaty", "pact"]

  /// `Norway signed a treaty with Chad`, `a pact between Norway and Chad`, `Norway and Chad signed a treaty`.
  @Sendable static func treaty(_ pair: Pair) -> Tie? {
    guard pair.areParties else { return nil }
    let tie = Tie(category: .treatyPartner)
    let verbs: Set<String> = [
      "signed", "signs", "concluded", "ratified", "has", "have", "sealed", "'s", "’s",
    ]
    if pair.gap == ["and"] {
      if let noun = pair.before.suffix(2).first, treaties.contains(noun), pair.before.last == "between" {
        return tie
      }
      let after = pair.after
      guard let verb = after.firstIndex(where: { verbs.contains($0) && $0.count > 3 }), verb <= 2 else {
        return nil
      }
      return after[verb...].contains(where: treaties.contains) ? tie : nil
    }
    guard pair.gap.last == "with", pair.gap.contains(where: treaties.contains) else { return nil }
    return pair.gap.contains(where: verbs.contains) ? tie : nil
  }

  /// `Iran's rival Iraq`, `Iran, an adversary of Iraq`.
  @Sendable static func adversary(_ pair: Pair) -> Tie? {
    guard pair.areParties else { return nil }
    let nouns: Set<String> = ["enemy", "rival", "foe", "adversary", "archrival", "arch-rival", "arch-enemy"]
    if isOwn(pair.gap, nouns) { return Tie(category: .adversary) }
    return nouns.contains { isApposition(pair.gap, [$0, "of"], [$0, "to"]) } ? Tie(category: .adversary) : nil
  }

  /// `the rebels, backed by Chad`: Chad supports them.
  @Sendable static func backer(_ pair: Pair) -> Tie? {
    guard pair.second != .person || pair.first != .person else { return nil }
    let verbs = ["backed", "supported", "funded", "financed", "sponsored"]
    return verbs.contains { isApposition(pair.gap, [$0, "by"]) }
      ? Tie(category: .supports, isForward: false) : nil
  }

  /// `the Institute, based in Norway`.
  @Sendable static func seat(_ pair: Pair) -> Tie? {
    guard pair.first != .person, pair.first != .state, pair.second == .state else { return nil }
    let isSeat = isApposition(pair.gap, ["based", "in"], ["headquartered", "in"])
    return isSeat ? Tie(category: .related, text: "based in") : nil
  }
}

extension RelationFinder.Pair {
  private static let nouns: Set<String> = [
    "commission", "committee", "council", "court", "parliament", "ministry", "agency", "bureau", "guard",
    "guards",
    "army", "navy", "assembly", "senate", "congress", "staff",
  ]

  /// Whether the first name or the second is a state's own: a ministry, a force, a commission.
  fileprivate func isBody(_ place: Int) -> Bool {
    let mention = finder.mention(number + place)
    guard mention.means != .metonym, mention.means != .force else { return false }
    let actor = finder.actors.actors[mention.actor]
    if actor.category == .government || actor.category == .armedForce { return true }
    guard actor.category == .organization else { return false }
    return actor.name.lowercased().split(separator: " ").contains { Self.nouns.contains(String($0)) }
  }
}
