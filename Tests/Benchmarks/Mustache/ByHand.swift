/// The same page by statements: what a careful programmer would write without any template.
extension BenchmarkPage {
  func appendByHand(to out: inout [UInt8]) {
    literal("<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>", &out)
    escaped(title, &out)
    literal("</title></head>\n<body>\n<h1>", &out)
    escaped(title, &out)
    literal("</h1>\n", &out)
    out.append(contentsOf: body)
    literal("\n<ul>\n", &out)
    for item in items {
      literal("  <li class=\"card", &out)
      if item.isNew { literal(" new", &out) }
      literal("\">\n    <a href=\"", &out)
      escaped(item.url, &out)
      literal("\" title=\"", &out)
      escaped(item.title, &out)
      literal("\">", &out)
      escaped(item.title, &out)
      literal("</a>\n    <p>", &out)
      escaped(item.summary, &out)
      literal("</p>\n  </li>\n", &out)
    }
    literal("</ul>\n\n</body>\n</html>\n", &out)
  }

  private func literal(_ text: StaticString, _ out: inout [UInt8]) {
    text.withUTF8Buffer { out.append(contentsOf: $0) }
  }

  /// Runs of plain bytes are appended whole.
  private func escaped(_ text: String, _ out: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for (i, byte) in utf8.enumerated() where byte <= UInt8(ascii: ">") {
        let reference: StaticString
        switch byte {
        case UInt8(ascii: "&"): reference = "&amp;"
        case UInt8(ascii: "<"): reference = "&lt;"
        case UInt8(ascii: ">"): reference = "&gt;"
        case UInt8(ascii: "\""): reference = "&quot;"
        case UInt8(ascii: "'"): reference = "&#39;"
        default: continue
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<i]))
        literal(reference, &out)
        start = i + 1
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
  }

  /// The page's bytes, ready-made, appended piece by piece as the page is made of: no escaping, no values.
  func pieces(of page: [UInt8]) -> [ArraySlice<UInt8>] {
    let count = 4 + items.count * 9
    return (0..<count).map { i in page[(page.count * i / count)..<(page.count * (i + 1) / count)] }
  }
}
