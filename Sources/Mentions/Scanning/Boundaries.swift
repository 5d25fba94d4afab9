/// Tells where a name may begin and end.
enum Boundaries {
  /// Whether a name whose first scalar is of class `first` may begin at `at`; `start` is where its block does.
  static func mayBegin(_ text: Span<UInt8>, at: Int, from start: Int, first: ScalarClass) -> Bool {
    guard at > start else { return true }
    var (scalar, before) = Bytes.scalar(text, before: at, from: start)
    while ScalarClass(scalar) == .mark, before > start {
      (scalar, before) = Bytes.scalar(text, before: before, from: start)
    }
    if Bytes.isApostrophe(scalar) { return isElision(text, before: before, from: start) }
    return ScalarClass.isBoundary(ScalarClass(scalar), first)
  }

  /// Whether what stands before an apostrophe is a French or Italian article or preposition (`l'Iran`), or no
  /// letter at all; and not the beginning of a longer name (`O'Brien`).
  private static func isElision(_ text: Span<UInt8>, before end: Int, from start: Int) -> Bool {
    var at = end
    var first: UInt8 = 0
    while at > start {
      let (scalar, next) = Bytes.scalar(text, before: at, from: start)
      let kind = ScalarClass(scalar)
      guard kind == .letter || kind == .mark else { break }
      first = text[next]
      at = next
    }
    guard at < end else { return true }
    return (0x61..<0x7B).contains(first) || (end - at == 1 && first == 0x4C)
  }

  /// Whether a name that ends at `at` with a scalar of class `last` may end there; `limit` is its block's end.
  static func mayEnd(_ text: Span<UInt8>, at: Int, limit: Int, last: ScalarClass) -> Bool {
    guard at < limit else { return true }
    let (scalar, end) = Bytes.scalar(text, at: at, limit: limit)
    if Bytes.isApostrophe(scalar) { return isEnding(text, at: end, limit: limit) }
    let next = ScalarClass(scalar)
    if last == .hangul, next == .hangul {
      return HangulParticles.stands(text, at: at, limit: limit)
    }
    // `U.S.` is not the beginning of `U.S.A.`
    if last == .other { return next != .letter && next != .mark }
    return next != .mark && ScalarClass.isBoundary(last, next)
  }

  /// Whether an apostrophe's right side leaves the name before it whole: `'s`, a short verb, or no letter.
  private static func isEnding(_ text: Span<UInt8>, at start: Int, limit: Int) -> Bool {
    var end = start
    while end < limit, end - start < 3, ScalarClass.isWordByte(text[end]) { end += 1 }
    if end < limit {
      let kind = ScalarClass(Bytes.scalar(text, at: end, limit: limit).value)
      if kind == .letter || kind == .mark { return false }
    }
    switch end - start {
    case 0: return true
    case 1: return text[start] | 0x20 == UInt8(ascii: "s") || text[start] == UInt8(ascii: "d")
    case 2:
      let pair = (text[start], text[start + 1])
      return pair == (UInt8(ascii: "l"), UInt8(ascii: "l")) || pair == (UInt8(ascii: "v"), UInt8(ascii: "e"))
        || pair == (UInt8(ascii: "r"), UInt8(ascii: "e"))
    default: return false
    }
  }
}
