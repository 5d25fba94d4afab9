/// Short words of ASCII, looked up without regard to case.
struct WordList: Sendable {
  /// Each word as one number, seven bits a letter; ascending.
  private let words: [UInt64]

  /// - Parameter words: with spaces between them, none longer than nine letters.
  init(_ words: String) {
    self.words = words.utf8.split(separator: UInt8(ascii: " ")).compactMap { Self.packed($0) }.sorted()
  }

  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    guard let packed = Self.packed(word) else { return false }
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < packed { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low] == packed
  }

  /// Nil for what no list can hold.
  private static func packed(_ word: some Collection<UInt8>) -> UInt64? {
    guard word.count <= 9 else { return nil }
    var packed: UInt64 = 0
    for byte in word {
      guard byte < 0x80 else { return nil }
      let isUpper = byte >= 0x41 && byte <= 0x5A
      packed = packed << 7 | UInt64(isUpper ? byte | 0x20 : byte)
    }
    return packed
  }
}
