/// Finds where the words that an extractor pointed at stand in a briefing's text as it is now.
///
/// The offsets are believed if the exact words stand there with the context that was given. Else every place of
/// the words is weighed by how much of that context it has, the nearest to the old place first among equals; a
/// place with less than half of the context is none. Without context only a single place counts.
struct Anchoring {
  private let text: [UInt8]
  /// The byte offset of each scalar, and one past the last.
  private let offsets: [Int32]
  /// Bytes that may still be searched: a file of many mentions that fit nowhere must not cost quadratic time.
  private var budget = 1 << 28

  init(_ text: [UInt8]) {
    self.text = text
    var offsets: [Int32] = []
    offsets.reserveCapacity(text.count + 1)
    for (i, byte) in text.enumerated() where byte & 0xC0 != 0x80 { offsets.append(Int32(i)) }
    offsets.append(Int32(text.count))
    self.offsets = offsets
  }

  /// Bytes of the text; nil if the words stand nowhere that fits.
  mutating func range(of selector: TextSelector) -> Range<Int>? {
    let exact = Array(selector.exact.utf8)
    let prefix = Array(selector.prefix.utf8)
    let suffix = Array(selector.suffix.utf8)
    guard !exact.isEmpty, exact.count <= text.count else { return nil }
    let wanted = prefix.count + suffix.count
    let old = selector.start < offsets.count ? Int(offsets[selector.start]) : text.count
    if selector.end < offsets.count, Int(offsets[selector.end]) - old == exact.count, stands(exact, at: old),
      context(prefix, suffix, old, exact.count) == wanted
    {
      return old..<(old + exact.count)
    }
    var best: (at: Int, context: Int)?
    var places = 0
    for at in occurrences(of: exact) {
      places += 1
      let found = context(prefix, suffix, at, exact.count)
      if let best, (best.context, -abs(best.at - old)) >= (found, -abs(at - old)) { continue }
      best = (at, found)
    }
    guard let best, wanted == 0 ? places == 1 : best.context * 2 >= wanted else { return nil }
    return best.at..<(best.at + exact.count)
  }

  private func stands(_ words: [UInt8], at offset: Int) -> Bool {
    guard offset + words.count <= text.count else { return false }
    for i in 0..<words.count where text[offset + i] != words[i] { return false }
    return true
  }

  /// How many bytes of the context stand around a place, counted outwards.
  private func context(_ prefix: [UInt8], _ suffix: [UInt8], _ at: Int, _ length: Int) -> Int {
    var before = 0
    while before < prefix.count, before < at, prefix[prefix.count - 1 - before] == text[at - 1 - before] {
      before += 1
    }
    var after = 0
    let end = at + length
    while after < suffix.count, end + after < text.count, suffix[after] == text[end + after] { after += 1 }
    return before + after
  }

  private mutating func occurrences(of words: [UInt8]) -> [Int] {
    guard budget > 0 else { return [] }
    budget -= text.count
    var found: [Int] = []
    for at in 0...(text.count - words.count) where text[at] == words[0] && stands(words, at: at) {
      found.append(at)
    }
    return found
  }
}
