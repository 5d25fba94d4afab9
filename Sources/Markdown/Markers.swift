/// The block quote, list and footnote markers that a line begins with: each opens a block within the one before.
struct Markers {
  private(set) var count = 0
  /// Where the line's own text begins.
  private(set) var end = 0
  /// Whether the line is surely a list item of its own, and not the next line of a paragraph.
  private(set) var beginsItem = false

  /// Counts up to `limit` markers.
  init(in text: UnsafeBufferPointer<UInt8>, limit: Int) {
    while count < limit {
      while end < text.count, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
      guard let length = Self.marker(in: text, at: end) else { break }
      count += 1
      end += length
    }
    let indent = text.prefix { $0 == 0x20 }.count
    if indent < 4, indent + 2 < text.count,
      [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(text[indent])
    {
      beginsItem = text[indent + 1] == 0x20 && text[(indent + 2)...].contains { $0 != 0x20 && $0 != 0x09 }
    }
    // A rule is no list, however many marks it is drawn with.
    if count == limit, Self.isRule(text) { count = 0 }
  }

  private static func marker(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start < text.count else { return nil }
    switch text[start] {
    case UInt8(ascii: ">"): return 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return start + 1 < text.count && (text[start + 1] == 0x20 || text[start + 1] == 0x09) ? 2 : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = start + 1
      while end < text.count, end - start < 10, UInt8(ascii: "0")...UInt8(ascii: "9") ~= text[end] {
        end += 1
      }
      guard end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") else {
        return nil
      }
      return end + 1 < text.count && (text[end + 1] == 0x20 || text[end + 1] == 0x09) ? end + 2 - start : nil
    case UInt8(ascii: "["):
      guard start + 1 < text.count, text[start + 1] == UInt8(ascii: "^") else { return nil }
      var end = start + 2
      while end < text.count, ![UInt8(ascii: "]"), 0x20, 0x09, 0].contains(text[end]) { end += 1 }
      return end + 1 < text.count && text[end] == UInt8(ascii: "]") && text[end + 1] == UInt8(ascii: ":")
        ? end + 2 - start : nil
    default: return nil
    }
  }

  private static func isRule(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mark = text.first(where: { $0 != 0x20 && $0 != 0x09 }), mark != UInt8(ascii: ">") else {
      return false
    }
    return text.allSatisfy { $0 == mark || $0 == 0x20 || $0 == 0x09 }
  }
}
