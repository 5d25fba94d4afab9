/// Parts of URLs made from words.
enum Slug {
  /// Letters and digits of ASCII in lower case and everything beyond ASCII; the rest is hyphens.
  static func of(_ words: String) -> String {
    var bytes: [UInt8] = []
    for byte in words.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
        bytes.append(byte)
      default:
        if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      }
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One for each of `words`, no two alike: the second that would be `arms` becomes `arms-2`.
  static func unique(for words: [String]) -> [String] {
    var taken: Set<String> = []
    return words.map { word in
      let slug = of(word)
      let base = slug.isEmpty ? "tag" : slug
      var candidate = base
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(base)-\(number)"
        number += 1
      }
      return candidate
    }
  }
}
