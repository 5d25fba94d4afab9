/// Names of places, peoples, organizations and persons by the hashes of their words.
///
/// A name of several words is found word by word: each beginning of it is an entry of its own that says that names
/// go on from there. Entries are compared by 32 bits of hash, which takes one capitalised word in 100,000 for a name
/// that it is not; nothing rests on a list alone.
package struct NameLists: Sendable {
  /// Set where a longer name begins with the words of the entry.
  private static let goesOn: UInt32 = 1 << 31

  /// Hash above, classes below; zero where the slot is free.
  private var slots: [UInt64]
  private var count = 0

  /// The lists that the program comes with.
  package static let shared = GazetteerData.text.withUTF8Buffer { NameLists($0) }

  /// Names by class: `country:Albania|Algeria` and the like, a line each.
  package init(_ text: UnsafeBufferPointer<UInt8>) {
    slots = Array(repeating: 0, count: 1 << 16)
    read(text)
    readFacts()
    let words: [(String, NameClasses)] = [
      (WordLists.titles, .title), (WordLists.organizationNouns, .organizationNoun),
      (WordLists.placeNouns, .placeNoun), (WordLists.calendar, .calendar), (WordLists.speech, .speech),
      (WordLists.placePrepositions, .placePreposition),
    ]
    for (list, classes) in words {
      for word in list.split(whereSeparator: \.isWhitespace) {
        let bytes = Array(word.utf8)
        insert(WordHash.hash(bytes, 0..<bytes.count) ^ Self.small, classes.rawValue)
      }
    }
  }

  /// Sets words in small letters apart from names.
  static let small: UInt64 = 0x5A5A_0F0F_3C3C_9669

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var classes = NameClasses()
    var wordStart = 0
    var phrase: UInt64?
    func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "|") || byte == UInt8(ascii: "\n") }
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte == UInt8(ascii: ":") {
        let name = UnsafeBufferPointer(rebasing: text[wordStart..<i])
        classes = Self.classes(String(decoding: name, as: UTF8.self))
        wordStart = i + 1
      } else if byte == UInt8(ascii: " ") || isEnd(byte) {
        if i > wordStart {
          let word = WordHash.hash(text, wordStart..<i)
          let hash = phrase.map { WordHash.joined($0, word) } ?? word
          insert(hash, isEnd(byte) ? classes.rawValue : Self.goesOn)
          phrase = isEnd(byte) ? nil : hash
        }
        wordStart = i + 1
      }
      i += 1
    }
  }

  /// States and organizations that the program knows by itself.
  private mutating func readFacts() {
    for state in KnownState.all {
      for name in [state.name] + state.otherNames { insert(name, .countryFirst) }
      for name in state.demonyms { insert(name, .demonymFirst) }
      for name in state.capitals { insert(name, .capitalFirst) }
    }
    for organization in KnownOrganization.all {
      for name in [organization.name] + organization.otherNames { insert(name, .organizationFirst) }
    }
  }

  private mutating func insert(_ name: String, _ classes: NameClasses) {
    var phrase: UInt64?
    for word in name.split(separator: " ") {
      if let phrase { insert(phrase, Self.goesOn) }
      let hash = WordHash.hash(Array(word.utf8), 0..<word.utf8.count)
      phrase = phrase.map { WordHash.joined($0, hash) } ?? hash
    }
    if let phrase { insert(phrase, classes.rawValue) }
  }

  private static func classes(_ name: String) -> NameClasses {
    switch name {
    case "country": .countryFirst
    case "capital": .capitalFirst
    case "city": .cityFirst
    case "demonym": .demonymFirst
    case "organization": .organizationFirst
    case "first": .firstName
    case "last": .lastName
    default: []
    }
  }

  private mutating func insert(_ hash: UInt64, _ value: UInt32) {
    if count * 4 > slots.count * 3 { grow() }
    let slot = find(hash)
    if slots[slot] == 0 { count += 1 }
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | slots[slot] & 0xFFFF_FFFF | UInt64(value)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { slots[find(entry)] = entry }
  }

  @inline(__always)
  private func find(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 40 ^ hash >> 32) & (slots.count - 1)
    while slots[slot] != 0, (slots[slot] ^ hash) >> 32 != 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// What is known of the word or phrase, and whether longer names begin with it.
  @inline(__always)
  func value(_ hash: UInt64) -> (classes: NameClasses, goesOn: Bool) {
    let value = UInt32(truncatingIfNeeded: slots[find(hash)])
    return (NameClasses(rawValue: value & ~Self.goesOn), value & Self.goesOn != 0)
  }
}
