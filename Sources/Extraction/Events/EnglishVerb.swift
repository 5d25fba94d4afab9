/// Forms of English verbs, by their spelling.
enum EnglishVerb {
  /// The form that a headline has: `condemned` gives `condemns`, or `condemn` after a plural.
  ///
  /// Forms that it does not know stay as they are.
  static func present(_ verb: String, plural: Bool = false) -> String {
    guard let base = base(verb) else { return verb }
    return plural ? base : third(base)
  }

  /// Whether a word has the form of a past: `ordered`, `sent`.
  static func isPast(_ verb: String) -> Bool {
    irregular[verb].map { $0 != verb && !verb.hasSuffix("ing") }
      ?? (verb.hasSuffix("ed") && verb.utf8.count > 4)
  }

  /// `condemn` for `condemned` and `condemning`; nil for a form that is none of a past.
  private static func base(_ verb: String) -> String? {
    if let known = irregular[verb] { return known }
    if verb.hasSuffix("ing"), verb.utf8.count > 5 { return stem(String(verb.dropLast(3))) }
    guard verb.hasSuffix("ed"), verb.utf8.count > 4 else { return nil }
    if verb.hasSuffix("ied") { return String(verb.dropLast(3)) + "y" }
    return stem(String(verb.dropLast(2)))
  }

  private static func third(_ verb: String) -> String {
    let ends = ["s", "sh", "ch", "x", "z", "go"]
    if ends.contains(where: verb.hasSuffix) { return verb + "es" }
    guard verb.last == "y", let before = verb.dropLast().last, !"aeiou".contains(before) else {
      return verb + "s"
    }
    return String(verb.dropLast()) + "ies"
  }

  /// What is left without `ed` or `ing`, with the letter that was lost or without the one that was doubled.
  private static func stem(_ stem: String) -> String {
    guard let last = stem.last, let before = stem.dropLast().last else { return stem }
    if last == before, !"lsz".contains(last) || doubled.contains(stem) { return String(stem.dropLast()) }
    if silent.contains(where: stem.hasSuffix) || withE.contains(stem) { return stem + "e" }
    return stem
  }

  private static let doubled: Set<String> = [
    "expell", "repell", "compell", "cancell", "controll", "propell", "travell",
  ]
  /// Endings of stems that lost an `e`.
  private static let silent = [
    "uc", "enc", "anc", "nounc", "forc", "iz", "is", "yz", "at", "it", "iv", "av", "ov", "iev", "ag", "eg",
    "ang",
    "edg", "am", "id", "ad", "ud", "od", "us", "os", "as", "eas", "uir", "ir", "ar", "or", "ur", "ac", "ak",
    "ok", "ik",
    "ut", "ap", "ib", "tl", "bl", "gl", "ddl", "u", "rg", "v",
  ]
  private static let withE: Set<String> = [
    "pledg", "urg", "charg", "blam", "fre", "accus", "defi", "agre", "decre", "combin", "examin", "determin",
    "defin", "declin", "undermin", "welcom",
  ]

  private static let irregular: [String: String] = {
    var forms: [String: String] = [:]
    for line in pasts.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").map(String.init)
      for form in words.dropFirst() { forms[form] = words[0] }
    }
    return forms
  }()

  /// A verb and its past forms, and others whose spelling the rules would miss.
  private static let pasts = """
    shoot shot
    meet met
    hold held
    send sent
    give gave given
    take took taken
    fight fought
    withdraw withdrew withdrawn
    break broke broken
    freeze froze frozen
    seek sought
    blow blew blown
    strike struck
    pay paid
    sell sold
    buy bought
    shut shut
    throw threw thrown
    go went gone
    beat beaten
    forgive forgave forgiven
    lay laid
    fly flew flown
    swear swore sworn
    rule ruled ruling
    refuse refused refusing
    free freed freeing
    suffer suffered suffering
    restore restored restoring
    murder murdered murdering
    limit limited limiting
    prohibit prohibited prohibiting
    permit permitted permitting
    visit visited visiting
    submit submitted submitting
    commit committed committing
    target targeted targeting
    express expressed expressing
    press pressed pressing
    appeal appealed appealing
    join joined joining
    detain detained detaining
    kill killed killing
    call called calling
    pull pulled pulling
    shell shelled shelling
    slam slammed slamming
    claim claimed claiming
    ambush ambushed ambushing
    question questioned questioning
    open opened opening
    reopen reopened reopening
    hail hailed hailing
    jail jailed jailing
    raid raided raiding
    train trained training
    explode exploded exploding
    plead pleaded pleading
    deport deported deporting
    say said saying
    tell told telling
    arm armed arming
    disarm disarmed disarming
    ridicule ridiculed ridiculing
    rebuff rebuffed rebuffing
    postpone postponed postponing
    endorse endorsed endorsing
    repeal repealed repealing
    scale scaled scaling
    sign signed signing
    abandon abandoned abandoning
    donate donated donating
    cause caused causing
    ease eased easing
    seize seized seizing
    release released releasing
    increase increased increasing
    besiege besieged besieging
    lodge lodged lodging
    order ordered ordering
    offer offered offering
    trigger triggered triggering
    threaten threatened threatening
    reach reached reaching
    boycott boycotted boycotting
    approve approved approving
    """
}
