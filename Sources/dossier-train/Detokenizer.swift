/// Puts tokens together to the text that they were cut from, as far as rules can tell.
///
/// Our own tokenizer then cuts that text: the model sees in training what it will see in use.
struct Detokenizer {
  private(set) var text: [UInt8] = []
  /// Bytes of the text, a range a token.
  private(set) var ranges: [Range<Int>] = []
  private var isInQuotes = false
  private var joinsNext = true

  private static let left: Set<String> = ["(", "[", "{", "$", "£", "€", "#", "“", "‘"]
  private static let right: Set<String> = [
    ",", ".", ";", ":", "?", "!", ")", "]", "}", "%", "”", "’", "...", "n't", "'s", "'re", "'ve", "'ll", "'d",
    "'m",
    "’s", "’re", "’ve", "’ll", "’d", "’m", "n’t", "'S", "N'T",
  ]

  /// Adds the tokens of a sentence, after `separator`.
  mutating func add(_ tokens: [String], after separator: String) {
    text.append(contentsOf: separator.utf8)
    isInQuotes = false
    joinsNext = true
    for (i, token) in tokens.enumerated() {
      let next = i + 1 < tokens.count ? tokens[i + 1] : nil
      let last = i > 0 ? tokens[i - 1] : nil
      add(token, last, next)
    }
  }

  private mutating func add(_ token: String, _ last: String?, _ next: String?) {
    var written = token
    var joins = (left: Self.right.contains(token), right: Self.left.contains(token))
    switch token {
    case "``": (written, joins) = ("\"", (false, true))
    case "''": (written, joins) = ("\"", (true, false))
    case "\"":
      joins = isInQuotes ? (true, false) : (false, true)
      isInQuotes.toggle()
    case "'":
      joins = (last?.hasSuffix("s") ?? false, false)
    case "-", "/":
      // Corpora of Universal Dependencies cut `Asia-Pacific` in three, and write dashes otherwise.
      let isInside = (last.map(Self.isWord) ?? false) && (next.map(Self.isWord) ?? false)
      joins = (isInside, isInside)
    case "-LRB-": (written, joins) = ("(", (false, true))
    case "-RRB-": (written, joins) = (")", (true, false))
    default: break
    }
    if !joinsNext && !joins.left { text.append(UInt8(ascii: " ")) }
    let start = text.count
    text.append(contentsOf: written.utf8)
    ranges.append(start..<text.count)
    joinsNext = joins.right
  }

  private static func isWord(_ token: String) -> Bool {
    guard let first = token.unicodeScalars.first else { return false }
    return first.properties.isAlphabetic || first.properties.numericType != nil
  }
}
