/// Takes the numbers of a token's features, one after the other.
protocol FeatureSink {
  mutating func add(_ row: Int)
}

/// The features of a token: each is a template and what the text gives for it, hashed to a row of the model.
///
/// Rows are shared by chance; 2^18 of them for some millions of features cost about a point of F1 against a million.
struct NameFeatures {
  static let rowBits: UInt64 = 18
  static let rowCount = 1 << 18

  let words: UnsafeBufferPointer<NameWord>
  let lowered: UnsafeBufferPointer<UInt8>

  /// Changing a template's number, or what it hashes, needs a model trained anew.
  @inline(__always)
  private func row(_ template: UInt64, _ value: UInt64) -> Int {
    var hash = (value ^ (template &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: (hash &* 0xD6E8_FEB8_6659_FD93) >> (64 - Self.rowBits))
  }

  /// Gives all features of the token `i` of a sentence.
  @inline(__always)
  func collect<Sink: FeatureSink>(_ i: Int, _ sentence: Range<Int>, into sink: inout Sink) {
    let word = words[i]
    let (last1, last2) = (self.word(i - 1, sentence), self.word(i - 2, sentence))
    let (next1, next2) = (self.word(i + 1, sentence), self.word(i + 2, sentence))
    sink.add(row(2, word.small))
    sink.add(row(3, word.exact))
    sink.add(row(4, word.shape))
    affixes(word, &sink)
    sink.add(row(20, last1.small))
    sink.add(row(21, next1.small))
    sink.add(row(22, last2.small))
    sink.add(row(23, next2.small))
    sink.add(row(24, WordHash.joined(last1.small, word.small)))
    sink.add(row(25, WordHash.joined(word.small, next1.small)))
    sink.add(row(27, last1.shape))
    sink.add(row(28, next1.shape))
    let shapes = WordHash.joined(word.shape, next1.shape)
    sink.add(row(29, WordHash.joined(last1.shape, shapes)))
    sink.add(row(30, WordHash.joined(next1.shape, next2.shape)))
    sink.add(row(31, WordHash.joined(last2.small, last1.small)))
    sink.add(row(32, WordHash.joined(next1.small, next2.small)))
    if i == sentence.lowerBound {
      sink.add(row(33, 0))
      sink.add(row(34, word.shape))
    }
    if word.flags.contains(.shouted) { sink.add(row(35, 0)) }
    classes(word, last1, next1, next2, &sink)
    if word.flags.contains(.capitalized) { run(i, word, sentence, &sink) }
  }

  @inline(__always)
  private func word(_ i: Int, _ sentence: Range<Int>) -> NameWord {
    i >= sentence.lowerBound && i < sentence.upperBound ? words[i] : NameWord()
  }

  /// The first and the last one to four bytes, of words that are longer than that.
  @inline(__always)
  private func affixes<Sink: FeatureSink>(_ word: NameWord, _ sink: inout Sink) {
    let (start, end) = (Int(word.start), Int(word.end))
    var (prefix, suffix): (UInt64, UInt64) = (0, 0)
    for length in 1..<5 {
      guard end - start > length else { return }
      prefix = prefix << 8 | UInt64(lowered[start + length - 1])
      suffix = suffix << 8 | UInt64(lowered[end - length])
      sink.add(row(UInt64(5 + length), prefix))
      sink.add(row(UInt64(10 + length), suffix))
    }
  }

  @inline(__always)
  private func classes<Sink: FeatureSink>(
    _ word: NameWord,
    _ last1: NameWord,
    _ next1: NameWord,
    _ next2: NameWord,
    _ sink: inout Sink
  ) {
    var rest = word.classes.rawValue
    if rest != 0 { sink.add(row(42, UInt64(rest))) }
    while rest != 0 {
      let bit = UInt64(rest.trailingZeroBitCount)
      sink.add(row(40, bit))
      sink.add(row(41, bit << 58 ^ word.shape))
      rest &= rest - 1
    }
    bits(43, last1.classes.rawValue, &sink)
    bits(44, next1.classes.rawValue, &sink)
    bits(45, next2.classes.rawValue, &sink)
  }

  @inline(__always)
  private func bits<Sink: FeatureSink>(_ template: UInt64, _ bits: UInt32, _ sink: inout Sink) {
    var rest = bits
    while rest != 0 {
      sink.add(row(template, UInt64(rest.trailingZeroBitCount)))
      rest &= rest - 1
    }
  }

  /// What stands around the capitalised words that the token is one of, and what the text says of the word.
  @inline(__always)
  private func run<Sink: FeatureSink>(
    _ i: Int,
    _ word: NameWord,
    _ sentence: Range<Int>,
    _ sink: inout Sink
  ) {
    let (start, end) = (Int(word.runStart), Int(word.runEnd))
    let before = self.word(start - 1, sentence)
    let after = self.word(end, sentence)
    sink.add(row(50, after.small))
    sink.add(row(51, before.small))
    sink.add(row(52, UInt64(min(5, end - start))))
    let place = UInt64(min(3, i - start) * 4 + min(3, end - 1 - i))
    sink.add(row(53, place))
    sink.add(row(54, words[end - 1].small))
    sink.add(row(55, words[start].small))
    let evidence = UInt64(word.evidence.rawValue)
    sink.add(row(56, evidence & 3))
    sink.add(row(57, evidence))
    var rest = word.evidence.rawValue >> 2
    while rest != 0 {
      let bit = UInt64(rest.trailingZeroBitCount)
      sink.add(row(58, bit))
      rest &= rest - 1
    }
    let runClasses = words[end - 1].classes.rawValue
    sink.add(row(59, UInt64(runClasses) << 8 | place))
    sink.add(row(60, WordHash.joined(before.small, after.small)))
  }
}
