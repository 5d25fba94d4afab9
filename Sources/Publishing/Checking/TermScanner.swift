/// Finds any of many terms in bytes, in one pass whatever their number.
///
/// A term is found in words of its own only: next to letters or digits its own first or last one is a part of another
/// word. It is not found where it is a part of a longer term that may stand there.
struct TermScanner: Sendable {
  private struct Pattern: Sendable {
    var bytes: [UInt8]
    /// Which of the terms it is a form of; negative for one that may stand there.
    var term: Int
  }

  private var patterns: [Pattern] = []
  /// Patterns by their first three bytes, longest first.
  private var starts: [UInt32: [Int]] = [:]
  /// By the first two bytes, whether there may be one.
  private var mayStart = [Bool](repeating: false, count: 1 << 16)

  /// - Parameters:
  ///   - terms: three bytes or longer.
  ///   - allowed: terms that may stand there; those that hold none of `terms` are of no use.
  init(_ terms: [String], allowed: [String]) {
    for (i, term) in terms.enumerated() { add(term, i) }
    let withheld = self
    for term in allowed {
      var isHolding = false
      withheld.scan(Array(term.utf8)) { _, _ in isHolding = true }
      if isHolding { add(term, -1) }
    }
    for key in starts.keys {
      starts[key]?.sort { patterns[$0].bytes.count > patterns[$1].bytes.count }
    }
  }

  private mutating func add(_ term: String, _ number: Int) {
    // As it is, as HTML and XML have it, and as JSON has it.
    let escaped = term.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    let quoted = escaped.replacing("\"", with: "&quot;")
    let json = term.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let forms = [term, escaped, quoted, quoted.replacing("'", with: "&#39;"), json]
    for form in Set(forms) where form.utf8.count >= 3 {
      let bytes = Array(form.utf8)
      starts[Self.key(bytes, 0), default: []].append(patterns.count)
      mayStart[Int(bytes[0]) << 8 | Int(bytes[1])] = true
      patterns.append(Pattern(bytes: bytes, term: number))
    }
  }

  private static func key(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
  }

  /// Calls `found` with the number of each term found and where it begins, in order.
  func scan(_ bytes: [UInt8], _ found: (_ term: Int, _ at: Int) -> Void) {
    var at = 0
    while at + 2 < bytes.count {
      guard mayStart[Int(bytes[at]) << 8 | Int(bytes[at + 1])],
        let candidates = starts[Self.key(bytes, at)],
        let pattern = candidates.first(where: { stands(patterns[$0].bytes, at, in: bytes) })
      else {
        at += 1
        continue
      }
      if patterns[pattern].term >= 0 { found(patterns[pattern].term, at) }
      at += patterns[pattern].bytes.count
    }
  }

  private func stands(_ pattern: [UInt8], _ at: Int, in bytes: [UInt8]) -> Bool {
    let end = at + pattern.count
    guard end <= bytes.count, bytes[at..<end].elementsEqual(pattern) else { return false }
    if at > 0, let first = pattern.first, Self.isWord(first), Self.isWord(bytes[at - 1]) { return false }
    if end < bytes.count, let last = pattern.last, Self.isWord(last), Self.isWord(bytes[end]) { return false }
    return true
  }

  /// Letters and digits of ASCII: other scripts write words without spaces between.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
