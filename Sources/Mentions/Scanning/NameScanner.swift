/// A name that stands in a text.
struct NameMatch: Hashable, Sendable {
  /// Bytes of the document's text.
  var start: Int32
  var end: Int32
  /// Index into ``Gazetteer/names``.
  var name: Int32

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Finds names: leftmost, longest, on word boundaries, in one pass.
struct NameScanner {
  private var reader = TokenReader()

  /// Appends the names in `range` of `text`, ascending and disjoint.
  ///
  /// `block`: the paragraph around it, whose text decides about boundaries at the range's ends.
  mutating func scan(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    in block: Range<Int>,
    _ trie: NameTrie,
    into matches: inout [NameMatch]
  ) {
    var at = range.lowerBound
    let end = range.upperBound
    while at < end {
      let byte = text[at]
      if !trie.firstBytes[Int(byte)] {
        at = Self.skip(text, at, end)
        continue
      }
      let token = reader.next(text, at: at, limit: end)
      if trie.mayBegin(token.hash), let match = self.match(text, at, token, end, block, trie) {
        matches.append(match)
        at = Int(match.end)
      } else {
        at = token.end
      }
    }
  }

  /// Past a word or sign that begins no name.
  @inline(__always)
  private static func skip(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start + 1
    guard ScalarClass.isWordByte(text[start]) else {
      while at < end, text[at] & 0xC0 == 0x80 { at += 1 }
      return at
    }
    while at < end {
      let byte = text[at]
      if byte < 0x80 {
        guard ScalarClass.isWordByte(byte) else { return at }
        at += 1
      } else {
        let (scalar, next) = Bytes.scalar(text, at: at, limit: end)
        let kind = ScalarClass(scalar)
        guard kind == .letter || kind == .mark, !Bytes.isApostrophe(scalar) else { return at }
        at = next
      }
    }
    return at
  }

  /// The longest name that begins with `first` at `start`.
  private mutating func match(
    _ text: Span<UInt8>,
    _ start: Int,
    _ first: Token,
    _ limit: Int,
    _ block: Range<Int>,
    _ trie: NameTrie
  ) -> NameMatch? {
    guard var state = trie.step(NameTrie.root, first, text: text, reader: reader),
      Boundaries.mayBegin(text, at: start, from: block.lowerBound, first: first.first)
    else { return nil }
    var token = first
    var best: NameMatch?
    while true {
      let name = trie.name(at: state)
      if name >= 0,
        Boundaries.mayEnd(text, at: token.end, limit: block.upperBound, last: token.first)
      {
        best = NameMatch(start: Int32(start), end: Int32(token.end), name: name)
      }
      guard token.end < limit else { return best }
      token = reader.step(text, at: token.end, limit: limit)
      guard let next = trie.step(state, token, text: text, reader: reader) else { return best }
      state = next
    }
  }
}
