/// GFM's "disallowed raw HTML" extension: nine tags lose their opening bracket.
enum TagFilter {
  private static let names = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ].map { Array($0.utf8) }

  static func append(_ html: ArraySlice<UInt8>, to out: inout [UInt8]) {
    for i in html.indices {
      if html[i] == UInt8(ascii: "<"), isFiltered(html[(i + 1)...]) {
        out.write("&lt;")
      } else {
        out.append(html[i])
      }
    }
  }

  private static func isFiltered(_ rest: ArraySlice<UInt8>) -> Bool {
    let tag = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
    return names.contains { name in
      guard tag.count > name.count else { return false }
      guard zip(tag, name).allSatisfy({ $0 | 0x20 == $1 }) else { return false }
      return [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/")].contains(
        tag[tag.startIndex + name.count]
      )
    }
  }
}
