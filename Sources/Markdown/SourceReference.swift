/// `[^s1]` where no footnote has that name: a reference to a source of the noun whose text it is.
///
/// cmark leaves such a reference as text; ranges are relative to the beginning of the run of text.
struct SourceReference: Equatable {
  var range: Range<Int>
  var name: Range<Int>

  /// All of them in `text` from `start` on, leftmost first.
  static func find(in text: [UInt8], from start: Int) -> [SourceReference] {
    var found: [SourceReference] = []
    var at = start
    while at + 3 < text.count {
      guard text[at] == UInt8(ascii: "["), text[at + 1] == UInt8(ascii: "^") else {
        at += 1
        continue
      }
      var end = at + 2
      while end < text.count, isNameByte(text[end]) { end += 1 }
      guard end > at + 2, end < text.count, text[end] == UInt8(ascii: "]") else {
        at += 2
        continue
      }
      found.append(
        SourceReference(range: (at - start)..<(end + 1 - start), name: (at + 2 - start)..<(end - start))
      )
      at = end + 1
    }
    return found
  }

  /// What ids of sources are made of.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
