import Foundation

/// Orders names as readers look them up: without regard to case and accents, then byte by byte.
struct SortKey: Comparable, Hashable, Sendable {
  let folded: [UInt8]
  let exact: [UInt8]

  init(_ name: String) {
    exact = Array(name.utf8)
    folded =
      exact.allSatisfy { $0 < 0x80 }
      ? exact.map { ($0 >= 0x41 && $0 <= 0x5A) ? $0 | 0x20 : $0 }
      : Array(name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).utf8)
  }

  static func < (a: Self, b: Self) -> Bool {
    if a.folded != b.folded { return a.folded.lexicographicallyPrecedes(b.folded) }
    return a.exact.lexicographicallyPrecedes(b.exact)
  }

  /// The folded name without spaces, hyphens and other signs of ASCII: `kimjongun`.
  var letters: [UInt8] {
    folded.filter { $0 >= 0x80 || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
  }

  /// The heading that the name stands under: `A`–`Z`, or `#` where it begins with anything else.
  var letter: UInt8 {
    guard let first = folded.first, first >= 0x61, first <= 0x7A else { return UInt8(ascii: "#") }
    return first & ~0x20
  }
}
