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
      let path = trie.path(NameTrie.root, token)
      if trie.mayBegin(path), let match = self.match(text, at, token, path, end, block, trie) {
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
    _ firstPath: UInt64,
    _ limit: Int,
    _ block: Range<Int>,
    _ trie: NameTrie
  ) -> NameMatch? {
    var best: NameMatch?
    if trie.mayBeWhole(firstPath), let node = trie.node(firstPath) {
      best = name(at: node, text, start, first, block, trie)
      guard node.isInner else { return checked(best, text, start, first, block) }
    }
    // Most words that begin names do so by chance: the next one tells, before the table is looked into.
    guard first.end < limit else { return checked(best, text, start, first, block) }
    var token = reader.step(text, at: first.end, limit: limit)
    var path = trie.path(firstPath, token)
    guard trie.mayBeginWithPair(path) else { return checked(best, text, start, first, block) }
    while let node = trie.node(path) {
      if let longer = name(at: node, text, start, token, block, trie) { best = longer }
      guard node.isInner, token.end < limit else { break }
      token = reader.step(text, at: token.end, limit: limit)
      path = trie.path(path, token)
    }
    return checked(best, text, start, first, block)
  }

  /// The name that ends with `last`, if it may end there.
  private mutating func name(
    at node: NameTrie.Node,
    _ text: Span<UInt8>,
    _ start: Int,
    _ last: Token,
    _ block: Range<Int>,
    _ trie: NameTrie
  ) -> NameMatch? {
    guard node.hasName, Boundaries.mayEnd(text, at: last.end, limit: block.upperBound, last: last.first),
      let name = trie.name(at: node, text, start..<last.end, &reader)
    else { return nil }
    return NameMatch(start: Int32(start), end: Int32(last.end), name: name)
  }

  /// The match, if a name may begin where it does.
  private func checked(
    _ match: NameMatch?,
    _ text: Span<UInt8>,
    _ start: Int,
    _ first: Token,
    _ block: Range<Int>
  ) -> NameMatch? {
    guard match != nil, Boundaries.mayBegin(text, at: start, from: block.lowerBound, first: first.first)
    else { return nil }
    return match
  }
}
