import Diagnostics

/// Cuts a template's text into tokens; text is cut after every line end.
struct Tokenizer {
  private let text: [UInt8]
  private let at: (Int) -> SourceSpan
  private var open: [UInt8] = Array("{{".utf8)
  private var close: [UInt8] = Array("}}".utf8)
  private var tokens: [Token] = []

  init(_ text: [UInt8], at: @escaping (Int) -> SourceSpan) {
    self.text = text
    self.at = at
  }

  /// All tokens, or nil after a fault that leaves the rest without sense.
  mutating func tokens(_ diagnostics: inout DiagnosticList) -> [Token]? {
    var i = 0
    while i < text.count {
      let tag = find(open, from: i) ?? text.count
      addText(i..<tag)
      guard tag < text.count else { break }
      guard let end = addTag(at: tag, &diagnostics) else { return nil }
      i = end
    }
    return tokens
  }

  private mutating func addText(_ range: Range<Int>) {
    var start = range.lowerBound
    for i in range where text[i] == 0x0A {
      tokens.append(Token(kind: .text, range: start..<(i + 1)))
      start = i + 1
    }
    if start < range.upperBound { tokens.append(Token(kind: .text, range: start..<range.upperBound)) }
  }

  /// Reads the tag that begins at `start`; returns where it ends.
  private mutating func addTag(at start: Int, _ diagnostics: inout DiagnosticList) -> Int? {
    var i = start + open.count
    while i < text.count, Self.isBlank(text[i]) { i += 1 }
    let sigil = i < text.count ? text[i] : 0
    let kind = Self.kind(of: sigil)
    let content = kind == .variable ? i : i + 1
    var closing = close
    if sigil == UInt8(ascii: "{") { closing.insert(UInt8(ascii: "}"), at: 0) }
    if sigil == UInt8(ascii: "=") { closing.insert(UInt8(ascii: "="), at: 0) }
    guard let stop = find(closing, from: content) else {
      diagnostics.error(
        .templateUnclosedTag,
        "tag '\(Self.excerpt(text, start))' is not closed",
        at: at(start),
        suggestion: "end it with '\(String(decoding: closing, as: UTF8.self))'"
      )
      return nil
    }
    let end = stop + closing.count
    var token = Token(kind: kind, range: start..<end)
    token.name = trimmed(content..<stop)
    if kind == .delimiters {
      guard setDelimiters(token.name) else {
        diagnostics.error(
          .templateBadDelimiters,
          "tag '\(String(decoding: text[start..<end], as: UTF8.self))' does not set two delimiters",
          at: at(start),
          suggestion: "write two delimiters with a blank between them and without '=', as in '{{=<% %>=}}'"
        )
        return nil
      }
    } else if kind != .comment, !isName(token.name) {
      diagnostics.error(
        .templateBadTag,
        "tag '\(String(decoding: text[start..<end], as: UTF8.self))' has no proper name",
        at: at(start),
        suggestion: "a name is one word, or several with dots between them"
      )
    }
    tokens.append(token)
    return end
  }

  private static func kind(of sigil: UInt8) -> Token.Kind {
    switch sigil {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): .raw
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="): .delimiters
    default: .variable
    }
  }

  private mutating func setDelimiters(_ content: Range<Int>) -> Bool {
    let parts = text[content].split(whereSeparator: Self.isBlank)
    guard parts.count == 2, !text[content].contains(UInt8(ascii: "=")) else { return false }
    open = Array(parts[0])
    close = Array(parts[1])
    return true
  }

  private func isName(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, !text[range].contains(where: { Self.isBlank($0) || $0 < 0x20 }) else {
      return false
    }
    if range.count == 1 { return true }
    return !text[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .contains { $0.isEmpty }
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first else { return nil }
    var i = start
    while i + needle.count <= text.count {
      if text[i] == first, text[i..<(i + needle.count)].elementsEqual(needle) { return i }
      i += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, Self.isBlank(text[low]) { low += 1 }
    while low < high, Self.isBlank(text[high - 1]) { high -= 1 }
    return low..<high
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The beginning of a tag that never ends, up to the end of its line.
  private static func excerpt(_ text: [UInt8], _ start: Int) -> String {
    String(decoding: text[start...].prefix { $0 != 0x0A && $0 != 0x0D }.prefix(30), as: UTF8.self)
  }
}
