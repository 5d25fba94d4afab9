/// A style sheet as browsers need it: without comments, and without the line breaks and indents that people read by.
///
///     "a {\n  color: red;  /* why */\n}\n"   // "a{color: red;}"
///
/// Strings stay as they are. Between other things a run of blanks is one; next to braces and semicolons, and after
/// commas, it is none (CSS Syntax Module Level 3 gives it no meaning there).
enum StyleSheet {
  static func squeezed(_ css: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(css.count)
    var at = 0
    var isBlankDue = false
    while at < css.count {
      let byte = css[at]
      if byte == UInt8(ascii: "/"), at + 1 < css.count, css[at + 1] == UInt8(ascii: "*") {
        at = endOfComment(css, at)
        isBlankDue = true
        continue
      }
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        isBlankDue = true
        at += 1
        continue
      }
      if isBlankDue, let last = out.last, !bindsAfter(last), !bindsBefore(byte) { out.append(0x20) }
      isBlankDue = false
      let end = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? endOfString(css, at) : at + 1
      out.append(contentsOf: css[at..<end])
      at = end
    }
    return out
  }

  private static func bindsBefore(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
  }

  private static func bindsAfter(_ byte: UInt8) -> Bool { bindsBefore(byte) || byte == UInt8(ascii: ",") }

  private static func endOfComment(_ css: [UInt8], _ start: Int) -> Int {
    var at = start + 2
    while at + 1 < css.count, css[at] != UInt8(ascii: "*") || css[at + 1] != UInt8(ascii: "/") { at += 1 }
    return min(at + 2, css.count)
  }

  private static func endOfString(_ css: [UInt8], _ start: Int) -> Int {
    var at = start + 1
    while at < css.count, css[at] != css[start] { at += css[at] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(at + 1, css.count)
  }
}
