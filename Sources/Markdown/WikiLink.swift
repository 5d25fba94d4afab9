/// `[[id]]` or `[[id|words]]` in a run of text; ranges are relative to the run's beginning.
struct WikiLink: Equatable {
  var range: Range<Int>
  var id: Range<Int>
  /// The id's own range where no words are given.
  var words: Range<Int>

  /// All wiki links in `text` from `start` on, leftmost first.
  static func find(in text: [UInt8], from start: Int) -> [WikiLink] {
    var found: [WikiLink] = []
    var at = start
    while at + 4 < text.count {
      guard text[at] == UInt8(ascii: "["), text[at + 1] == UInt8(ascii: "[") else {
        at += 1
        continue
      }
      if let link = parse(text, at: at) {
        found.append(
          WikiLink(
            range: shift(link.range, by: -start),
            id: shift(link.id, by: -start),
            words: shift(link.words, by: -start)
          )
        )
        at = link.range.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  private static func shift(_ range: Range<Int>, by offset: Int) -> Range<Int> {
    (range.lowerBound + offset)..<(range.upperBound + offset)
  }

  private static func parse(_ text: [UInt8], at start: Int) -> WikiLink? {
    let limit = min(text.count, start + 1000)
    var at = start + 2
    while at < limit, isIDByte(text[at]) { at += 1 }
    let id = (start + 2)..<at
    guard isID(text[id]), at < limit else { return nil }
    var words = id
    if text[at] == UInt8(ascii: "|") {
      let first = at + 1
      at = first
      while at < limit, text[at] != UInt8(ascii: "]"), text[at] != UInt8(ascii: "[") { at += 1 }
      words = first..<at
      guard !words.isEmpty else { return nil }
    }
    guard at + 1 < text.count, text[at] == UInt8(ascii: "]"), text[at + 1] == UInt8(ascii: "]") else {
      return nil
    }
    return WikiLink(range: start..<(at + 2), id: id, words: words)
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// `[a-z0-9]+(-[a-z0-9]+)*`
  private static func isID(_ id: ArraySlice<UInt8>) -> Bool {
    guard let first = id.first, let last = id.last else { return false }
    let hyphen = UInt8(ascii: "-")
    return first != hyphen && last != hyphen
      && !zip(id, id.dropFirst()).contains { $0 == hyphen && $1 == hyphen }
  }
}
