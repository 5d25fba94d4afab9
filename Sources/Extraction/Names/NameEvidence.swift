/// What a text as a whole says of its words: `Kofman` speaks in one sentence, so that he is a person in the next.
///
/// An open table by the hashes of small letters; linear in the number of tokens.
struct NameEvidence: Sendable {
  private var keys: [UInt64]
  private var values: [WordEvidence]

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: [], count: size)
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  subscript(key: UInt64) -> WordEvidence { values[slot(key)] }

  private mutating func add(_ evidence: WordEvidence, _ key: UInt64) {
    let slot = slot(key)
    keys[slot] = key
    values[slot].formUnion(evidence)
  }

  mutating func collect(_ words: [NameWord], _ sentences: [Range<Int32>], _ lowered: [UInt8]) {
    var acronyms: [UInt64] = []
    for sentence in sentences {
      let range = Int(sentence.lowerBound)..<Int(sentence.upperBound)
      guard let first = range.first, !words[first].flags.contains(.shouted) else { continue }
      var i = range.lowerBound
      while i < range.upperBound {
        let word = words[i]
        if word.flags.contains(.small) { add(.small, word.small) }
        guard word.flags.contains(.capitalized) else {
          i += 1
          continue
        }
        let end = Int(word.runEnd)
        collectRun(words, i..<end, range)
        if let acronym = acronym(words, i..<end, lowered) { acronyms.append(acronym) }
        i = end
      }
    }
    guard !acronyms.isEmpty else { return }
    for acronym in acronyms where keys[slot(acronym)] != 0 { add(.acronym, acronym) }
  }

  private mutating func collectRun(_ words: [NameWord], _ run: Range<Int>, _ sentence: Range<Int>) {
    var evidence: WordEvidence = []
    let before = run.lowerBound > sentence.lowerBound ? words[run.lowerBound - 1] : nil
    let after = run.upperBound < sentence.upperBound ? words[run.upperBound] : nil
    if let before, before.classes.contains(.placePreposition) { evidence.insert(.located) }
    if let after, after.classes.contains(.speech) { evidence.insert(.speaks) }
    if let after, after.small == Self.possessive { evidence.insert(.owns) }
    if run.contains(where: { words[$0].classes.contains(.organizationNoun) }) {
      evidence.insert(.inOrganization)
    }
    if run.count == 2 || run.count == 3, words[run.lowerBound].classes.contains(.firstName) {
      evidence.insert(.firstNamed)
    }
    var isTitled = before.map { $0.classes.contains(.title) } ?? false
    // A long run is a heading: its words say little of each other.
    for i in run.prefix(12) {
      var own = evidence
      if isTitled { own.insert(.titled) }
      if i > sentence.lowerBound, !words[i].flags.contains(.allCapitals) { own.insert(.capitalInside) }
      add(own, words[i].small)
      isTitled =
        words[i].classes.contains(.title) || isTitled && !words[i].classes.contains(.organizationNoun)
    }
  }

  private static let possessive = WordHash.hash(Array("'s".utf8), 0..<2)

  /// The word that a run's initials make, in small letters; nil for runs of one word.
  private func acronym(_ words: [NameWord], _ run: Range<Int>, _ lowered: [UInt8]) -> UInt64? {
    guard run.count >= 2, run.count <= 8 else { return nil }
    var hash = WordHash.empty
    for i in run { hash = WordHash.adding(lowered[Int(words[i].start)], to: hash) }
    return hash
  }
}
