/// A mark that may end a sentence.
struct SentenceStop {
  /// In bytes.
  let length: Int
  /// Whether the sentence goes on unless a space follows, as `.` does and `。` does not.
  let needsSpace: Bool

  /// The stop at byte `i` of `text`; nil where there is none.
  init?(_ text: [UInt8], at i: Int) {
    switch text[i] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      (length, needsSpace) = (1, true)
    // U+061F and U+06D4: Arabic question mark and full stop.
    case 0xD8 where Self.follows(text, i, 0x9F), 0xDB where Self.follows(text, i, 0x94):
      (length, needsSpace) = (2, true)
    // U+0964: danda.
    case 0xE0 where Self.follows(text, i, 0xA5, 0xA4): (length, needsSpace) = (3, true)
    // U+2026: ellipsis.
    case 0xE2 where Self.follows(text, i, 0x80, 0xA6): (length, needsSpace) = (3, true)
    // U+3002, U+FF01, U+FF1F, U+FF61: the stops of Chinese and Japanese.
    case 0xE3 where Self.follows(text, i, 0x80, 0x82): (length, needsSpace) = (3, false)
    case 0xEF
    where Self.follows(text, i, 0xBC, 0x81) || Self.follows(text, i, 0xBC, 0x9F)
      || Self.follows(text, i, 0xBD, 0xA1):
      (length, needsSpace) = (3, false)
    default: return nil
    }
  }

  /// Whether a stop may begin with `byte`: a quick test before the exact one.
  static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case 0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  /// The length of the closing quote or bracket at `i`, which belongs to the sentence that a stop before it ends.
  static func closing(_ text: [UInt8], at i: Int) -> Int? {
    switch text[i] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): 1
    // » U+00BB.
    case 0xC2 where follows(text, i, 0xBB): 2
    // ’ ” › U+2019, U+201D, U+203A; “ U+201C closes in German.
    case 0xE2
    where follows(text, i, 0x80, 0x99) || follows(text, i, 0x80, 0x9D) || follows(text, i, 0x80, 0xBA)
      || follows(text, i, 0x80, 0x9C):
      3
    // 〉》」』】 U+3009–U+3011, the odd ones.
    case 0xE3
    where i + 2 < text.count && text[i + 1] == 0x80 && (0x89...0x91).contains(text[i + 2])
      && text[i + 2] % 2 == 1:
      3
    // ） U+FF09.
    case 0xEF where follows(text, i, 0xBC, 0x89): 3
    default: nil
    }
  }

  /// The length of the opening quote or bracket at `i`, which may stand before a sentence's first letter.
  static func opening(_ text: [UInt8], at i: Int) -> Int? {
    switch text[i] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["): 1
    // « U+00AB.
    case 0xC2 where follows(text, i, 0xAB): 2
    // ‘ “ „ ‹ U+2018, U+201C, U+201E, U+2039.
    case 0xE2
    where follows(text, i, 0x80, 0x98) || follows(text, i, 0x80, 0x9C) || follows(text, i, 0x80, 0x9E)
      || follows(text, i, 0x80, 0xB9):
      3
    default: nil
    }
  }

  private static func follows(_ text: [UInt8], _ i: Int, _ second: UInt8) -> Bool {
    i + 1 < text.count && text[i + 1] == second
  }

  private static func follows(_ text: [UInt8], _ i: Int, _ second: UInt8, _ third: UInt8) -> Bool {
    i + 2 < text.count && text[i + 1] == second && text[i + 2] == third
  }
}
