/// Which other templates a template names.
enum Inclusions {
  /// Of `{{>name}}` and `{{<name}}`, with or without spaces. Other delimiters are not looked for: a name that is
  /// missed costs a warning at most.
  static func names(in text: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var i = 0
    while i + 2 < text.count {
      guard text[i] == UInt8(ascii: "{"), text[i + 1] == UInt8(ascii: "{") else {
        i += 1
        continue
      }
      i = skipSpaces(text, i + 2)
      guard i < text.count, text[i] == UInt8(ascii: ">") || text[i] == UInt8(ascii: "<") else { continue }
      let start = skipSpaces(text, i + 1)
      i = text[start...].firstIndex { $0 == UInt8(ascii: "}") || $0 <= 0x20 } ?? text.count
      names.insert(String(decoding: text[start..<i], as: UTF8.self))
    }
    return names
  }

  /// Whether a text names the word with that key, whole or cut: `{{words.updated.before}}`.
  static func hasWord(_ key: String, _ text: [UInt8]) -> Bool {
    let name = Array("words.\(key)".utf8)
    return text.firstRange(of: name).map { range in
      range.upperBound == text.count
        || [UInt8(ascii: "}"), UInt8(ascii: "."), 0x20].contains(text[range.upperBound])
    } ?? false
  }

  private static func skipSpaces(_ text: [UInt8], _ start: Int) -> Int {
    text[start...].firstIndex { $0 > 0x20 } ?? text.count
  }
}
