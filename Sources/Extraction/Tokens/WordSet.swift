/// Some words in small letters, to be looked up by their bytes.
///
///     let verbs = WordSet("say says said")
///     verbs.contains(Array("Said".utf8), 0..<4)   // true: capitals of ASCII count as small letters
struct WordSet: Sendable {
  private let table: WordTable<Bool>

  init(_ words: String) {
    table = WordTable(words.split(whereSeparator: \.isWhitespace).map { (String($0), true) })
  }

  func contains(_ text: [UInt8], _ range: Range<Int>) -> Bool { table.value(text, range) != nil }
}

/// What is known of some words, to be looked up by their bytes; capitals of ASCII count as small letters.
struct WordTable<Value: Sendable>: Sendable {
  private var slots: [Int32]
  private var starts: [Int32] = [0]
  private var bytes: [UInt8] = []
  private var values: [Value] = []
  private var longest = 0

  /// Of words that are given twice the first counts.
  init(_ words: [(word: String, value: Value)]) {
    var capacity = 16
    while capacity < words.count * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    for (word, value) in words { insert(Array(word.utf8), value) }
  }

  private mutating func insert(_ word: [UInt8], _ value: Value) {
    let (slot, known) = find(word, 0..<word.count)
    guard known < 0 else { return }
    slots[slot] = Int32(values.count)
    values.append(value)
    bytes.append(contentsOf: word.map(Ascii.lowered))
    starts.append(Int32(bytes.count))
    longest = max(longest, word.count)
  }

  func value(_ text: [UInt8], _ range: Range<Int>) -> Value? {
    guard range.count <= longest else { return nil }
    let known = find(text, range).known
    return known < 0 ? nil : values[known]
  }

  /// The slot where the word is, or would be, and the number of its value, or -1.
  private func find(_ text: [UInt8], _ range: Range<Int>) -> (slot: Int, known: Int) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in range { hash = (hash ^ UInt64(Ascii.lowered(text[i]))) &* 0x0000_0100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if isEqual(known, text, range) { return (slot, known) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, -1)
  }

  private func isEqual(_ known: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let start = Int(starts[known])
    guard Int(starts[known + 1]) - start == range.count else { return false }
    for i in 0..<range.count where bytes[start + i] != Ascii.lowered(text[range.lowerBound + i]) {
      return false
    }
    return true
  }
}
